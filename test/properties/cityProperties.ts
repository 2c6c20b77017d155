import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { publishedSupergraph } from '../../schema/publishedSupergraph';
import { PlannerProbe } from '../differential/PlannerProbe';
import type { Asked } from '../differential/World';
import { type Hub, type HubAnswer, startHub } from '../harness/startHub';
import { halves, inFirstWords, inOtherWords } from './askedAnew';

/** The whole hub on edition S, and what must be true of every question to it. Each property gives null or what broke it. */
export interface CityProperties {
  readonly hub: Hub;
  /** Asks as the case manager of the family that the operation names first. */
  readonly ask: (asked: Asked) => Promise<HubAnswer>;
  /** Planning ends, in words or with a plan, and takes no process along. */
  readonly isPlanned: (asked: Asked) => Promise<string | null>;
  /** While all agencies are up nothing fails, and every agency that is asked is well. */
  readonly isWhole: (asked: Asked) => Promise<string | null>;
  /** An operation is answered as its two halves are, together. */
  readonly isTheSumOfItsHalves: (asked: Asked) => Promise<string | null>;
  /** Other aliases and fragments change no value. */
  readonly isTheSameInOtherWords: (asked: Asked) => Promise<string | null>;
  stop(): Promise<void>;
}

export const publicSchema = buildSchema(readFileSync('schema/published/api.graphql', 'utf8'));

export async function openCityProperties(): Promise<CityProperties> {
  const hub = await startHub();
  const probe = new PlannerProbe();
  probe.use(readFileSync(publishedSupergraph(), 'utf8'));
  const ask: CityProperties['ask'] = async ({ operation, variables }) => {
    const ids = [...operation.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id);
    return hub.ask(operation, variables, await hub.callers.responsibleFor(ids));
  };
  const dataOf = async (asked: Asked): Promise<Record<string, unknown>> => (await ask(asked)).data;
  return {
    hub,
    ask,
    async isPlanned(asked) {
      const planning = await probe.plan(asked);
      return planning.kind === 'planned' ? null : JSON.stringify(planning);
    },
    async isWhole(asked) {
      const { status, errors = [], extensions } = await ask(asked);
      const told = errors.map(
        ({ path, message, extensions: more }) => `${more?.code} at ${path?.join('.')}: ${message}`,
      );
      if (status !== 200 || told.length > 0) return `${status} ${told.join('\n')}`;
      // Who has agreed to nothing is asked about nowhere.
      const unwell = extensions.disclosure.agencies.filter(
        (agency) => agency.status !== 'OK' && agency.status !== 'DENIED',
      );
      return extensions.disclosure.complete && unwell.length === 0
        ? null
        : JSON.stringify(extensions.disclosure);
    },
    async isTheSumOfItsHalves(asked) {
      const [first, second] = halves(asked.operation);
      const parts = [
        await dataOf({ ...asked, operation: first }),
        await dataOf({ ...asked, operation: second }),
      ];
      return difference(await dataOf(asked), Object.assign({}, ...parts));
    },
    async isTheSameInOtherWords(asked) {
      const other = await dataOf({ ...asked, operation: inOtherWords(publicSchema, asked.operation) });
      return difference(await dataOf(asked), inFirstWords(other));
    },
    async stop() {
      await probe.stop();
      await hub.stop();
    },
  };
}

/** Values stay out of it: only where two answers differ is told. */
function difference(one: unknown, other: unknown, path = ''): string | null {
  if (JSON.stringify(one) === JSON.stringify(other)) return null;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return `the values at ${path} differ`;
  const keys = [Object.keys(one), Object.keys(other)];
  if (keys[0]?.join() !== keys[1]?.join()) return `the keys at ${path} differ: ${keys[0]} and ${keys[1]}`;
  for (const key of keys[0] ?? []) {
    const inside = difference((one as never)[key], (other as never)[key], `${path}.${key}`);
    if (inside !== null) return inside;
  }
  return `the texts at ${path} differ`;
}
