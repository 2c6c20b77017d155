import type { Requirement } from '../nodes';

type FieldRequirement = Extract<Requirement, { kind: 'field' }>;

/** All of two sets as one; null where they want different things under one name, which no representation can hold. */
export function together(
  one: readonly Requirement[],
  other: readonly Requirement[],
): readonly Requirement[] | null {
  return doClash(one, other) ? null : merged([...one, ...other]);
}

/** The same for the same requirements, in whatever order they stand. */
export function canonical(requirements: readonly Requirement[]): string {
  const texts = merged(requirements).map((one) => {
    const inner = one.selections === null ? '' : `{${canonical(one.selections)}}`;
    return one.kind === 'type' ? `... on ${one.type}${inner}` : `${one.name}: ${one.local}${inner}`;
  });
  return texts.sort().join(' ');
}

function doClash(one: readonly Requirement[], other: readonly Requirement[]): boolean {
  const others = fieldsOf(other);
  return fieldsOf(one).some((field) =>
    others.some(
      ({ name, local, selections }) =>
        name === field.name && (local !== field.local || doClash(field.selections ?? [], selections ?? [])),
    ),
  );
}

/** The fields of a level; type conditions are looked through. */
export const fieldsOf = (requirements: readonly Requirement[]): readonly FieldRequirement[] =>
  requirements.flatMap((one) => (one.kind === 'field' ? [one] : fieldsOf(one.selections)));

function merged(requirements: readonly Requirement[]): readonly Requirement[] {
  const found = new Map<string, Requirement>();
  for (const one of requirements) {
    const key = one.kind === 'type' ? `... on ${one.type}` : `${one.name}: ${one.local}`;
    const known = found.get(key);
    const selections = [...(known?.selections ?? []), ...(one.selections ?? [])];
    if (one.kind === 'type') found.set(key, { ...one, selections: merged(selections) });
    else found.set(key, { ...one, selections: one.selections === null ? null : merged(selections) });
  }
  return [...found.values()];
}
