import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { City } from './facts/City';
import type { FamilyFacts } from './facts/family';

/**
 * Writes down what is really the case in a city: which family has which obstacle, which offer is open to it, and where noise was put
 * into the facts. One JSON object a line: `family`, `reference`, `rule`, `variant`, `subjects`, `taken`, `note`. It is kept apart from all databases; tests of
 * rules compare what they find with it.
 * @param file path of the file, which is replaced
 * @param onFamily called after each family with how many are done
 * @returns the number of lines
 * @throws the error of the file system when the file cannot be written
 */
export async function writeTruth(
  city: City,
  file: string,
  onFamily: (done: number) => void = () => {},
): Promise<number> {
  const stream = createWriteStream(file, { encoding: 'utf8' });
  const closed = finished(stream);
  // The failure is reported by `await closed` below; a handler must be there before it happens.
  closed.catch(() => {});
  let lines = 0;
  let done = 0;
  for (const family of city.families()) {
    const text = linesOf(family);
    lines += family.truth.length;
    if (text !== '' && !stream.write(text) && !stream.destroyed)
      await Promise.race([once(stream, 'drain'), closed]);
    if (stream.destroyed) break;
    onFamily(++done);
  }
  stream.end();
  await closed;
  return lines;
}

const linesOf = ({ id, reference, truth }: FamilyFacts): string =>
  truth.map((entry) => `${JSON.stringify({ family: id, reference, ...entry })}\n`).join('');
