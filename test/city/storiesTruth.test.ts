import { base } from '../../city/base';
import type { FamilyFacts, PersonFacts } from '../../city/facts/family';
import type { Day, Id } from '../../city/facts/values';
import { stories } from '../../city/stories';
import { addDays, addMonths, addYears, ageOn, daysBetween, monthsBetween, today } from '../../city/today';

/**
 * What the truth of a story says about an obstacle must be what its dates say. Each derivation below is the condition of domain.md 5.2
 * in its simplest form; together they find a forgotten entry as well as one too many.
 */
const person = (family: FamilyFacts, id: Id): PersonFacts => {
  const found = family.members.find((member) => member.person.id === id)?.person;
  if (found === undefined) throw new Error('no such person in this family');
  return found;
};
const within = (when: Day | null | undefined, days: number): boolean =>
  when !== null && when !== undefined && when >= today && daysBetween(today, when) <= days;
const dayOf = (instant: string): Day => instant.slice(0, 10);

type Rule = (family: FamilyFacts) => readonly Id[];
const each =
  (holds: (person: PersonFacts, family: FamilyFacts) => boolean): Rule =>
  (family) =>
    family.members.filter((member) => holds(member.person, family)).map((member) => member.person.id);

const openly = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'COLLECTED'];
const asksForExtension = (file: NonNullable<PersonFacts['immigration']>): boolean =>
  file.applications.some(
    ({ kind, status }) =>
      ['EXTENSION', 'TOLERATION_EXTENSION', 'CHANGE_OF_PURPOSE', 'NATURALISATION'].includes(kind) &&
      !openly.includes(status),
  );
const reliesOn = ['RESIDENCE_PERMIT', 'TOLERATION', 'PERMISSION_TO_RESIDE', 'EU_BLUE_CARD'];

const titleEndsUnasked = each(({ immigration }) => {
  if (immigration === null || !reliesOn.includes(immigration.currentStatus.kind)) return false;
  return within(immigration.currentStatus.validUntil, 90) && !asksForExtension(immigration);
});

const measlesBlock = each(({ childcare, health, dateOfBirth }) => {
  const starts = [
    ...(childcare?.requests.filter(({ status }) => status === 'OFFERED').flatMap(({ offers }) => offers) ??
      []),
    ...(childcare?.placement ? [childcare.placement] : []),
  ];
  const age = dateOfBirth === null ? 0 : ageOn(dateOfBirth, today);
  const status = health?.measlesProof?.status ?? 'NO_PROOF';
  const unproven = status === 'NO_PROOF' || (status === 'ONE_DOSE' && age >= 2);
  return starts.some(({ from }) => within(from, 60)) && age >= 1 && unproven;
});

const courseRightExpires = each(({ employment, immigration }) => {
  const courses = employment?.languageCourses;
  const first = immigration?.titles.find(({ firstIssue }) => firstIssue);
  if (courses?.entitlement?.basis !== 'ENTITLED_44_1' || first === undefined) return false;
  return within(addYears(first.issuedAt, 1), 90) && courses.registrations.length === 0;
});

const schoolPlaceIsLate = each(({ education }) => {
  if (education?.obligation.state !== 'OBLIGED' || education.enrolment !== null) return false;
  const registered = education.newcomerRegistration?.registeredAt;
  return registered !== undefined && daysBetween(registered, today) > 28;
});

const authorityIsInactive = each(
  ({ immigration }) =>
    immigration?.applications.some(
      ({ completeAt, decidedAt }) =>
        completeAt !== null && decidedAt === null && addMonths(dayOf(completeAt), 3) < today,
    ) ?? false,
);

const coverEnds = each(
  ({ health, dateOfBirth }) =>
    health?.coverage !== null &&
    health?.coverage !== undefined &&
    ((health.coverage.validUntil !== null && health.coverage.validUntil < addDays(today, 30)) ||
      (health.coverage.type === 'NONE' && dateOfBirth !== null && ageOn(dateOfBirth, today) < 18)),
);

const recognitionIsLate = each(
  ({ employment }) =>
    employment?.recognition.some(
      ({ decidedAt, dueAt, extendedUntil }) =>
        decidedAt === null && (extendedUntil ?? dueAt ?? today) < today,
    ) ?? false,
);

const newbornHasNoTitle = each(
  ({ dateOfBirth, immigration, nationalities }) =>
    dateOfBirth !== null &&
    monthsBetween(dateOfBirth.padEnd(10, '-01'), today) < 6 &&
    immigration === null &&
    !nationalities.includes('DEU'),
);

const opportunityEnds = each(
  ({ immigration }) =>
    immigration?.currentStatus.basis === 'P104C' && within(immigration.currentStatus.validUntil, 180),
);

/** Birthdays on which a right ends or begins, in months. */
const cliffs = [12, 14, 36, ...[15, 16, 18, 21, 25, 27].map((years) => years * 12)];
const birthdayIsNear = each(
  ({ dateOfBirth }) =>
    dateOfBirth !== null &&
    dateOfBirth.length === 10 &&
    cliffs.some((months) => within(addMonths(dateOfBirth, months), 120)),
);

const reunionWindowCloses = each(
  ({ immigration }) =>
    immigration?.familyReunification.some(
      ({ appliedAt, privilegedUntil }) => appliedAt === null && within(privilegedUntil, 60),
    ) ?? false,
);

const provisionalDocumentEnds = each(
  ({ immigration }) =>
    immigration?.provisionalDocuments.some(({ validUntil }) => within(validUntil, 30)) ?? false,
);

const grantEnds: Rule = (family) => {
  const unit = family.benefitUnit;
  const unasked = unit !== null && (unit.appliedAt ?? '') <= (unit.grantedFrom ?? '');
  return [
    ...(unit !== null && unasked && within(unit.grantedUntil, 42)
      ? unit.members.map((member) => member.person)
      : []),
    ...family.benefits
      .filter(({ grantedUntil }) => within(grantedUntil, 42))
      .flatMap(({ covered }) => covered),
  ];
};

const courseWaitsForChildcare: Rule = (family) =>
  family.members.flatMap(({ person: adult, caresFor }) => {
    const blocked = adult.employment?.languageCourses?.registrations.some(({ status }) =>
      ['REGISTERED', 'WAITLISTED', 'START_CONFIRMED', 'PLACEMENT_TEST_DUE'].includes(status),
    );
    const alone = caresFor.filter((id) => {
      const child = person(family, id);
      return child.education === null && (child.childcare?.placement ?? null) === null;
    });
    return blocked && alone.length > 0 ? [adult.id, ...alone] : [];
  });

const papersAreLate = each(
  ({ employment }) =>
    employment?.jobOffers.some(
      ({ status, requiredDocuments, documentDueAt }) =>
        ['OFFERED', 'ACCEPTED_PENDING_DOCUMENTS'].includes(status) &&
        requiredDocuments.some((document) =>
          ['PROVISIONAL_RESIDENCE_DOCUMENT', 'RESIDENCE_TITLE', 'TOLERATION_DOCUMENT'].includes(document),
        ) &&
        within(documentDueAt, 7),
    ) ?? false,
);

/** Follows the papers a need waits for until it comes back to where it began. */
const papersWaitInACircle: Rule = (family) => {
  const needs = new Map(family.casework?.documentNeeds.map((need) => [need.id, need]) ?? []);
  const reaches = (from: Id, goal: Id, seen: ReadonlySet<Id>): boolean =>
    (needs.get(from)?.waitsFor ?? []).some(
      (next) => next === goal || (!seen.has(next) && reaches(next, goal, new Set([...seen, next]))),
    );
  return [...needs.values()].filter(({ id }) => reaches(id, id, new Set())).map((need) => need.person);
};

const officesPlayPingPong: Rule = (family) => {
  const file = family.casework?.case;
  const rejected = file?.referrals.filter(({ rejection }) => rejection === 'NOT_RESPONSIBLE') ?? [];
  const open = file?.handOffs.filter(({ at, resolved }) => !resolved && daysBetween(at, today) <= 60) ?? [];
  const repeated = open.filter(({ need }) => open.filter((other) => other.need === need).length >= 3);
  return rejected.length >= 2 || repeated.length > 0 ? repeated.map((handOff) => handOff.person) : [];
};

const dutiesCollide = each(({ employment }) => {
  const running =
    employment?.languageCourses?.registrations.filter(({ status }) => status === 'RUNNING') ?? [];
  const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
  const clock = (instant: string) =>
    new Date(instant).toLocaleTimeString('de-DE', {
      timeZone: 'Europe/Berlin',
      hour: '2-digit',
      minute: '2-digit',
    });
  return (employment?.profile?.appointments ?? []).some(({ at }) =>
    running.some(({ slots }) =>
      slots.some(
        ({ weekday, from, to }) =>
          weekdays[new Date(at).getUTCDay()] === weekday && from <= clock(at) && clock(at) < to,
      ),
    ),
  );
});

const rules: readonly (readonly [string, string, Rule])[] = [
  ['X01', 'a course waits for childcare', courseWaitsForChildcare],
  ['X02', 'papers come too late for a job', papersAreLate],
  ['X03', 'a title ends and nobody applied', titleEndsUnasked],
  ['X04', 'a provisional document ends', provisionalDocumentEnds],
  ['X07', 'a grant ends and nobody renewed', grantEnds],
  ['X08', 'a missing measles proof blocks daycare', measlesBlock],
  ['X09', 'a course right expires', courseRightExpires],
  ['X10', 'duties collide', dutiesCollide],
  ['X13', 'a school place is late', schoolPlaceIsLate],
  ['X14', 'an authority does nothing', authorityIsInactive],
  ['X15', 'papers wait for each other in a circle', papersWaitInACircle],
  ['X16', 'offices send a family to and fro', officesPlayPingPong],
  ['X17', 'health cover ends', coverEnds],
  ['X19', 'a recognition is overdue', recognitionIsLate],
  ['X20', 'a newborn has no title', newbornHasNoTitle],
  ['X21', 'an opportunity residence ends', opportunityEnds],
  ['X22', 'a birthday with a right on it is near', birthdayIsNear],
  ['X24', 'the window for family reunion closes', reunionWindowCloses],
];

const told = (family: FamilyFacts, rule: string): readonly Id[] =>
  family.truth.filter((entry) => entry.rule === rule).flatMap(({ subjects }) => subjects);
const sorted = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)].sort();

describe('the truth of the stories', () => {
  it.each(rules)('says %s exactly where %s', (rule, _, derive) => {
    const expected = stories.map((family) => [family.story, sorted(derive(family))]);
    expect(stories.map((family) => [family.story, sorted(told(family, rule))])).toEqual(expected);
    expect(expected.some(([, ids]) => ids !== null && ids !== undefined && ids.length > 0)).toBe(true);
  });

  it('names rules of the catalogue or deviations, each entry once', () => {
    for (const family of stories) {
      for (const { rule, taken } of family.truth) {
        expect(rule).toMatch(/^(X(0[1-9]|1\d|2[0-4])|O(0[1-9]|[12]\d|3[0-4])|NOISE_[A-Z_]+)$/);
        expect(typeof taken).toBe(rule.startsWith('O') ? 'boolean' : 'object');
      }
      const keys = family.truth.map(({ rule, variant, taken }) => `${rule} ${variant} ${taken}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  const draws = [
    ['O01', 'CHILD_BENEFIT'],
    ['O05', 'ASYLBLG_BASIC'],
    ['O06', 'ASYLBLG_ANALOGOUS'],
    ['O20', 'MAINTENANCE_ADVANCE'],
  ] as const;
  it.each(draws)('calls %s taken exactly for those whom a granted %s covers', (rule, type) => {
    for (const family of stories) {
      const taken = family.truth.filter((entry) => entry.rule === rule && entry.taken === true);
      const granted = family.benefits.filter(
        (benefit) => benefit.type === type && benefit.status === 'GRANTED',
      );
      expect([family.story, sorted(taken.flatMap(({ subjects }) => subjects))]).toEqual([
        family.story,
        sorted(granted.flatMap(({ covered }) => covered)),
      ]);
    }
  });

  it('calls basic income support taken exactly for the members of a benefit unit', () => {
    for (const family of stories) {
      const taken = family.truth.filter((entry) => entry.rule === 'O04' && entry.taken === true);
      const members = family.benefitUnit?.members.filter(({ role }) => role !== 'EXCLUDED_MEMBER') ?? [];
      expect(sorted(taken.flatMap(({ subjects }) => subjects))).toEqual(sorted(members.map((m) => m.person)));
    }
  });

  it('never has the same person on AsylbLG and in a benefit unit', () => {
    for (const family of stories) {
      const asylum = family.benefits
        .filter(({ type }) => type.startsWith('ASYLBLG'))
        .flatMap(({ covered }) => covered);
      const members = family.benefitUnit?.members.filter(({ role }) => role !== 'EXCLUDED_MEMBER') ?? [];
      expect(members.filter((member) => asylum.includes(member.person))).toEqual([]);
    }
  });

  it('lists every differing birth date, spelling and address, and nothing that agrees', () => {
    for (const family of stories) {
      const differing = (rule: string, differs: (p: PersonFacts) => boolean) =>
        expect([family.story, rule, sorted(told(family, rule))]).toEqual([
          family.story,
          rule,
          sorted(each(differs)(family)),
        ]);
      const files = (p: PersonFacts) => Object.values(p.onFile);
      differing('NOISE_BIRTH_DATE', (p) => files(p).some((file) => file.dateOfBirth !== p.dateOfBirth));
      differing('NOISE_SWAPPED_NAME', (p) =>
        files(p).some((file) => file.name.given === p.name.family && file.name.family === p.name.given),
      );
    }
    expect(stories.flatMap((family) => told(family, 'NOISE_BIRTH_DATE'))).toHaveLength(3);
  });
});

describe('what lies between the stories and the city', () => {
  it('is one day', () => {
    expect(base.today).toBe(today);
    for (const family of stories)
      for (const { person: somebody } of family.members)
        for (const file of Object.values(somebody.onFile)) expect(dayOf(file.asOf) < today).toBe(true);
  });
});
