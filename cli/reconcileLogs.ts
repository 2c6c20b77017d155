import { readMessages } from '../gateway/disclosure/readMessages';
import { requesterTokenFor } from '../schema/requesterToken';
import { readDecisions } from '../subgraphs/decide/readDecisions';
import { chosenAgencies } from './chosenAgencies';
import { type AgencyMessage, type Comparison, compareLogs, type Difference } from './compareLogs';
import { withDatabases } from './withDatabases';

/** Status of a command that has compared and found a difference; that it could not compare is status 1. */
const differentStatus = 2;

/** Which database holds the hub's log. */
const logOwner = 'transparency';

export interface ReconcileChoice {
  readonly only?: string[];
}

/** Says whether the hub's log and the agencies' records tell the same, and where they do not. */
export async function reconcileLogs({ only }: ReconcileChoice, interrupted: AbortSignal): Promise<void> {
  const agencies = chosenAgencies(only).map(({ name }) => name);
  const comparison = await withDatabases([...new Set([...agencies, logOwner])], (urlOf) =>
    compare(agencies, urlOf, interrupted),
  );
  process.stdout.write(report(comparison));
  if (comparison.differences.length > 0) process.exitCode = differentStatus;
}

/** The agencies first: what one of them has recorded then, the hub has recorded before. */
export async function compare(
  agencies: readonly string[],
  urlOf: (name: string) => string,
  interrupted?: AbortSignal,
): Promise<Comparison> {
  const began = new Date();
  const decisions: AgencyMessage[] = [];
  const all = new Map(
    await Promise.all(agencies.map(async (name) => [name, await readDecisions(urlOf(name))] as const)),
  );
  const { messages, completeSince } = await readMessages(urlOf(logOwner), began, interrupted);
  for (const [agency, records] of all) {
    for (const { at, messageId, purpose, decision, fields, requesterToken } of records) {
      // The hub's half of an older proof may have been taken away when its time was over.
      if (completeSince !== null && at <= completeSince && !messages.has(messageId)) continue;
      decisions.push({ messageId, agency, purpose, decision, fields: fields ?? {}, token: requesterToken });
    }
  }
  // Each agency knows the requester by a token of its own, which follows from the one in the log.
  const sent = [...messages].map(
    ([id, one]) => [id, { ...one, token: requesterTokenFor(one.token, one.agency) }] as const,
  );
  return compareLogs(new Map(sent), decisions, new Set(agencies));
}

function report({ agreed, differences, unused }: Comparison): string {
  const notice =
    unused === 0 ? '' : `${unused} answers were not used by the hub (late, not believed, or it had ended).\n`;
  if (differences.length === 0) return `${agreed} messages, and both sides tell the same.\n${notice}`;
  const lines = differences.map((one) => `${one.messageId}  ${one.agency.padEnd(12)}  ${sentenceOf(one)}`);
  return `${lines.join('\n')}\n${differences.length} differences; ${agreed} messages are known to both sides.\n${notice}`;
}

function sentenceOf(difference: Difference): string {
  switch (difference.kind) {
    case 'NOT_AT_AGENCY':
      return 'The hub has an answer to it, the agency no record of it.';
    case 'NOT_AT_HUB':
      return 'The agency has told something, and the hub has no record of having asked.';
    case 'OTHER_AGENCY':
      return `It was meant for this agency and recorded by ${difference.recordedBy}.`;
    case 'MORE_FIELDS':
      return `The agency has told more than the hub has recorded: ${difference.fields.join(', ')}.`;
    case 'PURPOSE':
      return 'The two sides have recorded different purposes.';
    case 'REQUESTER':
      return 'The two sides have recorded different requesters.';
    case 'UNFINISHED':
      return 'A change was begun, and the agency has not recorded its end.';
    case 'DENIED_BUT_RECEIVED':
      return `The agency has denied it, and the hub has recorded ${difference.records} entities.`;
  }
}
