import type { Subject } from '../execute/Gate';
import type { GroundsWanted } from './askGrounds';
import type { Grounds, PersonGrounds } from './Grounds';

/** Asks about persons and families; null when nothing usable came. */
export type ReadGrounds = (wanted: GroundsWanted) => Promise<Grounds | null>;

/**
 * What one request knows about persons. Everybody wanted in one moment is asked about in one question, nobody twice, and nothing outlives
 * the request: a consent that is withdrawn now holds for the next one.
 */
export class GroundsBook {
  readonly #read: ReadGrounds;
  readonly #persons = new Map<string, PersonGrounds>();
  readonly #families = new Map<string, readonly string[]>();
  /** Under way or answered: by type and id. */
  readonly #asked = new Map<string, Promise<boolean>>();
  #next: { readonly wanted: Map<string, Subject>; readonly read: Promise<boolean> } | null = null;
  #today: string | null = null;
  #failed = false;

  constructor(read: ReadGrounds) {
    this.#read = read;
  }

  /** As far as it is known now. Before anything was read no day is today, so that nothing is valid on it. */
  get grounds(): Grounds {
    return { today: this.#today ?? '', persons: this.#persons, families: this.#families };
  }

  /**
   * Sees to it that these are known, as far as casework knows them.
   * @returns true at once when nobody has to be asked about; false when casework did not say
   */
  learn(subjects: Iterable<Subject>): true | Promise<boolean> {
    const waiting = new Set<Promise<boolean>>();
    for (const subject of subjects) {
      const name = nameOf(subject);
      const before = this.#asked.get(name);
      if (before !== undefined) waiting.add(before);
      else if (!this.#isKnown(subject)) waiting.add(this.#ask(name, subject));
    }
    if (waiting.size === 0) return true;
    return Promise.all(waiting).then((each) => each.every(Boolean));
  }

  /** Relatives came along with somebody else; one with relatives of her own elsewhere is asked about herself. */
  #isKnown({ type, id }: Subject): boolean {
    if (type === 'Family') return this.#families.has(id);
    const person = this.#persons.get(id);
    return person?.relatives.every((relative) => this.#persons.has(relative)) ?? false;
  }

  #ask(name: string, subject: Subject): Promise<boolean> {
    if (this.#failed) return Promise.resolve(false);
    this.#next ??= this.#nextQuestion();
    this.#next.wanted.set(name, subject);
    this.#asked.set(name, this.#next.read);
    return this.#next.read;
  }

  /** Goes out when everybody who asks at this moment has asked. */
  #nextQuestion(): { readonly wanted: Map<string, Subject>; readonly read: Promise<boolean> } {
    const wanted = new Map<string, Subject>();
    const read = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#next = null;
      return this.#learnNow([...wanted.values()]);
    });
    return { wanted, read };
  }

  async #learnNow(wanted: readonly Subject[]): Promise<boolean> {
    const idsOf = (type: Subject['type']) => wanted.filter((one) => one.type === type).map(({ id }) => id);
    const read = await this.#read({ persons: idsOf('Person'), families: idsOf('Family') });
    if (read === null || (this.#today !== null && read.today !== this.#today)) {
      // Not asked again: whoever waits for this request has waited long enough.
      this.#failed = true;
      return false;
    }
    this.#today = read.today;
    for (const [id, person] of read.persons) this.#persons.set(id, person);
    for (const [id, members] of read.families) this.#families.set(id, members);
    return true;
  }
}

export const nameOf = ({ type, id }: Subject): string => `${type} ${id}`;
