import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data, publicData } from '../../vocabulary/Data';
import { DistrictCode } from '../../vocabulary/terms';

@Data(publicData)
@Directive('@key(fields: "code")')
@Entity({ name: 'district' })
@ObjectType({ description: 'A part of the city for which case managers are responsible (Sozialraum).' })
export class District {
  @Field(() => DistrictCode, { description: 'Stable name (Kennung).' })
  @PrimaryColumn('varchar')
  code: DistrictCode;

  @Field(() => String, { description: 'As people call it (Bezeichnung).' })
  @Column('varchar')
  name: string;

  @Field(() => Int, { nullable: true, description: 'Inhabitants (Einwohnerzahl).' })
  @Column('integer', { nullable: true })
  population: number | null;
}
