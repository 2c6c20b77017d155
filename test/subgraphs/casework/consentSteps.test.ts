import fc from 'fast-check';
import { cellStatus, openSources } from '../../../subgraphs/casework/consentState';
import { type ConsentWish, consentOf, lastDayAfter } from '../../../subgraphs/casework/consents/consentOf';
import { revocationOf, statusOn, supersessionOf } from '../../../subgraphs/casework/consents/consentSteps';
import { type Subject, signatureFlaw } from '../../../subgraphs/casework/consents/signature';
import type { Consent } from '../../../subgraphs/casework/entities/Consent';
import type { ConsentProvision } from '../../../subgraphs/casework/entities/ConsentProvision';
import { recordedAt } from '../../../subgraphs/casework/recordedAt';
import type { SignatoryCapacity } from '../../../subgraphs/casework/terms';

const today = '2026-11-23';
const person = 'person';
const [mother, father, guardian] = ['mother', 'father', 'guardian'];

const provision = (given: Partial<ConsentProvision> = {}): ConsentProvision => ({
  effect: 'PERMIT',
  source: 'JOB_CENTER',
  recipient: { role: 'CASE_MANAGER', organisation: 'ob-diakonie', includesDeputies: true },
  categories: ['EMPLOYMENT'],
  purposes: ['CASE_COORDINATION'],
  validUntil: null,
  confidentialityRelease: false,
  secretHolder: null,
  direction: 'ONE_WAY',
  ...given,
});

const wish: ConsentWish = {
  subjectId: person,
  signatoryId: person,
  capacity: 'SELF',
  coSignatoryId: null,
  form: { kind: 'WRITTEN', reason: null },
  language: 'ar',
  interpreted: true,
  interpreter: 'ob-interpreters',
  textVersion: 'KIM-OB-Einwilligung 2026-01',
  textHash: 'a'.repeat(64),
  givenAt: new Date('2026-11-20T10:00:00Z'),
  noticeGiven: { purpose: true, consequencesOfRefusal: true, revocability: true },
  provisions: [provision()],
  expiresAt: null,
  withdrawalChannel: 'LETTER',
  copyHandedOver: true,
};
const adult: Subject = { id: person, age: { from: 35, to: 35 }, custody: null, custodians: [] };
const child = (age: number, custody: Subject['custody'], custodians: readonly string[]): Subject => ({
  id: person,
  age: { from: age, to: age },
  custody,
  custodians,
});

describe('recording a consent', () => {
  it('takes one that has everything, for twelve months', () => {
    expect(consentOf(wish, adult, today)).toMatchObject({
      kind: 'changed',
      event: 'ConsentGiven',
      change: { status: 'ACTIVE', expiresAt: '2027-11-19', revocations: [] },
    });
  });

  it.each<[string, Partial<ConsentWish>]>([
    [
      'without a notice',
      { noticeGiven: { purpose: true, consequencesOfRefusal: false, revocability: true } },
    ],
    ['in another form without a reason', { form: { kind: 'OTHER_WITH_REASON', reason: 'no' } }],
    ['on paper with a reason', { form: { kind: 'WRITTEN', reason: 'because of something' } }],
    ['interpreted by nobody', { interpreter: null }],
    ['interpreted by somebody though it was not', { interpreted: false }],
    ['without a name of its text', { textVersion: ' ' }],
    ['without a hash of its text', { textHash: 'A'.repeat(64) }],
    ['without a copy', { copyHandedOver: false }],
    ['from the future', { givenAt: new Date('2026-11-24T10:00:00Z') }],
    ['for longer than a year', { expiresAt: '2027-11-20' }],
    ['that is over', { givenAt: new Date('2025-11-01T10:00:00Z') }],
    ['that ends before it begins', { expiresAt: '2026-11-19' }],
    ['of nothing', { provisions: [] }],
    ['of no category', { provisions: [provision({ categories: [] })] }],
    ['for no purpose', { provisions: [provision({ purposes: [] })] }],
    ['for longer in part than in whole', { provisions: [provision({ validUntil: '2028-01-01' })] }],
    ['that releases nobody by name', { provisions: [provision({ confidentialityRelease: true })] }],
    ['that names a secret it does not release', { provisions: [provision({ secretHolder: 'a practice' })] }],
    ['of two signatures of one person', { coSignatoryId: person }],
    [
      'of health neither written nor electronic',
      {
        form: { kind: 'OTHER_WITH_REASON', reason: 'The person cannot write.' },
        provisions: [provision({ categories: ['HEALTH_WAITLIST'] })],
      },
    ],
  ])('does not take one %s, and says what would be right', (_, given) => {
    const step = consentOf({ ...wish, ...given }, adult, today);
    expect(step).toMatchObject({ kind: 'refused', code: 'BAD_USER_INPUT' });
    expect(step.kind === 'refused' && step.sentence.length).toBeLessThanOrEqual(200);
  });

  it.each([
    ['2026-11-20', '2027-11-19'],
    ['2024-02-29', '2025-02-28'],
    ['2026-03-01', '2027-02-28'],
    ['2026-01-31', '2027-01-30'],
  ])('given on %s ends on %s', (given, last) => {
    expect(lastDayAfter(given)).toBe(last);
  });
});

describe('who signs', () => {
  const signed = (capacity: SignatoryCapacity, signatoryId: string, coSignatoryId: string | null = null) => ({
    capacity,
    signatoryId,
    coSignatoryId,
  });
  const both = signed('BOTH_CUSTODIAL_PARENTS', mother, father);
  const one = signed('CUSTODIAL_PARENT', mother);
  const self = signed('SELF', person);

  it.each<[string, ReturnType<typeof signed>, Subject, ReturnType<typeof signatureFlaw>]>([
    ['an adult for herself', self, adult, null],
    ['somebody else for an adult', one, adult, 'OWN_WORD_ONLY'],
    ['whom a court has appointed, for an adult', signed('LEGAL_REPRESENTATIVE', guardian), adult, null],
    ['an adult as her own representative', signed('LEGAL_REPRESENTATIVE', person), adult, 'OWN_WORD_ONLY'],
    ['at 14 not oneself', self, child(14, 'SOLE', [mother]), 'TOO_YOUNG'],
    ['at 15 oneself', self, child(15, 'SOLE', [mother]), null],
    ['at 15 also the custodial parent', one, child(15, 'SOLE', [mother]), null],
    ['at 14 the custodial parent', one, child(14, 'SOLE', [mother]), null],
    ['the other parent where custody is sole', one, child(5, 'SOLE', [father]), 'NOT_CUSTODIAN'],
    ['both where custody is joint', both, child(5, 'JOINT', [mother, father]), null],
    ['one of them where custody is joint', one, child(5, 'JOINT', [mother, father]), 'BOTH_NEEDED'],
    ['one of them where the other is on no record', one, child(5, 'JOINT', [mother]), 'BOTH_NEEDED'],
    ['the guardian', signed('GUARDIAN', guardian), child(5, 'GUARDIAN', [guardian]), null],
    [
      'the official guardian, who is on no record',
      signed('GUARDIAN', guardian),
      child(5, 'YOUTH_OFFICE', []),
      null,
    ],
    ['a parent where there is a guardian', one, child(5, 'GUARDIAN', [guardian]), 'CAPACITY_UNFIT'],
    ['anybody where custody is unknown', one, child(5, 'UNKNOWN', [mother]), 'CUSTODY_UNKNOWN'],
    [
      'who may be 17 or 18, herself',
      self,
      { ...child(17, 'SOLE', [mother]), age: { from: 17, to: 18 } },
      null,
    ],
    [
      'for somebody who may be 17 or 18, the parent',
      one,
      { ...child(17, 'SOLE', [mother]), age: { from: 17, to: 18 } },
      'OWN_WORD_ONLY',
    ],
    [
      'who may be 14 or 15, herself',
      self,
      { ...child(14, 'SOLE', [mother]), age: { from: 14, to: 15 } },
      'TOO_YOUNG',
    ],
    ['somebody of whom nothing is known', self, { ...adult, age: null }, null],
  ])('%s', (_, signature, subject, flaw) => {
    expect(signatureFlaw(signature, subject)).toBe(flaw);
  });
});

const recorded = (given: Partial<Consent> = {}): Consent => ({
  ...wish,
  id: 'consent',
  version: 1,
  status: 'ACTIVE',
  expiresAt: '2027-11-19',
  provisions: [
    provision(),
    provision({ source: 'SCHOOL' }),
    provision({ effect: 'DENY', source: 'HEALTH_PROVIDER' }),
  ],
  revocations: [],
  supersededById: null,
  ...given,
});

describe('taking a consent back', () => {
  const at = new Date('2026-11-23T12:00:00Z');
  const back = (consent: Consent, provisions: readonly number[] | null) => {
    const step = revocationOf(consent, { provisions, channel: 'PHONE', at });
    if (step.kind === 'refused') throw new Error(step.sentence);
    return { ...consent, ...step.change };
  };

  it('in part leaves the rest, in whole leaves nothing', () => {
    const partly = back(recorded(), [0]);
    expect(partly).toMatchObject({
      status: 'PARTLY_REVOKED',
      revocations: [{ provision: 0, channel: 'PHONE' }],
    });
    expect(back(partly, [1]).status).toBe('REVOKED');
    expect(back(recorded(), null)).toMatchObject({ status: 'REVOKED', revocations: [{ provision: null }] });
  });

  it.each([[[3]], [[-1]], [[0.5]], [[]]])('names provisions that there are, not %j', (provisions) => {
    expect(revocationOf(recorded(), { provisions, channel: 'PHONE', at })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('is not possible where nothing holds', () => {
    for (const status of ['DRAFT', 'SUPERSEDED', 'INVALID', 'REVOKED'] as const)
      expect(revocationOf(recorded({ status }), { provisions: null, channel: 'PHONE', at }).kind).toBe(
        'refused',
      );
  });

  it('only_ever_takes: whatever is taken back in whatever order, nothing is open afterwards that was closed before', () => {
    const purposes = ['CASE_COORDINATION'] as const;
    const asker = { role: 'CASE_MANAGER', organisation: 'ob-diakonie' };
    const effects = fc.constantFrom('PERMIT' as const, 'DENY' as const);
    const sources = fc.constantFrom('JOB_CENTER' as const, 'SCHOOL' as const, 'HEALTH_PROVIDER' as const);
    const provisions = fc.array(
      fc.record({ effect: effects, source: sources }).map((given) => provision(given)),
      { minLength: 1, maxLength: 6 },
    );
    const taken = fc.array(fc.option(fc.nat(5), { nil: null }), { maxLength: 6 });
    fc.assert(
      fc.property(provisions, taken, (signed, sequence) => {
        let consent = recorded({ provisions: signed });
        let open = openSources([consent], asker, purposes[0], today);
        for (const one of sequence) {
          const step = revocationOf(consent, {
            provisions: one === null ? null : [one],
            channel: 'PHONE',
            at,
          });
          if (step.kind === 'refused') continue;
          consent = { ...consent, ...step.change };
          const now = openSources([consent], asker, purposes[0], today);
          expect([...now].filter((source) => !open.has(source))).toEqual([]);
          open = now;
        }
      }),
    );
  });

  it('leaves a refusal standing, at a conference as at the gate', () => {
    const participant = { id: 'x', role: 'CASE_MANAGER', organisation: 'ob-diakonie' };
    const no = recorded({ status: 'REVOKED', provisions: [provision({ effect: 'DENY' })] });
    const yes = recorded({ id: 'other', provisions: [provision()] });
    expect(cellStatus([yes], 'EMPLOYMENT', participant, today)).toBe('ACTIVE');
    expect(cellStatus([yes, no], 'EMPLOYMENT', participant, today)).toBeNull();
    expect(cellStatus([yes, { ...no, status: 'SUPERSEDED' }], 'EMPLOYMENT', participant, today)).toBe(
      'ACTIVE',
    );
  });
});

describe('a consent in time', () => {
  it('is over on the day after its last day, by itself', () => {
    expect(statusOn(recorded({ expiresAt: today }), today)).toBe('ACTIVE');
    expect(statusOn(recorded({ expiresAt: '2026-11-22' }), today)).toBe('EXPIRED');
    expect(statusOn(recorded({ expiresAt: '2026-11-22', status: 'REVOKED' }), today)).toBe('REVOKED');
  });

  it('is replaced by a new one of the same person only', () => {
    const old = recorded();
    const next = { id: 'new', subjectId: person, capacity: old.capacity };
    expect(supersessionOf(old, next)).toMatchObject({
      change: { status: 'SUPERSEDED', supersededById: 'new' },
    });
    expect(supersessionOf(old, { ...next, subjectId: mother }).kind).toBe('refused');
    expect(supersessionOf(recorded({ status: 'SUPERSEDED' }), next).kind).toBe('refused');
  });

  it.each(['CUSTODIAL_PARENT', 'BOTH_CUSTODIAL_PARENTS', 'GUARDIAN', 'LEGAL_REPRESENTATIVE'] as const)(
    'is not replaced by what %s signs, when the person has signed it herself: her no would be gone',
    (capacity) => {
      const own = recorded({ capacity: 'SELF' });
      expect(supersessionOf(own, { id: 'new', subjectId: person, capacity })).toMatchObject({
        kind: 'refused',
        code: 'STEP_NOT_PERMITTED',
      });
      expect(
        supersessionOf(recorded({ capacity }), { id: 'new', subjectId: person, capacity: 'SELF' }).kind,
      ).toBe('changed');
    },
  );

  it('is written on the day on which the records live, whatever the clock says', () => {
    expect(recordedAt('2026-11-23', new Date('2027-03-04T09:30:00Z')).toISOString()).toBe(
      '2026-11-23T09:30:00.000Z',
    );
    expect(recordedAt('2026-11-23', new Date('2026-11-23T22:30:00Z')).toISOString()).toBe(
      '2026-11-23T22:30:00.000Z',
    );
  });
});
