import type { RetentionRegime } from '../../schema/accessTerms';
import { canonicalJson, type Json, type NewLink } from '../../schema/disclosureChain';
import type { DisclosureEntry, RequestFacts } from './DisclosureLog';

/** How long a record of a regime keeps its content when it is written now: the last day, YYYY-MM-DD. */
export type Retention = (regime: RetentionRegime) => string;

/**
 * One link of the chain out of all records that a request appends at once. A question about six people is one record and not six, and
 * what records share is written once: they name lists of fields by their place in `paths`, people by theirs in `subjects`, consents
 * with their provision by theirs in `consents`. A disclosure has all `persons` it is about, as pairs of such places.
 * @param regime default: six months (§ 79 Abs. 4 SGB X); what belongs to an emergency access is its proof
 */
export function linkOf(
  request: RequestFacts,
  entries: readonly DisclosureEntry[],
  regime: RetentionRegime | undefined,
  retention: Retention,
): NewLink {
  const kept = regime ?? regimeOf(request, entries);
  const draft = new Draft();
  for (const entry of entries) draft.add(entry);
  const { issuer, organisation, role, subject, token, unit } = request.requester;
  // The keys stand in the order that canonical JSON wants: sorting them for each request would cost more than writing them.
  const payload = {
    breakGlass: request.breakGlass,
    caseReference: request.caseReference,
    consents: draft.consents,
    operationHash: request.operationHash,
    ...(request.parent !== undefined && { parent: request.parent }),
    paths: draft.paths,
    purpose: request.purpose,
    records: draft.records,
    requester: { issuer, organisation, role, subject, token, unit },
    subjects: [...draft.subjects.keys()],
  };
  return {
    requestId: request.requestId,
    kinds: [...new Set(entries.map(({ kind }) => kind))].join('+'),
    regime: kept,
    retainUntil: retention(kept),
    requester: readable(subject),
    token: readable(token),
    payload: printPayload(payload),
  };
}

const regimeOf = (request: RequestFacts, entries: readonly DisclosureEntry[]): RetentionRegime =>
  request.breakGlass !== null || entries.some(({ kind }) => kind === 'BREAK_GLASS')
    ? 'BREAK_GLASS_PROOF'
    : 'SGB10_79_SIX_MONTHS';

type Disclosure = Extract<DisclosureEntry, { kind: 'DISCLOSURE' }>;
/** Places in `subjects` and `consents`, null for nobody and none; of a family also the places of its members. */
type PersonAsked =
  | readonly [subject: number | null, consent: number | null]
  | readonly [subject: number | null, consent: number | null, members: readonly number[]];

interface DisclosureRecord extends Pick<Disclosure, (typeof compared)[number] | 'kind'> {
  readonly [key: string]: Json;
  readonly paths: number;
  readonly persons: PersonAsked[];
}

const compared = ['messageId', 'source', 'decision', 'reason', 'legalBasis', 'agency'] as const;

const alike = (record: DisclosureRecord, entry: Disclosure, paths: number): boolean =>
  record.paths === paths && compared.every((key) => record[key] === entry[key]);

/** The payload as it grows. */
class Draft {
  readonly records: Json[] = [];
  /** Lists of field coordinates, each once. */
  readonly paths: (readonly string[])[] = [];
  /** Hub id → place. */
  readonly subjects = new Map<string, number>();
  /** Consent and provision, each pair once. */
  readonly consents: (readonly [id: string | null, provision: string | null])[] = [];
  readonly #disclosures: DisclosureRecord[] = [];
  // Execution hands over the same list for everybody in a question, so most are known by identity.
  readonly #byIdentity = new Map<readonly string[], number>();
  readonly #byContent = new Map<string, number>();

  add(entry: DisclosureEntry): void {
    if (entry.kind === 'DISCLOSURE') this.#disclosure(entry);
    else this.records.push(this.#record(entry));
  }

  #disclosure(entry: Disclosure): void {
    const person = this.#asked(entry);
    const paths = this.#place(entry.fieldPaths);
    // Those who are asked about together come close to each other; looking further back would be slow where nothing is alike.
    const before = this.#disclosures.slice(-16).find((record) => alike(record, entry, paths));
    if (before !== undefined) {
      before.persons.push(person);
      return;
    }
    const { agency, decision, kind, legalBasis, messageId, reason, source } = entry;
    const record = {
      agency,
      decision,
      kind,
      legalBasis,
      messageId,
      paths,
      persons: [person],
      reason,
      source,
    };
    this.#disclosures.push(record);
    this.records.push(record);
  }

  #record(entry: Exclude<DisclosureEntry, Disclosure>): Json {
    switch (entry.kind) {
      case 'REQUEST':
        return { agencies: entry.agencies, kind: entry.kind, paths: this.#place(entry.fieldPaths) };
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
          subjects: this.#persons(entry.subjects),
          withheld: entry.withheld,
        };
      case 'READING':
        return { kind: entry.kind, query: entry.query, records: entry.records };
      case 'BREAK_GLASS':
        return {
          accessId: entry.accessId,
          event: entry.event,
          kind: entry.kind,
          subject: this.#person(entry.subject),
        };
    }
  }

  /** Whatever a caller has written in place of an id names nobody; it may be a name, and no name belongs into the log. */
  #person(id: string | null): number | null {
    if (id === null) return null;
    const known = this.subjects.get(id);
    if (known !== undefined) return known;
    if (!isUuid(id)) return null;
    const place = this.subjects.size;
    this.subjects.set(id, place);
    return place;
  }

  #asked(entry: Disclosure): PersonAsked {
    const [subject, consent] = [this.#person(entry.subject), this.#consent(entry)];
    const members = entry.concerns ?? [];
    return members.length === 0 ? [subject, consent] : [subject, consent, this.#persons(members)];
  }

  #persons(ids: readonly string[]): readonly number[] {
    return ids.map((id) => this.#person(id)).filter((place) => place !== null);
  }

  #consent({ consentId, provision }: Disclosure): number | null {
    if (consentId === null && provision === null) return null;
    const known = this.consents.findIndex((one) => one[1] === provision && one[0] === consentId);
    return known >= 0 ? known : this.consents.push([consentId, provision]) - 1;
  }

  #place(list: readonly string[]): number {
    const known = this.#byIdentity.get(list);
    if (known !== undefined) return known;
    const content = list.join('\n');
    const place = this.#byContent.get(content) ?? this.paths.push(list) - 1;
    this.#byIdentity.set(list, place);
    this.#byContent.set(content, place);
    return place;
  }
}

/** A UUID in lower case. Asked for everybody an answer tells of, so it must cost less than a regular expression does. */
function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (let index = 0; index < 36; index++) {
    const code = text.charCodeAt(index);
    const isDash = index === 8 || index === 13 || index === 18 || index === 23;
    const fits = isDash ? code === 45 : (code >= 48 && code <= 57) || (code >= 97 && code <= 102);
    if (!fits) return false;
  }
  return true;
}

/** The zero character and halves of characters, which PostgreSQL cannot read back. */
const unreadable = /\\u0000|\\ud[89a-f]/i;

function printPayload(payload: Json): string {
  const text = JSON.stringify(payload);
  // Hardly any payload has an escape of this kind at all, and that is quickly seen.
  return text.includes('\\u') && unreadable.test(text) ? canonicalJson(readableJson(payload)) : text;
}

const readable = (text: string): string => Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');

function readableJson(value: Json): Json {
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(readableJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readableJson(inner as Json)]));
}
