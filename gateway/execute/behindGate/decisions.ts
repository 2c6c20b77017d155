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
    const rest = permissions.find((permission) => permission.rest !== undefined)?.rest;
    // Each permits something, and none of it is what the others permit.
    if (rest !== undefined && controllers.length === 0) return rest;
    return { ...first, controllers, consents: permissions.flatMap(({ consents }) => consents), rest };
  });
}

/** Claim: the same is granted on the same basis, so that both can be asked about in one list. */
export function grantAlike(one: Verdicts, other: Verdicts, cells: readonly Cell[]): boolean {
  for (let cell = 0; cell < cells.length; cell++) {
    const [first = undecided, second = undecided] = [one[cell], other[cell]];
    if (first === second) continue;
    if (first.kind === 'withheld' || second.kind === 'withheld') {
      if (first.kind !== second.kind) return false;
    } else if (first.basis !== second.basis || !sameControllers(first.controllers, second.controllers)) {
      return false;
    }
  }
  return true;
}

function sameControllers(one: readonly Controller[], other: readonly Controller[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((controller, index) => controller === other[index]);
}

/**
 * An envelope grants by controller and category, so an agency cannot tell two cells of one category apart. Where a controller may tell one of
 * them and not the other (what a benefit is, but not whom else it covers), the other is not asked for at all.
 */
export function narrowed(cells: readonly Cell[], verdicts: Verdicts): Verdicts {
  // Only what is permitted in part can be granted more by a neighbour.
  if (!verdicts.some((decision) => decision.kind === 'permitted' && decision.rest !== undefined))
    return verdicts;
  return verdicts.map((decision, index): Decision => {
    const own = cells[index]?.label;
    if (decision.kind === 'withheld' || own === undefined) return decision;
    const isGrantedMore = verdicts.some(
      (other, at) =>
        other.kind === 'permitted' &&
        cells[at]?.label.category === own.category &&
        other.controllers.some(
          (one) => own.controller?.includes(one) === true && !decision.controllers.includes(one),
        ),
    );
    return isGrantedMore ? (decision.rest ?? undecided) : decision;
  });
}

/** Which cells are denied, as text. */
export const denialOf = (verdicts: Verdicts, cells: readonly Cell[]): string =>
  cells.map((_, cell) => (verdicts[cell]?.kind === 'permitted' ? '1' : '0')).join('');

/** What the envelope says of a list of subjects to whom the same is granted. */
export function groundsOf(cells: readonly Cell[], each: readonly Verdicts[]): EnvelopeGrounds {
  const [granted = []] = each;
  const categories = new Map<Controller, Set<DataCategory>>();
  let strongest: { readonly class: string; readonly basis: EnvelopeGrounds['basis'] } | null = null;
  for (const [cell, { label }] of cells.entries()) {
    const decision = granted[cell] ?? undecided;
    if (decision.kind === 'withheld') continue;
    for (const controller of decision.controllers) {
      const known = categories.get(controller) ?? new Set();
      categories.set(controller, label.category ? known.add(label.category) : known);
    }
    // An envelope names one basis: the one that carries what is protected most.
    if (decision.basis !== null && (strongest === null || label.class > strongest.class))
      strongest = { class: label.class, basis: decision.basis };
  }
  const permitted = [...categories].map(([controller, named]) => ({
    controller,
    categories: [...named].sort(),
  }));
  return { permitted, basis: strongest?.basis ?? null, consents: consentsOf(each) };
}

/** What all of it rests on, each consent once. Most are the same objects again and again, so these are compared first. */
function consentsOf(each: readonly Verdicts[]): EnvelopeGrounds['consents'] {
  const met = new Set<EnvelopeGrounds['consents'][number]>();
  for (const verdicts of each) {
    for (const decision of verdicts) {
      if (decision.kind === 'permitted') for (const consent of decision.consents) met.add(consent);
    }
  }
  const different = new Map([...met].map((consent) => [`${consent.id} ${consent.provision}`, consent]));
  return [...different.values()];
}
