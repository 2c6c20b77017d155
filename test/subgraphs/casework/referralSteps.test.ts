import fc from 'fast-check';
import type { Consent } from '../../../subgraphs/casework/entities/Consent';
import type { ConsentProvision } from '../../../subgraphs/casework/entities/ConsentProvision';
import { basisOf } from '../../../subgraphs/casework/referrals/passOn';
import {
  counts,
  type ReferralState,
  type ReferralStepName,
  referralStep,
  referralSteps,
  type Side,
  unansweredDays,
} from '../../../subgraphs/casework/referrals/referralSteps';
import { consentStateOf, isValid, worstOf } from '../../../subgraphs/casework/referrals/validityOf';
import type { ConsentStatus, ReferralStatus } from '../../../subgraphs/casework/terms';

const by = { id: 'somebody', role: 'CASE_MANAGER', organisation: 'ob-diakonie' };
const start = new Date('2026-11-23T10:00:00.000Z');
const daysIn = (days: number) => new Date(start.getTime() + days * 86_400_000);
const names = Object.keys(referralSteps) as ReferralStepName[];
const states: readonly ReferralStatus[] = [
  'DRAFT',
  'SENT',
  'ACCEPTED',
  'WAITLISTED',
  'IN_PROGRESS',
  'REJECTED',
  'DONE',
  'REVOKED',
  'EXPIRED',
  'REOPENED',
  'ENTERED_IN_ERROR',
];
const at = (status: ReferralStatus): ReferralState => ({ status, events: [], sentAt: start });
const take = (referral: ReferralState, step: ReferralStepName, side: Side = 'CASE', day = unansweredDays) =>
  referralStep(referral, { step, side, by, at: daysIn(day), note: null });

/** The life-cycle as people draw it; written down here a second time, to be held against the code. */
const ways: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  DRAFT: ['SENT', 'REVOKED', 'ENTERED_IN_ERROR'],
  SENT: ['ACCEPTED', 'WAITLISTED', 'REJECTED', 'REVOKED', 'EXPIRED', 'ENTERED_IN_ERROR'],
  ACCEPTED: ['WAITLISTED', 'IN_PROGRESS', 'REJECTED', 'DONE', 'REVOKED', 'ENTERED_IN_ERROR'],
  WAITLISTED: ['ACCEPTED', 'IN_PROGRESS', 'REJECTED', 'REVOKED', 'EXPIRED', 'ENTERED_IN_ERROR'],
  IN_PROGRESS: ['DONE', 'REVOKED', 'ENTERED_IN_ERROR'],
  REJECTED: ['REOPENED', 'ENTERED_IN_ERROR'],
  DONE: ['REOPENED', 'ENTERED_IN_ERROR'],
  REVOKED: ['REOPENED', 'ENTERED_IN_ERROR'],
  EXPIRED: ['REOPENED', 'ENTERED_IN_ERROR'],
  REOPENED: ['ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'REJECTED', 'REVOKED', 'EXPIRED', 'ENTERED_IN_ERROR'],
  ENTERED_IN_ERROR: [],
};

describe('the life of a referral', () => {
  it.each(states)('leads on from %s where the table says, and nowhere else', (status) => {
    const reached = names.flatMap((step) => {
      const taken = take(at(status), step);
      return taken.kind === 'changed' ? [taken.change.status] : [];
    });
    expect([...new Set(reached)].sort()).toEqual([...ways[status]].sort());
  });

  it('never_off_the_table: no sequence of steps, by whomever, reaches a state that the table forbids', () => {
    const step = fc.record({
      name: fc.constantFrom(...names),
      side: fc.constantFrom<Side>('CASE', 'OFFICE'),
      day: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (sequence) => {
        let referral: ReferralState = at('DRAFT');
        for (const { name, side, day } of sequence) {
          const taken = take(referral, name, side, day);
          if (taken.kind === 'refused') continue;
          const next = taken.change.status as ReferralStatus;
          expect(ways[referral.status]).toContain(next);
          expect(taken.change.events?.length).toBe(referral.events.length + 1);
          expect(taken.change.events?.at(-1)).toMatchObject({ status: next, by });
          referral = { ...referral, ...taken.change };
        }
        expect(counts(referral)).toBe(referral.status !== 'ENTERED_IN_ERROR');
      }),
    );
  });

  it('gives the office only the steps that are its own', () => {
    const own = names.filter((step) =>
      states.some((status) => take(at(status), step, 'OFFICE').kind === 'changed'),
    );
    expect(own.sort()).toEqual(['ACCEPT', 'COMPLETE', 'REJECT', 'START', 'WAITLIST']);
    expect(take(at('SENT'), 'REVOKE', 'OFFICE')).toMatchObject({ code: 'STEP_NOT_PERMITTED' });
  });

  it.each([
    [unansweredDays - 1, 'refused'],
    [unansweredDays, 'changed'],
  ])('expires by time: after %i days without a word it is %s', (days, kind) => {
    expect(take(at('SENT'), 'EXPIRE', 'CASE', days).kind).toBe(kind);
  });

  it('begins anew when it is reopened: what the office had said before does not stand any more', () => {
    const taken = take(at('REJECTED'), 'REOPEN');
    expect(taken.kind === 'changed' && taken.change).toMatchObject({ rejection: null, completedAt: null });
  });
});

const office = 'ob-job-center';
const provision = (given: Partial<ConsentProvision> = {}): ConsentProvision => ({
  effect: 'PERMIT',
  source: 'WELFARE_CASEWORK',
  recipient: { role: 'JOB_CENTER_ADVISER', organisation: office, includesDeputies: false },
  categories: ['EMPLOYMENT'],
  purposes: ['CASE_COORDINATION'],
  validUntil: null,
  confidentialityRelease: false,
  secretHolder: null,
  direction: 'ONE_WAY',
  ...given,
});
const consent = (given: Partial<Consent> = {}): Consent =>
  ({
    id: 'consent',
    status: 'ACTIVE',
    givenAt: new Date('2026-03-01T10:00:00Z'),
    expiresAt: '2027-02-28',
    provisions: [provision()],
    revocations: [],
    ...given,
  }) as Consent;
const referral = {
  need: 'EMPLOYMENT',
  to: { id: office, name: '', kind: 'JOB_CENTER', phone: null },
} as const;
const stateOf = (consents: readonly Consent[], signatureHolds = () => true, day = '2026-11-23') =>
  consentStateOf({ consents, signatureHolds }, referral, day).state;

describe('the consent that a referral rests on', () => {
  it.each<[string, Consent, string]>([
    ['permits the office this kind of fact', consent(), 'HOLDS'],
    [
      'permits the plan in general',
      consent({ provisions: [provision({ categories: ['CASE_PLAN'] })] }),
      'HOLDS',
    ],
    [
      'permits another kind of fact',
      consent({ provisions: [provision({ categories: ['HOUSING'] })] }),
      'MISSING',
    ],
    [
      'permits another office',
      consent({
        provisions: [provision({ recipient: { role: 'X', organisation: 'other', includesDeputies: false } })],
      }),
      'MISSING',
    ],
    [
      'permits what another body knows',
      consent({ provisions: [provision({ source: 'JOB_CENTER' })] }),
      'MISSING',
    ],
    ['has run out', consent({ expiresAt: '2026-11-22' }), 'EXPIRED'],
    ['holds until today', consent({ expiresAt: '2026-11-23' }), 'HOLDS'],
    [
      'has run out in this part',
      consent({ provisions: [provision({ validUntil: '2026-11-22' })] }),
      'EXPIRED',
    ],
    ['was taken back', consent({ status: 'REVOKED' }), 'REVOKED'],
    [
      'was taken back in this part',
      consent({ status: 'PARTLY_REVOKED', revocations: [{ at: '', provision: 0, channel: 'PHONE' }] }),
      'REVOKED',
    ],
    ['is a draft', consent({ status: 'DRAFT' }), 'MISSING'],
    ['is given tomorrow', consent({ givenAt: new Date('2026-11-24T10:00:00Z') }), 'MISSING'],
    ['says no', consent({ provisions: [provision(), provision({ effect: 'DENY' })] }), 'DENIED'],
    [
      'said no on a form that was taken back since',
      consent({ status: 'REVOKED', provisions: [provision({ effect: 'DENY' })] }),
      'DENIED',
    ],
    [
      'said no on a form that was replaced since',
      consent({ status: 'SUPERSEDED', provisions: [provision({ effect: 'DENY' })] }),
      'MISSING',
    ],
  ])('%s', (_, one, expected) => {
    expect(stateOf([one])).toBe(expected);
  });

  it('counts only with a signature that counts', () => {
    expect(stateOf([consent()], () => false)).toBe('MISSING');
  });

  it('is as good as that of the person it stands worst with', () => {
    expect(worstOf(['HOLDS', 'REVOKED', 'MISSING'])).toBe('REVOKED');
    expect(worstOf([])).toBe('MISSING');
  });

  it('no_permit_beats_a_no: whatever else was signed, a refusal in force is a refusal', () => {
    const statuses: readonly ConsentStatus[] = [
      'ACTIVE',
      'PARTLY_REVOKED',
      'REVOKED',
      'EXPIRED',
      'DRAFT',
      'SUPERSEDED',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { maxLength: 5 }), (others) => {
        const no = consent({ id: 'no', provisions: [provision({ effect: 'DENY' })] });
        const rest = others.map((status) => consent({ status }));
        expect(stateOf([...rest, no])).toBe('DENIED');
      }),
    );
  });
});

describe('a referral without consent', () => {
  const missing = { state: 'MISSING', consentId: null } as const;
  const marks = { by, at: start };
  const reason = 'The application reached the wrong office and must go on at once.';

  it('is not passed on', () => {
    expect(basisOf(missing, null, marks)).toMatchObject({ kind: 'refused', code: 'STEP_NOT_PERMITTED' });
  });

  it('is passed on by an override, which is kept with who answers for it', () => {
    const step = basisOf(missing, { ground: 'APPLICATION_FORWARDING_16', reason }, marks);
    expect(step).toMatchObject({
      change: { consentId: null, override: { ground: 'APPLICATION_FORWARDING_16', reason, by } },
    });
  });

  it.each([
    ['APPLICATION_FORWARDING_16', false],
    ['CHILD_PROTECTION_KKG4', true],
    ['EMERGENCY_VITAL_9_2_C', true],
  ] as const)('and against a no: by %s it is %s', (ground, may) => {
    expect(isValid('DENIED', { ground })).toBe(may);
    expect(basisOf({ state: 'DENIED', consentId: null }, { ground, reason }, marks).kind).toBe(
      may ? 'changed' : 'refused',
    );
  });

  it.each(['', 'urgent', ' '.repeat(50)])('needs a reason that is one, not "%s"', (word) => {
    expect(basisOf(missing, { ground: 'CHILD_PROTECTION_KKG4', reason: word }, marks)).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
