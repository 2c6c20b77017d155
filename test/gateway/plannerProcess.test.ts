import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlannerProcess, type PlannerProcessOptions } from '../../gateway/plan/PlannerProcess';
import { composeFixture } from '../fixtures/startSubgraphs';
import { ChildProgram } from '../harness/ChildProgram';

/** `derived` ends the planner's process, as test/corpus/plannerDefects.test.ts tells; everything else is planned. */
const deadly = composeFixture({
  a: {
    sdl: 'type Query { me: Person other: Person } type Person @key(fields: "id") { id: ID! grid: Int }',
  },
  b: {
    sdl: `type Person @key(fields: "id") @key(fields: "code") {
            id: ID! code: ID! grid: Int @external derived: Int @requires(fields: "grid")
          }`,
  },
});
/** An operation on it that is never planned to the end. */
const endless = readFileSync(path.join(__dirname, '../corpus/planThatDoesNotEnd.graphql'), 'utf8');
const withoutEnd = '{ mate { home { items { number } history { state } x: note } } }';
const everybody = { labels: [], percentage: 0 };

const open: PlannerProcess[] = [];
async function opened(supergraphSdl: string, options?: PlannerProcessOptions): Promise<PlannerProcess> {
  const planner = new PlannerProcess(supergraphSdl, options);
  open.push(planner);
  await planner.opened;
  return planner;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((planner) => planner.close()));
});

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}
function pidOf({ pid }: PlannerProcess): number {
  if (pid === null) throw new Error('the planner has no process');
  return pid;
}

describe('the planner in a process of its own', () => {
  it('says what it cannot read, and ends', async () => {
    const planner = new PlannerProcess('type Query { a: ');
    const pid = pidOf(planner);
    await expect(planner.opened).rejects.toThrow(/the planner cannot read it/);
    await untilGone(pid);
    await planner.close();
    expect(await planner.plan('{ a }', everybody)).toEqual({ kind: 'unavailable' });
  });

  it('refuses what it cannot plan and goes on', async () => {
    const planner = await opened(deadly);
    const pid = planner.pid;
    expect(await planner.plan('{ nobody }', everybody)).toMatchObject({ kind: 'refused' });
    expect(await planner.plan('{ me { id } }', everybody)).toMatchObject({ kind: 'planned' });
    expect(planner.pid).toBe(pid);
  });

  it('survives an operation that ends it: the operation is refused, once tried and then at once', async () => {
    const planner = await opened(deadly);
    const first = planner.pid;
    const died = { kind: 'died', why: expect.stringContaining('mismatch_finder.rs:183') };
    expect(await planner.plan('{ me { derived } }', everybody)).toEqual(died);
    expect(await planner.plan('{ me { id } }', everybody)).toMatchObject({ kind: 'planned' });
    const second = planner.pid;
    expect(second).not.toBe(first);
    expect(await planner.plan('{ me { derived } }', everybody)).toEqual(died);
    expect(planner.pid).toBe(second);
  });

  it('answers everybody who asked beside such an operation', async () => {
    const planner = await opened(deadly);
    const texts = [
      '{ me { id } }',
      '{ me { derived } }',
      '{ me { grid } }',
      '{ other { derived } }',
      '{ other { id } }',
    ];
    const answers = await Promise.all(texts.map((text) => planner.plan(text, everybody)));
    expect(answers.map(({ kind }) => kind)).toEqual(['planned', 'died', 'planned', 'died', 'planned']);
  });

  it('ends a plan beyond its patience with its process, and plans what waited beside and behind it', async () => {
    const planner = await opened(endless, { patienceMs: 400 });
    const pid = pidOf(planner);
    const texts = [
      withoutEnd,
      '{ mate { __typename } }',
      ...[1, 2, 3].map((n) => `{ mate { home { x${n}: __typename } } }`),
    ];
    const answers = await Promise.all(texts.map((text) => planner.plan(text, everybody)));
    expect(answers.map(({ kind }) => kind)).toEqual(['late', 'planned', 'planned', 'planned', 'planned']);
    expect(await planner.plan(withoutEnd, everybody)).toEqual({ kind: 'late' });
    await untilGone(pid);
  });

  it('plans on when somebody kills it, and does not hold it against the operation', async () => {
    const planner = await opened(deadly);
    const asked = planner.plan('{ me { id } }', everybody);
    process.kill(pidOf(planner), 'SIGKILL');
    expect(await asked).toMatchObject({ kind: 'planned' });
  });

  it('is not started again and again without end', async () => {
    const planner = await opened(deadly, { startsPerMinute: 3 });
    // The first takes both further starts: it is tried twice.
    expect(await planner.plan('{ me { derived } }', everybody)).toMatchObject({ kind: 'died' });
    expect(await planner.plan('{ me { id } }', everybody)).toMatchObject({ kind: 'planned' });
    expect(await planner.plan('{ other { derived } }', everybody)).toEqual({ kind: 'unavailable' });
    expect(await planner.plan('{ me { id } }', everybody)).toEqual({ kind: 'unavailable' });
    expect(planner.pid).toBeNull();
  });

  it('ends when it is closed, with an answer for everybody who waits', async () => {
    const planner = await opened(endless);
    const pid = pidOf(planner);
    const asked = planner.plan(withoutEnd, everybody);
    await planner.close();
    expect(await asked).toEqual({ kind: 'unavailable' });
    expect(isRunning(pid)).toBe(false);
  });

  it('ends with its parent, even one that is killed in the middle of a plan without end', async () => {
    const program = path.join(__dirname, 'planWithoutEnd.ts');
    const parent = new ChildProgram(program, [withoutEnd]);
    const pid = Number(await parent.line());
    expect(isRunning(pid)).toBe(true);
    await parent.end('SIGKILL');
    await untilGone(pid);
  });

  it('does not keep its parent alive when nobody waits for a plan', async () => {
    const parent = new ChildProgram(path.join(__dirname, 'planWithoutEnd.ts'), ['{ mate { __typename } }']);
    const pid = Number(await parent.line());
    expect(await parent.rest()).toEqual(['planned']);
    expect(await parent.ended()).toBe(0);
    await untilGone(pid);
  });
});
