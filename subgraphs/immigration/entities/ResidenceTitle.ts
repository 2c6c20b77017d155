import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { immigrationData } from '../labels';
import { EmploymentClause, ResidenceBasis, ResidenceStatusKind } from '../terms';

@Data(immigrationData('RESIDENCE_STATUS'))
@Entity({ name: 'residence_title' })
@ObjectType({ description: 'A residence title, past or present (Aufenthaltstitel, § 4 AufenthG).' })
export class ResidenceTitle extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ResidenceBasis, { description: 'Provision it rests on (Rechtsgrundlage).' })
  @Column('varchar')
  basis: ResidenceBasis;

  @Field(() => ResidenceStatusKind, { description: 'Kind of title (Art des Titels).' })
  @Column('varchar')
  kind: ResidenceStatusKind;

  @Field(() => CalendarDate, { description: 'Day of issue (erteilt am).' })
  @Column('date')
  issuedAt: string;

  @Field(() => CalendarDate, { description: 'First day (gültig ab).' })
  @Column('date')
  validFrom: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when unlimited (gültig bis).' })
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Field(() => Boolean, { description: 'Whether it is the first one on this basis (Ersterteilung).' })
  @Column('boolean')
  firstIssue: boolean;

  @Data(immigrationData('WORK_PERMISSION'))
  @Field(() => EmploymentClause, {
    description: 'What it says about work (Nebenbestimmung zur Erwerbstätigkeit).',
  })
  @Column('varchar')
  employment: EmploymentClause;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day from which the card can be collected (Dokument abholbereit ab).',
  })
  @Column('date', { nullable: true })
  documentReadyAt: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which the card was collected (Dokument ausgehändigt am).',
  })
  @Column('date', { nullable: true })
  documentCollectedAt: string | null;
}
