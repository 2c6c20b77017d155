import { type DisclosureLink, entryHashOf, payloadDigestOf } from '../../schema/disclosureChain';
import type { StoredLink } from './walkLinks';

/** Number and hash of a link: what the next one must follow. */
export type ChainEnd = Pick<DisclosureLink, 'seq' | 'entryHash'>;

/**
 * What is wrong with a link, or null when it is as it was written and follows the one before.
 * @param today YYYY-MM-DD; content must not be gone before its retention is over
 */
export function findBreak(link: StoredLink, before: ChainEnd, today: string): string | null {
  if (link.seq !== before.seq + 1)
    return link.seq > before.seq + 1
      ? `the records ${before.seq + 1} to ${link.seq - 1} are missing`
      : 'its number is out of order';
  if (link.prevHash !== before.entryHash) return 'it does not follow the record before it';
  if (entryHashOf(link) !== link.entryHash) return 'its hash does not fit what it says';
  return contentBreak(link, today);
}

function contentBreak(link: StoredLink, today: string): string | null {
  const { payload, salt, subjects, requester, token } = link;
  if (payload === null || salt === null) {
    if ([payload, salt, subjects, requester, token].some((part) => part !== null))
      return 'it is redacted in part only';
    return link.retainUntil < today
      ? null
      : `its content is gone although it is kept until ${link.retainUntil}`;
  }
  if (payloadDigestOf(salt, payload) !== link.payloadDigest) return 'its content is not what was recorded';
  const told = contentOf(payload);
  // By these columns people find what concerns them: a row that is not found is as good as gone.
  if (told === null || requester !== told.requester || token !== told.token)
    return 'the columns it is found by do not fit its content';
  const found = new Set(subjects);
  const same = found.size === told.subjects.size && [...found].every((id) => told.subjects.has(id));
  return same ? null : 'the persons it is found by are not those in its content';
}

interface Content {
  readonly requester: unknown;
  readonly token: unknown;
  readonly subjects: ReadonlySet<string>;
}

function contentOf(payload: string): Content | null {
  try {
    const { requester, subjects } = JSON.parse(payload) as {
      requester: { subject: unknown; token: unknown };
      subjects: readonly string[];
    };
    return { requester: requester.subject, token: requester.token, subjects: new Set(subjects) };
  } catch {
    return null;
  }
}
