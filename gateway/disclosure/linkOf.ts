import type { RetentionRegime } from '../../schema/accessTerms';
import { canonicalJson, type Json, type NewLink } from '../../schema/disclosureChain';
import { retainUntil } from '../../schema/retainUntil';
import type { DisclosureEntry, RequestFacts } from './DisclosureLog';

export interface LinkSurroundings {
  /** Wall clock. */
  readonly now: Date;
  readonly limitationYears: number;
}

/**
 * One link of the chain out of all records that a request appends at once. The payload says once what they share, and names lists
 * of fields by their place in `paths`, because the records of a family's members differ in the person only.
 * @param regime default: six months (§ 79 Abs. 4 SGB X); what belongs to an emergency access is its proof
 */
export function linkOf(
  request: RequestFacts,
  entries: readonly DisclosureEntry[],
  regime: RetentionRegime | undefined,
  { now, limitationYears }: LinkSurroundings,
): NewLink {
  const kept = regime ?? regimeOf(request, entries);
  const paths = new PathLists();
  const records = entries.map((entry) => recordOf(entry, paths));
  const { issuer, organisation, role, subject, token, unit } = request.requester;
  // The keys stand in the order that canonical JSON wants: sorting them for each request would cost more than writing them.
  const payload = {
    breakGlass: request.breakGlass,
    caseReference: request.caseReference,
    operationHash: request.operationHash,
    paths: paths.lists,
    purpose: request.purpose,
    records,
    requester: { issuer, organisation, role, subject, token, unit },
  };
  return {
    requestId: request.requestId,
    kinds: [...new Set(entries.map(({ kind }) => kind))].join('+'),
    regime: kept,
    retainUntil: retainUntil(kept, now, limitationYears),
    subjects: subjectsOf(entries),
    requester: readable(subject),
    token: readable(token),
    payload: printPayload(payload),
  };
}

const regimeOf = (request: RequestFacts, entries: readonly DisclosureEntry[]): RetentionRegime =>
  request.breakGlass !== null || entries.some(({ kind }) => kind === 'BREAK_GLASS')
    ? 'BREAK_GLASS_PROOF'
    : 'SGB10_79_SIX_MONTHS';

/** Lists of field coordinates, each once. Execution hands over the same list for everybody in a question, so most are known by identity. */
class PathLists {
  readonly lists: (readonly string[])[] = [];
  readonly #byIdentity = new Map<readonly string[], number>();
  readonly #byContent = new Map<string, number>();

  place(list: readonly string[]): number {
    const known = this.#byIdentity.get(list);
    if (known !== undefined) return known;
    const content = list.join('\n');
    const place = this.#byContent.get(content) ?? this.lists.push(list) - 1;
    this.#byIdentity.set(list, place);
    this.#byContent.set(content, place);
    return place;
  }
}

function recordOf(entry: DisclosureEntry, paths: PathLists): Json {
  switch (entry.kind) {
    case 'REQUEST':
      return { agencies: entry.agencies, kind: entry.kind, paths: paths.place(entry.fieldPaths) };
    case 'DISCLOSURE':
      return {
        agency: entry.agency,
        consentId: entry.consentId,
        decision: entry.decision,
        kind: entry.kind,
        legalBasis: entry.legalBasis,
        messageId: entry.messageId,
        paths: paths.place(entry.fieldPaths),
        provision: entry.provision,
        reason: entry.reason,
        source: entry.source,
        subject: personOrNobody(entry.subject),
      };
    case 'OUTCOME':
      return {
        answerDigest: entry.answerDigest,
        kind: entry.kind,
        messages: entry.messages.map(({ agency, messageId, outcome, records }) => ({
          agency,
          messageId,
          outcome,
          records,
        })),
        salt: entry.salt,
        subjects: entry.subjects.filter(isUuid),
        withheld: entry.withheld,
      };
    case 'READING':
      return { kind: entry.kind, query: entry.query, records: entry.records };
    case 'BREAK_GLASS':
      return {
        accessId: entry.accessId,
        event: entry.event,
        kind: entry.kind,
        subject: personOrNobody(entry.subject),
      };
  }
}

function subjectsOf(entries: readonly DisclosureEntry[]): readonly string[] {
  const found = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'OUTCOME') for (const id of entry.subjects) found.add(id);
    else if (entry.kind === 'DISCLOSURE' || entry.kind === 'BREAK_GLASS') found.add(entry.subject ?? '');
  }
  return [...found].filter(isUuid);
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const isUuid = (text: string): boolean => uuid.test(text);

/** Whatever a caller has written in place of an id names nobody; it may be a name, and no name belongs into the log. */
const personOrNobody = (id: string | null): string | null => (id !== null && isUuid(id) ? id : null);

/** The zero character and halves of characters, which PostgreSQL cannot read back. */
const unreadable = /\\u0000|\\ud[89a-f]/i;

function printPayload(payload: Json): string {
  const text = JSON.stringify(payload);
  return unreadable.test(text) ? canonicalJson(readableJson(payload)) : text;
}

const readable = (text: string): string => Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');

function readableJson(value: Json): Json {
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(readableJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readableJson(inner as Json)]));
}
