/**
 * What may be asked twice: every question earns a part of a retry, and few can be saved up. An agency that is down is
 * therefore asked a tenth more than without retries, not twice as much.
 */
export interface RetryBudget {
  /** Retries saved up; a fraction is a retry not yet earned. */
  readonly saved: number;
}

/** Earned by each question: one retry for ten. */
const earnedPerQuestion = 0.1;

/** Never more than the last hundred questions have earned. */
const mostSaved = 10;

/** The very first question may be asked again. */
export const budgetAtFirst: RetryBudget = { saved: 1 };

export const afterQuestion = ({ saved }: RetryBudget): RetryBudget => ({
  saved: Math.min(mostSaved, saved + earnedPerQuestion),
});

/** The budget after one retry; null when it has not been earned. */
export const afterRetry = ({ saved }: RetryBudget): RetryBudget | null =>
  saved >= 1 ? { saved: saved - 1 } : null;
