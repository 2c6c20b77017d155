import type { Controller } from '../../../schema/directives';
import type { Withholding } from '../../policy/Decision';
import type { AskedField, AskedQuestion } from './AskedFetch';
import { isSensitive, type Verdicts } from './decisions';
import { keeping } from './keeping';
import type { Place, Shrunk } from './shrink';

const kept = keeping<readonly Place[]>();

/**
 * Where a question is answered in part, because only some of those who keep such facts may tell them. Below such a place only what is
 * withheld of yet others is a place of its own. Whether anything is missing does not matter: nobody here knows.
 * @param verdicts of anybody for whom the same is granted
 */
export function restPlacesOf(question: AskedQuestion, shrunk: Shrunk, verdicts: Verdicts): readonly Place[] {
  if (!verdicts.some((decision) => decision.kind === 'permitted' && decision.rest !== undefined)) return [];
  const refused = question.cells.map((_, cell) => refusedIn(question, cell, verdicts));
  return kept(shrunk, refused.join('|'), () => {
    const told: Told[] = [];
    for (const place of shrunk.kept) {
      if (isSensitive(question, place.field)) continue;
      const controllers = place.field.cells.flatMap((cell) => refused[cell] ?? []);
      const above = told.filter(({ steps }) => steps.every((step, index) => step === place.steps[index]));
      const known = new Set(above.flatMap((one) => one.controllers));
      if (!controllers.every((one) => known.has(one))) told.push({ ...place, controllers });
    }
    return told;
  });
}

interface Told extends Place {
  readonly controllers: readonly Controller[];
}

function refusedIn({ cells }: AskedQuestion, cell: number, verdicts: Verdicts): readonly Controller[] {
  const decision = verdicts[cell];
  if (decision?.kind !== 'permitted' || decision.rest === undefined) return [];
  return (cells[cell]?.label.controller ?? []).filter((one) => !decision.controllers.includes(one));
}

/** Why a part of the field is kept back from somebody. */
export function restOf({ cells }: AskedField, verdicts: Verdicts): Withholding | null {
  for (const cell of cells) {
    const decision = verdicts[cell];
    if (decision?.kind === 'permitted' && decision.rest !== undefined) return decision.rest;
  }
  return null;
}
