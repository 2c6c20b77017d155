import type { WithheldReason } from '../../../schema/accessTerms';
import { addDays } from '../../../schema/calendar';
import type { Controller } from '../../../schema/directives';
import { askWhom } from './askWhom';
import { type Fact, staleAfterDays } from './Fact';
import type { FactShape, FactShapes } from './factShapes';
import { familiesKey, type HubAnswer, waitKeys } from './HubAnswer';
import type { FamilyReading, ListReading, MemberReading, RecordReading } from './Reading';
import { Silences } from './Silences';

/** All that reading needs beside the answer. */
export interface ReadingSettings {
  readonly shapes: FactShapes;
  /** YYYY-MM-DD: the day on which the hub lives; what is older than `staleAfterDays` then is stale. */
  readonly today: string;
  /** Told every place that is read; for tests of what a rule says that it needs. */
  readonly onRead?: (path: string) => void;
}

/** Where something stands, and what is known of it from what is around it. */
interface Place {
  /** As rules name it. */
  readonly path: string;
  /** Where it stands in the answer. */
  readonly at: readonly (string | number)[];
  readonly person: string | null;
  readonly source: Controller;
  readonly asOf: string | null;
  readonly disputed: boolean;
  /** `told`: look at the value. `none`: it is known that there is nothing. A reason: it is not known. */
  readonly around: 'told' | 'none' | WithheldReason;
}

type Value = Readonly<Record<string, unknown>>;
type AnyReading = Fact | RecordReading<Value> | ListReading<Value>;

/**
 * Reads the families of an answer as facts.
 * @returns one for each family of the answer; null where the caller may not see it
 */
export function readFamilies(
  answer: HubAnswer,
  settings: ReadingSettings,
): readonly (FamilyReading | null)[] {
  const reader = new Reader(new Silences(answer.silences), settings);
  return answer.families.map((family, index) =>
    family === null ? null : reader.family(family, index, answer.waits),
  );
}

class Reader {
  private readonly staleBefore: string;

  constructor(
    private readonly silences: Silences,
    private readonly settings: ReadingSettings,
  ) {
    this.staleBefore = addDays(settings.today, -staleAfterDays);
  }

  family(family: Value, index: number, waits: Value): FamilyReading {
    const at = [familiesKey, index];
    const place = rootPlace('family', at, null);
    const members = this.membersOf(family, at);
    return this.record(family, place, {
      $id: family.id,
      members: members.items,
      $members: members.$recorded,
      wait: this.waits(waits),
    }) as unknown as FamilyReading;
  }

  private waits(waits: Value): unknown {
    const kinds = Object.entries(waitKeys).map(([name, key]) => {
      const place = rootPlace(`wait.${name}`, [key], null, 'IMMIGRATION_AUTHORITY');
      const value = waits[key];
      return [name, this.record(value, isRecord(value) ? place : this.unknownIn(place), {})];
    });
    return Object.fromEntries(kinds);
  }

  private membersOf(family: Value, at: readonly (string | number)[]) {
    const here = [...at, 'members'];
    const list = Array.isArray(family.members) ? (family.members as readonly Value[]) : null;
    const reason = this.silences.reasonAt(here) ?? (list === null ? 'NOT_RECORDED' : null);
    const items = (list ?? [])
      .map((member, index) => ({ member, at: [...here, index] }))
      .filter(({ member }) => isPresent(member, this.settings.today))
      .map(({ member, at }) => this.member(member, at));
    const place = rootPlace('family.members', here, null);
    return { items, $recorded: fact(place, reason === null ? true : null, reason) };
  }

  private member(member: Value, at: readonly (string | number)[]): MemberReading {
    const person = isRecord(member.person) ? member.person : {};
    const id = typeof person.id === 'string' ? person.id : null;
    const personPlace = rootPlace('person', [...at, 'person'], id);
    return this.record(member, rootPlace('member', at, id), {
      person: this.record(person, personPlace, { $id: id }),
    }) as unknown as MemberReading;
  }

  /** A record whose values are read when they are asked for. */
  private record(value: unknown, place: Place, fixed: Value): RecordReading<Value> {
    const read = new Map<string, unknown>(Object.entries(fixed));
    const own = isRecord(value) ? this.within(value, place) : place;
    return new Proxy({} as RecordReading<Value>, {
      get: (_, key) => {
        if (typeof key !== 'string' || key === 'then' || key === 'toJSON') return undefined;
        if (!read.has(key)) read.set(key, key === '$recorded' ? recorded(own) : this.value(value, key, own));
        return read.get(key);
      },
    });
  }

  /** What a record says of itself holds for all its values. */
  private within(value: Value, place: Place): Place {
    const { asOf, source, certainty } = value;
    return {
      ...place,
      source: typeof source === 'string' ? (source as Controller) : place.source,
      asOf: typeof asOf === 'string' ? asOf : place.asOf,
      disputed: place.disputed || certainty === 'DISPUTED',
    };
  }

  private value(owner: unknown, key: string, around: Place): AnyReading {
    const path = `${around.path}.${key}`;
    this.settings.onRead?.(path);
    const shape = this.settings.shapes.shapeOf(path);
    const value = isRecord(owner) ? owner[key] : null;
    if (value === undefined) throw new RangeError(`"${path}" was not asked for.`);
    const source = around.asOf === null ? askWhom(path, around.source) : around.source;
    const place = this.placeOf({ ...around, path, source, at: [...around.at, key] }, value, shape, owner);
    switch (shape.kind) {
      case 'list':
        return this.list(value, place);
      case 'record':
        return this.record(value, place, {});
      default:
        return this.leaf(value, place, shape);
    }
  }

  private placeOf(place: Place, value: unknown, shape: FactShape, owner: unknown): Place {
    if (place.around !== 'told') return place;
    if (value !== null) {
      // A list may be told in part: then it is known what is in it, but not what is not.
      const isList = shape.kind === 'list' || shape.kind === 'leaves';
      const inPart = isList ? this.silences.reasonExactlyAt(place.at) : null;
      return inPart === null ? place : { ...place, around: inPart };
    }
    const reason = this.silences.reasonAt(place.at);
    if (reason !== null) return { ...place, around: reason };
    return {
      ...place,
      around: shape.mayBeNone || isKnownBeside(place.path, owner) ? 'none' : 'NOT_RECORDED',
    };
  }

  private unknownIn(place: Place): Place {
    return { ...place, around: this.silences.reasonAt(place.at) ?? 'NOT_RECORDED' };
  }

  private list(value: unknown, place: Place): ListReading<Value> {
    const items = Array.isArray(value)
      ? value.map((item: unknown, index) =>
          this.record(item, { ...place, around: 'told', at: [...place.at, index] }, {}),
        )
      : [];
    return { items, $recorded: { ...recorded(place), ...(place.around === 'none' && { value: true }) } };
  }

  private leaf(value: unknown, place: Place, { kind }: FactShape): Fact {
    const { around } = place;
    if (around !== 'told' && around !== 'none') return fact(place, null, around);
    // That there is none is as old, and as contested, as the record that says so.
    const { state, ...told } = fact(place, around === 'told' ? value : kind === 'leaves' ? [] : null, null);
    return { ...told, state: place.disputed ? 'DISPUTED' : this.isStale(place) ? 'STALE' : state };
  }

  private isStale = ({ asOf }: Place): boolean => asOf !== null && asOf.slice(0, 10) < this.staleBefore;
}

function rootPlace(
  path: string,
  at: readonly (string | number)[],
  person: string | null,
  source: Controller = 'KIM_OFFICE',
): Place {
  return { path, at, person, source, asOf: null, disputed: false, around: 'told' };
}

function recorded(place: Place): Fact<true> {
  const { around } = place;
  if (around === 'told') return fact(place, true, null) as Fact<true>;
  return fact(place, null, around === 'none' ? null : around) as Fact<true>;
}

/** Silence of the kind that says nothing is not told apart from nothing being on file: both are missing. */
function fact(place: Place, value: unknown, reason: WithheldReason | null): Fact<never> {
  const { path, person, source, asOf } = place;
  const state =
    reason === null
      ? 'KNOWN'
      : reason === 'NOT_RECORDED' || reason === 'AGENCY_UNAVAILABLE'
        ? 'MISSING'
        : 'WITHHELD';
  return { path, person, state, value: value as never, source, asOf, reason };
}

/** Where the agency is silent about one thing but tells of another, it knows the person: then silence is an answer. */
const knownBeside: Readonly<Record<string, string>> = {
  'person.benefitUnit': 'jobs',
  'person.employment': 'jobs',
  'person.languageCourses': 'jobs',
};

function isKnownBeside(path: string, owner: unknown): boolean {
  const beside = knownBeside[path];
  return beside !== undefined && isRecord(owner) && Array.isArray(owner[beside]);
}

const isRecord = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Who has left a family is no longer read as a member of it. */
const isPresent = ({ until }: Value, today: string): boolean => typeof until !== 'string' || until > today;
