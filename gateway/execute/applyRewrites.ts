import type { Rewrite, RewriteStep } from '../plan/nodes';
import { isOneOf } from './findPlaces';
import { isJsonObject, type JsonObject, ownValue, setOwn } from './jsonObject';
import type { Run } from './Run';

/** Makes the planner's changes to a representation or to an agency's answer, in place. */
export function applyRewrites(run: Run, value: unknown, rewrites: readonly Rewrite[]): void {
  for (const rewrite of rewrites) rewriteInPlace(run, value, rewrite, 0);
}

function rewriteInPlace(run: Run, value: unknown, rewrite: Rewrite, index: number): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteInPlace(run, item, rewrite, index);
    return;
  }
  if (!isJsonObject(value)) return;
  const step = rewrite.path[index];
  if (step === undefined) return;
  if (step.kind === 'types') {
    if (isOneOf(run, value, step.types)) rewriteInPlace(run, value, rewrite, index + 1);
  } else if (index < rewrite.path.length - 1) {
    rewriteInPlace(run, ownValue(value, step.name), rewrite, index + 1);
  } else {
    rewriteKey(value, step.name, rewrite);
  }
}

function rewriteKey(object: JsonObject, key: string, rewrite: Rewrite): void {
  if (rewrite.kind === 'set') {
    setOwn(object, key, rewrite.value);
  } else if (Object.hasOwn(object, key)) {
    setOwn(object, rewrite.to, object[key]);
    delete object[key];
  }
}

/** The keys an agency knows by another name than the merged answer: its errors speak of them by its own. */
export function renamedKeys(rewrites: readonly Rewrite[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const rewrite of rewrites) {
    const last: RewriteStep | undefined = rewrite.path.at(-1);
    if (rewrite.kind === 'rename' && last?.kind === 'key') names.set(last.name, rewrite.to);
  }
  return names;
}
