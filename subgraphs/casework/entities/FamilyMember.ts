import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data, Marked } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { familyData } from '../labels';
import { Custody, FamilyRole } from '../terms';

@Data(familyData)
@Entity({ name: 'family_member' })
@ObjectType({ description: 'A person as part of a family (Familienmitglied).' })
export class FamilyMember {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  familyId: string;

  @Index()
  @Column('uuid')
  personId: string;

  /** Place in the family's own order: whom the case is about comes first. */
  @Column('integer')
  position: number;

  @Marked({ contactPoint: true })
  @Field(() => FamilyRole, { description: 'Part in the family (Rolle).' })
  @Column('varchar')
  role: FamilyRole;

  @Field(() => CalendarDate, { nullable: true, description: 'First day (seit).' })
  @Column('date', { nullable: true })
  since: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when still a member (bis).' })
  @Column('date', { nullable: true })
  until: string | null;

  @Field(() => Boolean, { description: 'Whether the person lives with the family (lebt im Haushalt).' })
  @Column('boolean')
  livesInHousehold: boolean;

  @Marked({ contactPoint: true })
  @Field(() => Custody, { nullable: true, description: 'For children: who has custody (Sorge).' })
  @Column('varchar', { nullable: true })
  custody: Custody | null;

  @Column('uuid', { array: true })
  caresForIds: string[];
}
