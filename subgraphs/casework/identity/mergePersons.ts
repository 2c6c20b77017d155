import { randomUUID } from 'node:crypto';
import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import { type Actor, actorOf, principalOf } from '../changes/Actor';
import { atVersion } from '../changes/atVersion';
import type { ChangePlan, ChangeResult } from '../changes/ChangeRecords';
import { type ChangeRefused, refused, unknownTo } from '../changes/ChangeStep';
import type { Hold } from '../changes/Hold';
import { creation, update } from '../changes/Write';
import { placeOf } from '../consents/placeOf';
import { Person } from '../entities/Person';
import { PersonMerge } from '../entities/PersonMerge';
import { readId } from '../readArguments';
import { recordedAt } from '../recordedAt';
import type { MergePersonsInput, UnmergePersonsInput } from './IdentityInputs';
import type { Moved } from './mergeOf';
import { moveBack, moveReferences } from './personReferences';

/** Whether the caller works with both: only who has both before her can say that they are one (domain.md 7.1). */
export async function worksWithAll(asked: CaseworkAsked, persons: readonly string[]): Promise<boolean> {
  const standings = await Promise.all(persons.map((id) => viewpointOf(asked).person(id)));
  return standings.every(({ relations }) => relations.has('TEAM'));
}

const notBoth = unknownTo('keep and merge', 'a person');

/** Finds two records to be one person. Nothing is lost: the merged record stays, and everything can go back. */
export async function mergePersons(
  asked: CaseworkAsked,
  input: MergePersonsInput,
): Promise<ChangeResult<PersonMerge>> {
  const actor = actorOf(asked, new Date());
  const [kept, merged] = [readId('keep', input.keep), readId('merge', input.merge)];
  if (kept === merged) return refused('BAD_USER_INPUT', 'keep and merge must be two persons.');
  if (actor === null) return notBoth;
  const wish = { actor, mutation: 'mergePersons', idempotencyKey: input.idempotencyKey, input };
  // Afterwards nobody works with the merged one any more, and a retry must be told the same.
  const [before, may] = await Promise.all([
    asked.loaders.mergesOf.load(kept),
    worksWithAll(asked, [kept, merged]),
  ]);
  const isRetry = before.some(({ mergedId, undoneAt }) => mergedId === merged && undoneAt === null);
  if (!may && !(isRetry && (await worksWithAll(asked, [kept])))) return notBoth;
  const [of, other] = await Promise.all([placeOf(kept, asked), placeOf(merged, asked)]);
  const familyIds = [...new Set([...of.familyIds, ...other.familyIds])];
  return asked.loaders.changes.make(wish, PersonMerge, async (hold) => {
    const pair = await heldPair(hold, kept, merged);
    if (pair === null) return notBoth;
    if (pair.merged.mergedIntoId !== null || pair.kept.mergedIntoId !== null)
      return refused('STEP_NOT_POSSIBLE', 'One of them has been merged already.');
    return planned({ ...pair, actor, caseId: of.caseId, familyIds }, hold);
  });
}

/** In the order of their ids, so that two who merge at once wait for each other and never in a circle. */
async function heldPair(hold: Hold, keptId: string, mergedId: string) {
  const found = new Map<string, Person | null>();
  for (const id of [keptId, mergedId].sort()) found.set(id, await hold.one(Person, id));
  const [kept, merged] = [found.get(keptId) ?? null, found.get(mergedId) ?? null];
  return kept === null || merged === null ? null : { kept, merged };
}

interface Pair {
  readonly kept: Person;
  readonly merged: Person;
  readonly actor: Actor;
  readonly caseId: string | null;
  readonly familyIds: readonly string[];
}

async function planned({ kept, merged, actor, ...of }: Pair, hold: Hold): Promise<ChangePlan> {
  const references = await moveReferences(hold.rows, { kept: kept.id, merged: merged.id });
  const aliases = added(kept.name.aliases, [
    `${merged.name.given} ${merged.name.family}`.trim(),
    ...merged.name.aliases,
  ]);
  // Protection only grows: who was hidden under one name is hidden under both.
  const markers = added(kept.protectiveMarkers, merged.protectiveMarkers);
  const given = { table: 'person', row: kept.id, kind: 'ADDED' } as const;
  const moved: Moved[] = [
    ...references,
    { ...given, column: 'aliases', values: aliases },
    { ...given, column: 'protectiveMarkers', values: markers },
  ];
  const record: PersonMerge = {
    id: randomUUID(),
    keptId: kept.id,
    mergedId: merged.id,
    at: recordedAt(actor.today, actor.now),
    by: principalOf(actor),
    moved,
    undoneAt: null,
    undoneBy: null,
    leftBehind: null,
    version: 1,
  };
  return {
    kind: 'planned',
    event: 'PersonsMerged',
    ...of,
    writes: [
      creation(PersonMerge, record),
      update(Person, kept, {
        name: { ...kept.name, aliases: [...kept.name.aliases, ...aliases] },
        protectiveMarkers: [...kept.protectiveMarkers, ...markers],
      }),
      update(Person, merged, { mergedIntoId: kept.id }),
    ],
  };
}

const added = <Value>(before: readonly Value[], more: readonly Value[]): Value[] =>
  [...new Set(more)].filter((value) => value !== '' && !before.includes(value));

/** They are two after all: everything goes back that still stands as the merge has left it. */
export async function unmergePersons(
  asked: CaseworkAsked,
  input: UnmergePersonsInput,
): Promise<ChangeResult<PersonMerge>> {
  const actor = actorOf(asked, new Date());
  const id = readId('id', input.id);
  const before = await asked.loaders.merge.load(id);
  if (actor === null || before === null || !(await worksWithAll(asked, [before.keptId])))
    return unknownTo('id', 'a merge');
  const { idempotencyKey, version } = input;
  const wish = { actor, mutation: 'unmergePersons', idempotencyKey, input };
  return asked.loaders.changes.make(wish, PersonMerge, async (hold) => {
    const held = await atVersion(hold, PersonMerge, { id, version, what: 'a merge' });
    if (held.kind === 'refused') return held;
    return undone(held.row, { actor, hold, asked });
  });
}

interface Undoing {
  readonly actor: Actor;
  readonly hold: Hold;
  readonly asked: CaseworkAsked;
}

async function undone(
  merge: PersonMerge,
  { actor, hold, asked }: Undoing,
): Promise<ChangePlan | ChangeRefused> {
  if (merge.undoneAt !== null) return refused('STEP_NOT_POSSIBLE', 'It has been undone already.');
  const later = await hold.rows.findBy(PersonMerge, { keptId: merge.keptId });
  // What was moved later was moved on top of this; it goes back first.
  if (later.some(({ id, at, undoneAt }) => id !== merge.id && undoneAt === null && at > merge.at))
    return refused('STEP_NOT_POSSIBLE', 'Somebody else was merged into this person later; undo that first.');
  const pair = await heldPair(hold, merge.keptId, merge.mergedId);
  if (pair === null || pair.kept.mergedIntoId !== null)
    return refused('STEP_NOT_POSSIBLE', 'The kept person was merged into another one; undo that first.');
  const { kept, merged } = pair;
  const leftBehind = await moveBack(hold.rows, merge.moved, { kept: kept.id, merged: merged.id });
  const valuesOf = (column: string): readonly string[] =>
    merge.moved.find((one) => one.kind === 'ADDED' && one.column === column)?.values ?? [];
  const [aliases, markers] = [valuesOf('aliases'), valuesOf('protectiveMarkers')];
  return {
    kind: 'planned',
    event: 'PersonsUnmerged',
    ...(await placeOf(kept.id, asked)),
    writes: [
      update(PersonMerge, merge, {
        undoneAt: recordedAt(actor.today, actor.now),
        undoneBy: principalOf(actor),
        leftBehind,
      }),
      update(Person, kept, {
        name: { ...kept.name, aliases: kept.name.aliases.filter((alias) => !aliases.includes(alias)) },
        protectiveMarkers: kept.protectiveMarkers.filter((marker) => !markers.includes(marker)),
      }),
      update(Person, merged, { mergedIntoId: null }),
    ],
  };
}
