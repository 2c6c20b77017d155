import type { Rewrite, RewriteStep } from '../plan/nodes';
import type { TypeFacts } from '../registry/typeFacts';
import { isOf } from './findPlaces';
import { isJsonObject, type JsonObject, ownValue, setOwn } from './jsonObject';

/** A rewrite with its conditions on types worked out. */
export interface CompiledRewrite {
  readonly rewrite: Rewrite;
  readonly path: readonly (
    | { readonly kind: 'key'; readonly name: string }
    | { readonly kind: 'types'; readonly includes: (typename: string) => boolean }
  )[];
}

/** Once per plan. */
export function compileRewrites(rewrites: readonly Rewrite[], types: TypeFacts): readonly CompiledRewrite[] {
  return rewrites.map((rewrite) => ({
    rewrite,
    path: rewrite.path.map((step) =>
      step.kind === 'key'
        ? step
        : {
            kind: 'types',
            includes: (typename) => step.types.some((type) => types.satisfies(typename, type)),
          },
    ),
  }));
}

/** Makes the planner's changes to a representation or to an agency's answer, in place. */
export function applyRewrites(value: unknown, rewrites: readonly CompiledRewrite[]): void {
  for (const rewrite of rewrites) rewriteInPlace(value, rewrite, 0);
}

function rewriteInPlace(value: unknown, compiled: CompiledRewrite, index: number): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteInPlace(item, compiled, index);
    return;
  }
  if (!isJsonObject(value)) return;
  const step = compiled.path[index];
  if (step === undefined) return;
  if (step.kind === 'types') {
    if (isOf(value, step.includes)) rewriteInPlace(value, compiled, index + 1);
  } else if (index < compiled.path.length - 1) {
    rewriteInPlace(ownValue(value, step.name), compiled, index + 1);
  } else {
    rewriteKey(value, step.name, compiled.rewrite);
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
export function renamedKeys(rewrites: readonly CompiledRewrite[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { rewrite } of rewrites) {
    const last: RewriteStep | undefined = rewrite.path.at(-1);
    if (rewrite.kind === 'rename' && last?.kind === 'key') names.set(last.name, rewrite.to);
  }
  return names;
}
