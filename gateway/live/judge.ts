import { createHash } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { DisclosureSummary } from '../toResponse';

/** What a subscriber was told last: nothing of the answer itself is kept. */
export interface Told {
  readonly digest: string;
  /** Where something was kept back because a consent has ended. */
  readonly lapsed: ReadonlySet<string>;
}

/** What an answer means for a subscription. */
export interface Verdict {
  /** `same`: the subscriber knows it already, so nothing is said, not even that something has happened. */
  readonly news: 'same' | 'new';
  /** Why the subscription ends with this answer; null: it goes on. */
  readonly ends: 'GROUND_LOST' | 'CONSENT_ENDED' | null;
  /** Something is missing because of a failure: it is asked for again. */
  readonly incomplete: boolean;
  readonly told: Told;
}

const consentReasons: ReadonlySet<string> = new Set(['CONSENT_REVOKED', 'CONSENT_EXPIRED']);

/**
 * Weighs an answer against the one before.
 *
 * It ends the subscription when the caller may no longer see what it is about, or when a consent has ended since the last answer: what the
 * subscription was opened on is gone, and whoever wants what is left subscribes again. An outage ends nothing.
 * @param response as `toResponse` made it
 * @param key under which the subscription is answered
 * @param before null at the first answer
 */
export function judge(
  response: ExecutionResult<Record<string, unknown>>,
  key: string,
  before: Told | null,
): Verdict {
  const { data, errors = [], extensions } = response;
  const disclosure = extensions?.disclosure as DisclosureSummary | undefined;
  const failedAsAWhole = errors.some(({ path = [] }) => path.length <= 1);
  const lapsed = new Set(
    (disclosure?.withheld ?? [])
      .filter(({ reason }) => consentReasons.has(reason))
      .map(({ path, reason }) => `${path.join('.')} ${reason}`),
  );
  const told: Told = {
    digest: createHash('sha256')
      .update(JSON.stringify([data, errors, { ...disclosure, id: null }]))
      .digest('base64'),
    lapsed,
  };
  return {
    news: before?.digest === told.digest ? 'same' : 'new',
    ends: endOf(),
    incomplete: disclosure?.complete === false || errors.length > 0,
    told,
  };

  function endOf(): Verdict['ends'] {
    if (!failedAsAWhole && (data?.[key] ?? null) === null) return 'GROUND_LOST';
    const hasLapsed = before !== null && [...lapsed].some((place) => !before.lapsed.has(place));
    return hasLapsed ? 'CONSENT_ENDED' : null;
  }
}
