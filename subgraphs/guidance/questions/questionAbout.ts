import { caseworkQuestions } from './caseworkQuestions';
import { employmentQuestions } from './employmentQuestions';
import { healthQuestions } from './healthQuestions';
import { immigrationQuestions } from './immigrationQuestions';
import type { Question } from './Question';
import { schoolQuestions } from './schoolQuestions';
import { socialQuestions } from './socialQuestions';

const ofHerself: ReadonlySet<string> = new Set([
  'person.protectiveMarkers',
  'person.counselling',
  'person.health.waitingFor',
]);

const questions: ReadonlyMap<string, Question> = new Map(
  [
    ...caseworkQuestions,
    ...immigrationQuestions,
    ...socialQuestions,
    ...healthQuestions,
    ...schoolQuestions,
    ...employmentQuestions,
  ].map(([place, de, en]) => [place, { place, words: { de, en }, ofHerself: ofHerself.has(place) }]),
);

/**
 * The question to put when a fact is not known: that of the longest place that has one.
 * @param path as rules name it
 * @throws RangeError when nobody has thought of a question for such a fact
 */
export function questionAbout(path: string): Question {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const question = questions.get(keys.slice(0, length).join('.'));
    if (question !== undefined) return question;
  }
  throw new RangeError(`There is no question about "${path}".`);
}
