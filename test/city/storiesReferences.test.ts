import { base } from '../../city/base';
import type { AgencyName, FamilyFacts, MemberFacts, PersonFacts } from '../../city/facts/family';
import type { Id } from '../../city/facts/values';
import { organisations } from '../../city/organisations';
import { stories } from '../../city/stories';
import { cast, storyIds } from '../../city/stories/storyIds';
import { dataCategories } from '../../schema/directives';
import * as casework from '../../subgraphs/casework/terms';
import * as employment from '../../subgraphs/employment/terms';
import * as health from '../../subgraphs/health/terms';
import * as immigration from '../../subgraphs/immigration/terms';
import * as schools from '../../subgraphs/schools/terms';
import * as social from '../../subgraphs/social/terms';
import * as vocabulary from '../../subgraphs/vocabulary/terms';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const persons: readonly PersonFacts[] = stories.flatMap(({ members }) => members.map(({ person }) => person));
const byStory = stories.map((family) => [family.story ?? '', family] as const);

const caseworkOf = (family: FamilyFacts) => {
  if (family.casework === null) throw new Error('a story family is always a client');
  return family.casework;
};
const idsOf = (family: FamilyFacts): readonly Id[] => family.members.map(({ person }) => person.id);

/** Every value of a record, however deep, with the path to it. */
function* leaves(value: unknown, path = ''): Generator<readonly [path: string, value: unknown]> {
  if (Array.isArray(value)) for (const entry of value) yield* leaves(entry, `${path}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) yield* leaves(entry, `${path}.${key}`);
  else yield [path, value];
}

describe('the families of the stories', () => {
  it('are fifteen, in the order of the cast, each with its own reference', () => {
    expect(stories.map(({ id }) => id)).toEqual(Object.values(storyIds).map(({ family }) => family));
    expect(new Set(stories.map(({ story }) => story)).size).toBe(15);
    expect(new Set(stories.map(({ reference }) => reference)).size).toBe(15);
    for (const { reference } of stories) expect(reference).toMatch(/^F-202[56]-000(0[1-9]|1[0-5])$/);
  });

  it('have exactly the persons of the cast', () => {
    for (const [name, family] of Object.entries(cast).map(([key], at) => [key, stories[at]] as const)) {
      if (family === undefined) throw new Error(`no family for ${name}`);
      const ids: Readonly<Record<string, Id>> = storyIds[name as keyof typeof cast];
      const expected = cast[name as keyof typeof cast].map((key) => ids[key]);
      expect([...idsOf(family)].sort()).toEqual([...expected].sort());
    }
  });

  it('keep their ids for ever', () => {
    expect(storyIds.rahimi.family).toBe('87c1822e-c8e1-86f8-9a0c-153bb6131e53');
    expect(storyIds.rahimi.father).toBe('4c428fb8-ad77-87a8-9fa2-708173bfead3');
    expect(storyIds.amal.amal).toBe('483ad343-576f-8f0a-ba52-d310698b564d');
  });

  it('use no id twice', () => {
    const ids = stories.flatMap((family) => {
      const { case: file, consents, documentNeeds } = caseworkOf(family);
      return [
        family.id,
        file.id,
        ...idsOf(family),
        ...consents.map(({ id }) => id),
        ...documentNeeds.map(({ id }) => id),
        ...file.referrals.map(({ id }) => id),
        ...file.handOffs.map(({ id }) => id),
        ...file.conferences.map(({ id }) => id),
        ...family.benefits.map(({ id }) => id),
        ...(family.household === null ? [] : [family.household.id]),
        ...(family.benefitUnit === null ? [] : [family.benefitUnit.id]),
        ...family.members.flatMap(({ person }) => [
          ...(person.immigration?.applications.map(({ id }) => id) ?? []),
          ...(person.childcare?.requests.map(({ id }) => id) ?? []),
          ...(person.employment?.jobOffers.map(({ id }) => id) ?? []),
          ...(person.employment?.recognition.map(({ id }) => id) ?? []),
          ...(person.employment?.languageCourses?.registrations.map(({ id }) => id) ?? []),
        ]),
      ];
    });
    for (const id of ids) expect(id).toMatch(uuid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(byStory)('the story "%s"', (_, family) => {
  const own = new Set(idsOf(family));
  const {
    case: file,
    consents,
    documentNeeds,
    childProtectionNotifications,
    identityLinks,
  } = caseworkOf(family);
  const knows = (agency: AgencyName): ReadonlySet<Id> =>
    new Set(family.members.filter(({ person }) => person.onFile[agency]).map(({ person }) => person.id));
  const within = (known: ReadonlySet<Id>, ids: readonly Id[]) =>
    expect(ids.filter((id) => !known.has(id))).toEqual([]);

  it('names only persons of its own family', () => {
    within(
      own,
      family.members.flatMap(({ caresFor }) => caresFor),
    );
    within(
      own,
      file.needs.flatMap((need) => need.persons),
    );
    within(
      own,
      file.referrals.flatMap((referral) => referral.persons),
    );
    within(
      own,
      file.handOffs.map(({ person }) => person),
    );
    within(
      own,
      file.contacts.flatMap((contact) => contact.with),
    );
    within(
      own,
      documentNeeds.map(({ person }) => person),
    );
    within(
      own,
      childProtectionNotifications.map(({ child }) => child),
    );
    within(
      own,
      identityLinks.map(({ person }) => person),
    );
    within(
      own,
      consents.flatMap(({ subject, signatory }) => [subject, signatory]),
    );
    within(
      own,
      family.truth.flatMap(({ subjects }) => subjects),
    );
  });

  it('lets an agency know nothing about a person it has no file on', () => {
    for (const { person } of family.members) {
      const facts = {
        immigration: person.immigration !== null,
        social: person.counselling.length > 0,
        health: person.health !== null,
        schools: person.education !== null || person.childcare !== null,
        employment: person.employment !== null,
      };
      for (const [agency, has] of Object.entries(facts))
        if (has) expect(Object.keys(person.onFile)).toContain(agency);
    }
    within(knows('social'), family.household?.members.map(({ person }) => person) ?? []);
    within(knows('social'), family.household?.income.map(({ person }) => person) ?? []);
    within(
      knows('social'),
      family.benefits.flatMap(({ applicant, covered }) => [applicant, ...covered]),
    );
    within(knows('employment'), family.benefitUnit?.members.map(({ person }) => person) ?? []);
  });

  it('refers only to consents, papers, applications, courses, issues and case managers that exist', () => {
    const consentIds = new Set(consents.map(({ id }) => id));
    within(
      consentIds,
      file.referrals.map(({ consent }) => consent),
    );
    within(
      consentIds,
      file.conferences.flatMap((conference) => conference.consents),
    );
    within(
      new Set(documentNeeds.map(({ id }) => id)),
      documentNeeds.flatMap(({ waitsFor }) => waitsFor),
    );
    const procedures = family.members.flatMap(({ person }) => [
      ...(person.immigration?.applications ?? []),
      ...(person.employment?.recognition ?? []),
    ]);
    within(
      new Set(procedures.map(({ id }) => id)),
      documentNeeds.flatMap(({ forProcedure }) => forProcedure ?? []),
    );
    const provisional = family.members.flatMap(
      ({ person }) => person.immigration?.provisionalDocuments ?? [],
    );
    within(
      new Set(procedures.map(({ id }) => id)),
      provisional.map(({ basisApplication }) => basisApplication),
    );
    const registrations = family.members.flatMap(
      ({ person }) => person.employment?.languageCourses?.registrations ?? [],
    );
    within(
      new Set(base.courseOffers.map(({ id }) => id)),
      registrations.flatMap(({ course }) => course ?? []),
    );
    within(new Set(base.structuralIssues.map(({ id }) => id)), file.structuralIssues);
    within(new Set(base.caseManagers.map(({ id }) => id)), [
      file.caseManager,
      ...file.team.map(({ caseManager }) => caseManager),
    ]);
  });

  it('has a case manager of its district and a consent of its own for every member but the guardian', () => {
    const manager = base.caseManagers.find(({ id }) => id === file.caseManager);
    expect(manager?.districts).toContain(family.district);
    const subjects = consents.map(({ subject }) => subject).sort();
    const expected = family.members.filter(({ role }) => role !== 'GUARDIAN').map(({ person }) => person.id);
    expect(subjects).toEqual(expected.sort());
    for (const consent of consents)
      for (const provision of consent.provisions)
        if (provision.recipient.role === 'CASE_MANAGER')
          expect(provision.recipient.organisation).toBe(manager?.employer.id);
  });

  it('links every file of an agency to its person', () => {
    const files = family.members.flatMap(({ person }) => Object.keys(person.onFile));
    expect(identityLinks).toHaveLength(files.length);
    for (const { confidence } of identityLinks) expect(confidence).toBeGreaterThan(0.5);
  });

  it('writes its days as days and its times as times', () => {
    for (const [path, value] of leaves({ ...family, truth: [] })) {
      if (typeof value !== 'string') continue;
      if (/At$|Until$|From$|From\b|\.since$|\.until$/.test(path) && /^\d{4}-/.test(value))
        expect([path, day.test(value) || !Number.isNaN(Date.parse(value))]).toEqual([path, true]);
      if (/^\d{4}-\d{2}-\d{2}T/.test(value)) expect(value).toBe(new Date(value).toISOString());
    }
  });
});

describe('a consent in the stories', () => {
  const consents = stories.flatMap((family) =>
    caseworkOf(family).consents.map((consent) => ({ family, consent })),
  );
  const memberOf = (family: FamilyFacts, id: Id): MemberFacts | undefined =>
    family.members.find(({ person }) => person.id === id);

  it('carries all three notices, and health only with a release from secrecy', () => {
    for (const { consent } of consents) {
      expect(Object.values(consent.noticeGiven)).toEqual([true, true, true]);
      for (const provision of consent.provisions)
        if (provision.source === 'HEALTH_PROVIDER' && provision.effect === 'PERMIT')
          expect(provision).toMatchObject({ confidentialityRelease: true, secretHolder: expect.any(String) });
    }
  });

  it('is signed by somebody who may: oneself, one with sole custody, both with joint custody, the guardian', () => {
    for (const { family, consent } of consents) {
      const subject = memberOf(family, consent.subject);
      if (consent.capacity === 'SELF') {
        expect(consent.signatory).toBe(consent.subject);
        continue;
      }
      expect(consent.signatory).not.toBe(consent.subject);
      if (subject?.custody === 'JOINT')
        expect([consent.capacity, typeof consent.coSignatory]).toEqual(['BOTH_CUSTODIAL_PARENTS', 'string']);
      if (subject?.custody === 'SOLE') expect(consent.capacity).toBe('CUSTODIAL_PARENT');
      if (subject?.custody === 'GUARDIAN') expect(consent.capacity).toBe('GUARDIAN');
    }
  });

  it('comes in every pattern: full, partial, expired, partly revoked, different between spouses', () => {
    const denied = consents.filter(({ consent }) =>
      consent.provisions.some(({ effect }) => effect === 'DENY'),
    );
    expect(denied.length).toBeGreaterThan(1);
    expect(consents.filter(({ consent }) => consent.status === 'EXPIRED')).toHaveLength(3);
    expect(consents.filter(({ consent }) => consent.status === 'PARTLY_REVOKED')).toHaveLength(1);
    for (const { consent } of consents)
      expect(consent.status === 'EXPIRED').toBe(consent.expiresAt < base.today);
  });
});

describe('synthetic marks', () => {
  it('make every file number impossible in reality', () => {
    const forms: Readonly<Record<AgencyName, RegExp>> = {
      immigration: /^999\d{9}$/,
      social: /^SYN-50-\d{7}$/,
      health: /^X000\d{6}$/,
      schools: /^SYN-40-\d{7}$/,
      employment: /^000X\d{6}$/,
    };
    const numbers = persons.flatMap(({ onFile }) =>
      Object.entries(onFile).map(([agency, file]) => [agency as AgencyName, file?.fileNumber ?? ''] as const),
    );
    for (const [agency, number] of numbers) expect(number).toMatch(forms[agency]);
    expect(new Set(numbers.map(([, number]) => number)).size).toBe(numbers.length);
  });

  it('are on every organisation, telephone and address', () => {
    for (const organisation of Object.values(organisations)) {
      expect(organisation.name).toContain('(synthetisch)');
      expect(organisation.phone).toMatch(/^\+49 30 23125-\d{3}$/);
    }
    for (const [path, value] of leaves(stories))
      if (typeof value === 'string' && /place$/.test(path) && /\d{5} /.test(value))
        expect(value).toContain('46900 Oberhausen');
  });
});

describe('every value of the stories', () => {
  type Check = readonly [name: string, legal: object, found: (family: FamilyFacts) => readonly string[]];
  const ofPersons =
    (take: (person: PersonFacts) => readonly (string | null | undefined)[]) => (family: FamilyFacts) =>
      family.members.flatMap(({ person }) => take(person)).filter((value) => typeof value === 'string');
  const checks: readonly Check[] = [
    ['FamilyRole', casework.FamilyRole, ({ members }) => members.map(({ role }) => role)],
    ['Custody', casework.Custody, ({ members }) => members.flatMap(({ custody }) => custody ?? [])],
    ['NeedArea', casework.NeedArea, (family) => caseworkOf(family).case.needs.map(({ area }) => area)],
    [
      'ReferralStatus',
      casework.ReferralStatus,
      (family) =>
        caseworkOf(family).case.referrals.flatMap(({ status, events }) => [
          status,
          ...events.map((e) => e.status),
        ]),
    ],
    ['TaskKind', casework.TaskKind, (family) => caseworkOf(family).case.tasks.map(({ kind }) => kind)],
    [
      'ConsentStatus',
      casework.ConsentStatus,
      (family) => caseworkOf(family).consents.map(({ status }) => status),
    ],
    [
      'DocumentType',
      vocabulary.DocumentType,
      (family) => caseworkOf(family).documentNeeds.map(({ document }) => document),
    ],
    [
      'Agency',
      vocabulary.Agency,
      (family) => caseworkOf(family).documentNeeds.flatMap(({ neededBy, issuer }) => [neededBy, issuer]),
    ],
    [
      'Purpose',
      vocabulary.Purpose,
      (family) =>
        caseworkOf(family).consents.flatMap(({ provisions }) =>
          provisions.flatMap(({ purposes }) => purposes),
        ),
    ],
    [
      'Controller',
      vocabulary.Controller,
      (family) =>
        caseworkOf(family).consents.flatMap(({ provisions }) => provisions.map(({ source }) => source)),
    ],
    ['BenefitType', social.BenefitType, ({ benefits }) => benefits.map(({ type }) => type)],
    [
      'AccommodationType',
      social.AccommodationType,
      ({ household }) => (household?.accommodation ? [household.accommodation.type] : []),
    ],
    [
      'ResidenceStatusKind',
      immigration.ResidenceStatusKind,
      ofPersons((p) => [p.immigration?.currentStatus.kind]),
    ],
    [
      'ResidenceBasis',
      immigration.ResidenceBasis,
      ofPersons((p) => [
        p.immigration?.currentStatus.basis,
        ...(p.immigration?.titles.map(({ basis }) => basis) ?? []),
      ]),
    ],
    [
      'ResidenceRequirementKind',
      immigration.ResidenceRequirementKind,
      ofPersons((p) => [p.immigration?.residenceRequirement?.kind]),
    ],
    ['CoverageType', health.CoverageType, ofPersons((p) => [p.health?.coverage?.type])],
    ['MeaslesStatus', health.MeaslesStatus, ofPersons((p) => [p.health?.measlesProof?.status])],
    [
      'ChildcareRequestStatus',
      schools.ChildcareRequestStatus,
      ofPersons((p) => p.childcare?.requests.map(({ status }) => status) ?? []),
    ],
    ['SchoolType', schools.SchoolType, ofPersons((p) => [p.education?.enrolment?.type])],
    ['LabourStatus', employment.LabourStatus, ofPersons((p) => p.employment?.profile?.registeredAs ?? [])],
    [
      'CourseType',
      employment.CourseType,
      ofPersons((p) => p.employment?.languageCourses?.registrations.map(({ type }) => type) ?? []),
    ],
  ];

  it.each(checks)('that is a %s is one of the model', (_, legal, found) => {
    const values = stories.flatMap((family) => found(family));
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !Object.hasOwn(legal, value))).toEqual([]);
  });

  it('that is a category of data is one of the directive', () => {
    const categories = stories.flatMap((family) =>
      caseworkOf(family).consents.flatMap(({ provisions }) =>
        provisions.flatMap((provision) => provision.categories),
      ),
    );
    expect(categories.filter((category) => !dataCategories.includes(category))).toEqual([]);
  });
});
