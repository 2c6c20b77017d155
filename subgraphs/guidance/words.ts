import type { FactShapes } from './facts/factShapes';
import type { Words } from './Rule';

/** Which of the two languages somebody wants: English when it is asked for, German otherwise. @param language as BCP 47 writes it */
export const inLanguage = (words: Words, language: string | null | undefined): string =>
  language?.toLowerCase().startsWith('en') ? words.en : words.de;

/** Under every result: a rule is no decision (§ 31 SGB X). */
export const caveat: Words = {
  de: 'Das ist nur ein Hinweis; es entscheidet die zuständige Stelle.',
  en: 'This is an indication only; the competent office decides.',
};

/** A question after a fact that is not known, in the words of the contract: "English (German)." */
export function questionFor(path: string, shapes: FactShapes): Words {
  const [, english = path, german = english] = /^(.*?)\s*(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?\.?$/s.exec(
    descriptionOf(path, shapes),
  ) ?? [null, path, path];
  return { de: `Bitte klären: ${german}.`, en: `To be found out: ${english}.` };
}

function descriptionOf(path: string, shapes: FactShapes): string {
  try {
    return shapes.shapeOf(path).description || path;
  } catch (problem) {
    // A rule may name a place as a whole, of which the contract says nothing.
    if (problem instanceof RangeError) return path;
    throw problem;
  }
}
