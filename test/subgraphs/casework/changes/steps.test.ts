import {
  caseClosed,
  caseReopened,
  caseUpdated,
  nextNumber,
  phases,
} from '../../../../subgraphs/casework/cases/caseSteps';
import type { ChangeStep } from '../../../../subgraphs/casework/changes/ChangeStep';
import {
  contactCorrected,
  contactRecorded,
  longestNote,
} from '../../../../subgraphs/casework/contacts/contactSteps';
import { documentNeeded, documentUpdated } from '../../../../subgraphs/casework/documents/documentSteps';
import type { Case } from '../../../../subgraphs/casework/entities/Case';
import type { DocumentNeed } from '../../../../subgraphs/casework/entities/DocumentNeed';
import type { Goal } from '../../../../subgraphs/casework/entities/Goal';
import type { HandOff } from '../../../../subgraphs/casework/entities/HandOff';
import type { Need } from '../../../../subgraphs/casework/entities/Need';
import type { Task } from '../../../../subgraphs/casework/entities/Task';
import { goalAgreed, goalUpdated } from '../../../../subgraphs/casework/goals/goalSteps';
import { handOffRecorded, handOffResolved } from '../../../../subgraphs/casework/handOffs/handOffSteps';
import type { IdentifyNeedInput, UpdateNeedInput } from '../../../../subgraphs/casework/needs/NeedInputs';
import { needIdentified, needUpdated } from '../../../../subgraphs/casework/needs/needSteps';
import { taskCreated, taskUpdated } from '../../../../subgraphs/casework/tasks/taskSteps';

const today = '2026-11-23';
const mother = '00000000-0000-4000-8000-00000000000a';
const child = '00000000-0000-4000-8000-00000000000b';
const stranger = '00000000-0000-4000-8000-00000000000c';
const members = [{ personId: mother }, { personId: child }];

/** What a step writes, or the code it is refused with and the first word of its sentence: the field that is wrong. */
const outcome = <Change>(step: ChangeStep<Change>): unknown =>
  step.kind === 'changed' ? step.change : [step.code, step.sentence.split(' ')[0]];
const eventOf = (step: ChangeStep<unknown>): string | null => (step.kind === 'changed' ? step.event : null);

describe('needs', () => {
  const wish = {
    area: 'DEBT',
    severity: 'LOW',
    persons: [mother, mother.toUpperCase()],
  } as IdentifyNeedInput;
  const need = { id: 'n', status: 'OPEN', severity: 'LOW', personIds: [mother] } as Need;
  const update = (more: object) => needUpdated(need, more as UpdateNeedInput, members);

  it('are open from the day they were seen, and about each person once', () => {
    expect(outcome(needIdentified(wish, members, today))).toEqual({
      area: 'DEBT',
      severity: 'LOW',
      identifiedAt: today,
      personIds: [mother],
      status: 'OPEN',
    });
    expect(eventOf(needIdentified(wish, members, today))).toBe('NeedIdentified');
    const earlier = needIdentified({ ...wish, identifiedAt: '2026-11-01' }, members, today);
    expect(outcome(earlier)).toMatchObject({ identifiedAt: '2026-11-01' });
  });

  it.each([
    ['nobody', { persons: [] }, 'persons'],
    ['somebody else', { persons: [mother, stranger] }, 'persons'],
    ['a day to come', { identifiedAt: '2026-11-24' }, 'identifiedAt'],
  ])('are not noted about %s', (_, more, field) => {
    expect(outcome(needIdentified({ ...wish, ...more }, members, today))).toEqual(['BAD_USER_INPUT', field]);
  });

  it('change only in what was said', () => {
    expect(outcome(update({}))).toEqual({});
    expect(outcome(update({ severity: 'HIGH', status: 'MET', persons: [child] }))).toEqual({
      severity: 'HIGH',
      status: 'MET',
      personIds: [child],
    });
    expect(outcome(update({ persons: [stranger] }))).toEqual(['BAD_USER_INPUT', 'persons']);
  });
});

describe('goals', () => {
  const goal = { title: 'B1', status: 'REACHED', targetDate: '2026-01-31' } as Goal;

  it('are in the family’s own words, and for a day that is not over', () => {
    const agreed = goalAgreed({ title: '  B1 bis Sommer ', area: 'LANGUAGE', targetDate: today }, today);
    expect(outcome(agreed)).toEqual({
      title: 'B1 bis Sommer',
      area: 'LANGUAGE',
      targetDate: today,
      status: 'AGREED',
    });
    expect(outcome(goalAgreed({ title: ' ', area: 'LANGUAGE' }, today))).toEqual(['BAD_USER_INPUT', 'title']);
    expect(outcome(goalAgreed({ title: 'x'.repeat(301), area: 'DEBT' }, today))).toEqual([
      'BAD_USER_INPUT',
      'title',
    ]);
    const late = goalAgreed({ title: 'x', area: 'DEBT', targetDate: '2026-11-22' }, today);
    expect(outcome(late)).toEqual(['BAD_USER_INPUT', 'targetDate']);
  });

  it('keep a day that has passed, lose it when it is cleared, and get no new one that has passed', () => {
    expect(outcome(goalUpdated(goal, { targetDate: '2026-01-31' }, today))).toEqual({
      targetDate: '2026-01-31',
    });
    expect(outcome(goalUpdated(goal, { targetDate: null }, today))).toEqual({ targetDate: null });
    expect(outcome(goalUpdated(goal, { targetDate: '2026-02-01' }, today))).toEqual([
      'BAD_USER_INPUT',
      'targetDate',
    ]);
    expect(outcome(goalUpdated(goal, { status: 'AGREED' }, today))).toEqual(['STEP_NOT_POSSIBLE', 'A']);
  });
});

describe('tasks', () => {
  const colleagues = new Set([mother]);
  const wish = { title: 'Kita anrufen', kind: 'CONTACT_AGENCY' } as const;

  it('are done by who asks unless a colleague of the case is named', () => {
    expect(outcome(taskCreated(wish, colleagues, mother))).toEqual({
      title: 'Kita anrufen',
      kind: 'CONTACT_AGENCY',
      dueAt: null,
      assigneeId: mother,
      status: 'OPEN',
      sourceRule: null,
      createdFrom: null,
    });
    expect(outcome(taskCreated({ ...wish, assignee: stranger }, colleagues, mother))).toEqual([
      'BAD_USER_INPUT',
      'assignee',
    ]);
    expect(outcome(taskCreated(wish, colleagues, null))).toEqual(['BAD_USER_INPUT', 'assignee']);
    expect(outcome(taskUpdated({ status: 'OPEN' } as Task, { assignee: stranger }, colleagues))).toEqual([
      'BAD_USER_INPUT',
      'assignee',
    ]);
  });

  it.each([
    [{ id: 'X15', version: 2 }, null],
    [{ id: 'O34', version: 1 }, null],
    [{ id: 'X15', version: 0 }, 'sourceRule'],
    [{ id: 'circular', version: 1 }, 'sourceRule'],
  ])('name the rule that proposed them: %j', (sourceRule, field) => {
    const found = outcome(taskCreated({ ...wish, sourceRule }, colleagues, mother));
    if (field !== null) expect(found).toEqual(['BAD_USER_INPUT', field]);
    else expect(found).toMatchObject({ sourceRule: { ...sourceRule, legalRefs: [] } });
  });

  it('tell when they are done, once', () => {
    const done = { status: 'DONE' } as Task;
    expect(eventOf(taskUpdated({ status: 'OPEN' } as Task, { status: 'DONE' }, colleagues))).toBe('TaskDone');
    expect(eventOf(taskUpdated(done, { status: 'DONE' }, colleagues))).toBe('TaskChanged');
    expect(outcome(taskUpdated(done, { status: 'IN_PROGRESS' }, colleagues))).toEqual([
      'STEP_NOT_POSSIBLE',
      'A',
    ]);
    expect(outcome(taskUpdated(done, { dueAt: null, title: 'neu' }, colleagues))).toEqual({
      dueAt: null,
      title: 'neu',
    });
  });
});

describe('hand-offs', () => {
  const wish = {
    person: child,
    need: 'HOUSING',
    from: 'JOB_CENTER',
    to: 'LANDLORD',
    trigger: 'OTHER',
  } as const;
  const near = { before: 3, members, today };

  it('come last in their chain, from one office to another', () => {
    expect(outcome(handOffRecorded(wish, near))).toMatchObject({ position: 3, at: today, resolved: false });
    expect(outcome(handOffRecorded({ ...wish, to: 'JOB_CENTER' }, near))).toEqual(['BAD_USER_INPUT', 'to']);
    expect(outcome(handOffRecorded({ ...wish, person: stranger }, near))).toEqual([
      'BAD_USER_INPUT',
      'person',
    ]);
    expect(outcome(handOffRecorded({ ...wish, at: '2026-11-24' }, near))).toEqual(['BAD_USER_INPUT', 'at']);
  });

  it('are settled once', () => {
    expect(outcome(handOffResolved({ resolved: false } as HandOff))).toEqual({ resolved: true });
    expect(outcome(handOffResolved({ resolved: true } as HandOff))).toEqual(['STEP_TOO_LATE', 'It']);
  });
});

describe('needed documents', () => {
  const [self, other] = [mother, child];
  const others = new Set([self, other]);
  const need = { id: self, status: 'WAITING', waitsForIds: [] as string[] } as DocumentNeed;
  const wish = { person: child, document: 'PASSPORT', neededBy: 'JOB_CENTER', issuer: 'EMBASSY' } as const;

  it('wait for others of the family, in a circle too, and never for themselves', () => {
    expect(outcome(documentNeeded({ ...wish, waitsFor: [other, other] }, { members, others }))).toMatchObject(
      {
        status: 'NOT_REQUESTED',
        waitsForIds: [other],
      },
    );
    const circular = { ...need, id: other, waitsForIds: [self] } as DocumentNeed;
    expect(outcome(documentUpdated(need, { waitsFor: [other] }, others))).toEqual({ waitsForIds: [other] });
    expect(outcome(documentUpdated(circular, { waitsFor: [self] }, others))).toEqual({ waitsForIds: [self] });
    expect(outcome(documentUpdated(need, { waitsFor: [self] }, others))).toEqual([
      'BAD_USER_INPUT',
      'waitsFor',
    ]);
    expect(outcome(documentUpdated(need, { waitsFor: [stranger] }, others))).toEqual([
      'BAD_USER_INPUT',
      'waitsFor',
    ]);
  });

  it('belong to a present member', () => {
    expect(outcome(documentNeeded({ ...wish, person: stranger }, { members, others }))).toEqual([
      'BAD_USER_INPUT',
      'person',
    ]);
  });

  it('change only in what was said', () => {
    expect(
      outcome(documentUpdated(need, { status: 'ISSUED', dueAt: null, issuer: 'EMBASSY' }, others)),
    ).toEqual({
      status: 'ISSUED',
      dueAt: null,
      issuer: 'EMBASSY',
    });
  });
});

describe('contacts', () => {
  const near = { members, today, readsNotes: true };
  const wish = {
    at: new Date('2026-11-23T22:59:00Z'),
    channel: 'PHONE',
    with: [mother],
    note: ' vertraulich ',
  } as const;

  it('are with members of the family, up to the end of this day in Germany', () => {
    expect(outcome(contactRecorded({ ...wish, with: [mother] }, near))).toMatchObject({
      note: 'vertraulich',
    });
    const tomorrow = { ...wish, with: [mother], at: new Date('2026-11-23T23:00:00Z') };
    expect(outcome(contactRecorded(tomorrow, near))).toEqual(['BAD_USER_INPUT', 'at']);
    expect(outcome(contactRecorded({ ...wish, with: [stranger] }, near))).toEqual(['BAD_USER_INPUT', 'with']);
    const long = { ...wish, with: [mother], note: 'x'.repeat(longestNote + 1) };
    expect(outcome(contactRecorded(long, near))).toEqual(['BAD_USER_INPUT', 'note']);
  });

  it('have notes that who stands in writes, but does not alter', () => {
    const standingIn = { ...near, readsNotes: false };
    expect(outcome(contactRecorded({ ...wish, with: [mother] }, standingIn))).toMatchObject({
      note: 'vertraulich',
    });
    const before = {
      at: new Date('2026-11-20T09:00:00Z'),
      hasNote: true,
      closedBefore: null,
      isClosedToCaller: false,
    };
    expect(outcome(contactCorrected({ note: 'x' }, standingIn, before))).toEqual([
      'STEP_NOT_PERMITTED',
      'Who',
    ]);
    expect(outcome(contactCorrected({ note: null }, standingIn, before))).toEqual([
      'STEP_NOT_PERMITTED',
      'Who',
    ]);
    expect(outcome(contactCorrected({ channel: 'LETTER' }, standingIn, before))).toEqual({
      channel: 'LETTER',
    });
    expect(outcome(contactCorrected({ note: null }, near, before))).toEqual({ note: null });
  });

  it('keeps a note from before a hand-over as it is, and its time on that side', () => {
    const handedOver = new Date('2026-11-22T12:00:00Z');
    const before = {
      at: new Date('2026-11-20T09:00:00Z'),
      hasNote: true,
      closedBefore: handedOver,
      isClosedToCaller: true,
    };
    const code = (...given: Parameters<typeof contactCorrected>) => outcome(contactCorrected(...given));
    const closed = ['STEP_NOT_PERMITTED', 'Its'];
    expect(code({ note: null }, near, before)).toEqual(closed);
    expect(code({ note: 'x' }, near, before)).toEqual(closed);
    expect(code({ at: handedOver }, near, before)).toEqual(closed);
    expect(code({ at: handedOver }, near, { ...before, isClosedToCaller: false })).toEqual(closed);
    const earlier = new Date(handedOver.getTime() - 1);
    expect(code({ at: earlier }, near, before)).toEqual({ at: earlier });
    expect(code({ at: handedOver }, near, { ...before, hasNote: false })).toEqual({ at: handedOver });
    expect(code({ at: handedOver }, near, { ...before, closedBefore: null })).toEqual({ at: handedOver });
  });
});

describe('cases', () => {
  const file = { status: 'ACTIVE', phase: 'PLANNING' } as Case;
  const open = { id: mother, area: 'DEBT', status: 'OPEN' } as Need;
  const met = { id: child, area: 'LANGUAGE', status: 'MET' } as Need;
  const close = (outcomes: readonly { need: string; status: string }[]) =>
    caseClosed(file, { reason: 'GOALS_REACHED', outcomes: outcomes as never }, [open, met], today);

  it.each(phases.flatMap((from, at) => phases.map((to, index) => [from, to, index <= at + 1] as const)))(
    'go from the phase %s to %s: %s',
    (from, to, may) => {
      const step = caseUpdated({ ...file, phase: from } as Case, { phase: to });
      expect(step.kind).toBe(may ? 'changed' : 'refused');
    },
  );

  it('are changed while they are open', () => {
    expect(outcome(caseUpdated(file, { status: 'PAUSED' }))).toEqual({ status: 'PAUSED' });
    expect(outcome(caseUpdated(file, { status: 'CLOSED' }))).toEqual(['STEP_NOT_POSSIBLE', 'A']);
    for (const status of ['CLOSED', 'TRANSFERRED'] as const) {
      const step = caseUpdated({ ...file, status } as Case, { phase: 'CLEARING' });
      expect(outcome(step)).toEqual(['STEP_NOT_POSSIBLE', 'A']);
    }
  });

  it('end with what became of each need', () => {
    expect(outcome(close([{ need: mother.toUpperCase(), status: 'NOT_MET' }]))).toEqual({
      change: {
        status: 'CLOSED',
        closedAt: today,
        closureReason: 'GOALS_REACHED',
        outcome: [
          { area: 'DEBT', status: 'NOT_MET' },
          { area: 'LANGUAGE', status: 'MET' },
        ],
      },
      needs: [{ need: open, status: 'NOT_MET' }],
    });
    expect(outcome(close([]))).toEqual(['BAD_USER_INPUT', 'outcomes']);
    expect(outcome(close([{ need: mother, status: 'OPEN' }]))).toEqual(['BAD_USER_INPUT', 'outcomes']);
    expect(outcome(close([{ need: child, status: 'MET' }]))).toEqual(['BAD_USER_INPUT', 'outcomes']);
    const twice = [open, open].map(({ id }) => ({ need: id, status: 'MET' }));
    expect(outcome(close(twice))).toEqual(['BAD_USER_INPUT', 'outcomes']);
    const closed = { ...file, status: 'CLOSED' } as Case;
    expect(outcome(caseClosed(closed, { reason: 'OTHER', outcomes: [] }, [], today))).toEqual([
      'STEP_TOO_LATE',
      'The',
    ]);
  });

  it('go on where they were closed, unless the family has another', () => {
    const closed = { ...file, status: 'CLOSED' } as Case;
    expect(outcome(caseReopened(closed, false))).toEqual({
      status: 'ACTIVE',
      closedAt: null,
      closureReason: null,
      outcome: null,
    });
    expect(outcome(caseReopened(closed, true))).toEqual(['STEP_NOT_POSSIBLE', 'The']);
    expect(outcome(caseReopened(file, false))).toEqual(['STEP_NOT_POSSIBLE', 'Only']);
  });

  it.each([
    [null, 'KIM-OB-2026-00001'],
    ['KIM-OB-2026-00421', 'KIM-OB-2026-00422'],
    ['KIM-OB-2026-99999', 'KIM-OB-2026-100000'],
  ])('are numbered on: after %s comes %s', (last, next) => {
    expect(nextNumber('2026', last)).toBe(next);
  });
});
