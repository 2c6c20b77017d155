import fc from 'fast-check';
import {
  conferenceClosed,
  conferencePlanned,
  conferenceUpdated,
  decisionsRecorded,
} from '../../../subgraphs/casework/conferences/conferenceSteps';
import { grantFrom, grantUntil, viewIsOpen } from '../../../subgraphs/casework/conferences/viewGrant';
import { dayInGermany } from '../../../subgraphs/casework/dayInGermany';
import type { CaseConference } from '../../../subgraphs/casework/entities/CaseConference';
import type { CaseTeamMember } from '../../../subgraphs/casework/entities/CaseTeamMember';
import type { StructuralIssue } from '../../../subgraphs/casework/entities/StructuralIssue';
import {
  deputiesSet,
  type HandedCase,
  handedOver,
  notesAreClosed,
} from '../../../subgraphs/casework/handover/handOverSteps';
import {
  bandAfter,
  issueRaised,
  issueTransitions,
  issueUpdated,
} from '../../../subgraphs/casework/issues/issueSteps';
import type { IssueStatus } from '../../../subgraphs/casework/terms';
import { countBandOf } from '../../../subgraphs/vocabulary/countBandOf';

const now = new Date('2026-11-23T10:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const participant = { id: 'team-3', role: 'JOB_CENTER_ADVISER', organisation: 'ob-job-center' };
const planned = (at = days(14)): CaseConference => {
  const step = conferencePlanned({ at, participants: [participant], sharedAreas: ['LANGUAGE_COURSE'] }, now);
  if (step.kind === 'refused') throw new Error(step.sentence);
  return { ...step.change, id: 'conference', caseId: 'case', version: 1 };
};

describe('a case conference', () => {
  it('grants the shared view from a week before until the end of the day after', () => {
    const conference = planned(new Date('2026-12-09T13:00:00Z'));
    const seen = (day: string) => viewIsOpen(conference, day);
    expect(['2026-12-01', '2026-12-02', '2026-12-09', '2026-12-10', '2026-12-11'].map(seen)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('grants it for the same days in winter and summer, whenever it meets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 365 * 3 }), (hours) => {
        const at = new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000);
        const day = dayInGermany(at);
        const dayAfter = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        const until = grantUntil(at);
        // Where a night has 25 hours, the hour that is there twice belongs to both.
        expect([day, dayAfter]).toContain(dayInGermany(until));
        expect(until.getTime()).toBeGreaterThan(at.getTime());
        expect(grantFrom(at).getTime()).toBeLessThan(at.getTime());
      }),
    );
  });

  it('shows nothing any more when it is cancelled', () => {
    const step = conferenceClosed(planned(days(2)), 'CANCELLED', now);
    expect(step.kind).toBe('changed');
    expect(viewIsOpen({ ...planned(days(2)), ended: 'CANCELLED' }, '2026-11-23')).toBe(false);
  });

  it.each<[string, ReturnType<typeof conferencePlanned>]>([
    ['in the past', conferencePlanned({ at: days(-2), participants: [participant], sharedAreas: [] }, now)],
    ['in two years', conferencePlanned({ at: days(700), participants: [participant], sharedAreas: [] }, now)],
    ['of nobody', conferencePlanned({ at: days(1), participants: [], sharedAreas: [] }, now)],
    [
      'that shares notes',
      conferencePlanned({ at: days(1), participants: [participant], sharedAreas: ['CASE_NOTES'] }, now),
    ],
    [
      'with a shared view for an immigration officer',
      conferencePlanned(
        { at: days(1), participants: [{ ...participant, role: 'IMMIGRATION_OFFICER' }], sharedAreas: [] },
        now,
      ),
    ],
  ])('is not planned %s', (_, step) => {
    expect(step).toMatchObject({ kind: 'refused', code: 'BAD_USER_INPUT' });
  });

  it('moves its grant with its day, and changes no more when it is closed', () => {
    const step = conferenceUpdated(planned(), { at: days(20) }, now);
    expect(step.kind === 'changed' && step.change).toMatchObject({
      viewGrantFrom: grantFrom(days(20)),
      viewGrantUntil: grantUntil(days(20)),
    });
    const closed = { ...planned(), closedAt: now };
    for (const refusal of [
      conferenceUpdated(closed, { sharedAreas: [] }, now),
      decisionsRecorded(closed, ['agreed'], days(15)),
      conferenceClosed(closed, 'HELD', days(15)),
    ])
      expect(refusal).toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
  });

  it('has decisions only when it has begun', () => {
    expect(decisionsRecorded(planned(), ['agreed'], now)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
    expect(decisionsRecorded(planned(), [' agreed '], days(15))).toMatchObject({
      change: { decisions: ['agreed'] },
    });
    expect(conferenceClosed(planned(), 'HELD', now)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
  });
});

const member = (id: string, caseManagerId: string, role: CaseTeamMember['role']): CaseTeamMember => ({
  id,
  caseId: 'case',
  caseManagerId,
  role,
  since: '2026-01-01',
});
const file: HandedCase['file'] = {
  status: 'ACTIVE',
  caseManagerId: 'old',
  handedOverByIds: [],
  notesClosedToId: null,
  notesClosedBefore: null,
};
const team = [
  member('1', 'old', 'RESPONSIBLE'),
  member('2', 'new', 'DEPUTY'),
  member('3', 'third', 'CO_WORKER'),
];
const wish = { fromId: 'old', toId: 'new', notesReleased: false, at: now, today: '2026-11-23' };

describe('handing a case over', () => {
  it('gives the new holder the old one’s place, ends their other places, and leaves the rest of the team', () => {
    const step = handedOver({ file, team }, wish);
    expect(step).toMatchObject({
      kind: 'changed',
      change: {
        file: {
          caseManagerId: 'new',
          handedOverByIds: ['old'],
          notesClosedToId: 'new',
          notesClosedBefore: now,
        },
        place: { id: '1', change: { caseManagerId: 'new', since: '2026-11-23' } },
        ended: ['2'],
      },
    });
  });

  it.each<[string, Partial<typeof file>, Partial<typeof wish>, string]>([
    ['to oneself', {}, { toId: 'old' }, 'BAD_USER_INPUT'],
    ['that is closed', { status: 'CLOSED' }, {}, 'STEP_NOT_POSSIBLE'],
    ['that somebody else manages', { caseManagerId: 'third' }, {}, 'STEP_NOT_POSSIBLE'],
  ])('is refused for one %s', (_, given, other, code) => {
    expect(handedOver({ file: { ...file, ...given }, team }, { ...wish, ...other })).toMatchObject({ code });
  });

  it('never_in_secret: whatever hand-overs follow each other, nobody can release notes that were closed to herself', () => {
    const managers = ['a', 'b', 'c', 'd'] as const;
    const step = fc.record({ to: fc.constantFrom(...managers), released: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (sequence) => {
        let current: HandedCase['file'] = { ...file, caseManagerId: 'a' };
        // Who has ever been able to read what was written before the first hand-over.
        const readers = new Set<string>(['a']);
        sequence.forEach(({ to, released }, index) => {
          const taken = handedOver(
            { file: current, team: [] },
            {
              fromId: current.caseManagerId,
              toId: to,
              notesReleased: released,
              at: days(index + 1),
              today: '',
            },
          );
          if (taken.kind === 'refused') return;
          const giver = current.caseManagerId;
          const couldRead = !notesAreClosed(current, giver, days(-1));
          current = { ...current, ...taken.change.file };
          const canRead = !notesAreClosed(current, to, days(-1));
          if (canRead) expect(released && couldRead).toBe(true);
          if (canRead) readers.add(to);
          expect(current.handedOverByIds).not.toContain(to);
        });
        expect(readers.has('a')).toBe(true);
      }),
    );
  });

  it('closes notes from before only, and to the new holder only', () => {
    const after = { notesClosedToId: 'new', notesClosedBefore: now };
    expect(notesAreClosed(after, 'new', days(-1))).toBe(true);
    expect(notesAreClosed(after, 'new', days(1))).toBe(false);
    expect(notesAreClosed(after, 'third', days(-1))).toBe(false);
    expect(notesAreClosed(after, null, days(-1))).toBe(false);
  });

  it('needs deputies who are on record, other people, and few', () => {
    const known = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(deputiesSet({ id: 'a' }, ['b', 'b', 'c'], known)).toMatchObject({
      change: { deputyIds: ['b', 'c'] },
    });
    expect(deputiesSet({ id: 'a' }, ['a'], known).kind).toBe('refused');
    expect(deputiesSet({ id: 'a' }, ['z'], known).kind).toBe('refused');
    expect(deputiesSet({ id: 'a' }, known.slice(1), known).kind).toBe('refused');
  });
});

describe('a structural issue', () => {
  const raise = {
    title: 'Kein Kursplatz mit Kinderbetreuung',
    area: 'CHILDCARE',
    agencies: ['BAMF'],
  } as const;
  const wished = { ...raise, agencies: [...raise.agencies] };
  const names = [{ given: 'Amal', family: 'Kurs', originalScript: null, aliases: ['Amaal'] }];
  const issue = (status: IssueStatus, steeringDecision: string | null = null) =>
    ({
      ...wished,
      id: 'issue',
      version: 1,
      status,
      steeringDecision,
      caseCountBand: 'NONE',
      raisedAt: '',
    }) as StructuralIssue;

  it('names offices and nobody of the family that showed it', () => {
    expect(issueRaised(wished, names, { cases: 1, today: '2026-11-23' })).toMatchObject({
      change: { status: 'OBSERVED', caseCountBand: 'FROM_1_TO_4' },
    });
    for (const title of ['Für Amal gibt es keinen Platz', 'Für AMAAL nicht', 'Familie Kurs wartet'])
      expect(issueRaised({ ...wished, title }, names, { cases: 1, today: '' })).toMatchObject({
        kind: 'refused',
      });
  });

  it('goes through steering as the table says, and says what was decided', () => {
    const statuses = Object.keys(issueTransitions) as IssueStatus[];
    for (const from of statuses) {
      const reached = statuses.filter(
        (status) => issueUpdated(issue(from), { status, steeringDecision: 'Beschluss' }).kind === 'changed',
      );
      expect(reached.sort()).toEqual([...new Set([from, ...issueTransitions[from]])].sort());
    }
    expect(issueUpdated(issue('IN_STEERING'), { status: 'MEASURE_AGREED' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(issueUpdated(issue('IN_STEERING', 'agreed'), { status: 'MEASURE_AGREED' }).kind).toBe('changed');
  });

  it('counts linked cases in bands, and never fewer than were counted elsewhere', () => {
    expect(bandAfter('FROM_1_TO_4', { before: 4, now: 5 })).toBe('FROM_5_TO_9');
    expect(bandAfter('FROM_5_TO_9', { before: 5, now: 4 })).toBe('FROM_1_TO_4');
    expect(bandAfter('FROM_20_TO_49', { before: 3, now: 2 })).toBe('FROM_20_TO_49');
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (elsewhere, linked) => {
        const band = countBandOf(Math.max(elsewhere, linked));
        const more = bandAfter(band, { before: linked, now: linked + 1 });
        expect([band, countBandOf(linked + 1)]).toContain(more);
      }),
    );
  });
});
