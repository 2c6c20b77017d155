import { Registry } from '../../gateway/registry/Registry';
import type { Snapshot, Surroundings } from '../../gateway/registry/Snapshot';
import { composeFixture } from '../fixtures/startSubgraphs';

const sdlWith = (field: string): string =>
  composeFixture({ registry: { sdl: `type Query { ${field}: String }` } });

const tuning: ReturnType<Surroundings['tuningOf']> = {
  patienceMs: 1_000,
  slots: 1,
  queue: 1,
  breakerRestMs: null,
  answerLimit: 1_024,
  messages: new Set(),
};
const surroundings: Surroundings = { urlOf: () => undefined, tuningOf: () => tuning };

const plannerOf = ({ planner }: Snapshot): number => {
  if (planner.pid === null) throw new Error('the planner has no process');
  return planner.pid;
};
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

describe('a snapshot and its planner', () => {
  it('serve until the last request that began with them ends, and then the planner is gone', async () => {
    const registry = await Registry.open(sdlWith('first'), surroundings);
    const former = plannerOf(registry.snapshot);
    const [one, other] = [registry.pin(), registry.pin()];
    await registry.replace(sdlWith('second'));
    const present = plannerOf(registry.snapshot);
    expect(present).not.toBe(former);
    one.release();
    expect(isRunning(former)).toBe(true);
    other.release();
    await untilGone(former);
    expect(isRunning(present)).toBe(true);
    await registry.close();
    expect(isRunning(present)).toBe(false);
  });

  it('come into service in the order they were asked for, a bad one in between changes nothing', async () => {
    const registry = await Registry.open(sdlWith('first'), surroundings);
    const fields: string[] = [];
    registry.subscribe(({ publicSchema }) => {
      fields.push(...Object.keys(publicSchema.getQueryType()?.getFields() ?? {}));
    });
    const ends = await Promise.allSettled(
      [sdlWith('second'), 'type Query { a: ', sdlWith('third')].map((sdl) => registry.replace(sdl)),
    );
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(fields).toEqual(['first', 'second', 'third']);
    await registry.close();
  });

  it('do not come into service after the registry was closed', async () => {
    const registry = await Registry.open(sdlWith('first'), surroundings);
    const replaced = registry.replace(sdlWith('second'));
    const closed = registry.close();
    await expect(replaced).rejects.toThrow(/was stopped before/);
    await closed;
    expect(registry.snapshot.planner.pid).toBeNull();
  });

  it('are told from a supergraph whose agency has no proper URL, and leave no process behind', async () => {
    const sdl = composeFixture({ registry: { sdl: 'type Query { a: Int }', url: 'ftp://nowhere' } });
    await expect(Registry.open(sdl, surroundings)).rejects.toThrow(/absolute http or https URL/);
  });
});
