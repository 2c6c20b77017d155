import type { Contract } from '../Contract';
import { type DataLabel, printDataLabel } from '../directives';
import { inputsOf } from '../inputsOf';
import { isProblem, type ReadContract, readContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';
import type { Recipient, RecordSources } from './RecordSources';

/** Fields of one agency that are labelled alike and go to the same recipients. */
export interface Cell {
  readonly label: DataLabel;
  /** Type → its fields, both in the order of the schema. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly recipients: readonly Recipient[];
}

/** An argument that takes ids of people. */
export interface IdArgument {
  readonly coordinate: string;
  readonly label: DataLabel;
}

/**
 * What an agency itself tells above class S0, alike fields together: by category, then from the lowest class to the highest.
 * @throws when the contract is no GraphQL: such a contract is never published
 */
export function cellsOf(contract: Contract, recipientsOf: RecordSources['recipientsOf']): readonly Cell[] {
  const cells = new Map<string, Omit<Cell, 'fields'> & { readonly fields: Map<string, string[]> }>();
  for (const [type, { fields }] of legible(contract).types) {
    for (const [field, { label: written, external, key }] of fields) {
      if (written === null || external) continue;
      const label = readDataLabel(written);
      // A stub repeats the key of its owner; it tells nothing of its own.
      const isStubKey = key && !label.controller?.some((one) => contract.controllers.includes(one));
      if (label.class === 'S0' || isStubKey) continue;
      const recipients = recipientsOf(type, field);
      const name = printDataLabel(label) + JSON.stringify(recipients);
      const cell = cells.get(name) ?? { label, fields: new Map(), recipients };
      cells.set(name, cell);
      cell.fields.set(type, [...(cell.fields.get(type) ?? []), field]);
    }
  }
  return [...cells.values()].toSorted((a, b) => orderOf(a.label).localeCompare(orderOf(b.label)));
}

/** Arguments and input fields whose values are ids of persons or families. */
export const idArgumentsOf = (contract: Contract): readonly IdArgument[] =>
  inputsOf(legible(contract)).flatMap(({ coordinate, label: written }) => {
    const label = written === null ? null : readDataLabel(written);
    return label?.idOf === undefined ? [] : [{ coordinate, label }];
  });

const orderOf = (label: DataLabel): string => `${label.category} ${label.class} ${printDataLabel(label)}`;

function legible(contract: Contract): ReadContract {
  const read = readContract(contract);
  if (isProblem(read)) throw new Error(`${contract.name}: ${read.cause}`);
  return read;
}
