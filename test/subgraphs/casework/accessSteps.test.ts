import fc from 'fast-check';
import { roles } from '../../../schema/accessTerms';
import { accessState, eventsUntil, openAccessesOf } from '../../../subgraphs/casework/emergency/accessState';
import {
  confirmationMinutes,
  confirmationOf,
  type OpeningWish,
  openHours,
  openingOf,
  reviewOf,
  type Step,
} from '../../../subgraphs/casework/emergency/accessSteps';
import type { BreakGlassAccess } from '../../../subgraphs/casework/entities/BreakGlassAccess';
import { callerOf } from '../../fixtures/hubKeys';

const start = new Date('2026-11-23T10:00:00.000Z');
const minutesIn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const opener = callerOf({ subject: 'opener' });
const supervisor = callerOf({ role: 'KIM_COORDINATOR', subject: 'supervisor' });
const expert = callerOf({ role: 'YOUTH_OFFICE_PROTECTION_OFFICER', subject: 'expert' });
const officer = callerOf({ role: 'DATA_PROTECTION_OFFICER', subject: 'officer' });

const wish: OpeningWish = {
  subjectId: 'child',
  ground: 'CHILD_PROTECTION',
  reason: 'The child did not come to daycare and nobody opens the door.',
  immediateDanger: false,
};
const vital: OpeningWish = { ...wish, ground: 'VITAL_INTEREST' };
const actor = (
  caller: typeof opener | null,
  purpose: 'CHILD_PROTECTION' | 'VITAL_INTEREST' = 'CHILD_PROTECTION',
) => ({
  caller,
  purpose,
});

function change<Change>(step: Step<Change>): Change {
  if (step.kind === 'refused') throw new Error(step.sentence);
  return step.change;
}
const refusal = (step: Step<unknown>) => (step.kind === 'refused' ? step.code : 'taken');

const opened = (one: OpeningWish = wish): BreakGlassAccess => ({
  id: 'access',
  ...change(openingOf(one, actor(opener, one.ground), start)),
});
const changed = (access: BreakGlassAccess, step: Step<Partial<BreakGlassAccess>>): BreakGlassAccess => ({
  ...access,
  ...change(step),
});

describe('opening an emergency access', () => {
  it.each([
    ['child protection waits for the second person', wish, 'AWAITING_CONFIRMATION'],
    ['child protection in immediate danger is open at once', { ...wish, immediateDanger: true }, 'OPEN'],
    ['a vital interest is open at once', vital, 'OPEN'],
  ] as const)('%s', (_, one, state) => {
    expect(accessState(opened(one), start)).toBe(state);
  });

  it.each([
    ['lapsed and was never reviewed', null, 'AWAITING_CONFIRMATION'],
    ['lapsed and was not justified', 'NOT_JUSTIFIED', 'AWAITING_CONFIRMATION'],
    ['lapsed and was found justified', 'JUSTIFIED', 'OPEN'],
  ] as const)(
    'waits for the second person when an earlier one of the same opener %s, or not',
    (_, review, state) => {
      const past = { ...opened(vital), review };
      const later = minutesIn(confirmationMinutes + 1);
      const next = change(openingOf(vital, actor(opener, 'VITAL_INTEREST'), later, [past]));
      expect(accessState(next, later)).toBe(state);
      expect(
        change(openingOf(vital, actor(opener, 'VITAL_INTEREST'), minutesIn(1), [past])).openFrom,
      ).not.toBeNull();
    },
  );

  it('opens contact points only', () => {
    expect(opened(vital).fields).toEqual(['@data(contactPoint: true)']);
  });

  it('tells the officer at once, and the person unless that endangers the protection', () => {
    expect(opened(vital).events.map(({ kind }) => kind)).toEqual([
      'OPENED',
      'OFFICER_NOTIFIED',
      'SUBJECT_NOTIFIED',
    ]);
    expect(opened(vital)).toMatchObject({ subjectNotifiedAt: start, subjectNoticeReviewOn: null });
    expect(opened().events.map(({ kind }) => kind)).toEqual([
      'REQUESTED',
      'OFFICER_NOTIFIED',
      'SUBJECT_NOTICE_DEFERRED',
    ]);
    expect(opened()).toMatchObject({ subjectNotifiedAt: null, subjectNoticeReviewOn: '2026-12-07' });
  });

  it('never_for_others: only case managers open, immigration and naturalisation officers never', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(wish, vital),
        fc.boolean(),
        (role, one, danger) => {
          const step = openingOf(
            { ...one, immediateDanger: danger },
            actor(callerOf({ role }), one.ground),
            start,
          );
          const may = role === 'CASE_MANAGER' || role === 'CASE_MANAGER_DEPUTY';
          expect(refusal(step)).toBe(may ? 'taken' : 'STEP_NOT_PERMITTED');
        },
      ),
    );
    expect(refusal(openingOf(wish, actor(null), start))).toBe('STEP_NOT_PERMITTED');
  });

  it.each([
    ['another purpose than its ground', wish, 'VITAL_INTEREST'],
    ['a reason of a word', { ...wish, reason: 'urgent' }, 'CHILD_PROTECTION'],
    ['a reason of blanks', { ...wish, reason: ' '.repeat(100) }, 'CHILD_PROTECTION'],
    ['a reason without end', { ...wish, reason: 'x'.repeat(2001) }, 'CHILD_PROTECTION'],
  ] as const)('is refused with %s', (_, one, purpose) => {
    const step = openingOf(one, actor(opener, purpose), start);
    expect(refusal(step)).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(step)).not.toContain(one.reason);
  });
});

describe('the second person', () => {
  it('opens what waited, for three hours from then on', () => {
    const confirmed = changed(opened(), confirmationOf(opened(), actor(expert), minutesIn(30)));
    expect(confirmed).toMatchObject({ openFrom: minutesIn(30), expiresAt: minutesIn(30 + openHours * 60) });
    expect(accessState(confirmed, minutesIn(30 + openHours * 60 - 1))).toBe('OPEN');
    expect(accessState(confirmed, minutesIn(30 + openHours * 60))).toBe('ENDED');
    expect(confirmed.events.map(({ kind }) => kind).slice(-2)).toEqual(['CONFIRMED', 'OPENED']);
  });

  it('does not prolong what was open already', () => {
    const confirmed = changed(opened(vital), confirmationOf(opened(vital), actor(supervisor), minutesIn(59)));
    expect(confirmed.expiresAt).toEqual(minutesIn(openHours * 60));
  });

  it.each([
    ['waits', wish],
    ['is open', vital],
  ] as const)('comes within the hour, or what %s lapses', (_, one) => {
    const access = opened(one);
    expect(accessState(access, minutesIn(confirmationMinutes - 1))).not.toBe('LAPSED');
    expect(accessState(access, minutesIn(confirmationMinutes))).toBe('LAPSED');
    expect(refusal(confirmationOf(access, actor(supervisor), minutesIn(confirmationMinutes)))).toBe(
      'STEP_TOO_LATE',
    );
    expect(eventsUntil(access, minutesIn(500)).at(-1)).toEqual({
      at: minutesIn(confirmationMinutes).toISOString(),
      kind: 'LAPSED',
      by: null,
    });
  });

  it('is somebody else, with the task to supervise or to advise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), (role) => {
        const may = role === 'KIM_COORDINATOR' || role === 'YOUTH_OFFICE_PROTECTION_OFFICER';
        const step = confirmationOf(opened(), actor(callerOf({ role, subject: 'another' })), minutesIn(1));
        expect(refusal(step)).toBe(may ? 'taken' : 'STEP_NOT_PERMITTED');
      }),
    );
    // Somebody who has changed the task meanwhile is still the same person.
    expect(
      refusal(
        confirmationOf(
          opened(),
          actor(callerOf({ role: 'KIM_COORDINATOR', subject: 'opener' })),
          minutesIn(1),
        ),
      ),
    ).toBe('STEP_NOT_PERMITTED');
  });

  it('may confirm twice and changes nothing; a third person comes too late', () => {
    const confirmed = changed(opened(), confirmationOf(opened(), actor(expert), minutesIn(30)));
    expect(confirmationOf(confirmed, actor(expert), minutesIn(50))).toEqual({ kind: 'taken', change: {} });
    expect(refusal(confirmationOf(confirmed, actor(supervisor), minutesIn(50)))).toBe('STEP_TOO_LATE');
  });
});

describe('the review', () => {
  const over = minutesIn(24 * 60);
  const justified = { outcome: 'JUSTIFIED', deferNoticeUntil: null } as const;

  it('comes when it is over, by the data protection officer', () => {
    expect(refusal(reviewOf(opened(), justified, actor(officer), minutesIn(10)))).toBe('BAD_USER_INPUT');
    expect(refusal(reviewOf(opened(), justified, actor(officer), over))).toBe('taken');
    expect(refusal(reviewOf(opened(), justified, actor(supervisor), over))).toBe('STEP_NOT_PERMITTED');
    expect(refusal(reviewOf(opened(), justified, actor(opener), over))).toBe('STEP_NOT_PERMITTED');
  });

  it('tells the person, or says until when not', () => {
    const reviewed = changed(opened(), reviewOf(opened(), justified, actor(officer), over));
    expect(reviewed).toMatchObject({
      review: 'JUSTIFIED',
      subjectNotifiedAt: over,
      subjectNoticeReviewOn: null,
    });
    const later = { outcome: 'JUSTIFIED', deferNoticeUntil: '2026-12-31' } as const;
    const deferred = changed(opened(), reviewOf(opened(), later, actor(officer), over));
    expect(deferred).toMatchObject({ subjectNotifiedAt: null, subjectNoticeReviewOn: '2026-12-31' });
    expect(changed(deferred, reviewOf(deferred, justified, actor(officer), minutesIn(9999)))).toMatchObject({
      subjectNotifiedAt: minutesIn(9999),
      subjectNoticeReviewOn: null,
    });
  });

  it.each(['2026-11-24', '2026-01-01', '2027-11-24'])('does not put the notice off until %s', (day) => {
    const step = reviewOf(opened(), { outcome: 'JUSTIFIED', deferNoticeUntil: day }, actor(officer), over);
    expect(refusal(step)).toBe('BAD_USER_INPUT');
  });

  it('stands once it is settled; the same again changes nothing', () => {
    const reviewed = changed(opened(), reviewOf(opened(), justified, actor(officer), over));
    expect(reviewOf(reviewed, justified, actor(officer), minutesIn(9999))).toEqual({
      kind: 'taken',
      change: {},
    });
    const other = { outcome: 'NOT_JUSTIFIED', deferNoticeUntil: null } as const;
    expect(refusal(reviewOf(reviewed, other, actor(officer), minutesIn(9999)))).toBe('STEP_TOO_LATE');
    const unclear = changed(
      opened(),
      reviewOf(opened(), { ...other, outcome: 'UNCLEAR' }, actor(officer), over),
    );
    expect(refusal(reviewOf(unclear, other, actor(officer), minutesIn(9999)))).toBe('taken');
  });
});

describe('what is open to a caller', () => {
  const confirmed = changed(opened(), confirmationOf(opened(), actor(expert), minutesIn(30)));

  it('is what she has opened herself, while it lasts', () => {
    expect(openAccessesOf(opener, [confirmed], minutesIn(60))).toEqual([
      { id: 'access', ground: 'CHILD_PROTECTION' },
    ]);
    expect(openAccessesOf(opener, [confirmed], minutesIn(29 + openHours * 60 + 1))).toEqual([]);
    expect(openAccessesOf(opener, [opened()], minutesIn(5))).toEqual([]);
    expect(openAccessesOf(expert, [confirmed], minutesIn(60))).toEqual([]);
    expect(openAccessesOf(null, [confirmed], minutesIn(60))).toEqual([]);
  });

  it('is nothing once she sits in the immigration office', () => {
    for (const role of ['IMMIGRATION_OFFICER', 'NATURALISATION_OFFICER'] as const) {
      expect(openAccessesOf(callerOf({ role, subject: 'opener' }), [confirmed], minutesIn(60))).toEqual([]);
    }
  });

  it('never_beyond_the_window: whatever was done when, nothing is open outside three hours or without a second person', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(
        fc.constantFrom(wish, vital, { ...wish, immediateDanger: true }),
        minute,
        minute,
        (one, at, now) => {
          const access = opened(one);
          const step = confirmationOf(access, actor(supervisor), minutesIn(at));
          const then: BreakGlassAccess =
            at <= now && step.kind === 'taken' ? { ...access, ...step.change } : access;
          if (openAccessesOf(opener, [then], minutesIn(now)).length === 0) return;
          const since = then.openFrom?.getTime() ?? Number.NaN;
          expect(minutesIn(now).getTime() - since).toBeLessThan(openHours * 3_600_000);
          expect(then.confirmedAt !== null || now < confirmationMinutes).toBe(true);
        },
      ),
    );
  });
});
