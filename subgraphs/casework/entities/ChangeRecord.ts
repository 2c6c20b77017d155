import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { casePlan } from '../labels';
import { PrincipalRef } from './PrincipalRef';

/** A row of the journal: written with the change, in its transaction, and never altered (a trigger sees to it). */
@Data(casePlan)
@Entity({ name: 'change_record' })
@Index(['subject', 'idempotencyKey', 'position'], { unique: true })
@Index(['recordId', 'version'])
@ObjectType({
  description:
    'Somebody has changed a record of a case: which one, in which fields, never what (Änderungsnachweis).',
})
export class ChangeRecord {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => DateTime, { description: 'When, by the clock (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Field(() => PrincipalRef, { description: 'Who did it (durch).' })
  @Column('jsonb')
  by: PrincipalRef;

  /** `by.id`: keys are the caller's own. */
  @Column('varchar')
  subject: string;

  @Column('uuid', { nullable: true })
  caseManagerId: string | null;

  @Field(() => String, { description: 'By which mutation (Vorgang).' })
  @Column('varchar')
  mutation: string;

  /** A change may concern several records; 0 is the one that the mutation answers with. */
  @Column('integer')
  position: number;

  @Field(() => String, { description: 'What kind of record (Art des Eintrags).' })
  @Column('varchar')
  recordType: string;

  @Field(() => ID, { description: 'Which record (Eintrag).' })
  @Column('uuid')
  recordId: string;

  @Column('uuid', { nullable: true })
  familyId: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Field(() => [String], { description: 'Which fields, by name (geänderte Felder).' })
  @Column('varchar', { array: true })
  fields: string[];

  @Field(() => Int, { nullable: true, description: 'Version of the record from then on (Fassung).' })
  @Column('integer', { nullable: true })
  version: number | null;

  @Field(() => String, { nullable: true, description: 'What was told to those who listen (Ereignis).' })
  @Column('varchar', { nullable: true })
  event: string | null;

  @Column('varchar')
  idempotencyKey: string;

  @Column('varchar')
  inputDigest: string;
}
