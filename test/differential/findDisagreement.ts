import type { ClientAnswer } from '../fixtures/startHub';
import type { ServedWorld } from './serveWorld';
import type { Asked } from './World';

/** What one operation came to: how it was answered by the whole, and what is wrong with the hub's answer, if anything. */
export interface Compared {
  readonly data: unknown;
  /** Places of errors in the answer of the whole, as JSON texts. */
  readonly errors: readonly string[];
  /** The hub said that it could not plan the operation. */
  readonly notPlanned: boolean;
  /** The hub calls an answer incomplete in which nothing is missing: something failed that nobody had asked for. */
  readonly isCautious: boolean;
  /** One sentence, or null when both agree. */
  readonly disagreement: string | null;
}

/**
 * Asks the hub and the whole the same and compares data and error paths.
 *
 * Data must be the same text, order of keys included. Errors cannot be compared one by one: where a null takes its
 * object away, the specification lets a server report any of the errors below it (GraphQL §6.4.4). So every error of the
 * hub must be one that can be met, at its own place and once; and every null that an error of the whole explains must
 * be explained by an error of the hub at or below it.
 */
export async function findDisagreement(served: ServedWorld, asked: Asked): Promise<Compared> {
  const { offences, questions, computed } = served.agencies;
  for (const log of [offences, questions, computed]) log.length = 0;
  served.silences.clear();
  served.mutated.length = 0;
  const [whole, possible, answer] = await Promise.all([
    served.whole(asked),
    served.failures(asked),
    served.hub(asked),
  ]);
  const data: unknown = JSON.parse(JSON.stringify(whole.data ?? null));
  const paths = (whole.errors ?? []).map(({ path }) => path ?? []);
  const isWhole = paths.length === 0;
  const complete = answer.extensions?.disclosure?.complete ?? false;
  const disagreement =
    refused(answer) ??
    differentData(data, answer) ??
    wrongErrors(
      answer,
      new Set(possible),
      paths.map((path) => firstNull(data, path)),
    ) ??
    unexplained(data, paths, answer) ??
    (complete && !isWhole ? 'the hub calls the answer complete' : null) ??
    mutatedOtherwise(served, whole.data === null) ??
    offences[0] ??
    null;
  const isCautious = disagreement === null && isWhole && !complete;
  const notPlanned = answer.errors?.[0]?.extensions?.code === 'OPERATION_NOT_PLANNED';
  return { data, errors: paths.map((path) => JSON.stringify(path)), notPlanned, isCautious, disagreement };
}

type Key = string | number;

function refused({ status, errors = [], data }: ClientAnswer): string | null {
  if (status === 200 && data !== undefined) return null;
  return `the hub refused with ${status}: ${errors.map(({ message }) => message).join(' | ')}`;
}

function differentData(whole: unknown, { data, errors }: ClientAnswer): string | null {
  const [one, other] = [JSON.stringify(whole), JSON.stringify(data)];
  if (one === other) return null;
  return `data differ\n  whole: ${one}\n  hub:   ${other}\n  hub errors: ${JSON.stringify(errors?.map(({ path }) => path) ?? [])}`;
}

/** @param gone places that an error has emptied: what is said about values inside of them is nobody's loss */
function wrongErrors(
  { errors = [] }: ClientAnswer,
  possible: ReadonlySet<string>,
  gone: readonly (readonly Key[])[],
): string | null {
  const seen = new Set<string>();
  for (const { path = [], extensions } of errors) {
    const place = JSON.stringify(path);
    const isInside = gone.some(
      (from) => from.length < path.length && from.every((key, at) => path[at] === key),
    );
    if (!isInside && !possible.has(place))
      return `the hub reports ${String(extensions?.code)} at ${place}, where nothing fails`;
    if (seen.has(place)) return `the hub reports two errors at ${place}`;
    seen.add(place);
  }
  return null;
}

function unexplained(
  data: unknown,
  paths: readonly (readonly Key[])[],
  { errors = [] }: ClientAnswer,
): string | null {
  const told = errors.map(({ path = [] }) => path);
  for (const path of paths) {
    const gone = firstNull(data, path);
    const isTold = told.some((one) => gone.every((key, index) => one[index] === key));
    if (!isTold)
      return `the hub does not explain the null at ${JSON.stringify(gone)} (error at ${JSON.stringify(path)})`;
  }
  return null;
}

/**
 * Mutations run once each and in the client's order. After a failure that empties the whole answer a server may leave
 * the rest undone (GraphQL §6.4.4), and so may not both leave the same.
 */
function mutatedOtherwise({ world, agencies, mutated }: ServedWorld, isEmptied: boolean): string | null {
  if (Object.keys(world.outages).length > 0) return null;
  const done = agencies.computed.flatMap((line) => / Mutation\.(.*)$/.exec(line)?.[1] ?? []);
  const expected = isEmptied ? done.slice(0, mutated.length) : done;
  if (mutated.join() === expected.join()) return null;
  return `mutations ran as ${done.join()} where ${mutated.join()} was asked`;
}

/** The place on the way to an error where the answer ends. */
function firstNull(data: unknown, path: readonly Key[]): readonly Key[] {
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null) return path.slice(0, index);
    value = (value as Record<Key, unknown>)[key] ?? null;
  }
  return path;
}
