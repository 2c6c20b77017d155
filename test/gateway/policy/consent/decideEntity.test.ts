import type { VerifiedCaller } from '../../../../gateway/identity/Caller';
import { decideEntity, type EntityEvidence, judgeEntity } from '../../../../gateway/policy/decideEntity';
import type { ConsentGround, PersonGrounds, ProvisionGround } from '../../../../gateway/policy/Grounds';
import type { Controller, DataLabel } from '../../../../schema/directives';

const today = '2026-11-23';

const provision = (facts: Partial<ProvisionGround> = {}): ProvisionGround => ({
  effect: 'PERMIT',
  source: 'JOB_CENTER',
  recipient: { role: 'CASE_MANAGER', organisation: 'diakonie', includesDeputies: true },
  categories: ['EMPLOYMENT', 'BENEFITS'],
  purposes: ['CASE_COORDINATION'],
  validUntil: null,
  confidentialityRelease: false,
  direction: 'ONE_WAY',
  revoked: false,
  digest: 'wide',
  ...facts,
});

const consent = (facts: Partial<ConsentGround> = {}): ConsentGround => ({
  id: 'consent',
  status: 'ACTIVE',
  capacity: 'SELF',
  signatory: 'amal',
  coSignatory: null,
  ageWhenGiven: { from: 34, to: 34 },
  form: 'WRITTEN',
  noticesGiven: true,
  givenOn: '2026-06-29',
  expiresOn: '2027-06-28',
  provisions: [provision()],
  ...facts,
});

const person = (facts: Partial<PersonGrounds> = {}): PersonGrounds => ({
  person: 'amal',
  ownCase: true,
  responsible: true,
  standsInFor: [],
  self: null,
  markers: [],
  age: { from: 35, to: 35 },
  custodians: [],
  custody: null,
  relatives: [],
  consents: [consent()],
  breakGlass: [],
  ...facts,
});

const child = (age: number, facts: Partial<PersonGrounds> = {}): PersonGrounds =>
  person({
    person: 'child',
    age: { from: age, to: age },
    custody: 'SOLE',
    custodians: ['amal'],
    consents: [consent({ capacity: 'CUSTODIAL_PARENT', ageWhenGiven: { from: age - 1, to: age - 1 } })],
    ...facts,
  });

const caller = (
  role: VerifiedCaller['role'] = 'CASE_MANAGER',
  organisation = 'diakonie',
  controller: Controller | null = 'WELFARE_CASEWORK',
): EntityEvidence['caller'] => ({
  role,
  unit: { id: 'unit', organisation, controller },
  scopes: new Set(),
  policies: new Set(),
});

const evidence = (
  persons: readonly PersonGrounds[],
  facts: Partial<Omit<EntityEvidence, 'grounds'>> = {},
): EntityEvidence => ({
  grounds: {
    today,
    persons: new Map(persons.map((one) => [one.person, one])),
    families: new Map([['family', persons.map((one) => one.person)]]),
  },
  caller: caller(),
  errand: { purpose: 'CASE_COORDINATION', breakGlass: null },
  ...facts,
});

const employment: DataLabel = {
  class: 'S3',
  category: 'EMPLOYMENT',
  controller: ['JOB_CENTER'],
  release: 'AUTO_UNDER_CONSENT',
};

const amal = { type: 'Person', id: 'amal' } as const;
const decide = (
  persons: readonly PersonGrounds[],
  facts: Partial<Omit<EntityEvidence, 'grounds'>> & {
    readonly label?: DataLabel;
    readonly about?: string;
  } = {},
) => {
  const { label = employment, about = persons[0]?.person ?? 'amal', ...rest } = facts;
  return decideEntity({ type: 'Person', id: about }, label, evidence(persons, rest));
};
const withheld = (reason: string, remedy: string) => ({ kind: 'withheld', reason, remedy });
const granted = (provisionDigest = 'wide', basis = 'CONSENT_GDPR_6_9') => ({
  kind: 'permitted',
  controllers: ['JOB_CENTER'],
  basis,
  consents: [{ id: 'consent', provision: provisionDigest }],
});

describe('a consent', () => {
  it('lets one controller’s facts go to the case manager of the family, and is cited', () => {
    expect(decide([person()])).toEqual(granted());
  });

  const consented = (...consents: readonly ConsentGround[]) => decide([person({ consents })]);
  const provided = (...provisions: readonly Partial<ProvisionGround>[]) =>
    consented(consent({ provisions: provisions.map(provision) }));

  it.each([
    ['source', { source: 'EMPLOYMENT_AGENCY' }, 'NO_CONSENT', 'ASK_CONSENT'],
    ['category', { categories: ['BENEFITS'] }, 'NO_CONSENT', 'ASK_CONSENT'],
    ['purpose', { purposes: ['HOUSING_SUPPORT'] }, 'PURPOSE_NOT_COVERED', 'ASK_CONSENT'],
    [
      'organisation',
      { recipient: { role: 'CASE_MANAGER', organisation: 'caritas', includesDeputies: true } },
      'NO_CONSENT',
      'ASK_CONSENT',
    ],
    [
      'role',
      { recipient: { role: 'JOB_CENTER_ADVISER', organisation: 'diakonie', includesDeputies: true } },
      'NO_CONSENT',
      'ASK_CONSENT',
    ],
    ['period', { validUntil: '2026-11-22' }, 'CONSENT_EXPIRED', 'RENEW_CONSENT'],
    ['state', { revoked: true }, 'CONSENT_REVOKED', 'ASK_CONSENT'],
  ] as const)('for another %s is none', (_, facts, reason, remedy) => {
    expect(provided(facts)).toEqual(withheld(reason, remedy));
  });

  it('holds on its last day and on the first', () => {
    expect(consented(consent({ expiresOn: today }))).toEqual(granted());
    expect(consented(consent({ givenOn: today }))).toEqual(granted());
    expect(consented(consent({ expiresOn: '2026-11-22' }))).toEqual(
      withheld('CONSENT_EXPIRED', 'RENEW_CONSENT'),
    );
    expect(consented(consent({ givenOn: '2026-11-24' }))).toEqual(withheld('NO_CONSENT', 'ASK_CONSENT'));
  });

  it.each([
    ['REVOKED', 'CONSENT_REVOKED', 'ASK_CONSENT'],
    ['EXPIRED', 'CONSENT_EXPIRED', 'RENEW_CONSENT'],
    ['DRAFT', 'NO_CONSENT', 'ASK_CONSENT'],
    ['SUPERSEDED', 'NO_CONSENT', 'ASK_CONSENT'],
    ['INVALID', 'NO_CONSENT', 'ASK_CONSENT'],
  ] as const)('that is %s lets nothing go', (status, reason, remedy) => {
    expect(consented(consent({ status }))).toEqual(withheld(reason, remedy));
  });

  it('without all three notices is none (§ 67b Abs. 2 SGB X)', () => {
    expect(consented(consent({ noticesGiven: false }))).toEqual(withheld('NO_CONSENT', 'ASK_CONSENT'));
  });

  it('that was revoked is told as such, though an older one has merely ended', () => {
    const older = consent({ id: 'old', status: 'EXPIRED' });
    const newer = consent({ status: 'REVOKED' });
    expect(consented(older, newer)).toEqual(withheld('CONSENT_REVOKED', 'ASK_CONSENT'));
  });

  it('nobody ever gave is asked for', () => {
    expect(consented()).toEqual(withheld('NO_CONSENT', 'ASK_CONSENT'));
  });
});

describe('of several provisions', () => {
  const weighed = (...provisions: readonly Partial<ProvisionGround>[]) =>
    decide([person({ consents: [consent({ provisions: provisions.map(provision) })] })]);

  it('a refusal beats every permission, also a narrower one and one in another form', () => {
    expect(weighed({}, { effect: 'DENY' })).toEqual(withheld('NO_CONSENT', 'ASK_PERSON'));
    const narrow = provision({ categories: ['EMPLOYMENT'] });
    const broadNo = provision({ effect: 'DENY', categories: ['EMPLOYMENT', 'BENEFITS', 'INCOME'] });
    const consents = [consent({ provisions: [narrow] }), consent({ id: 'other', provisions: [broadNo] })];
    expect(decide([person({ consents })])).toEqual(withheld('NO_CONSENT', 'ASK_PERSON'));
  });

  it('a refusal for another purpose, source or recipient refuses nothing here', () => {
    expect(weighed({}, { effect: 'DENY', purposes: ['HOUSING_SUPPORT'] })).toEqual(granted());
    expect(weighed({}, { effect: 'DENY', source: 'SCHOOL' })).toEqual(granted());
    const recipient = { role: 'CASE_MANAGER', organisation: 'caritas', includesDeputies: true };
    expect(weighed({}, { effect: 'DENY', recipient })).toEqual(granted());
  });

  it('a refusal that was taken back with the form still refuses, and one that has ended does not', () => {
    expect(weighed({}, { effect: 'DENY', revoked: true })).toEqual(withheld('NO_CONSENT', 'ASK_PERSON'));
    expect(weighed({}, { effect: 'DENY', validUntil: '2026-11-22' })).toEqual(granted());
  });

  it('the narrowest permission is the one that is cited', () => {
    const narrow = { categories: ['EMPLOYMENT'], digest: 'narrow' } as const;
    expect(weighed({}, narrow)).toEqual(granted('narrow'));
    expect(weighed(narrow, {})).toEqual(granted('narrow'));
    expect(weighed({}, { purposes: ['CASE_COORDINATION', 'HOUSING_SUPPORT'], digest: 'more' })).toEqual(
      granted(),
    );
    expect(weighed({}, { validUntil: '2026-12-01', digest: 'shorter' })).toEqual(granted('shorter'));
  });
});

describe('a case', () => {
  it('that is not the caller’s own opens nothing, whatever the consents say', () => {
    const stranger = person({ ownCase: false, responsible: false });
    expect(decide([stranger])).toEqual(withheld('ROLE_NOT_PERMITTED', 'NONE'));
  });

  it('is a deputy’s too, from whatever organisation, where the consent includes deputies', () => {
    const deputised = (includesDeputies: boolean) => {
      const recipient = { role: 'CASE_MANAGER', organisation: 'diakonie', includesDeputies };
      const consents = [consent({ provisions: [provision({ recipient })] })];
      const facts = { responsible: false, standsInFor: ['diakonie'], consents };
      return decide([person(facts)], { caller: caller('CASE_MANAGER', 'awo') });
    };
    expect(deputised(true)).toEqual(granted());
    expect(deputised(false)).toEqual(withheld('NO_CONSENT', 'ASK_CONSENT'));
  });

  it('of somebody casework does not know is nobody’s', () => {
    expect(decide([], { about: 'nobody' })).toEqual(withheld('ROLE_NOT_PERMITTED', 'NONE'));
  });
});

describe('for somebody', () => {
  const signed = (person: PersonGrounds, facts: Partial<ConsentGround>) =>
    decide([{ ...person, consents: [consent(facts)] }]);
  const joint = (age: number) => child(age, { custody: 'JOINT', custodians: ['amal', 'omar'] });
  const no = withheld('NO_CONSENT', 'ASK_CONSENT');
  const own = (age: number) =>
    ({ signatory: 'child', capacity: 'SELF', ageWhenGiven: { from: age, to: age } }) as const;
  const both = { capacity: 'BOTH_CUSTODIAL_PARENTS', coSignatory: 'omar' } as const;

  it('below 15 the parent with custody signs, and not the child', () => {
    expect(decide([child(8)])).toEqual(granted());
    expect(signed(child(8), own(8))).toEqual(no);
    expect(signed(child(8), { capacity: 'CUSTODIAL_PARENT', signatory: 'omar' })).toEqual(no);
  });

  it('in joint custody both parents sign', () => {
    expect(signed(joint(8), { capacity: 'CUSTODIAL_PARENT' })).toEqual(no);
    expect(signed(joint(8), { capacity: 'BOTH_CUSTODIAL_PARENTS' })).toEqual(no);
    expect(signed(joint(8), { ...both, coSignatory: 'amal' })).toEqual(no);
    expect(signed(joint(8), both)).toEqual(granted());
  });

  it('under guardianship the guardian signs', () => {
    const ward = child(8, { custody: 'GUARDIAN', custodians: ['guardian'] });
    expect(signed(ward, { capacity: 'GUARDIAN', signatory: 'guardian' })).toEqual(granted());
    expect(signed(ward, { capacity: 'GUARDIAN', signatory: 'amal' })).toEqual(no);
    const official = child(8, { custody: 'YOUTH_OFFICE', custodians: [] });
    expect(signed(official, { capacity: 'GUARDIAN', signatory: 'official' })).toEqual(granted());
  });

  it.each([15, 17])('of %i the own signature counts, and the parents’ does too', (age) => {
    expect(signed(child(age), own(15))).toEqual(granted());
    expect(decide([child(age)])).toEqual(granted());
  });

  it('of 15 what was signed at 14 does not count', () => {
    expect(signed(child(15), own(14))).toEqual(no);
  });

  it('of 18 only the own signature counts; what the parents gave has to be renewed', () => {
    const adult = child(18, { custody: null, custodians: [] });
    expect(decide([adult])).toEqual(withheld('CONSENT_EXPIRED', 'RENEW_CONSENT'));
    expect(signed(adult, own(17))).toEqual(granted());
  });

  it('of 14 or 15, as only the year is known, the parents have to sign', () => {
    const roughly = { ...child(14), age: { from: 14, to: 15 } };
    expect(decide([roughly])).toEqual(granted());
    expect(signed(roughly, own(15))).toEqual(no);
  });

  it('of 17 or 18 only the own signature counts', () => {
    const roughly = { ...child(17), age: { from: 17, to: 18 } };
    expect(decide([roughly])).toEqual(no);
    expect(signed(roughly, own(16))).toEqual(granted());
  });

  it('whose birth date nobody knows is an adult, unless somebody has custody', () => {
    expect(decide([person({ age: null, consents: [consent({ ageWhenGiven: null })] })])).toEqual(granted());
    expect(decide([{ ...child(8), age: null }])).toEqual(no);
  });
});

describe('a professional secret', () => {
  const counselling: DataLabel = {
    class: 'S5',
    category: 'COUNSELLING_ENROLMENT',
    controller: ['REFUGEE_COUNSELLING'],
    release: 'AUTO_UNDER_CONSENT',
  };
  const released = (confidentialityRelease: boolean, facts: Partial<ConsentGround> = {}) =>
    person({
      consents: [
        consent({
          provisions: [
            provision({
              source: 'REFUGEE_COUNSELLING',
              categories: ['COUNSELLING_ENROLMENT'],
              confidentialityRelease,
            }),
          ],
          ...facts,
        }),
      ],
    });

  it('needs a release beside the consent (§ 203 StGB)', () => {
    expect(decide([released(false)], { label: counselling })).toEqual(
      withheld('PROFESSIONAL_SECRECY', 'REQUEST_RELEASE'),
    );
    expect(decide([released(true)], { label: counselling })).toMatchObject({
      kind: 'permitted',
      basis: 'CONFIDENTIALITY_RELEASE',
    });
  });

  it('and everything about health needs writing or an electronic form', () => {
    expect(decide([released(true, { form: 'OTHER_WITH_REASON' })], { label: counselling })).toEqual(
      withheld('NO_CONSENT', 'ASK_CONSENT'),
    );
    expect(decide([person({ consents: [consent({ form: 'OTHER_WITH_REASON' })] })])).toEqual(granted());
  });

  it('whose existence is protected is refused as if there were none, and recorded for what it is', () => {
    const sensitive = { ...counselling, existenceSensitive: true };
    const { decision, verdicts } = judgeEntity(amal, sensitive, evidence([released(false)]));
    expect(decision).toEqual(withheld('NOT_RECORDED', 'NONE'));
    expect(verdicts).toEqual([
      {
        kind: 'refused',
        controller: 'REFUGEE_COUNSELLING',
        reason: 'PROFESSIONAL_SECRECY',
        remedy: 'REQUEST_RELEASE',
      },
    ]);
    expect(decide([], { about: 'nobody', label: sensitive })).toEqual(decision);
  });
});

describe('what locates somebody', () => {
  const locating = { ...employment, locating: true };
  const marked = (marker: PersonGrounds['markers'][number]) => person({ markers: [marker] });

  it.each([
    'ADDRESS_BLOCK',
    'VIOLENCE_PROTECTION',
    'WITNESS_PROTECTION',
    'REGISTER_TRANSMISSION_BLOCK',
  ] as const)('stays back under %s, also from her own adviser', (marker) => {
    const refused = withheld('PROTECTIVE_MARKER', 'NONE');
    expect(decide([marked(marker)], { label: locating })).toEqual(refused);
    const adviser = caller('JOB_CENTER_ADVISER', 'job-center', 'JOB_CENTER');
    expect(decide([marked(marker)], { label: locating, caller: adviser })).toEqual(refused);
    expect(decide([marked(marker)])).toEqual(granted());
  });

  it('of a child stays back when a parent must not be found', () => {
    const protectedMother = person({ markers: ['ADDRESS_BLOCK'] });
    expect(decide([child(8), protectedMother], { label: locating })).toEqual(
      withheld('PROTECTIVE_MARKER', 'NONE'),
    );
    expect(decide([child(8), person()], { label: locating })).toEqual(granted());
  });

  it('of a child tells the other parent nothing of a protection, and the record why it stays back', () => {
    const hiding = child(8, { self: 'CHILD_IN_CUSTODY', markers: ['VIOLENCE_PROTECTION'] });
    const subject = { type: 'Person', id: hiding.person } as const;
    const father = {
      caller: caller('DATA_SUBJECT', '', null),
      errand: { purpose: 'DATA_SUBJECT_ACCESS', breakGlass: null },
    } as const;
    expect(decideEntity(subject, employment, evidence([hiding], father)).kind).toBe('permitted');
    const { decision, verdicts } = judgeEntity(subject, locating, evidence([hiding], father));
    expect(decision).toEqual(withheld('ROLE_NOT_PERMITTED', 'NONE'));
    expect(verdicts).toMatchObject([{ kind: 'refused', reason: 'PROTECTIVE_MARKER' }]);
    const strangers = evidence([{ ...hiding, self: null }], father);
    expect(decideEntity(subject, locating, strangers)).toEqual(decision);
  });

  it('is told to the protected person herself, and of the protection only who has business with her', () => {
    const herself = { ...marked('ADDRESS_BLOCK'), self: 'SELF' } as const;
    const asking = {
      label: locating,
      caller: caller('DATA_SUBJECT', '', null),
      errand: { purpose: 'DATA_SUBJECT_ACCESS', breakGlass: null },
    } as const;
    expect(decide([herself], asking)).toMatchObject({ kind: 'permitted', basis: 'DATA_SUBJECT_15' });
    const foreign = { ...marked('ADDRESS_BLOCK'), ownCase: false, responsible: false };
    expect(decide([foreign], { label: locating })).toEqual(withheld('ROLE_NOT_PERMITTED', 'NONE'));
  });
});

describe('a fact about others', () => {
  const thirdParty = { ...employment, thirdParty: true };
  const withRelative = (facts: Partial<PersonGrounds>) =>
    decide([person({ relatives: ['omar'] }), person({ person: 'omar', ...facts })], { label: thirdParty });

  it('needs the others to agree too, and cites them', () => {
    const theirs = [consent({ id: 'theirs', signatory: 'omar' })];
    expect(withRelative({ consents: theirs })).toEqual({
      ...granted(),
      consents: [
        { id: 'consent', provision: 'wide' },
        { id: 'theirs', provision: 'wide' },
      ],
    });
    expect(withRelative({ consents: [] })).toEqual(withheld('THIRD_PARTY', 'ASK_PERSON'));
  });

  it('is withheld when nothing is known of one of them', () => {
    expect(decide([person({ relatives: ['unknown'] })], { label: thirdParty })).toEqual(
      withheld('THIRD_PARTY', 'ASK_PERSON'),
    );
  });

  it('is read by the office that keeps it', () => {
    const adviser = caller('JOB_CENTER_ADVISER', 'job-center', 'JOB_CENTER');
    expect(
      decide([person({ relatives: ['unknown'] })], { label: thirdParty, caller: adviser }),
    ).toMatchObject({
      kind: 'permitted',
      basis: 'OWN_TASK',
    });
  });
});

describe('a family', () => {
  const family = { type: 'Family', id: 'family' } as const;
  const benefits: DataLabel = { ...employment, category: 'BENEFITS' };
  const omar = (consents: readonly ConsentGround[]) => person({ person: 'omar', consents });

  it('agrees when each of its adults does', () => {
    const theirs = omar([consent({ id: 'theirs', signatory: 'omar' })]);
    expect(
      decideEntity(family, benefits, evidence([person(), theirs, child(8, { consents: [] })])),
    ).toMatchObject({
      kind: 'permitted',
      consents: [{ id: 'consent' }, { id: 'theirs' }],
    });
    expect(decideEntity(family, benefits, evidence([person(), omar([])]))).toEqual(
      withheld('NO_CONSENT', 'ASK_CONSENT'),
    );
  });

  it('is withheld when it or one of its members is unknown', () => {
    const unknown = { type: 'Family', id: 'other' } as const;
    expect(decideEntity(unknown, benefits, evidence([person()]))).toEqual(
      withheld('ROLE_NOT_PERMITTED', 'NONE'),
    );
    const { grounds, ...rest } = evidence([person()]);
    const families = new Map([['family', ['amal', 'nobody']]]);
    expect(decideEntity(family, benefits, { ...rest, grounds: { ...grounds, families } })).toEqual(
      withheld('ROLE_NOT_PERMITTED', 'NONE'),
    );
  });

  it('must not be found when one of its children must not', () => {
    const hidden = child(8, { markers: ['WITNESS_PROTECTION'] });
    expect(decideEntity(family, { ...benefits, locating: true }, evidence([person(), hidden]))).toEqual(
      withheld('PROTECTIVE_MARKER', 'NONE'),
    );
  });
});

describe('several controllers', () => {
  it('are granted one by one', () => {
    const label: DataLabel = { ...employment, controller: ['JOB_CENTER', 'EMPLOYMENT_AGENCY'] };
    expect(decide([person()], { label })).toEqual({
      ...granted(),
      rest: withheld('NO_CONSENT', 'ASK_CONSENT'),
    });
    const { verdicts } = judgeEntity(amal, label, evidence([person()]));
    expect(verdicts.map(({ kind, controller }) => [controller, kind])).toEqual([
      ['JOB_CENTER', 'granted'],
      ['EMPLOYMENT_AGENCY', 'refused'],
    ]);
  });

  it('say why those are kept back that refuse, but not of what may not even be known to exist', () => {
    const label: DataLabel = { ...employment, controller: ['EMPLOYMENT_AGENCY', 'JOB_CENTER'] };
    const consents = [
      consent({ provisions: [provision({})] }),
      consent({ id: 'old', status: 'EXPIRED', provisions: [provision({ source: 'EMPLOYMENT_AGENCY' })] }),
    ];
    expect(decide([person({ consents })], { label })).toMatchObject({
      controllers: ['JOB_CENTER'],
      rest: withheld('CONSENT_EXPIRED', 'RENEW_CONSENT'),
    });
    const protectedLabel: DataLabel = { ...label, existenceSensitive: true };
    expect(decide([person({ consents })], { label: protectedLabel })).not.toHaveProperty('rest');
    expect(decide([person()], {})).not.toHaveProperty('rest');
  });
});

describe('how an agency lets go', () => {
  const released = (release: DataLabel['release'], facts: Partial<DataLabel> = {}) =>
    decide([person()], { label: { ...employment, release, ...facts } });

  it('by hand is asked for under consent, and released there', () => {
    expect(released('MANUAL_RELEASE')).toEqual(granted());
  });

  it('as a reference only lets go what says that a step exists', () => {
    expect(released('REFERENCE_ONLY')).toEqual(withheld('ROLE_NOT_PERMITTED', 'CONTACT_AGENCY'));
    expect(released('REFERENCE_ONLY', { reference: true })).toEqual(granted());
  });

  it('never means nobody but the office itself', () => {
    expect(released('NEVER')).toEqual(withheld('ROLE_NOT_PERMITTED', 'CONTACT_AGENCY'));
    const adviser = caller('JOB_CENTER_ADVISER', 'job-center', 'JOB_CENTER');
    const label: DataLabel = { ...employment, release: 'NEVER' };
    expect(decide([], { about: 'client', label, caller: adviser })).toMatchObject({ basis: 'OWN_TASK' });
  });
});

describe('the person herself', () => {
  const asking = {
    caller: caller('DATA_SUBJECT', '', null),
    errand: { purpose: 'DATA_SUBJECT_ACCESS', breakGlass: null },
  } as const;
  const health: DataLabel = { ...employment, class: 'S4' };
  const own = { kind: 'permitted', controllers: ['JOB_CENTER'], basis: 'DATA_SUBJECT_15', consents: [] };

  it('sees her own, and her child’s', () => {
    expect(decide([person({ self: 'SELF', consents: [] })], asking)).toEqual(own);
    expect(decide([child(8, { self: 'CHILD_IN_CUSTODY' })], { ...asking, label: health })).toEqual(own);
  });

  it('asks her child of 15 about what is specially protected', () => {
    const youth = child(15, { self: 'CHILD_IN_CUSTODY' });
    expect(decide([youth], asking)).toEqual(own);
    expect(decide([youth], { ...asking, label: health })).toEqual(
      withheld('ROLE_NOT_PERMITTED', 'ASK_PERSON'),
    );
  });

  it('sees nothing of her husband, nor of a child whose facts are confidential within the family', () => {
    expect(decide([person()], asking)).toEqual(withheld('ROLE_NOT_PERMITTED', 'NONE'));
    const hidden = child(8, { self: 'CHILD_IN_CUSTODY', markers: ['INTRA_FAMILY_CONFIDENTIAL'] });
    expect(decide([hidden], asking)).toEqual(withheld('ROLE_NOT_PERMITTED', 'NONE'));
  });
});

describe('an emergency access', () => {
  const school: DataLabel = { class: 'S3', category: 'CONTACT', controller: ['SCHOOL'], contactPoint: true };
  const opened = person({ consents: [], breakGlass: [{ id: 'e1', ground: 'CHILD_PROTECTION' }] });
  const citing = (purpose: 'CHILD_PROTECTION' | 'VITAL_INTEREST', breakGlass: string | null = 'e1') => ({
    errand: { purpose, breakGlass },
  });
  const closed = withheld('ROLE_NOT_PERMITTED', 'CONTACT_AGENCY');

  it('opens contact points on its ground, and is recorded as what it is', () => {
    const { decision, verdicts } = judgeEntity(amal, school, evidence([opened], citing('CHILD_PROTECTION')));
    expect(decision).toEqual({
      kind: 'permitted',
      controllers: ['SCHOOL'],
      basis: 'CHILD_PROTECTION_KKG4',
      consents: [],
    });
    expect(verdicts).toEqual([expect.objectContaining({ emergency: true })]);
  });

  it.each([
    ['on another ground', school, citing('VITAL_INTEREST')],
    ['that is not cited', school, citing('CHILD_PROTECTION', null)],
    ['of somebody else', school, citing('CHILD_PROTECTION', 'e2')],
    ['for anything but a contact point', { ...school, contactPoint: false }, citing('CHILD_PROTECTION')],
    ['for health', { ...school, category: 'HEALTH_APPOINTMENTS' as const }, citing('CHILD_PROTECTION')],
    [
      'for counselling',
      { ...school, category: 'COUNSELLING_ENROLMENT' as const },
      citing('CHILD_PROTECTION'),
    ],
    ['for a professional secret', { ...school, class: 'S5' as const }, citing('CHILD_PROTECTION')],
  ])('%s opens nothing', (_, label, errand) => {
    expect(decide([opened], { label, ...errand })).toEqual(closed);
  });

  it('is no way around a purpose: a consent does not serve it, and it serves no other purpose', () => {
    expect(decide([{ ...person(), breakGlass: opened.breakGlass }], citing('CHILD_PROTECTION'))).toEqual(
      closed,
    );
    const errand = { purpose: 'CASE_COORDINATION', breakGlass: 'e1' } as const;
    expect(decide([opened], { label: school, errand })).toEqual(withheld('NO_CONSENT', 'ASK_CONSENT'));
  });

  it('is never immigration’s', () => {
    const officer = caller('IMMIGRATION_OFFICER', 'abh', 'IMMIGRATION_AUTHORITY');
    expect(decide([opened], { label: school, caller: officer, ...citing('CHILD_PROTECTION') })).toEqual(
      withheld('FIREWALL', 'NONE'),
    );
  });
});

describe('immigration', () => {
  const title: DataLabel = {
    class: 'S3',
    category: 'RESIDENCE_STATUS',
    controller: ['IMMIGRATION_AUTHORITY'],
  };
  const seated = caller('CASE_MANAGER', 'diakonie', 'IMMIGRATION_AUTHORITY');
  const officer = caller('IMMIGRATION_OFFICER', 'abh', 'IMMIGRATION_AUTHORITY');

  it('reads its own files without anything of casework being looked at', () => {
    for (const persons of [[], [person({ markers: ['ADDRESS_BLOCK'] })]]) {
      expect(
        decide(persons, { about: 'amal', label: { ...title, locating: true }, caller: officer }),
      ).toEqual({
        kind: 'permitted',
        controllers: ['IMMIGRATION_AUTHORITY'],
        basis: 'OWN_TASK',
        consents: [],
      });
    }
  });

  it('gets nothing of others, whatever the title of who sits there', () => {
    expect(decide([person()], { caller: seated })).toEqual(withheld('FIREWALL', 'NONE'));
  });
});

describe('a law', () => {
  it('lets the Jobcenter read what the register of foreigners may tell it, of whoever it is', () => {
    const label: DataLabel = {
      class: 'S3',
      category: 'RESIDENCE_STATUS',
      controller: ['IMMIGRATION_AUTHORITY'],
    };
    const adviser = caller('JOB_CENTER_ADVISER', 'job-center', 'JOB_CENTER');
    expect(decide([], { about: 'client', label, caller: adviser })).toMatchObject({ basis: 'AZR_18B' });
    expect(decide([], { about: 'client', label: { ...label, thirdParty: true }, caller: adviser })).toEqual(
      withheld('ROLE_NOT_PERMITTED', 'NONE'),
    );
    expect(decideEntity(null, label, evidence([], { caller: adviser }))).toEqual(
      withheld('ROLE_NOT_PERMITTED', 'NONE'),
    );
  });

  it('is not needed for what is public', () => {
    expect(decideEntity(null, { class: 'S0' }, evidence([]))).toMatchObject({ kind: 'permitted' });
  });

  it('is missing for a label that names nobody who answers for it', () => {
    expect(decide([person()], { label: { class: 'S2', category: 'IDENTITY' } })).toEqual(
      withheld('ROLE_NOT_PERMITTED', 'NONE'),
    );
  });
});
