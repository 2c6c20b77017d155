import type { Day } from '../facts/values';
import { addDays, addMonths, daysBetween, monthsBetween } from '../today';
import { membersOf } from './Draft';
import { each, type Finder } from './Finder';

/** X08: a place begins within 60 days and the measles proof that the child needs on that day is missing. */
export const measlesBlocksDaycare: Finder = (draft) =>
  membersOf(draft).flatMap(({ person, sketch }) => {
    const { childcare, health } = person;
    const proof = health?.measlesProof ?? null;
    const lacksOn = (day: Day): boolean => {
      const months = monthsBetween(sketch.born, day);
      const until = proof?.nextDoseFrom ?? proof?.proofDueAt ?? null;
      const over = proof?.status === 'CONTRAINDICATION_TEMPORARY' && until !== null && until <= day;
      const none = health !== null && (proof === null || proof.status === 'NO_PROOF');
      return months >= 12 && (none || over || (proof?.status === 'ONE_DOSE' && months >= 24));
    };
    const blocked = (day: Day): boolean =>
      day >= draft.today && day <= addDays(draft.today, 60) && lacksOn(day);
    const offered = (childcare?.requests ?? [])
      .filter(({ status }) => status === 'OFFERED' || status === 'ACCEPTED')
      .flatMap(({ offers }) => offers.map(({ from }) => from));
    const place = childcare?.placement ?? null;
    const placed =
      place !== null && ['DAYCARE_CENTRE', 'FAMILY_DAY_CARE'].includes(place.type) && blocked(place.from);
    return [
      ...(offered.some(blocked) ? [{ subjects: [person.id], variant: 'OFFER' }] : []),
      ...(placed ? [{ subjects: [person.id], variant: 'PLACEMENT' }] : []),
    ];
  });

/** X13: an obliged child has waited for a school place for more than 28 days, since it was registered or the duty began. */
export const schoolPlaceDelay: Finder = (draft) =>
  each(draft, ({ person }) => {
    const record = person.education;
    const since = [record?.newcomerRegistration?.registeredAt, record?.obligation.since];
    return (
      record?.obligation.state === 'OBLIGED' &&
      (record.enrolment === null || (record.enrolment.until ?? draft.today) < draft.today) &&
      since.some((day) => day != null && daysBetween(day, draft.today) > 28)
    );
  });

/** X19: the recognition body has missed its month or its three months, an extension among them. */
export const recognitionOverdue: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.employment?.recognition ?? []).some(
      ({ decidedAt, dueAt, completeAt, extendedUntil, acknowledgedAt, submittedAt }) => {
        const complete = completeAt === null ? null : addMonths(completeAt, 3);
        const limit = extendedUntil ?? dueAt ?? complete;
        return (
          decidedAt === null &&
          ((limit !== null && limit < draft.today) ||
            (acknowledgedAt === null && addMonths(submittedAt, 1) < draft.today))
        );
      },
    ),
  );
