import type { TruthEntry } from '../facts/family';
import type { Draft } from './Draft';
import { obstaclesOf } from './truthOfObstacles';
import { offersOf } from './truthOfOffers';

/** Offers that lose money with every month of delay because they are paid back only for a short time. */
const lostByWaiting = ['O01', 'O03', 'O04', 'O21'];

/**
 * What is really the case with a family, told from its facts before noise falls on them: an agency may not know a person, the obstacle
 * is there nevertheless.
 */
export function truthOf(draft: Draft): readonly TruthEntry[] {
  const offers = offersOf(draft);
  const lost = offers
    .filter(({ rule, taken }) => taken === false && lostByWaiting.includes(rule))
    .map(
      ({ rule, subjects }): TruthEntry => ({ rule: 'X23', variant: rule, subjects, taken: null, note: null }),
    );
  return [...obstaclesOf(draft), ...lost, ...offers];
}
