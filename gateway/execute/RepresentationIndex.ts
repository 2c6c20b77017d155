import type { IdTranslator } from './Gate';
import type { JsonObject } from './jsonObject';
import type { KeyReader } from './readsKeyOf';

/** Values on the way from a reader to the number of their representation: exact, without writing a text per object. */
type Ways = Map<unknown, Ways | number>;

/** The different representations of one question, and the objects of each. Built once per request and question. */
export class RepresentationIndex {
  readonly texts: string[] = [];
  readonly objects: JsonObject[][] = [];
  readonly #byText = new Map<string, number>();
  readonly #byReader = new Map<KeyReader, Ways>();
  readonly #values: unknown[] = [];

  /** @param translator writes ids as the agency's own, when it knows others than the hub */
  constructor(readonly translator: IdTranslator | null = null) {}

  /** Adds an object under the text of its representation. */
  add(text: string, object: JsonObject): void {
    this.objects[this.#numberOf(text)]?.push(object);
  }

  /** Adds an object whose representation is of the plain kind; when it is not, or cannot be written, nothing is added. */
  addPlain(reader: KeyReader, object: JsonObject): 'added' | 'not plain' | 'nobody' {
    const values = this.#values;
    if (!reader.read(object, values)) return 'not plain';
    let ways = this.#byReader.get(reader) ?? new Map<unknown, Ways | number>();
    this.#byReader.set(reader, ways);
    const last = reader.size - 1;
    for (let index = 0; index < last; index++) ways = wayOn(ways, values[index]);
    const known = ways.get(values[last]);
    let number = known;
    if (typeof number !== 'number') {
      const text = reader.text(values, this.translator);
      if (text === null) return 'nobody';
      number = this.#numberOf(text);
      ways.set(values[last], number);
    }
    this.objects[number]?.push(object);
    return 'added';
  }

  #numberOf(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.objects.push([]);
    this.#byText.set(text, number);
    return number;
  }
}

function wayOn(ways: Ways, value: unknown): Ways {
  const known = ways.get(value);
  if (known instanceof Map) return known;
  const next: Ways = new Map();
  ways.set(value, next);
  return next;
}
