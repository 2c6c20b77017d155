import type { DataLabel } from '../../schema/directives';
import type { DisclosureEntry, DisclosureLog, RequestFacts } from '../disclosure/DisclosureLog';
import type { Cell, Sending, Subject } from '../execute/Gate';
import { Fault } from '../faults';
import { signal } from '../signals';
import type { Granted } from './consent/ControllerVerdict';
import type { Judgement } from './decideEntity';
import { nameOf } from './GroundsBook';
import type { Judge } from './openGate';

type Disclosure = Extract<DisclosureEntry, { kind: 'DISCLOSURE' }>;

/** Hub ids of a family's members, as far as they are known. */
type MembersOf = (family: string) => readonly string[];

interface Denial {
  readonly entry: Omit<Disclosure, 'fieldPaths'>;
  readonly coordinates: Set<string>;
}

/**
 * What of a request's questions goes into the log: one entry for each person, controller and ground (domain.md 2.8), denials like
 * permissions, with the true reason also where the caller is told another. Intents of one moment share an append.
 *
 * Retention: retrievals of social data are kept for six months at most (§ 79 Abs. 4 SGB X, the log's default), also where a consent was the
 * ground: that there was one, casework keeps. Emergency accesses are kept until their proof is no longer needed (domain.md 2.8).
 */
export class Disclosures {
  readonly #request: RequestFacts;
  readonly #log: Pick<DisclosureLog, 'append'>;
  readonly #judge: Judge;
  readonly #membersOf: MembersOf;
  /** Agency → coordinate → label, as it was decided. */
  readonly #labels = new Map<string, Map<string, DataLabel>>();
  #denials = new Map<string, Denial>();
  /** Denials told before, field by field. */
  readonly #denied = new Set<string>();
  /** Agency, controller and subject of all denials. */
  readonly #partly = new Set<string>();
  #next: { readonly entries: Disclosure[]; readonly durable: Promise<boolean> } | null = null;

  constructor(
    { request, log }: { readonly request: RequestFacts; readonly log: Pick<DisclosureLog, 'append'> },
    judge: Judge,
    membersOf: MembersOf,
  ) {
    this.#request = request;
    this.#log = log;
    this.#judge = judge;
    this.#membersOf = membersOf;
  }

  /** Remembers what fields are. */
  noteFields(agency: string, cells: readonly Cell[]): void {
    const labels = this.#labels.get(agency) ?? new Map<string, DataLabel>();
    this.#labels.set(agency, labels);
    for (const { label, coordinates } of cells)
      for (const coordinate of coordinates) labels.set(coordinate, label);
  }

  /** Remembers what of them is denied to whom; each once. */
  noteDenials(
    agency: string,
    subject: Subject | null,
    { cell, judgement }: { readonly cell: Cell; readonly judgement: Judgement },
  ): void {
    const who = subject === null ? '' : nameOf(subject);
    for (const verdict of judgement.verdicts) {
      if (verdict.kind === 'granted') continue;
      const { controller: source, reason } = verdict;
      const name = `${agency} ${source} ${reason} ${who}`;
      this.#partly.add(`${agency} ${source} ${who}`);
      const denial = this.#denials.get(name) ?? {
        entry: { ...nobody, ...this.#about(subject), agency, source, decision: 'DENY', reason },
        coordinates: new Set<string>(),
      };
      for (const coordinate of cell.coordinates) {
        const known = `${name} ${coordinate}`;
        if (this.#denied.has(known)) continue;
        this.#denied.add(known);
        denial.coordinates.add(coordinate);
        this.#denials.set(name, denial);
      }
    }
  }

  /** @returns false when it could not be made durable, or asks what was never decided */
  intend({ agency, messageId, questions }: Sending): Promise<boolean> {
    const entries: Disclosure[] = [];
    for (const { coordinates, subjects } of questions) {
      const fields = this.#byLabel(agency, coordinates);
      if (fields === null && subjects.some((subject) => subject !== null)) {
        signal('faultMet', {
          fault: new Fault(`${agency} would be asked for fields that were never decided`),
        });
        return Promise.resolve(false);
      }
      // A root field may name nobody and tell of people all the same.
      for (const subject of subjects.length > 0 ? subjects : [null])
        this.#enter(entries, { agency, messageId, subject, fields: fields ?? [] });
    }
    this.#next ??= this.#nextAppend();
    for (const entry of entries) this.#next.entries.push(entry);
    return this.#next.durable;
  }

  /** Denials that nothing has carried into the log yet; they are handed out once. */
  rest(): readonly DisclosureEntry[] {
    const entries = [...this.#denials.values()].map(written);
    this.#denials = new Map();
    return entries;
  }

  /** Goes out when everybody who is about to ask at this moment has said so, with the denials until then. */
  #nextAppend(): { readonly entries: Disclosure[]; readonly durable: Promise<boolean> } {
    const entries: Disclosure[] = [];
    const durable = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      this.#next = null;
      const denials = this.#denials;
      this.#denials = new Map();
      try {
        await this.#append([...entries, ...[...denials.values()].map(written)]);
        return true;
      } catch (fault) {
        signal('faultMet', { fault });
        // What was denied is still to be recorded; what was to be asked is not asked.
        for (const [name, denial] of denials) this.#denials.set(name, denial);
        return false;
      }
    });
    return { entries, durable };
  }

  async #append(entries: readonly Disclosure[]): Promise<void> {
    const emergencies = entries.filter(({ decision }) => decision === 'BREAK_GLASS');
    const others = entries.filter(({ decision }) => decision !== 'BREAK_GLASS');
    if (others.length > 0) await this.#log.append(this.#request, others);
    if (emergencies.length > 0) await this.#log.append(this.#request, emergencies, 'BREAK_GLASS_PROOF');
  }

  /** Coordinates that were decided alike; null when one was never decided. */
  #byLabel(agency: string, coordinates: readonly string[]): Fields | null {
    const labels = this.#labels.get(agency);
    const fields = new Map<DataLabel, string[]>();
    for (const coordinate of coordinates) {
      const label = labels?.get(coordinate);
      if (label === undefined) return null;
      const alike = fields.get(label);
      if (alike === undefined) fields.set(label, [coordinate]);
      else alike.push(coordinate);
    }
    return [...fields];
  }

  /** What is asked about a family is about each of its members, who must find it in the log. */
  #about(subject: Subject | null): Pick<Disclosure, 'subject' | 'concerns'> {
    if (subject === null) return { subject: null };
    const { type, id } = subject;
    return type === 'Family' ? { subject: id, concerns: this.#membersOf(id) } : { subject: id };
  }

  /** One entry for each controller and ground. */
  #enter(entries: Disclosure[], { agency, messageId, subject, fields }: Sent): void {
    const groups: { readonly verdict: Granted; fieldPaths: readonly string[] }[] = [];
    const about = this.#judge(agency, subject);
    for (const [label, coordinates] of fields) {
      for (const verdict of about(label).verdicts) {
        if (verdict.kind === 'refused') continue;
        const group = groups.find((one) => isAlike(one.verdict, verdict));
        if (group === undefined) groups.push({ verdict, fieldPaths: coordinates });
        else group.fieldPaths = [...group.fieldPaths, ...coordinates];
      }
    }
    const who = subject === null ? '' : nameOf(subject);
    for (const { verdict, fieldPaths } of groups) {
      const { controller: source, basis: legalBasis, consents, emergency } = verdict;
      const isPartly = this.#partly.has(`${agency} ${source} ${who}`);
      entries.push({
        kind: 'DISCLOSURE',
        ...this.#about(subject),
        agency,
        source,
        decision: emergency ? 'BREAK_GLASS' : isPartly ? 'PARTIAL' : 'PERMIT',
        reason: null,
        legalBasis,
        // Where others had to agree too, their consents are in the envelope and with casework.
        consentId: consents[0]?.id ?? null,
        provision: consents[0]?.provision ?? null,
        fieldPaths,
        messageId,
      });
    }
  }
}

/** The same controller on the same ground. */
const isAlike = (one: Granted, other: Granted): boolean =>
  one.controller === other.controller &&
  one.basis === other.basis &&
  one.consents[0]?.provision === other.consents[0]?.provision &&
  one.consents[0]?.id === other.consents[0]?.id;

type Fields = readonly (readonly [label: DataLabel, coordinates: readonly string[]])[];

/** What is asked about one subject. */
interface Sent {
  readonly agency: string;
  readonly messageId: string;
  readonly subject: Subject | null;
  readonly fields: Fields;
}

const nobody = {
  kind: 'DISCLOSURE',
  subject: null,
  reason: null,
  legalBasis: null,
  consentId: null,
  provision: null,
  messageId: null,
} as const;

const written = ({ entry, coordinates }: Denial): Disclosure => ({
  ...entry,
  fieldPaths: [...coordinates].sort(),
});
