import {
  legalBases,
  purposes,
  type RetentionRegime,
  type Role,
  retentionRegimes,
  roles,
} from '../accessTerms';
import { cellsOf } from './cellsOf';
import { type GermanOf, germanOf } from './germanOf';
import { table } from './markdown';
import { printAgency } from './printAgency';
import type { RecordSources } from './RecordSources';

/**
 * The record of processing activities (Art. 30 DSGVO) as far as the schemas and rules know it, as Markdown. The same schemas and rules
 * always give the same text. What only people know (names, addresses, contracts) is marked as theirs to fill in.
 */
export function printRecord(sources: RecordSources): string {
  const contracts = sources.agencies.map(({ contract }) => contract);
  const nameOfController = germanOf(contracts, 'Controller');
  const nameOfCategory = germanOf(contracts, 'DataCategory');
  const nameOfPurpose = germanOf(contracts, 'Purpose');
  return `${[
    '## Record of processing activities (Verzeichnis von Verarbeitungstätigkeiten, Art. 30 DSGVO)',
    byHand,
    printPurposes(sources, nameOfPurpose),
    '## Categories of data and their recipients (Art. 30 Abs. 1 Buchst. c und d)',
    howToRead,
    ...sources.agencies.map((agency) => printAgency(agency, sources, nameOfController, nameOfCategory)),
    printBases(sources),
    printRules(sources),
    printRetention(sources),
  ]
    .map((part) => part.trim())
    .join('\n\n')}\n`;
}

const byHand = `To be filled in by the municipality, because no program knows it (Art. 30 Abs. 1 Buchst. a): name and contact of each controller named below, of
its data protection officer and, where several decide together, of the joint controllers (Art. 26). Transfers to third countries (Buchst. e): none by
Lotse; every connection goes to an agency named in the configuration.`;

const howToRead = `One table per agency and category (domain.md 3.0). Classes: S1 case administration, S2 personal data, S3 social data or comparable, S4 special
category (Art. 9 DSGVO), S5 professional secret (§ 203 StGB). Fields of class S0 are left out: they are public, or values (an amount, a time) that are
as protected as the field that leads to them. "Recipients" is what gate 1 permits a role; consent, custody, protective markers, release and whose case it
is are decided afterwards for each person, and can only take away. A role that is not named receives nothing through the hub.`;

const printPurposes = (sources: RecordSources, german: GermanOf): string =>
  [
    '## Purposes (Art. 30 Abs. 1 Buchst. b)',
    '',
    table(
      ['purpose', 'Zweck', 'who may state it'],
      purposes.map((purpose) => [
        `\`${purpose}\``,
        german(purpose),
        named(roles.filter((role) => sources.purposesOf(role).includes(purpose))),
      ]),
    ),
  ].join('\n');

const named = (some: readonly Role[]): string =>
  some.length === 0 ? 'nobody' : some.map((role) => `\`${role}\``).join(', ');

/** What a ground in law of a transmission is (domain.md 2.2); the compiler asks for every one. */
const norms: Readonly<Record<(typeof legalBases)[number], string>> = {
  CONSENT_GDPR_6_9: 'Art. 6 Abs. 1 Buchst. a, Art. 9 Abs. 2 Buchst. a DSGVO, § 67b Abs. 2 SGB X',
  CONFIDENTIALITY_RELEASE: 'release from secrecy (Schweigepflichtentbindung), § 203 StGB, § 65 SGB VIII',
  SOCIAL_TASK_69_1_1: '§ 69 Abs. 1 Nr. 1 SGB X',
  JOBCENTER_MUTUAL_50_1: '§ 50 Abs. 1 SGB II',
  ASYLBLG_71_2A: '§ 71 Abs. 2a SGB X',
  IMMIGRATION_TO_ASYLBLG_90_3: '§ 90 Abs. 3 AufenthG',
  AZR_18A: '§ 18a AZRG',
  AZR_18B: '§ 18b AZRG',
  AZR_18C: '§ 18c AZRG',
  AZR_18D: '§ 18d AZRG',
  COURSE_DATA_88A: '§ 88a AufenthG',
  EVIDENCE_RETRIEVAL_67F: '§ 67f SGB X',
  AUTOMATED_RETRIEVAL_79: '§ 79 SGB X',
  CHILD_PROTECTION_KKG4: '§ 4 KKG, § 8a SGB VIII',
  INFECTION_PROTECTION_IFSG20: '§ 20 Abs. 9 bis 12 IfSG',
  EMERGENCY_VITAL_9_2_C: 'Art. 6 Abs. 1 Buchst. d, Art. 9 Abs. 2 Buchst. c DSGVO',
  RESEARCH_PLANNING_75: '§ 75 SGB X, § 67c Abs. 2 Nr. 2 SGB X, § 64 Abs. 3 SGB VIII',
  DATA_SUBJECT_15: 'Art. 15 DSGVO, § 83 SGB X, § 25 SGB X',
  APPLICATION_FORWARDING_16: '§ 16 Abs. 2 SGB I',
  OWN_TASK: 'task of the body itself; nothing is transmitted to another',
};

const printBases = ({ agencies, recipientsOf }: RecordSources): string => {
  const used = new Set(
    agencies.flatMap(({ contract }) =>
      cellsOf(contract, recipientsOf).flatMap(({ recipients }) => recipients.flatMap(({ bases }) => bases)),
    ),
  );
  return [
    '## Legal bases',
    '',
    table(
      ['basis', 'norm', 'leads to a recipient above'],
      legalBases.map((basis) => [`\`${basis}\``, norms[basis], used.has(basis) ? 'yes' : 'not at present']),
    ),
  ].join('\n');
};

const printRules = ({ rules }: RecordSources): string =>
  [
    '## Rules that decide for every field (gate 1)',
    '',
    'A ground permits, a bar forbids whatever the grounds say, and what no ground permits is forbidden. A rule that cannot be evaluated counts as a bar.',
    '',
    table(
      ['rule', 'effect', 'basis'],
      rules.map(({ id, effect, basis }) => [`\`${id}\``, effect, basis]),
    ),
  ].join('\n');

const regimeNorms: Readonly<Record<RetentionRegime, string>> = {
  SGB10_79_SIX_MONTHS: 'record of a retrieval, § 79 Abs. 4 SGB X',
  IDNRG_9_TWO_YEARS: 'record of a transmission with an identification number, § 9 Abs. 3 IDNrG',
  CASE_FILE: 'belongs to a case: its end and the limitation period, §§ 195, 199 BGB',
  CONSENT_PROOF: 'proof of a consent, Art. 7 Abs. 1 DSGVO, §§ 195, 199 BGB',
  BREAK_GLASS_PROOF: 'proof of an emergency access, §§ 195, 199 BGB',
  RESEARCH_75_PERMIT: 'approval for research or planning, § 75 Abs. 4 SGB X',
};

/** A day without a peculiarity: the example must not change with the calendar. */
const exampleDay = new Date('2026-03-15T12:00:00Z');

const printRetention = ({ retainUntil }: RecordSources): string =>
  [
    '## Erasure (Art. 30 Abs. 1 Buchst. f)',
    '',
    'The hub keeps no content of an agency. Its own log keeps the content of a record as long as its regime says; afterwards `lotse log redact` takes content and salt away, and the chain of hashes still verifies.',
    '',
    table(
      ['regime', 'what it is for', 'written on 15 March 2026, kept until'],
      retentionRegimes.map((regime) => [
        `\`${regime}\``,
        regimeNorms[regime],
        retainUntil(regime, exampleDay),
      ]),
    ),
    '',
    'Erasure of casework (cases, consents, emergency accesses) follows the case file; erasure at the agencies is theirs.',
  ].join('\n');
