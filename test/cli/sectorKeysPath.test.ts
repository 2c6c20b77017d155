import { sectorKeysPath } from '../../cli/sectorKeys';
import { readConfig } from '../../gateway/config';

/** Commands once wrote pseudonyms under keys in Lotse's folder while the gateway read those in LOTSE_KEYS: everybody was unknown. */
describe('the file with the sector keys', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it.each([
    [{ LOTSE_KEYS: '/safe/keys' }, '/safe/keys/sectors.json'],
    [{ LOTSE_KEYS: '/safe/keys', LOTSE_SECTOR_KEYS: '/vault/s.json' }, '/vault/s.json'],
  ])('is the same one to commands and gateway: %j', (settings, path) => {
    Object.assign(process.env, settings);
    expect(sectorKeysPath('/lotse')).toBe(path);
    expect(readConfig().sectorKeysPath).toBe(path);
  });

  it('lies in Lotse’s own folder where nobody says otherwise', () => {
    delete process.env.LOTSE_KEYS;
    delete process.env.LOTSE_SECTOR_KEYS;
    expect(sectorKeysPath('/lotse')).toBe('/lotse/keys/sectors.json');
  });
});
