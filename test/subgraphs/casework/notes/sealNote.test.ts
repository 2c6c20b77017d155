import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { keyringOf } from '../../../../schema/keys/SecretKeyring';
import { notesOfCase } from '../../../../subgraphs/casework/notes/notesOfCase';
import { keyIdOf, openNote, sealNote } from '../../../../subgraphs/casework/notes/sealNote';
import { newCaseKey, unwrapped } from '../../../../subgraphs/casework/notes/wrapKey';

const wrapping = (name: string) => ({ name, key: createHash('sha256').update(name).digest() });
const newKey = () => ({ id: randomUUID(), key: randomBytes(32) });

describe('a sealed note', () => {
  const key = newKey();

  it('is opened by its key, letter by letter, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = sealNote(text, key);
        expect(openNote(sealed, key)).toBe(Buffer.from(text).toString());
        expect(keyIdOf(sealed)).toBe(key.id);
        expect(sealNote(text, key)).not.toBe(sealed);
      }),
      { numRuns: 200 },
    );
  });

  it('is opened by no other key, not even under its name', () => {
    const sealed = sealNote('vertraulich', key);
    expect(openNote(sealed, newKey())).toBeNull();
    expect(openNote(sealed, { ...newKey(), id: key.id })).toBeNull();
    expect(openNote(sealed, { ...key, id: randomUUID() })).toBeNull();
  });

  it('cannot be altered in any letter', () => {
    const sealed = sealNote('vertraulich', key);
    const start = sealed.lastIndexOf('.') + 1;
    for (let at = start; at < sealed.length - 1; at++) {
      const letter = sealed[at] === 'A' ? 'B' : 'A';
      expect(openNote(`${sealed.slice(0, at)}${letter}${sealed.slice(at + 1)}`, key)).toBeNull();
    }
    expect(openNote(sealed.slice(0, start + 20), key)).toBeNull();
    expect(openNote('vertraulich', key)).toBeNull();
    expect(keyIdOf('vertraulich')).toBeNull();
  });
});

describe('the key of a case', () => {
  const [old, current] = [wrapping('old'), wrapping('current')];

  it('is kept wrapped under the key in use, and is found under those before', () => {
    const { row, key } = newCaseKey(randomUUID(), keyringOf([old]));
    expect(row.wrappedUnder).toBe('old');
    expect(row.wrapped).not.toContain(key.key.toString('base64url'));
    expect(unwrapped(row, keyringOf([current, old]))).toEqual(key);
  });

  it('is not found without the key it is wrapped under, nor when it was altered', () => {
    const { row } = newCaseKey(randomUUID(), keyringOf([old]));
    expect(unwrapped(row, keyringOf([current]))).toBeNull();
    expect(unwrapped(row, keyringOf([{ name: 'old', key: current.key }]))).toBeNull();
    expect(unwrapped({ ...row, wrapped: row.wrapped.slice(0, -4) }, keyringOf([old]))).toBeNull();
  });

  it('is made with the first note of an invented case, once, and not where there is none or nothing to wrap it under', () => {
    const notes = notesOfCase(randomUUID(), keyringOf([old]));
    expect(notes.seal(null)).toBeNull();
    expect(notes.keys()).toEqual([]);
    const [one, other] = [notes.seal('eins') ?? '', notes.seal('zwei') ?? ''];
    const [row, ...more] = notes.keys();
    expect(more).toEqual([]);
    const key = row === undefined ? null : unwrapped(row, keyringOf([old]));
    expect(key && [openNote(one, key), openNote(other, key)]).toEqual(['eins', 'zwei']);
    const without = notesOfCase(randomUUID(), null);
    expect([without.seal('eins'), without.keys()]).toEqual([null, []]);
  });
});
