import type { BlockingFact } from './entities/BlockingFact';
import type { Evaluation } from './evaluate';
import { openQuestions } from './openQuestions';
import { unlockedRuleOf } from './present';

/** The open questions in the contract's types (domain.md 3.1). */
export const openQuestionsOf = (evaluation: Evaluation): readonly BlockingFact[] =>
  openQuestions(evaluation).map(({ path, person, question, askWhom, unlocks, withheldReason }) => ({
    path,
    person: person === null ? null : { id: person },
    words: question,
    askWhom,
    unlocks: unlocks.map(unlockedRuleOf),
    withheldReason,
  }));
