import type { DataLabel } from '../../schema/directives';
import type { DisclosureEntry, DisclosureLog, RequestFacts } from '../disclosure/DisclosureLog';
import type { GateQuestion, Sending, Subject } from '../execute/Gate';
import { Fault } from '../faults';
import { signal } from '../signals';
import type { Granted } from './consent/ControllerVerdict';
import { nameOf } from './GroundsBook';
import type { Judge } from './openGate';

type Disclosure = Extract<DisclosureEntry, { kind: 'DISCLOSURE' }>;

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
  ) {
    this.#request = request;
    this.#log = log;
    this.#judge = judge;
  }

  /** Remembers what fields are, and what of them is denied to whom. */
  decided(agency: string, { cells, subjects }: GateQuestion): void {
    const labels = this.#labels.get(agency) ?? new Map<string, DataLabel>();
    this.#labels.set(agency, labels);
    for (const { label, coordinates } of cells) {
      for (const coordinate of coordinates) labels.set(coordinate, label);
      for (const subject of subjects) this.#deny(agency, subject, { label, coordinates });
    }
  }

  /** @returns false when it could not be made durable, or asks what was never decided */
  intend({ agency, messageId, questions }: Sending): Promise<boolean> {
    const entries = questions.flatMap(({ coordinates, subjects }) =>
      // A root field may name nobody and tell of people all the same.
      (subjects.length > 0 ? subjects : [null]).map((subject) =>
        this.#entriesAbout({ agency, messageId, subject, coordinates }),
      ),
    );
    if (entries.includes(null)) {
      signal('faultMet', { fault: new Fault(`${agency} would be asked for fields that were never decided`) });
      return Promise.resolve(false);
    }
    this.#next ??= this.#nextAppend();
    for (const some of entries) this.#next.entries.push(...(some ?? []));
    return this.#next.durable;
  }

  /** Denials that nothing has carried into the log yet; they are handed out once. */
  rest(): readonly DisclosureEntry[] {
    const entries = [...this.#denials.values()].map(written);
    this.#denials = new Map();
    return entries;
  }

  #deny(agency: string, subject: Subject | null, cell: GateQuestion['cells'][number]): void {
    for (const verdict of this.#judge(agency, subject, cell.label).verdicts) {
      if (verdict.kind === 'granted') continue;
      const { controller: source, reason } = verdict;
      const who = subject === null ? '' : nameOf(subject);
      const name = `${agency} ${source} ${reason} ${who}`;
      this.#partly.add(`${agency} ${source} ${who}`);
      const fresh = cell.coordinates.filter((coordinate) => !this.#denied.has(`${name} ${coordinate}`));
      if (fresh.length === 0) continue;
      const denial = this.#denials.get(name) ?? {
        entry: { ...nobody, subject: subject?.id ?? null, agency, source, decision: 'DENY', reason },
        coordinates: new Set<string>(),
      };
      this.#denials.set(name, denial);
      for (const coordinate of fresh) {
        this.#denied.add(`${name} ${coordinate}`);
        denial.coordinates.add(coordinate);
      }
    }
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
      } catch {
        // The log has told the operator. What was denied is still to be recorded; what was to be asked is not asked.
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

  /** One entry for each controller, ground and consent; null when a field was never decided. */
  #entriesAbout(sent: Sent): readonly Disclosure[] | null {
    const { agency, subject } = sent;
    const groups = new Map<string, { readonly verdict: Granted; readonly fieldPaths: string[] }>();
    for (const coordinate of sent.coordinates) {
      const label = this.#labels.get(agency)?.get(coordinate);
      if (label === undefined && subject === null) continue;
      if (label === undefined) return null;
      for (const verdict of this.#judge(agency, subject, label).verdicts) {
        if (verdict.kind === 'refused') continue;
        const cited = verdict.consents.map(({ id, provision }) => `${id} ${provision}`);
        const name = `${verdict.controller} ${verdict.basis} ${cited.join()}`;
        const group = groups.get(name);
        if (group === undefined) groups.set(name, { verdict, fieldPaths: [coordinate] });
        else group.fieldPaths.push(coordinate);
      }
    }
    return [...groups.values()].flatMap(({ verdict, fieldPaths }) =>
      this.#entriesFor(verdict, fieldPaths, sent),
    );
  }

  #entriesFor(verdict: Granted, fieldPaths: readonly string[], sent: Sent): readonly Disclosure[] {
    const { controller: source, basis: legalBasis, consents, emergency } = verdict;
    const { agency, messageId, subject } = sent;
    const isPartly = this.#partly.has(`${agency} ${source} ${subject === null ? '' : nameOf(subject)}`);
    const entry = {
      ...nobody,
      subject: subject?.id ?? null,
      agency,
      source,
      decision: emergency ? 'BREAK_GLASS' : isPartly ? 'PARTIAL' : 'PERMIT',
      legalBasis,
      fieldPaths,
      messageId,
    } as const;
    if (consents.length === 0) return [entry];
    // Where several persons' consents are needed together, each is on record.
    return consents.map(({ id, provision }): Disclosure => ({ ...entry, consentId: id, provision }));
  }
}

/** What is asked about one subject. */
interface Sent {
  readonly agency: string;
  readonly messageId: string;
  readonly subject: Subject | null;
  readonly coordinates: readonly string[];
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
