import type { PersonFacts } from '../facts/family';
import type { ImmigrationApplicationFacts } from '../facts/immigration';
import type { Day } from '../facts/values';
import { addDays } from '../today';
import { type Draft, type Known, membersOf } from './Draft';
import { each, type Finder } from './Finder';

/** Days within which eight of ten papers are out, from the medians and 90th percentiles of domain.md 6.2. */
const paperWithin = 48;

const residencePapers = ['PROVISIONAL_RESIDENCE_DOCUMENT', 'RESIDENCE_TITLE', 'TOLERATION_DOCUMENT'];

const isOpen = ({ decidedAt, status }: ImmigrationApplicationFacts): boolean =>
  decidedAt === null && status !== 'WITHDRAWN';

/** A title that goes on by law: another, or the same again, was applied for before it ended (§ 81 Abs. 4 AufenthG). */
function goesOn({ immigration }: PersonFacts): boolean {
  if (immigration === null) return false;
  const { kind, basis, validUntil } = immigration.currentStatus;
  if (kind === 'PROVISIONAL_CONTINUED') return true;
  if (kind !== 'RESIDENCE_PERMIT' && kind !== 'EU_BLUE_CARD') return false;
  const others = basis === 'P104C' ? [] : ['EXTENSION', 'SETTLEMENT_PERMIT', 'TRAINING_RESIDENCE'];
  return immigration.applications.some(
    (application) =>
      isOpen(application) &&
      ['CHANGE_OF_PURPOSE', ...others].includes(application.kind) &&
      (validUntil === null || application.submittedAt.slice(0, 10) <= validUntil),
  );
}

/** Whether the right to the job is there, only to be had, or neither. */
function gapOf(person: PersonFacts): 'PROOF_GAP' | 'RIGHT_GAP' | null {
  const state = person.immigration?.workPermission.state;
  if (goesOn(person) || state === 'FREE' || state === 'PERMITTED_FOR_JOB') return 'PROOF_GAP';
  return state === 'ON_APPLICATION' || state === 'NOT_YET' ? 'RIGHT_GAP' : null;
}

/** X02: papers too late for the job; PROOF_GAP where only the paper is missing, RIGHT_GAP where the right is. */
export const papersTooLate: Finder = (draft) =>
  membersOf(draft).flatMap(({ person }) => {
    const variant = gapOf(person);
    return (person.employment?.jobOffers ?? [])
      .filter(
        ({ status, requiredDocuments, documentDueAt }) =>
          (status === 'OFFERED' || status === 'ACCEPTED_PENDING_DOCUMENTS') &&
          requiredDocuments.some((document) => residencePapers.includes(document)) &&
          documentDueAt !== null &&
          documentDueAt < addDays(draft.today, paperWithin),
      )
      .flatMap(() => (variant === null ? [] : [{ subjects: [person.id], variant }]));
  });

/** Applications that leave the stay as it is. */
const notForTheStay = [
  'WORK_PERMISSION',
  'PROVISIONAL_DOCUMENT',
  'RESIDENCE_REQUIREMENT_CHANGE',
  'TRAVEL_DOCUMENT',
  'FAMILY_REUNIFICATION_CONSENT',
  'COURSE_ENTITLEMENT_CONFIRMATION',
  'CERTIFICATE',
  'NATURALISATION',
];

const titleEndsBy = ({ person: { immigration } }: Known, limit: Day): boolean => {
  const end = immigration?.currentStatus.validUntil ?? null;
  const asked = (immigration?.applications ?? []).some(
    (application) => isOpen(application) && !notForTheStay.includes(application.kind),
  );
  return end !== null && end <= limit && !asked;
};

const paperEnds = (draft: Draft, { person: { immigration } }: Known): boolean => {
  const limit = addDays(draft.today, 30);
  const documents = immigration?.provisionalDocuments ?? [];
  const waiting = documents.some(({ basisApplication }) =>
    immigration?.applications.some(
      (application) => application.id === basisApplication && isOpen(application),
    ),
  );
  return waiting && documents.every(({ validUntil }) => validUntil <= limit);
};

/** X03: a title or toleration that ends within 90 days and nothing applied for. */
export const titleEnding: Finder = (draft) =>
  each(draft, (known) => titleEndsBy(known, addDays(draft.today, 90)));

/** X04: the provisional paper ends within 30 days while the application is open. */
export const provisionalEnding: Finder = (draft) => each(draft, (known) => paperEnds(draft, known));

/** X05: a benefit, a job or health cover hangs on the paper that X03 or X04 is about. */
export const spillover: Finder = (draft) => {
  const reach = addDays(draft.today, 45);
  const soon = (day: Day | null | undefined): boolean => day != null && day >= draft.today && day <= reach;
  const unit = draft.facts.benefitUnit;
  return membersOf(draft)
    .filter((known) => titleEndsBy(known, addDays(draft.today, 90)) || paperEnds(draft, known))
    .flatMap((known) => {
      const { person } = known;
      const inUnit = unit?.members.some((member) => member.person === person.id) === true;
      const works = (person.employment?.jobs ?? []).some(
        ({ from, until }) => from <= draft.today && (until === null || until >= draft.today),
      );
      const hanging = {
        BENEFIT_UNIT:
          inUnit &&
          unit.status !== 'ENDED' &&
          unit.status !== 'REJECTED' &&
          (soon(unit.grantedUntil) || unit.missing.some((paper) => residencePapers.includes(paper))),
        BENEFIT: draft.facts.benefits.some(
          ({ applicant, covered, grantedUntil }) =>
            (applicant === person.id || covered.includes(person.id)) && soon(grantedUntil),
        ),
        EMPLOYMENT: works && (titleEndsBy(known, reach) || paperEnds(draft, known)),
        COVERAGE: soon(person.health?.coverage?.validUntil),
      };
      return Object.entries(hanging)
        .filter(([, hangs]) => hangs)
        .map(([variant]) => ({ subjects: [person.id], variant }));
    });
};
