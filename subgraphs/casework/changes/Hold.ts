import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Case } from '../entities/Case';

/** A record that can be named by its id. */
export interface Identified extends ObjectLiteral {
  readonly id: string;
}

/**
 * What a change holds until its transaction ends, so that nobody else changes it meanwhile. Order: names, then the case, then its
 * records – whoever keeps to it waits for others and never in a circle with them.
 */
export class Hold {
  /** @param rows of the transaction: whatever a decision needs to read besides */
  constructor(readonly rows: EntityManager) {}

  /** A record, for changing it. */
  one<Row extends Identified>(table: EntityTarget<Row>, id: string): Promise<Row | null> {
    return this.rows.findOne(table, { where: whereId<Row>(id), lock: { mode: 'pessimistic_write' } });
  }

  /** A case, only so that it is neither closed nor handed over meanwhile; its records may be changed by others. */
  case(id: string): Promise<Case | null> {
    return this.rows.findOne(Case, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  /** Something that has no row yet. */
  async name(name: string): Promise<void> {
    await this.rows.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}

export const whereId = <Row extends Identified>(id: string): FindOptionsWhere<Row> =>
  ({ id }) as unknown as FindOptionsWhere<Row>;
