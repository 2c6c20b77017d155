import { addDays, daysBetween } from '../../../schema/calendar';
import type { Fact } from '../facts/Fact';
import type { FamilyReading, PersonReading, RecordReading } from '../facts/Reading';
import type { JobOffer } from '../facts/records/employment';
import type { Day } from '../facts/records/values';
import type { DocumentType } from '../facts/records/vocabulary';
import { all, any, compare, is, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { continuation, continuationNeeds } from '../predicates/continuation';
import { eachOf } from '../predicates/eachOf';
import { mayBeAged } from '../predicates/mayBeAged';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

const residencePapers: readonly DocumentType[] = [
  'PROVISIONAL_RESIDENCE_DOCUMENT',
  'RESIDENCE_TITLE',
  'TOLERATION_DOCUMENT',
];

/** X02: a job may be lost because a paper of the immigration office comes later than the employer can wait. */
export const papersTooLateForJob: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X02',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Papiere kommen zu spät für die Stelle', en: 'Papers come too late for the job' },
  legalRefs: ['§ 4a AufenthG', '§ 81 Abs. 4, 5, 5a AufenthG', '§ 32 BeschV', '§ 61 AsylG'],
  needs: [
    ...continuationNeeds,
    ...needsTitleNeeds,
    'person.dateOfBirth',
    'person.immigration.workPermission.state',
    'person.jobOffers.status',
    'person.jobOffers.requiredDocuments',
    'person.jobOffers.documentDueAt',
    'wait.provisionalDocument.p80Days',
    'wait.workPermission.p80Days',
  ],
  find: (family, occasion) =>
    family.members
      .map(({ person }) => person)
      .filter((person) => mayBeAged(person, occasion.asOf, isOfWorkingAge))
      .flatMap((person) => findingsOn(person, family, occasion)),
};

/** Below 15 nobody works (§ 2 Abs. 1, § 5 JArbSchG). @param months age */
const isOfWorkingAge = (months: number): boolean => months >= 180;

function findingsOn(
  person: PersonReading,
  { wait }: FamilyReading,
  { asOf }: Occasion,
): readonly ObstacleFinding[] {
  const { state } = person.immigration.workPermission;
  const goesOn = continuation(person);
  const variants = [
    {
      variant: 'PROOF_GAP',
      // The right is there: the title goes on by law, or the employment clause covers the job.
      right: any(goesOn, isOneOf(state, ['FREE', 'PERMITTED_FOR_JOB'])),
      days: wait.provisionalDocument.p80Days,
    },
    {
      variant: 'RIGHT_GAP',
      right: all(isOneOf(state, ['ON_APPLICATION', 'NOT_YET']), not(goesOn)),
      days: wait.workPermission.p80Days,
    },
  ] as const;
  return variants.flatMap(({ variant, right, days }) =>
    eachOf(person.jobOffers, (offer) => all(needsPaper(offer), isTooLate(offer, days, asOf))).map(
      ({ item, truth }) =>
        findingOf(
          person.$id,
          {
            variant,
            truth: all(truth, right, needsTitle(person)),
            dueAt: item?.documentDueAt.value ?? null,
            simplified: isAssumed(days),
          },
          asOf,
        ),
    ),
  );
}

const needsPaper = ({ status, requiredDocuments }: RecordReading<JobOffer>): Truth =>
  all(
    isOneOf(status, ['OFFERED', 'ACCEPTED_PENDING_DOCUMENTS']),
    is(requiredDocuments, (documents) => documents.some((one) => residencePapers.includes(one))),
  );

/**
 * Eight of ten wait no longer than so many days. An office that has issued too few to publish a number is taken to need as long as policy
 * says; a number that is withheld or missing is not replaced.
 */
function isTooLate({ documentDueAt }: RecordReading<JobOffer>, days: Fact<number>, asOf: Day): Truth {
  return any(
    is(documentDueAt, (due) => due < asOf),
    all(
      is(documentDueAt, () => true),
      compare(
        documentDueAt,
        days,
        (due, wait) => addDays(asOf, wait ?? parameterOn('PAPER_WAIT_DAYS', asOf)) > (due ?? ''),
      ),
    ),
  );
}

/** Told by policy and not by the office’s own number: then it is likely, no more. */
const isAssumed = ({ state, value }: Fact<number>): boolean => state === 'KNOWN' && value === null;

interface Gap {
  readonly variant: 'PROOF_GAP' | 'RIGHT_GAP';
  readonly truth: Truth;
  readonly dueAt: Day | null;
  readonly simplified: boolean;
}

const findingOf = (
  person: string,
  { variant, truth, dueAt, simplified }: Gap,
  asOf: Day,
): ObstacleFinding => ({
  subjects: [person],
  truth,
  simplified,
  variant,
  severity: dueAt !== null && daysBetween(asOf, dueAt) <= 7 ? 'CRITICAL' : 'HIGH',
  dueAt,
  agencies: ['IMMIGRATION_AUTHORITY', 'EMPLOYER'],
  text: variant === 'PROOF_GAP' ? onlyPaperIsMissing : permissionIsMissing,
  steps: variant === 'PROOF_GAP' ? forThePaper : forThePermission,
  documents: variant === 'PROOF_GAP' ? ['PROVISIONAL_RESIDENCE_DOCUMENT'] : ['EMPLOYER_DECLARATION'],
});

const onlyPaperIsMissing: Words = {
  de: 'Die Stelle ist in Gefahr: Das Recht zu arbeiten besteht, aber der Nachweis darüber kommt voraussichtlich später, als der Arbeitgeber warten kann.',
  en: 'The job is at risk: the right to work exists, but the paper that proves it will probably come later than the employer can wait.',
};
const permissionIsMissing: Words = {
  de: 'Die Stelle ist in Gefahr: Die Erlaubnis zu arbeiten fehlt noch und kommt voraussichtlich später, als der Arbeitgeber warten kann.',
  en: 'The job is at risk: the permission to work is still missing and will probably come later than the employer can wait.',
};

const forThePaper: readonly Words[] = [
  {
    de: 'Die Fiktionsbescheinigung (Nachweis, dass der Aufenthalt weiter gilt) schriftlich verlangen; darauf besteht ein Anspruch (§ 81 Abs. 5 AufenthG).',
    en: 'Ask in writing for the provisional residence document (proof that the stay goes on); there is a right to it (§ 81 (5) Residence Act).',
  },
  {
    de: 'Dem Arbeitgeber das Merkblatt geben: Nach § 81 Abs. 4 und 5a AufenthG darf weiter gearbeitet werden; er muss nur eine Kopie aufbewahren (§ 4a Abs. 5 AufenthG).',
    en: 'Give the employer the leaflet: by § 81 (4) and (5a) Residence Act work may go on; a copy is all that must be kept (§ 4a (5)).',
  },
  {
    de: 'Die Ausländerbehörde um eine Bestätigung per E-Mail bitten, bis das Papier da ist.',
    en: 'Ask the immigration office for a confirmation by e-mail until the paper is there.',
  },
];
const forThePermission: readonly Words[] = [
  {
    de: 'Prüfen, ob der Antrag auf Arbeitserlaubnis vollständig ist, vor allem die Erklärung zum Beschäftigungsverhältnis des Arbeitgebers.',
    en: 'Check that the application for the work permission is complete, above all the employer’s declaration about the job.',
  },
  {
    de: 'Klären, ob die Bundesagentur für Arbeit zustimmen muss; keine Zustimmung braucht es zum Beispiel für eine Ausbildung oder nach vier Jahren Aufenthalt (§ 32 BeschV).',
    en: 'Clarify whether the employment agency must consent; it need not for vocational training, for instance, or after four years of stay (§ 32 Employment Ordinance).',
  },
  {
    de: 'Eine Fallkonferenz mit der Ansprechperson der Ausländerbehörde ansetzen und den Arbeitgeber um einen neuen Termin bitten.',
    en: 'Arrange a case conference with the contact at the immigration office and ask the employer for a new date.',
  },
  {
    de: 'Entscheidet die Behörde drei Monate lang nicht: gerichtliche Hilfe prüfen lassen (§ 75 VwGO).',
    en: 'If the office does not decide for three months: have help by the court examined (§ 75 VwGO).',
  },
];
