import { Field, ID, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate, DateTime } from '../../vocabulary/scalars';
import { Controller, Purpose, WithheldReason } from '../../vocabulary/terms';
import { disclosureData } from '../labels';
import type { RecordRow } from '../RecordRow';
import { Decision, LegalBasis, RetentionRegime } from '../terms';
import type { Viewer } from '../viewerOf';
import { DisclosureRequester } from './DisclosureRequester';

@Data(disclosureData)
@ObjectType({
  description:
    'Somebody asked for data about a person at one office; which data, never what they say (Protokolleintrag einer Übermittlung).',
})
export class DisclosureRecord {
  /** For the fields that are put together from it. */
  row: RecordRow;
  viewer: Viewer;

  @Field(() => ID, { description: 'Place in the log (Kennung).' })
  id: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: Date;

  @Field(() => DisclosureRequester, { description: 'Who asked (anfragende Stelle).' })
  requester: DisclosureRequester;

  @Field(() => ID, {
    nullable: true,
    description: 'Hub id of the person or family; absent when the question named nobody (betroffene Person).',
  })
  subject: string | null;

  @Field(() => String, { description: 'Subgraph that was to be asked (Fachverfahren).' })
  agency: string;

  @Field(() => Controller, { description: 'Whose data (verantwortliche Stelle).' })
  source: Controller;

  @Field(() => Purpose, { description: 'What for (Zweck).' })
  purpose: Purpose;

  @Field(() => LegalBasis, { nullable: true, description: 'By which right (Rechtsgrundlage).' })
  legalBasis: LegalBasis | null;

  @Field(() => String, { nullable: true, description: 'Number of the case (Fallnummer).' })
  caseReference: string | null;

  @Field(() => ID, { nullable: true, description: 'Consent it rests on (Einwilligung).' })
  consentId: string | null;

  @Field(() => Decision, { description: 'How it was decided (Entscheidung).' })
  decision: Decision;

  @Field(() => WithheldReason, { nullable: true, description: 'Why not, or not all (Grund).' })
  reason: WithheldReason | null;

  @Field(() => [String], { description: 'Which fields, as Type.field (Datenfelder).' })
  fieldPaths: readonly string[];

  @Field(() => String, { description: 'SHA-256 of the operation (Prüfsumme der Anfrage).' })
  operationHash: string;

  @Field(() => String, { description: 'Hash of the link before in the chain (Prüfsumme des Vorgängers).' })
  prevHash: string;

  @Field(() => String, { description: 'Hash of this link in the chain (Prüfsumme des Eintrags).' })
  entryHash: string;

  @Field(() => RetentionRegime, { description: 'How long it is kept (Aufbewahrungsregel).' })
  retentionRegime: RetentionRegime;

  @Field(() => CalendarDate, { description: 'Last day on which its content is kept (aufbewahrt bis).' })
  retainUntil: string;
}

/** A record as its viewer may see it. */
export function recordOf(row: RecordRow, viewer: Viewer): DisclosureRecord {
  const isOfficer = viewer.kind === 'officer';
  return {
    row,
    viewer,
    id: `${row.hub}.${row.seq}.${row.part}`,
    at: row.at,
    requester: {
      role: row.requester_role,
      organisation: row.requester_organisation,
      unit: row.requester_unit,
      subject: isOfficer ? row.requester_subject : null,
      token: isOfficer ? row.requester_token : null,
    },
    subject: row.subject,
    agency: row.agency,
    source: row.source,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    caseReference: row.case_reference,
    consentId: row.consent_id,
    decision: row.decision,
    reason: row.reason,
    fieldPaths: row.field_paths,
    operationHash: row.operation_hash,
    prevHash: row.prev_hash,
    entryHash: row.entry_hash,
    retentionRegime: row.regime,
    retainUntil: row.retain_until,
  };
}
