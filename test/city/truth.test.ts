import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityOf } from '../../city/cityOf';
import type { FamilyFacts, PersonFacts } from '../../city/facts/family';
import { addDays, today } from '../../city/today';
import { writeTruth } from '../../city/truth';
import { families } from './editionM';

/** A person whom an agency does not know shows fewer facts than the truth was told from. */
const whole = families.filter(({ truth }) => !truth.some(({ rule }) => rule === 'NOISE_MISSING'));

interface Case {
  readonly family: FamilyFacts;
  readonly subjects: readonly PersonFacts[];
}
function having(rule: string): readonly Case[] {
  return whole.flatMap((family) =>
    family.truth
      .filter((entry) => entry.rule === rule)
      .map(({ subjects }) => ({
        family,
        subjects: subjects.map(
          (id) => family.members.find(({ person }) => person.id === id)?.person as PersonFacts,
        ),
      })),
  );
}

describe('what the truth says is what the facts show', () => {
  it('X01: a learner waits for a course and a child in their care has no place', () => {
    const cases = having('X01');
    expect(cases.length).toBeGreaterThan(20);
    for (const { family, subjects } of cases) {
      const [learner, ...children] = subjects;
      const registration = learner?.employment?.languageCourses?.registrations[0];
      expect(['REGISTERED', 'WAITLISTED', 'START_CONFIRMED', 'PLACEMENT_TEST_DUE']).toContain(
        registration?.status,
      );
      expect(children.length).toBeGreaterThan(0);
      const cares = family.members.filter(({ caresFor }) => children.some(({ id }) => caresFor.includes(id)));
      expect(cares.map(({ person }) => person.id)).toEqual([learner?.id]);
      for (const child of children) expect(child.childcare?.placement ?? null).toBeNull();
    }
  });

  it('no other family waits for a course while nobody looks after a small child', () => {
    const waiting = whole.filter(
      ({ truth, members }) =>
        !truth.some(({ rule }) => rule === 'X01') &&
        members.some(({ person }) =>
          person.employment?.languageCourses?.registrations.some(({ status }) => status === 'WAITLISTED'),
        ),
    );
    expect(waiting.length).toBeGreaterThan(5);
    for (const { members } of waiting)
      for (const { person } of members) {
        const small = person.childcare !== null && person.childcare.placement === null;
        if (small)
          expect(members.filter(({ caresFor }) => caresFor.includes(person.id)).length).toBeGreaterThan(1);
      }
  });

  it('X02: a paper is due within days, and the variant says whether the right is missing too', () => {
    const cases = having('X02');
    expect(cases.length).toBeGreaterThan(5);
    for (const { subjects } of cases) {
      const [worker] = subjects;
      const offer = worker?.employment?.jobOffers[0];
      expect(offer?.status).toBe('ACCEPTED_PENDING_DOCUMENTS');
      expect(offer?.documentDueAt ?? '').toBeLessThanDay(addDays(today, 48));
    }
    const variants = new Set(
      families.flatMap(({ truth }) =>
        truth.filter(({ rule }) => rule === 'X02').map(({ variant }) => variant),
      ),
    );
    expect([...variants].sort()).toEqual(['PROOF_GAP', 'RIGHT_GAP']);
  });

  it('X03: the title ends within 90 days and no application is open', () => {
    const cases = having('X03');
    expect(cases.length).toBeGreaterThan(10);
    for (const { subjects } of cases) {
      const file = subjects[0]?.immigration;
      expect(file?.currentStatus.validUntil ?? '').toBeLessThanDay(addDays(today, 91));
      const open = (file?.applications ?? []).filter(
        ({ decidedAt, kind }) => decidedAt === null && kind.includes('EXTENSION'),
      );
      expect(open).toEqual([]);
    }
  });

  it('X06: asylum seekers’ benefits end and no benefit unit exists', () => {
    const cases = having('X06');
    expect(cases.length).toBeGreaterThan(4);
    for (const { family } of cases) {
      expect(family.benefitUnit).toBeNull();
      const asylum = family.benefits.filter(({ type }) => type.startsWith('ASYLBLG'));
      expect(asylum).toHaveLength(1);
      expect(asylum[0]?.grantedUntil ?? '9').toBeLessThanDay('2026-12-01');
      for (const { person } of family.members)
        expect(person.immigration?.currentStatus.kind).not.toBe('PERMISSION_TO_RESIDE');
    }
  });

  it('X08: a place begins soon and the measles proof is missing', () => {
    const cases = having('X08');
    expect(cases.length).toBeGreaterThan(8);
    for (const { subjects } of cases) {
      expect(['NO_PROOF', 'ONE_DOSE']).toContain(subjects[0]?.health?.measlesProof?.status);
      const from = subjects[0]?.childcare?.requests[0]?.offers[0]?.from ?? '9';
      expect(from).toBeLessThanDay(addDays(today, 61));
    }
  });

  it('X13: an obliged child has been registered for more than 28 days and has no school', () => {
    const cases = having('X13');
    expect(cases.length).toBeGreaterThan(8);
    for (const { subjects } of cases) {
      expect(subjects[0]?.education?.enrolment).toBeNull();
      expect(subjects[0]?.education?.newcomerRegistration?.registeredAt ?? '9').toBeLessThanDay(
        addDays(today, -28),
      );
    }
  });

  it('X15: following the papers leads back to where one began', () => {
    const cases = having('X15');
    expect(cases.length).toBeGreaterThan(10);
    for (const { family } of cases) {
      const needs = family.casework?.documentNeeds ?? [];
      const start = needs.find(({ waitsFor }) => waitsFor.length > 0);
      let at = start;
      let steps = 0;
      do {
        at = needs.find(({ id }) => id === at?.waitsFor[0]);
        steps++;
      } while (at !== undefined && at !== start && steps < 10);
      expect(at).toBe(start);
      expect(steps).toBeGreaterThan(1);
    }
  });

  it('X16: two offices refused or three hand-offs are unresolved', () => {
    const cases = having('X16');
    expect(cases.length).toBeGreaterThan(15);
    for (const { family } of cases) {
      const opened = family.casework?.case;
      const refused =
        opened?.referrals.filter(({ rejection }) => rejection === 'NOT_RESPONSIBLE').length ?? 0;
      const unresolved = opened?.handOffs.filter(({ resolved }) => !resolved).length ?? 0;
      expect(refused >= 2 || unresolved >= 3).toBe(true);
    }
  });

  it('X17: the cover ends within 30 days', () => {
    const cases = having('X17');
    expect(cases.length).toBeGreaterThan(4);
    for (const { subjects } of cases)
      expect(subjects[0]?.health?.coverage?.validUntil ?? '9').toBeLessThanDay(addDays(today, 30));
  });

  it('names only members of the family', () => {
    for (const { members, truth } of families) {
      const ids = new Set(members.map(({ person }) => person.id));
      for (const { subjects } of truth) for (const subject of subjects) expect(ids).toContain(subject);
    }
  });
});

describe('the truth file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-truth-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has one JSON object a line for every entry of every family', async () => {
    const file = join(folder, 'truth.jsonl');
    const counted: number[] = [];
    const lines = await writeTruth(cityOf('M'), file, (done) => counted.push(done));
    const entries = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(entries).toHaveLength(lines);
    expect(lines).toBe(families.reduce((sum, { truth }) => sum + truth.length, 0));
    expect(entries[0]).toEqual({
      family: families[0]?.id,
      reference: families[0]?.reference,
      ...families[0]?.truth[0],
    });
    expect(counted.at(-1)).toBe(300);
  });

  it('tells when it cannot be written', async () => {
    await expect(writeTruth(cityOf('M'), join(folder, 'missing', 'truth.jsonl'))).rejects.toThrow(/ENOENT/);
  });
});

expect.extend({
  /** Days are written so that their order is the order of the texts. */
  toBeLessThanDay(received: string, day: string) {
    return { pass: received < day, message: () => `expected ${received} to lie before ${day}` };
  },
});
declare global {
  namespace jest {
    interface Matchers<R> {
      toBeLessThanDay(day: string): R;
    }
  }
}
