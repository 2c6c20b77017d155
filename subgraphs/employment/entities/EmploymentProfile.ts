import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { Appointment, OfficeContact } from '../../vocabulary/values';
import { employmentData, mayTellOfHealth } from '../labels';
import { LabourStatus, QualificationLevel } from '../terms';
import { CooperationPlan } from './CooperationPlan';
import { Duty } from './Duty';

@Data(employmentData)
@Entity({ name: 'employment_profile' })
@ObjectType({ description: 'How a person stands with Jobcenter or employment agency (Arbeitsmarktprofil).' })
export class EmploymentProfile extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Data(mayTellOfHealth(employmentData))
  @Field(() => [LabourStatus], { description: 'Registered as (gemeldet als).' })
  @Column('varchar', { array: true })
  registeredAs: LabourStatus[];

  @Field(() => QualificationLevel, {
    nullable: true,
    description: 'Highest qualification, from whatever country (höchster Abschluss).',
  })
  @Column('varchar', { nullable: true })
  highestQualification: QualificationLevel | null;

  @Field(() => String, { nullable: true, description: 'Learned or practised occupation (Beruf).' })
  @Column('varchar', { nullable: true })
  occupation: string | null;

  @Field(() => OfficeContact, { nullable: true, description: 'Team that advises (Vermittlungsteam).' })
  @Column('jsonb', { nullable: true })
  adviser: OfficeContact | null;

  @Field(() => [Appointment], { description: 'Appointments with the office (Termine).' })
  @Column('jsonb')
  appointments: Appointment[];

  @Data(mayTellOfHealth(employmentData))
  @Field(() => CooperationPlan, {
    nullable: true,
    description: 'What has been agreed with the Jobcenter (Kooperationsplan, § 15 SGB II).',
  })
  @Column('jsonb', { nullable: true })
  cooperationPlan: CooperationPlan | null;

  @Field(() => [Duty], { description: 'What the person still has to do (offene Pflichten).' })
  @Column('jsonb')
  dutiesOpen: Duty[];
}
