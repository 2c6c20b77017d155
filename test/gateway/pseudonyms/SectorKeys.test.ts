import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTranslators } from '../../../gateway/pseudonyms/openTranslators';
import {
  keyNamed,
  newKeyring,
  readSectorKeys,
  withNextInUse,
  withNextKey,
  writeSectorKeys,
} from '../../../gateway/pseudonyms/SectorKeys';

const person = '0190a5f0-7c1e-7000-8000-000000000001';

describe('the file with the sector keys', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-sector-keys-'));
    path = join(folder, 'sectors.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written, belongs to its owner alone, and is replaced as a whole', () => {
    const keys = { health: newKeyring(), social: newKeyring() };
    writeSectorKeys(path, keys);
    writeSectorKeys(path, keys);
    expect(readSectorKeys(path)).toEqual(keys);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['sectors.json']);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['a keyring without keys', '{"health": {"current": "k1", "next": null}}'],
    ['a key that is too short', '{"health": {"current": "k1", "next": null, "keys": {"k1": "c2hvcnQ="}}}'],
    ['a current key that is missing', '{"health": {"current": "k2", "next": null, "keys": {}}}'],
  ])('that holds %s is refused without telling what it holds', (_, text) => {
    writeFileSync(path, text);
    expect(() => readSectorKeys(path)).toThrow(/sector keys|is missing or not 32 bytes/);
    expect(() => readSectorKeys(path)).not.toThrow(/c2hvcnQ/);
  });

  it('that is not there is told by its name', () => {
    expect(() => readSectorKeys(path)).toThrow(`The sector keys cannot be read from "${path}" (ENOENT).`);
  });

  it('moves from one key to the next in two steps, and a step that is repeated changes nothing', () => {
    const first = newKeyring();
    const begun = withNextKey(first);
    expect(withNextKey(begun)).toBe(begun);
    expect(begun.current).toBe(first.current);
    const ended = withNextInUse(begun);
    expect(ended).toEqual({
      current: begun.next,
      next: null,
      keys: { [String(begun.next)]: begun.keys[String(begun.next)] },
    });
    expect(withNextInUse(ended)).toEqual(ended);
    expect(keyNamed('health', ended, ended.current)).toHaveLength(32);
  });

  it('is noticed by a running gateway when it changes, and keeps its keys when it is spoilt', async () => {
    const before = newKeyring();
    writeSectorKeys(path, { health: before });
    const translators = openTranslators(path);
    try {
      const old = translators.of('health')?.toAgency(person);
      writeSectorKeys(path, { health: withNextInUse(withNextKey(before)) });
      await until(() => translators.of('health')?.key !== before.current);
      const fresh = translators.of('health')?.toAgency(person) ?? '';
      expect(fresh).not.toBe(old);
      expect(translators.of('health')?.fromAgency(fresh)).toBe(person);
      writeFileSync(path, 'spoilt');
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      expect(translators.of('health')?.toAgency(person)).toBe(fresh);
      expect(translators.of('schools')).toBeNull();
    } finally {
      translators.close();
    }
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 200) throw new Error('it did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
