import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyProblem } from '../../../schema/keys/keyFolder';
import { createKeyring, openKeyring, rotateKeyring } from '../../../schema/keys/SecretKeyring';

describe('a keyring in a file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-keyring-'));
    file = join(folder, 'deeper', 'notes.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner’s eyes only', () => {
    expect(createKeyring(file)).toBe(true);
    const { name, key } = openKeyring(file).current();
    expect(key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(createKeyring(file)).toBe(false);
    expect(openKeyring(file).current()).toEqual({ name, key });
  });

  it('keeps the keys before when another comes into use, and who has it open learns of that', () => {
    createKeyring(file);
    const open = openKeyring(file);
    const before = open.current();
    const next = rotateKeyring(file);
    // Within one tick of the clock the file may look unchanged.
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect(open.named(next)).toHaveLength(32);
    expect(open.current().name).toBe(next);
    expect(open.named(before.name)).toEqual(before.key);
    expect(open.named('unheard of')).toBeNull();
    expect(open.named('toString')).toBeNull();
  });

  it.each([
    ['no JSON', '{"current": secret'],
    ['no keys', '{}'],
    ['a current key that is not there', '{"current": "a", "keys": {}}'],
    ['a key that is too short', '{"current": "a", "keys": {"a": "c2VjcmV0"}}'],
    ['a list', '[]'],
  ])('is refused with %s, and nothing of it is repeated', (_, text) => {
    createKeyring(file);
    writeFileSync(file, text);
    expect(() => openKeyring(file)).toThrow(KeyProblem);
    expect(() => openKeyring(file)).not.toThrow(/secret|c2Vj/);
  });

  it('is refused when it is missing or others may read it', () => {
    expect(() => openKeyring(file)).toThrow(/cannot be read \(ENOENT\)/);
    expect(() => rotateKeyring(file)).toThrow(KeyProblem);
    createKeyring(file);
    chmodSync(file, 0o640);
    expect(() => openKeyring(file)).toThrow(/chmod 600/);
    expect(readFileSync(file, 'utf8')).toContain('current');
  });
});
