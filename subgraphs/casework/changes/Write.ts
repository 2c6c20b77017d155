import type { EntityTarget } from 'typeorm';
import type { Identified } from './Hold';

/** Whose record it is, where a change concerns several cases. */
interface Owned {
  readonly of?: { readonly caseId: string; readonly familyId: string };
}

/** One record that a change writes. */
export type Write = Owned & OneWrite;

type OneWrite =
  | { readonly kind: 'creation'; readonly table: EntityTarget<Identified>; readonly row: Identified }
  | {
      readonly kind: 'update';
      readonly table: EntityTarget<Identified>;
      /** As it was held. */
      readonly row: Identified;
      readonly change: object;
    };

export const creation = <Row extends Identified>(table: EntityTarget<Row>, row: Row): Write => ({
  kind: 'creation',
  table: table as EntityTarget<Identified>,
  row,
});

export const update = <Row extends Identified>(
  table: EntityTarget<Row>,
  row: Row,
  change: Partial<Row>,
): Write => ({ kind: 'update', table: table as EntityTarget<Identified>, row, change });
