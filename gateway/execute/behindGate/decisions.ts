import type { Controller, DataCategory } from '../../../schema/directives';
import type { EnvelopeGrounds } from '../../../schema/envelope';
import type { Decision, Withholding } from '../../policy/Decision';
import type { Cell } from '../Gate';
import type { AskedField, AskedQuestion } from './AskedFetch';

/** What is told of something whose existence is protected, denied or not there (domain.md 3.0). */
export const notRecorded: Withholding = { kind: 'withheld', reason: 'NOT_RECORDED', remedy: 'NONE' };

/** What nobody has decided is denied. */
const undecided: Withholding = { kind: 'withheld', reason: 'ROLE_NOT_PERMITTED', remedy: 'NONE' };

/** Decisions on the cells of a question about one subject, or about all that one root field names. */
export type Verdicts = readonly Decision[];

/** Fields that are denied to everybody in a question, because of whom their arguments name. */
export type Guarded = ReadonlyMap<AskedField, Withholding>;

/** Why a field is withheld; null when it is permitted. One denied cell is enough. */
export function withholdingOf(
  { cells }: AskedQuestion,
  field: AskedField,
  verdicts: Verdicts,
  guarded: Guarded,
): Withholding | null {
  const own = guarded.get(field);
  const denied = field.cells.flatMap((cell) => {
    const decision = verdicts[cell] ?? undecided;
    return decision.kind === 'withheld' ? [{ cell, decision }] : [];
  });
  if (own === undefined && denied.length === 0) return null;
  const isSensitive = field.cells.some((cell) => cells[cell]?.label.existenceSensitive);
  return isSensitive ? notRecorded : (own ?? denied[0]?.decision ?? undecided);
}

/** Claim: one of the field's cells protects even that a record exists. */
export const isSensitive = ({ cells }: AskedQuestion, field: AskedField): boolean =>
  field.cells.some((cell) => cells[cell]?.label.existenceSensitive);

/** Decisions about several subjects that one value names together: each has to permit. */
export function together(cells: readonly Cell[], each: readonly Verdicts[]): Verdicts {
  return cells.map((_, cell): Decision => {
    const decisions = each.map((verdicts) => verdicts[cell] ?? undecided);
    const [first = undecided] = decisions;
    const denied = decisions.find(({ kind }) => kind === 'withheld');
    if (denied !== undefined || first.kind === 'withheld') return denied ?? first;
    const permissions = decisions.filter((decision) => decision.kind === 'permitted');
    const controllers = first.controllers.filter((one) =>
      permissions.every((permission) => permission.controllers.includes(one)),
    );
    return { ...first, controllers, consents: permissions.flatMap(({ consents }) => consents) };
  });
}

/** What is granted, as text: those with equal texts can be asked about in one list. */
export function grantOf(verdicts: Verdicts, cells: readonly Cell[]): string {
  let text = '';
  for (let cell = 0; cell < cells.length; cell++) {
    const decision = verdicts[cell] ?? undecided;
    text += decision.kind === 'withheld' ? '-|' : `${decision.basis}:${[...decision.controllers].sort()}|`;
  }
  return text;
}

/** Which cells are denied, as text. */
export const denialOf = (verdicts: Verdicts, cells: readonly Cell[]): string =>
  cells.map((_, cell) => (verdicts[cell]?.kind === 'permitted' ? '1' : '0')).join('');

/** What the envelope says of a list of subjects to whom the same is granted. */
export function groundsOf(cells: readonly Cell[], each: readonly Verdicts[]): EnvelopeGrounds {
  const categories = new Map<Controller, Set<DataCategory>>();
  const consents = new Map<string, EnvelopeGrounds['consents'][number]>();
  let strongest: { readonly class: string; readonly basis: EnvelopeGrounds['basis'] } | null = null;
  for (const verdicts of each) {
    for (const [cell, { label }] of cells.entries()) {
      const decision = verdicts[cell] ?? undecided;
      if (decision.kind === 'withheld') continue;
      for (const controller of decision.controllers) {
        const known = categories.get(controller) ?? new Set();
        categories.set(controller, label.category ? known.add(label.category) : known);
      }
      for (const consent of decision.consents) consents.set(`${consent.id} ${consent.provision}`, consent);
      // An envelope names one basis: the one that carries what is protected most.
      if (decision.basis !== null && (strongest === null || label.class > strongest.class))
        strongest = { class: label.class, basis: decision.basis };
    }
  }
  const permitted = [...categories].map(([controller, named]) => ({
    controller,
    categories: [...named].sort(),
  }));
  return { permitted, basis: strongest?.basis ?? null, consents: [...consents.values()] };
}
