import { Kind, type SelectionSetNode } from 'graphql';
import { type DataLabel, dataClasses } from '../directives';
import { namedType, type ReadContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';

/** A field as the field set of a directive names it. */
export interface NamedField {
  readonly coordinate: string;
  /** Null: nobody labels it. */
  readonly label: DataLabel | null;
  /** Part of a key, here or where it is resolved: without keys nobody could be asked, so they count as no input. */
  readonly key: boolean;
}

export interface LabelFinder {
  /** The label where the field is resolved; of an interface's field the strictest of all types that implement it. */
  labelOf(type: string, field: string): DataLabel | null;
  /** All fields that a field set names, those on the way included. */
  fieldsOf(contract: ReadContract, type: string, selections: SelectionSetNode): readonly NamedField[];
}

export const rankOf = ({ class: dataClass }: DataLabel): number => dataClasses.indexOf(dataClass);

/** Looks labels up across contracts: what one subgraph marks `@external` is labelled where it is resolved. */
export function labelFinder(contracts: readonly ReadContract[]): LabelFinder {
  const implementers = implementersIn(contracts);
  const resolved = (type: string, field: string) =>
    contracts.flatMap(({ types }) => {
      const found = types.get(type)?.fields.get(field);
      return found === undefined || found.external ? [] : [found];
    });
  const labelOf = (type: string, field: string): DataLabel | null => {
    const found = [type, ...(implementers.get(type) ?? [])].flatMap((one) => resolved(one, field));
    // Where one of them says nothing, nobody can say how strict the whole is.
    if (found.length === 0 || found.some(({ label }) => label === null)) return null;
    return strictest(found.flatMap(({ label }) => (label === null ? [] : [readDataLabel(label)])));
  };
  const isKey = (type: string, field: string) =>
    contracts.some(({ types }) => types.get(type)?.fields.get(field)?.key === true);
  const fieldsOf: LabelFinder['fieldsOf'] = (contract, type, { selections }) =>
    selections.flatMap((selection): readonly NamedField[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return fieldsOf(contract, selection.typeCondition?.name.value ?? type, selection.selectionSet);
      }
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
      const field = selection.name.value;
      const node = contract.types.get(type)?.fields.get(field)?.node;
      const own = {
        coordinate: `${type}.${field}`,
        label: labelOf(type, field),
        key: isKey(type, field),
      };
      return node && selection.selectionSet
        ? [own, ...fieldsOf(contract, namedType(node), selection.selectionSet)]
        : [own];
    });
  return { labelOf, fieldsOf };
}

/** One label that is as strict as all of them together. */
function strictest(labels: readonly DataLabel[]): DataLabel | null {
  const [first, ...others] = labels.toSorted((a, b) => rankOf(b) - rankOf(a));
  if (first === undefined) return null;
  const some = (mark: 'locating' | 'thirdParty' | 'existenceSensitive') => ({
    ...([first, ...others].some((label) => label[mark]) && { [mark]: true }),
  });
  return { ...first, ...some('locating'), ...some('thirdParty'), ...some('existenceSensitive') };
}

/** Interface → object types that implement it in any contract. */
function implementersIn(contracts: readonly ReadContract[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { document } of contracts) {
    for (const definition of document.definitions) {
      if (!('interfaces' in definition)) continue;
      for (const { name } of definition.interfaces ?? []) {
        found.set(name.value, (found.get(name.value) ?? new Set()).add(definition.name.value));
      }
    }
  }
  return found;
}
