import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { BreakGlassAccess } from '../entities/BreakGlassAccess';
import { Person } from '../entities/Person';
import { accessState } from './accessState';
import {
  type Actor,
  confirmationOf,
  type OpeningWish,
  openingOf,
  type ReviewWish,
  reviewOf,
  type Step,
  type StepRefused,
} from './accessSteps';

/** What came of a step: the record as it is now, or why the step was not taken. */
export type StepResult = { readonly kind: 'taken'; readonly access: BreakGlassAccess } | StepRefused;

const unknownPerson: StepRefused = {
  kind: 'refused',
  code: 'BAD_USER_INPUT',
  sentence: 'person must be the id of a person of this hub.',
};

const unknownAccess: StepRefused = {
  kind: 'refused',
  code: 'BAD_USER_INPUT',
  sentence: 'id must be the id of an emergency access.',
};

/**
 * The records of emergency accesses. Every step is one transaction that holds its record, so that two who act at once act one after
 * the other, and a step that is repeated (a retry) changes nothing and tells the same.
 */
export class EmergencyRecords {
  constructor(private readonly database: DataSource) {}

  /** Whoever opens for the same person on the same ground while an access lives gets that one. */
  open(wish: OpeningWish, actor: Actor, now: Date): Promise<StepResult> {
    return this.database.transaction(async (rows) => {
      const step = openingOf(wish, actor, now);
      if (step.kind === 'refused') return step;
      const { opener, subjectId, ground } = step.change;
      await hold(rows, `${opener.id}\n${subjectId}`);
      if (!(await rows.existsBy(Person, { id: subjectId }))) return unknownPerson;
      const all = await rows.find(BreakGlassAccess, { where: { subjectId } });
      const own = all.filter((access) => access.opener.id === opener.id);
      const living = own.find((access) => access.ground === ground && isLiving(access, now));
      if (living !== undefined) return { kind: 'taken', access: living };
      const informed = openingOf(wish, actor, now, own);
      if (informed.kind === 'refused') return informed;
      const access = await rows.save(rows.create(BreakGlassAccess, { id: randomUUID(), ...informed.change }));
      return { kind: 'taken', access };
    });
  }

  confirm(id: string, actor: Actor, now: Date): Promise<StepResult> {
    return this.change(id, (access) => confirmationOf(access, actor, now));
  }

  review(id: string, wish: ReviewWish, actor: Actor, now: Date): Promise<StepResult> {
    return this.change(id, (access) => reviewOf(access, wish, actor, now));
  }

  /** Newest first. */
  all(): Promise<readonly BreakGlassAccess[]> {
    return this.database.getRepository(BreakGlassAccess).find({ order: { openedAt: 'DESC', id: 'ASC' } });
  }

  private change(
    id: string,
    stepOf: (access: BreakGlassAccess) => Step<Partial<BreakGlassAccess>>,
  ): Promise<StepResult> {
    return this.database.transaction(async (rows) => {
      const access = await rows.findOne(BreakGlassAccess, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (access === null) return unknownAccess;
      const step = stepOf(access);
      if (step.kind === 'refused') return step;
      if (Object.keys(step.change).length > 0)
        await rows.update(BreakGlassAccess, { id }, step.change as object);
      return { kind: 'taken', access: Object.assign(access, step.change) };
    });
  }
}

const isLiving = (access: BreakGlassAccess, now: Date): boolean =>
  ['OPEN', 'AWAITING_CONFIRMATION'].includes(accessState(access, now));

/** Holds a name until the transaction ends; there is no row yet that could be held. */
const hold = (rows: EntityManager, name: string): Promise<unknown> =>
  rows.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
