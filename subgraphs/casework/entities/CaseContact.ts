import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { casePlan } from '../labels';
import { ContactChannel } from '../terms';

@Data(casePlan)
@Entity({ name: 'case_contact' })
@ObjectType({ description: 'The case manager and the family were in touch (Kontakt).' })
export class CaseContact {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Field(() => ContactChannel, { description: 'How (Kontaktweg).' })
  @Column('varchar')
  channel: ContactChannel;

  @Column('uuid', { array: true })
  withIds: string[];

  /** Sealed under the key of the case. */
  @Column('varchar', { nullable: true })
  note: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
