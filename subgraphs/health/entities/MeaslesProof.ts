import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { Controller } from '../../vocabulary/terms';
import { healthData } from '../labels';
import { MeaslesStatus } from '../terms';

@Data(healthData('VACCINATION_STATUS'))
@Entity({ name: 'measles_proof' })
@ObjectType({ description: 'Proof of protection against measles (Masernschutznachweis, § 20 Abs. 9 IfSG).' })
export class MeaslesProof extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => MeaslesStatus, { description: 'What is proven (Stand des Nachweises).' })
  @Column('varchar')
  status: MeaslesStatus;

  @Field(() => Controller, { description: 'Who has looked at it (geprüft durch).' })
  @Column('varchar')
  checkedBy: Controller;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Earliest day for the next dose (nächste Impfung ab).',
  })
  @Column('date', { nullable: true })
  nextDoseFrom: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day by which proof is due (Nachweis fällig am).',
  })
  @Column('date', { nullable: true })
  proofDueAt: string | null;

  @Field(() => Boolean, { description: 'Whether the facility has reported it (gemeldet, § 20 Abs. 9 IfSG).' })
  @Column('boolean')
  reportedToHealthOffice: boolean;
}
