import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import type { DistrictCode } from '../../vocabulary/terms';
import { housingData } from '../labels';

/** Who lives together; neither the family of casework nor the benefit unit of the Jobcenter (domain.md 3.0). */
@Data(housingData)
@Directive('@key(fields: "id")')
@Entity({ name: 'household' })
@ObjectType({
  description:
    'People who live and keep house together (Haushalt). Not the family, and not the benefit unit of the Jobcenter.',
})
export class Household extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  familyId: string;

  @Column('varchar', { nullable: true })
  districtCode: DistrictCode | null;
}
