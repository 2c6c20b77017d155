import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SectorCipher } from '../../../gateway/pseudonyms/SectorCipher';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('a sector pseudonym', () => {
  it('is found back by the holder of the key, for every person and every key', () => {
    fc.assert(
      fc.property(fc.uuid(), key, (person, sector) => {
        const cipher = new SectorCipher(sector);
        const pseudonym = cipher.pseudonymOf(person);
        expect(pseudonym).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(cipher.hubIdOf(pseudonym ?? '')).toBe(person);
      }),
    );
  });

  it('is another one in every sector', () => {
    fc.assert(
      fc.property(fc.uuid(), key, key, (person, one, other) => {
        fc.pre(!one.equals(other));
        expect(new SectorCipher(one).pseudonymOf(person)).not.toBe(
          new SectorCipher(other).pseudonymOf(person),
        );
      }),
    );
  });

  it('of one sector leads nowhere in another', () => {
    const [one, other] = [new SectorCipher(randomBytes(32)), new SectorCipher(randomBytes(32))];
    const person = '0190a5f0-7c1e-7000-8000-000000000001';
    expect(other.hubIdOf(one.pseudonymOf(person) ?? '')).not.toBe(person);
  });

  it('no two persons share', () => {
    const cipher = new SectorCipher(randomBytes(32));
    const ids = Array.from(
      { length: 5_000 },
      (_, at) => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`,
    );
    expect(new Set(ids.map((id) => cipher.pseudonymOf(id))).size).toBe(ids.length);
  });

  it('is the AES-256 block of FIPS 197, appendix C.3', () => {
    const cipher = new SectorCipher(
      Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex'),
    );
    expect(cipher.pseudonymOf('00112233-4455-6677-8899-aabbccddeeff')).toBe(
      '8ea2b7ca-5167-45bf-eafc-49904b496089',
    );
  });

  it.each([
    '',
    'p1',
    '0190a5f0-7c1e-7000-8000-00000000000g',
    '0190a5f07c1e70008000000000000001',
    ` ${'0'.repeat(36)}`,
  ])('is not made of what is no UUID: "%s"', (id) => {
    const cipher = new SectorCipher(randomBytes(32));
    expect(cipher.pseudonymOf(id)).toBeNull();
    expect(cipher.hubIdOf(id)).toBeNull();
  });
});
