import { randomUUID } from 'node:crypto';
import type { EntityTarget } from 'typeorm';
import { viewpointOf } from '../authority/guardRecords';
import type { Standing } from '../authority/Relation';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { isOpen } from '../openCases';
import { caseManagerOf } from '../ownCase';
import { readId } from '../readArguments';
import { type Actor, actorOf } from './Actor';
import { atVersion, type Versioned } from './atVersion';
import type { ChangeResult } from './ChangeRecords';
import { type ChangeStep, refused, unknownTo } from './ChangeStep';
import { colleaguesIn } from './colleaguesIn';
import type { Hold } from './Hold';
import { creation, update, type Write } from './Write';

/** What every input of a mutation holds. */
export interface WishInput {
  readonly idempotencyKey: string;
}

/** A wish to change something that is there already. */
export interface ChangeInput extends WishInput {
  readonly id: string;
  readonly version: number;
}

/** A record that belongs to a case. */
export interface CaseRecord extends Versioned {
  readonly caseId: string;
}

/** What a decision may look at besides the record itself. */
export interface InCase {
  readonly actor: Actor;
  /** The case, held so that nobody closes it meanwhile. */
  readonly file: Case;
  /** What the caller is to the case: TEAM or DEPUTY. */
  readonly standing: Standing;
  readonly hold: Hold;
}

type MayWait<Value> = Value | Promise<Value>;

/**
 * Whether somebody may change what is in a case: its team, and who stands in (domain.md 3.7). Coordinators, assistants, other offices and
 * the family itself change nothing.
 */
export const mayChange = ({ relations }: Standing): boolean =>
  relations.has('TEAM') || relations.has('DEPUTY');

/** Who asks and what she is to a case, when she may change what is in it. */
async function changerOf(
  asked: CaseworkAsked,
  caseId: string | null,
): Promise<{ readonly actor: Actor; readonly standing: Standing } | null> {
  const actor = actorOf(asked, new Date());
  if (actor === null || caseId === null) return null;
  const standing = await viewpointOf(asked).case(caseId);
  return mayChange(standing) ? { actor, standing } : null;
}

/**
 * Whether the caller works in a case now that it is held. While she waited for her turn somebody may have handed it over; when it is as
 * she was judged by, nothing is read.
 */
export async function worksIn(asked: CaseworkAsked, file: Case, hold: Hold): Promise<boolean> {
  const judgedBy = await asked.loaders.case.load(file.id);
  if (judgedBy?.version === file.version) return true;
  const me = caseManagerOf(asked.caller);
  return me !== null && (await colleaguesIn(file, hold)).has(me);
}

/** What a record is called in refusals, and which mutation asks. */
export interface Naming<Row> {
  readonly mutation: string;
  readonly table: EntityTarget<Row>;
  /** Such as "a need". */
  readonly what: string;
  /** Whether it may be changed in a case that is closed; otherwise not. */
  readonly evenClosed?: true;
}

const caseClosed = refused(
  'STEP_NOT_POSSIBLE',
  'The case is closed; reopen it before anything in it changes.',
);

/** Changes one record of a case. A stranger hears the same as who names a record that does not exist. */
export async function changeInCase<Row extends CaseRecord>(
  asked: CaseworkAsked,
  input: ChangeInput,
  naming: Naming<Row>,
  decide: (row: Row, within: InCase) => MayWait<ChangeStep<Partial<Row>>>,
): Promise<ChangeResult<Row>> {
  const { table, what, mutation } = naming;
  const id = readId('id', input.id);
  const caseId = await asked.loaders.changes.caseOf(table, id);
  const changer = await changerOf(asked, caseId);
  if (changer === null || caseId === null) return unknownTo('id', what);
  const { idempotencyKey, version } = input;
  return asked.loaders.changes.make({ ...changer, mutation, idempotencyKey, input }, table, async (hold) => {
    const file = await hold.case(caseId);
    if (file === null || !(await worksIn(asked, file, hold))) return unknownTo('id', what);
    if (!isOpen(file) && !naming.evenClosed) return caseClosed;
    const held = await atVersion(hold, table, { id, version, what });
    if (held.kind === 'refused') return held;
    const step = await decide(held.row, { ...changer, file, hold });
    if (step.kind === 'refused') return step;
    return planned(file, step.event, [update(table, held.row, step.change)]);
  });
}

/** Adds a record to a case. */
export async function createInCase<Row extends CaseRecord>(
  asked: CaseworkAsked,
  input: WishInput & { readonly case: string },
  { mutation, table, evenClosed }: Omit<Naming<Row>, 'what'>,
  decide: (within: InCase) => MayWait<ChangeStep<Omit<Row, 'id' | 'caseId' | 'version'>>>,
): Promise<ChangeResult<Row>> {
  const caseId = readId('case', input.case);
  const changer = await changerOf(asked, caseId);
  if (changer === null) return unknownTo('case', 'a case');
  const { idempotencyKey } = input;
  return asked.loaders.changes.make({ ...changer, mutation, idempotencyKey, input }, table, async (hold) => {
    const file = await hold.case(caseId);
    if (file === null || !(await worksIn(asked, file, hold))) return unknownTo('case', 'a case');
    if (!isOpen(file) && !evenClosed) return caseClosed;
    const step = await decide({ ...changer, file, hold });
    if (step.kind === 'refused') return step;
    const row = { ...step.change, id: randomUUID(), caseId, version: 1 } as unknown as Row;
    return planned(file, step.event, [creation(table, row)]);
  });
}

/** What is decided about a case itself: its own change, and what else goes with it. */
export interface CaseChange {
  readonly change: Partial<Case>;
  readonly also?: readonly Write[];
}

/** Changes a case itself; whoever changes something in it waits meanwhile. */
export async function changeCase(
  asked: CaseworkAsked,
  input: ChangeInput,
  mutation: string,
  decide: (file: Case, within: Omit<InCase, 'file'>) => MayWait<ChangeStep<CaseChange>>,
): Promise<ChangeResult<Case>> {
  const id = readId('id', input.id);
  const changer = await changerOf(asked, id);
  if (changer === null) return unknownTo('id', 'a case');
  const { idempotencyKey, version } = input;
  return asked.loaders.changes.make({ ...changer, mutation, idempotencyKey, input }, Case, async (hold) => {
    const held = await atVersion(hold, Case, { id, version, what: 'a case' });
    if (held.kind === 'refused') return held;
    if (!(await worksIn(asked, held.row, hold))) return unknownTo('id', 'a case');
    const step = await decide(held.row, { ...changer, hold });
    if (step.kind === 'refused') return step;
    const { change, also = [] } = step.change;
    return planned(held.row, step.event, [update(Case, held.row, change), ...also]);
  });
}

const planned = (file: Case, event: string, writes: readonly [Write, ...Write[]]) =>
  ({ kind: 'planned', event, caseId: file.id, familyIds: [file.familyId], writes }) as const;
