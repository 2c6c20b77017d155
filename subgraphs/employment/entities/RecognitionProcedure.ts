import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { DocumentType } from '../../vocabulary/terms';
import { Organisation } from '../../vocabulary/values';
import { recognitionData } from '../labels';
import { RecognitionResult } from '../terms';

@Data(recognitionData)
@Directive('@key(fields: "id")')
@Entity({ name: 'recognition_procedure' })
@ObjectType({
  description:
    'Assessment of a foreign qualification (Anerkennungsverfahren, BQFG and laws of the professions).',
})
export class RecognitionProcedure extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => String, { description: 'German reference occupation (Referenzberuf).' })
  @Column('varchar')
  occupation: string;

  @Field(() => Boolean, { description: 'Whether the occupation is regulated (reglementierter Beruf).' })
  @Column('boolean')
  regulated: boolean;

  @Field(() => Organisation, { description: 'Body that decides (zuständige Stelle).' })
  @Column('jsonb')
  body: Organisation;

  @Field(() => CalendarDate, { description: 'Day of application (Antrag vom).' })
  @Column('date')
  submittedAt: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Receipt confirmed, due within a month (Eingangsbestätigung, § 6 Abs. 3 BQFG).',
  })
  @Column('date', { nullable: true })
  acknowledgedAt: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Papers complete (Unterlagen vollständig).' })
  @Column('date', { nullable: true })
  completeAt: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Decision due, three months after the papers are complete (Entscheidungsfrist).',
  })
  @Column('date', { nullable: true })
  dueAt: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Extended once until (verlängert bis).' })
  @Column('date', { nullable: true })
  extendedUntil: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of decision (entschieden am).' })
  @Column('date', { nullable: true })
  decidedAt: string | null;

  @Field(() => RecognitionResult, { nullable: true, description: 'What was decided (Ergebnis).' })
  @Column('varchar', { nullable: true })
  result: RecognitionResult | null;

  @Field(() => [DocumentType], { description: 'Papers that are missing (fehlende Unterlagen).' })
  @Column('varchar', { array: true })
  missing: DocumentType[];

  @Field(() => Boolean, {
    description: 'Whether skills are tested because papers are lacking (sonstiges Verfahren, § 14 BQFG).',
  })
  @Column('boolean')
  alternativeProcedure14: boolean;
}
