import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { coverageData } from '../labels';

/** The root of what health knows of a person; its parts are tables of their own, found by the person. */
@Data(coverageData)
@Entity({ name: 'health_access' })
@ObjectType({
  description:
    'How a person gets health care; never findings, diagnoses or medication (Zugang zur Gesundheitsversorgung).',
})
export class HealthAccess extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;
}
