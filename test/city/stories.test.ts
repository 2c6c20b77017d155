import { base } from '../../city/base';
import type { CaseworkFacts } from '../../city/facts/casework';
import type { EmploymentFacts } from '../../city/facts/employment';
import type { FamilyFacts, PersonFacts } from '../../city/facts/family';
import type { ImmigrationFacts } from '../../city/facts/immigration';
import { stories } from '../../city/stories';
import { storyIds } from '../../city/stories/storyIds';
import { addDays, addMonths, ageOn, daysBetween, monthsBetween, today, weekdayOf } from '../../city/today';

const story = (name: string): FamilyFacts => {
  const found = stories.find((family) => family.story === name);
  if (found === undefined) throw new Error(`edition S does not tell "${name}"`);
  return found;
};
const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('the story leaves this out');
  return value;
};
const of = (family: FamilyFacts, id: string): PersonFacts =>
  present(family.members.find((member) => member.person.id === id)?.person);
const immigration = (family: FamilyFacts, id: string): ImmigrationFacts =>
  present(of(family, id).immigration);
const work = (family: FamilyFacts, id: string): EmploymentFacts => present(of(family, id).employment);
const casework = (family: FamilyFacts): CaseworkFacts => present(family.casework);
const rules = (family: FamilyFacts): readonly string[] => family.truth.map(({ rule }) => rule);

describe('edition S', () => {
  it('tells the fifteen stories by name', () => {
    expect(stories.map((family) => family.story)).toEqual([
      'Amal K.',
      'Rahimi',
      'Mr. Diallo',
      'Ms. Yılmaz',
      'Ukrainian grandmother',
      'Romanian single father',
      'Newborn',
      'Opportunity residence',
      'Address protection',
      'Three-office cycle',
      'Nurse in recognition',
      'Turning eighteen',
      'Italian grandmother',
      'Expired consent',
      'Child protection',
    ]);
  });
});

describe('story 1, Amal K.', () => {
  const ids = storyIds.amal;
  const family = story('Amal K.');
  const registration = present(work(family, ids.amal).languageCourses?.registrations[0]);

  it('is about a mother under subsidiary protection with children of 15 months and 4 years', () => {
    expect(immigration(family, ids.amal).currentStatus.basis).toBe('P25_2_SUBSIDIARY');
    expect(of(family, ids.amal).nationalities).toEqual(['SYR']);
    expect(monthsBetween(present(of(family, ids.toddler).dateOfBirth), today)).toBe(15);
    expect(ageOn(present(of(family, ids.daughter).dateOfBirth), today)).toBe(4);
  });

  it('has her wait for a morning course because nobody looks after the children', () => {
    expect(registration).toMatchObject({
      status: 'WAITLISTED',
      waitReason: 'NO_CHILDCARE',
      childSupervisionNeeded: true,
      childSupervisionArranged: false,
    });
    expect(registration.slots.map(({ weekday }) => weekday)).toEqual([
      'MONDAY',
      'TUESDAY',
      'WEDNESDAY',
      'THURSDAY',
      'FRIDAY',
    ]);
    for (const { to } of registration.slots) expect(to < '13:00').toBe(true);
    for (const child of [ids.toddler, ids.daughter]) {
      expect(of(family, child).childcare).toMatchObject({ placement: null });
      const request = present(of(family, child).childcare?.requests[0]);
      expect(request.status).toBe('WAITLISTED');
      expect(request.priorityGrounds).toContain('PARENT_IN_INTEGRATION_COURSE');
      expect(request.entitlementSince).toBe(addMonths(present(of(family, child).dateOfBirth), 12));
    }
  });

  it('takes provider and times of the registration from the public offer', () => {
    const offer = present(base.courseOffers.find(({ id }) => id === registration.course));
    expect(registration).toMatchObject({
      provider: offer.provider,
      type: offer.type,
      announcedStart: offer.start,
      slots: offer.slots,
    });
    expect(offer.childSupervision).toBe(false);
  });

  it('leaves her at least two courses with child supervision in her district within 16 weeks', () => {
    const near = base.courseOffers.filter(
      ({ childSupervision, district, start, freePlaces }) =>
        childSupervision &&
        district === family.district &&
        start > today &&
        start <= addDays(today, 16 * 7) &&
        freePlaces > 0,
    );
    expect(near.length).toBeGreaterThanOrEqual(2);
  });

  it('holds the obstacle and the offers of the catalogue', () => {
    expect(rules(family)).toEqual(expect.arrayContaining(['X01', 'O12', 'O15', 'O16', 'O17']));
    expect(family.benefitUnit?.members).toHaveLength(3);
  });
});

describe('story 2, Rahimi', () => {
  const ids = storyIds.rahimi;
  const family = story('Rahimi');

  it('is about six persons with two residence statuses', () => {
    expect(family.members).toHaveLength(6);
    expect(immigration(family, ids.father).currentStatus.kind).toBe('TOLERATION');
    expect(immigration(family, ids.mother).currentStatus.kind).toBe('PERMISSION_TO_RESIDE');
    const ages = [ids.eldest, ids.second, ids.third, ids.youngest].map((id) =>
      ageOn(present(of(family, id).dateOfBirth), today),
    );
    expect(ages).toEqual([13, 9, 5, 2]);
  });

  it('sends them to eight offices', () => {
    const agencies = casework(family).agencyContacts.map(({ agency }) => agency);
    expect(new Set(agencies).size).toBe(8);
    const statuses = casework(family).case.referrals.map(({ status }) => status);
    expect(statuses.sort()).toEqual(['DONE', 'DRAFT', 'IN_PROGRESS', 'REJECTED', 'SENT', 'WAITLISTED']);
    expect(casework(family).case.handOffs.filter(({ resolved }) => !resolved)).toHaveLength(5);
  });

  it('has the five-year-old wait for speech therapy and early intervention', () => {
    const waiting = present(of(family, ids.third).health).waitingFor.map(({ specialty }) => specialty);
    expect(waiting).toEqual(['SPEECH_THERAPY', 'EARLY_INTERVENTION']);
  });

  it('shows everything a school start asks about', () => {
    expect(of(family, ids.second).education).toMatchObject({
      obligation: { state: 'OBLIGED' },
      newcomerRegistration: { status: 'WAITING_FOR_PLACE' },
      enrolment: null,
      allDay: { status: 'WAITLISTED' },
    });
    expect(of(family, ids.third).health?.schoolEntryExam?.status).toBe('APPOINTMENT_SET');
    expect(of(family, ids.youngest).health?.measlesProof?.status).toBe('ONE_DOSE');
    const support = present(of(family, ids.eldest).education?.languageSupport?.until);
    expect(daysBetween(today, support)).toBeLessThanOrEqual(90);
    expect(family.truth).toContainEqual(
      expect.objectContaining({ rule: 'O07', variant: 'LEARNING_SUPPORT', taken: false }),
    );
  });

  it('has two appointments on one morning and renewals due within 60 days', () => {
    const exam = present(of(family, ids.third).health?.schoolEntryExam?.appointmentAt);
    const authority = present(immigration(family, ids.mother).appointments[0]?.at);
    expect(Math.abs(Date.parse(exam) - Date.parse(authority))).toBeLessThanOrEqual(30 * 60_000);
    const ends = [
      present(immigration(family, ids.father).toleration?.validUntil),
      present(family.benefits[0]?.grantedUntil),
    ];
    for (const end of ends) expect(daysBetween(today, end)).toBeLessThanOrEqual(60);
    expect(family.benefits.map(({ type }) => type)).toEqual(['ASYLBLG_BASIC', 'EDUCATION_PARTICIPATION']);
  });
});

describe('stories 3 and 4, a job that waits for papers', () => {
  it('Mr. Diallo lacks the right: permission on application, a declaration missing, papers due on Friday', () => {
    const family = story('Mr. Diallo');
    const { diallo } = storyIds.diallo;
    const offer = present(work(family, diallo).jobOffers[0]);
    expect(offer).toMatchObject({
      status: 'ACCEPTED_PENDING_DOCUMENTS',
      requiredDocuments: ['TOLERATION_DOCUMENT'],
      documentDueAt: '2026-11-27',
    });
    expect(weekdayOf(present(offer.documentDueAt))).toBe('FRIDAY');
    expect(immigration(family, diallo)).toMatchObject({
      currentStatus: { kind: 'TOLERATION' },
      workPermission: { state: 'ON_APPLICATION' },
      applications: [{ kind: 'WORK_PERMISSION', status: 'INCOMPLETE', missing: ['EMPLOYER_DECLARATION'] }],
    });
    expect(family.truth).toContainEqual(expect.objectContaining({ rule: 'X02', variant: 'RIGHT_GAP' }));
  });

  it('Ms. Yılmaz lacks the proof only: she applied before the title ended, the certificate is asked for', () => {
    const family = story('Ms. Yılmaz');
    const { yilmaz } = storyIds.yilmaz;
    const file = immigration(family, yilmaz);
    const application = present(file.applications[0]);
    const title = present(file.titles.at(-1));
    expect(file.currentStatus.kind).toBe('PROVISIONAL_CONTINUED');
    expect(application.submittedAt.slice(0, 10) < present(title.validUntil)).toBe(true);
    expect(present(title.validUntil) < today).toBe(true);
    expect(application).toMatchObject({ kind: 'EXTENSION', certificateIssuedAt: null });
    expect(application.certificateRequestedAt).not.toBeNull();
    expect(file.provisionalDocuments).toEqual([]);
    expect(work(family, yilmaz).jobOffers[0]?.requiredDocuments).toEqual(['PROVISIONAL_RESIDENCE_DOCUMENT']);
    expect(family.truth).toContainEqual(expect.objectContaining({ rule: 'X02', variant: 'PROOF_GAP' }));
  });
});

describe('stories 5 to 8', () => {
  it('grandmother, mother and two pupils live under temporary protection', () => {
    const family = story('Ukrainian grandmother');
    for (const { person } of family.members) expect(person.immigration?.currentStatus.basis).toBe('P24');
    expect(family.members.filter(({ role }) => role === 'GRANDPARENT')).toHaveLength(1);
    expect(family.members.filter(({ person }) => person.education?.enrolment)).toHaveLength(2);
    const { grandmother } = storyIds.threeGenerations;
    expect(family.benefitUnit?.members.map(({ person }) => person)).not.toContain(grandmother);
  });

  it('a citizen of the Union and his children have no immigration file and no Kindergeld', () => {
    const family = story('Romanian single father');
    for (const { person } of family.members) expect(person.immigration).toBeNull();
    expect(family.benefits).toEqual([]);
    expect(family.truth).toContainEqual(expect.objectContaining({ rule: 'O01', taken: false }));
  });

  it('a newborn of six weeks has parents of different status and no birth certificate', () => {
    const family = story('Newborn');
    const ids = storyIds.newborn;
    expect(daysBetween(present(of(family, ids.newborn).dateOfBirth), today)).toBe(42);
    expect(immigration(family, ids.father).currentStatus.kind).toBe('RESIDENCE_PERMIT');
    expect(immigration(family, ids.mother).currentStatus.kind).toBe('TOLERATION');
    expect(of(family, ids.newborn).immigration).toBeNull();
    expect(casework(family).documentNeeds).toContainEqual(
      expect.objectContaining({ document: 'BIRTH_CERTIFICATE', status: 'WAITING' }),
    );
    for (const { type } of family.benefits)
      expect(['CHILD_BENEFIT', 'PARENTAL_ALLOWANCE']).not.toContain(type);
  });

  it('a young man of 26 years and 8 months has an opportunity residence that ends', () => {
    const family = story('Opportunity residence');
    const { aram } = storyIds.opportunityResidence;
    expect(immigration(family, aram).currentStatus.basis).toBe('P104C');
    expect(monthsBetween(present(of(family, aram).dateOfBirth), today)).toBe(26 * 12 + 8);
    expect(rules(family)).toEqual(expect.arrayContaining(['X21', 'X22', 'O26']));
    expect(casework(family).consents[0]?.revocations).toHaveLength(1);
  });
});

describe('stories 9 to 12', () => {
  it('a woman under address protection has her husband in the same file, elsewhere', () => {
    const family = story('Address protection');
    const ids = storyIds.addressProtection;
    expect(of(family, ids.vesna).protectiveMarkers).toEqual(
      expect.arrayContaining(['ADDRESS_BLOCK', 'VIOLENCE_PROTECTION']),
    );
    const husband = present(family.members.find(({ person }) => person.id === ids.husband));
    expect(husband).toMatchObject({ role: 'SPOUSE', livesInHousehold: false });
    expect(family.household).toMatchObject({
      district: null,
      accommodation: { type: 'PROTECTED_ADDRESS' },
    });
    expect(family.household?.members.map(({ person }) => person)).not.toContain(ids.husband);
    expect(of(family, ids.vesna).counselling[0]?.programme).toBe('WOMEN_VIOLENCE');
  });

  it('three offices wait for each other, and two have already sent the family away', () => {
    const family = story('Three-office cycle');
    const needs = casework(family).documentNeeds;
    expect(needs.map(({ issuer }) => issuer).sort()).toEqual([
      'IMMIGRATION_AUTHORITY',
      'JOB_CENTER',
      'LANDLORD',
    ]);
    const next = new Map(needs.map(({ id, waitsFor }) => [id, waitsFor[0]]));
    const start = present(needs[0]).id;
    expect(next.get(present(next.get(present(next.get(start)))))).toBe(start);
    const rejected = casework(family).case.referrals.filter(
      ({ rejection }) => rejection === 'NOT_RESPONSIBLE',
    );
    expect(rejected).toHaveLength(2);
    expect(rules(family)).toEqual(expect.arrayContaining(['X15', 'X16']));
  });

  it('the recognition body of the nurse is past its deadline and its extension', () => {
    const family = story('Nurse in recognition');
    const procedure = present(work(family, storyIds.nurse.amra).recognition[0]);
    expect(procedure).toMatchObject({ regulated: true, decidedAt: null, result: 'PENDING' });
    expect(procedure.dueAt).toBe(addMonths(present(procedure.completeAt), 3));
    expect(present(procedure.extendedUntil) < today).toBe(true);
    expect(rules(family)).toContain('X19');
  });

  it('an unaccompanied minor turns 18 within a month, his guardian signs until the day before', () => {
    const family = story('Turning eighteen');
    const { youth } = storyIds.turningEighteen;
    const birthday = addMonths(present(of(family, youth).dateOfBirth), 18 * 12);
    expect(daysBetween(today, birthday)).toBe(26);
    expect(casework(family).consents[0]).toMatchObject({
      capacity: 'GUARDIAN',
      expiresAt: addDays(birthday, -1),
    });
    expect(rules(family)).toEqual(expect.arrayContaining(['X22', 'X24']));
  });
});

describe('stories 13 to 15', () => {
  it('only the naturalisation brings the Italian grandmother a file', () => {
    const family = story('Italian grandmother');
    const { grandmother } = storyIds.italianGrandmother;
    const known = family.members.filter(({ person }) => person.immigration !== null);
    expect(known.map(({ person }) => person.id)).toEqual([grandmother]);
    expect(immigration(family, grandmother)).toMatchObject({
      source: 'NATURALISATION_AUTHORITY',
      currentStatus: { kind: 'EU_FREE_MOVEMENT' },
    });
    expect(immigration(family, grandmother).naturalisation).not.toBeNull();
  });

  it('every consent has expired and a title ends tomorrow', () => {
    const family = story('Expired consent');
    for (const consent of casework(family).consents) {
      expect(consent.status).toBe('EXPIRED');
      expect(consent.expiresAt < today).toBe(true);
    }
    const { father } = storyIds.expiredConsent;
    expect(immigration(family, father).currentStatus.validUntil).toBe(addDays(today, 1));
    expect(immigration(family, father).applications).toEqual([]);
  });

  it('a notification concerns the daughter, and the code changes with the month', () => {
    const family = story('Child protection');
    const { childProtectionNotifications } = casework(family);
    expect(childProtectionNotifications).toMatchObject([
      {
        child: storyIds.childProtection.daughter,
        expertConsulted: true,
        parentsInvolved: 'WOULD_ENDANGER_CHILD',
      },
    ]);
    expect(family.benefits.map(({ grantedUntil }) => grantedUntil)).toEqual(['2026-11-30', '2026-11-30']);
    expect(family.benefitUnit).toBeNull();
    expect(rules(family)).toContain('X06');
  });
});

describe('the base of the city', () => {
  it('has six districts with 211,099 inhabitants', () => {
    expect(base.districts).toHaveLength(6);
    expect(base.districts.reduce((sum, { population }) => sum + population, 0)).toBe(211_099);
  });

  it('has ten case managers who cover every district and stand in for each other', () => {
    expect(base.caseManagers).toHaveLength(10);
    const ids = base.caseManagers.map(({ id }) => id);
    for (const { districts, deputies, id, capacity } of base.caseManagers) {
      expect(districts.length).toBeGreaterThan(0);
      expect(deputies.every((deputy) => ids.includes(deputy) && deputy !== id)).toBe(true);
      expect(capacity).toBe(60);
    }
    const covered = new Set(base.caseManagers.flatMap(({ districts }) => districts));
    expect(covered.size).toBe(6);
  });

  it('has forty course offers that begin on Mondays', () => {
    expect(base.courseOffers).toHaveLength(40);
    for (const { start, slots } of base.courseOffers) {
      expect(weekdayOf(start)).toBe('MONDAY');
      expect(slots.length).toBeGreaterThan(0);
    }
  });
});
