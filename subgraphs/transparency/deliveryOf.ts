import type { MessageOutcome } from './loaders';
import type { RecordRow } from './RecordRow';
import type { Delivery } from './terms';

/** What came of a question: a request that was never concluded has handed nothing out, whatever the agency had answered. */
export function deliveryOf(row: RecordRow, outcomes: ReadonlyMap<string, MessageOutcome>): Delivery {
  if (row.message_id === null || row.decision === 'DENY') return 'NOT_ASKED';
  const outcome = outcomes.get(row.message_id);
  if (outcome === undefined) return 'ASKED_NOT_DELIVERED';
  return outcome.outcome === 'ANSWERED' ? 'DELIVERED' : 'FAILED';
}
