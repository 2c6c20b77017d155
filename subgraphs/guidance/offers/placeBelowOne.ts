import { some } from '../facts/lists';
import type { FamilyReading, PersonReading } from '../facts/Reading';
import type { LabourStatus } from '../facts/records/employment';
import type { Day } from '../facts/records/values';
import { all, any, exists, is, not, type Truth } from '../facts/Truth';
import { inOne } from '../predicates/inOne';
import { isParentAtHome } from '../predicates/isAtHome';
import { isEmployed } from '../predicates/isEmployed';
import { lacksPlace, lacksPlaceNeeds } from '../predicates/lacksPlace';
import { placeFinding } from '../predicates/placeFinding';
import type { OfferRule } from '../Rule';

/** Working, looking for work, learning, or in what SGB II pays for. */
const busy: readonly LabourStatus[] = [
  'EMPLOYED',
  'UNEMPLOYED',
  'JOB_SEEKING',
  'IN_TRAINING',
  'IN_MEASURE',
  'IN_LANGUAGE_COURSE',
];

/** O10: a place for children below one year whose parents work, look for work or learn. */
export const placeBelowOne: OfferRule = {
  kind: 'OFFER',
  id: 'O10',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Betreuungsplatz im ersten Lebensjahr', en: 'Daycare place before the first birthday' },
  legalRefs: ['§ 24 Abs. 1 SGB VIII'],
  needs: [
    ...lacksPlaceNeeds,
    'person.employment.registeredAs',
    'person.jobs.from',
    'person.jobs.until',
    'person.trainings.from',
    'person.trainings.until',
  ],
  find: (family, { asOf }) => {
    const parentsAreBusy = allParents(family, (parent) => isBusy(parent, asOf));
    return inOne(
      family.members.map((member) =>
        placeFinding(
          member,
          all(
            lacksPlace(member, asOf, (months) => months < 12),
            parentsAreBusy,
          ),
          {
            de: 'Auch vor dem ersten Geburtstag ist ein Platz möglich, wenn die Eltern arbeiten, Arbeit suchen oder lernen.',
            en: 'A place is possible before the first birthday too, if the parents work, look for work or learn.',
          },
        ),
      ),
    );
  },
};

/** § 24 Abs. 1 Nr. 2 SGB VIII: both parents, or the one with whom the child lives. */
const allParents = ({ members, $members }: FamilyReading, holds: (parent: PersonReading) => Truth): Truth =>
  all(
    exists($members),
    any(...members.map(isParentAtHome)),
    ...members.map((member) => any(not(isParentAtHome(member)), holds(member.person))),
  );

const isBusy = (person: PersonReading, asOf: Day): Truth =>
  any(
    isEmployed(person, asOf),
    is(person.employment.registeredAs, (statuses) => statuses.some((status) => busy.includes(status))),
    some(person.trainings, ({ from, until }) =>
      all(
        is(from, (day) => day <= asOf),
        is(until, (day) => day >= asOf),
      ),
    ),
  );
