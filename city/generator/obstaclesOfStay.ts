import type { ImmigrationApplicationFacts } from '../facts/immigration';
import { addDays, monthsBetween } from '../today';
import { membersOf } from './Draft';
import { each, type Finder } from './Finder';

/** Days within which eight of ten papers are out, from the medians and 90th percentiles of domain.md 6.2. */
const paperWithin = 48;

const residencePapers = ['PROVISIONAL_RESIDENCE_DOCUMENT', 'RESIDENCE_TITLE', 'TOLERATION_DOCUMENT'];

/** X02: papers too late for the job; PROOF_GAP where only the paper is missing, RIGHT_GAP where the right is. */
export const papersTooLate: Finder = (draft) =>
  membersOf(draft).flatMap(({ person }) =>
    (person.employment?.jobOffers ?? [])
      .filter(
        ({ status, requiredDocuments, documentDueAt }) =>
          (status === 'OFFERED' || status === 'ACCEPTED_PENDING_DOCUMENTS') &&
          requiredDocuments.some((document) => residencePapers.includes(document)) &&
          documentDueAt !== null &&
          documentDueAt < addDays(draft.today, paperWithin),
      )
      .map(() => {
        const state = person.immigration?.workPermission.state;
        return {
          subjects: [person.id],
          variant: state === 'ON_APPLICATION' || state === 'NOT_YET' ? 'RIGHT_GAP' : 'PROOF_GAP',
        };
      }),
  );

const notForTheStay = ['CERTIFICATE', 'NATURALISATION', 'WORK_PERMISSION', 'TRAVEL_DOCUMENT'];

const openForStay = (applications: readonly ImmigrationApplicationFacts[]): boolean =>
  applications.some(({ kind, decidedAt }) => decidedAt === null && !notForTheStay.includes(kind));

/** X03: a title or toleration that ends within 90 days and nothing applied for. */
export const titleEnding: Finder = (draft) =>
  each(draft, ({ person }) => {
    const file = person.immigration;
    const end = file?.currentStatus.validUntil ?? null;
    return (
      file !== null && end !== null && end <= addDays(draft.today, 90) && !openForStay(file.applications)
    );
  });

/** X04: the provisional paper ends within 30 days while the application is open. */
export const provisionalEnding: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.immigration?.provisionalDocuments ?? []).some(
      ({ validUntil, basisApplication }) =>
        validUntil <= addDays(draft.today, 30) &&
        person.immigration?.applications.some(
          ({ id, decidedAt }) => id === basisApplication && decidedAt === null,
        ),
    ),
  );

/** X18: the toleration for employment would break: no job of 20 hours, or no school certificate of an obliged child. */
export const tolerationAtRisk: Finder = (draft) =>
  each(draft, ({ person, sketch }) => {
    if (sketch.tolerationBasis !== 'P60D') return false;
    const works = (person.employment?.jobs ?? []).some(
      ({ hoursPerWeek, until }) => hoursPerWeek >= 20 && until === null,
    );
    const unproven = membersOf(draft).some(
      (child) =>
        child.person.education?.obligation.state === 'OBLIGED' &&
        child.person.education.attendanceConfirmed === null,
    );
    return !works || unproven;
  });

/** X20: a child below six months for whom no title is applied for. */
export const newbornWithoutTitle: Finder = (draft) =>
  each(draft, ({ person, sketch }) => {
    const months = monthsBetween(sketch.born, draft.today);
    const needsTitle =
      person.immigration !== null &&
      sketch.line !== 'PERMISSION' &&
      sketch.line !== 'TOLERATION' &&
      sketch.line !== 'P24';
    return (
      needsTitle &&
      sketch.part === 'CHILD' &&
      months < 6 &&
      sketch.arrived === sketch.born &&
      !openForStay(person.immigration?.applications ?? [])
    );
  });

/** X21: the opportunity residence ends within 180 days and no complete application for what follows is there. */
export const opportunityCliff: Finder = (draft) =>
  each(draft, ({ person }) => {
    const status = person.immigration?.currentStatus;
    if (status?.basis !== 'P104C' || status.validUntil === null) return false;
    const complete = person.immigration?.applications.some(
      ({ kind, completeAt }) => kind === 'CHANGE_OF_PURPOSE' && completeAt !== null,
    );
    return status.validUntil <= addDays(draft.today, 180) && complete !== true;
  });

/** X24: the privileged three months for family reunion are running or gone, nothing applied for. */
export const reunionWindow: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.immigration?.familyReunification ?? []).some(
      ({ appliedAt, privilegedUntil }) => appliedAt === null && privilegedUntil !== null,
    ),
  );
