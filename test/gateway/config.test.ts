import { readConfig, requireFitHost } from '../../gateway/config';

describe('the configuration', () => {
  it('has defaults for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, deadlineMs: 15_000, bodyLimit: 262_144 });
    expect(config.patienceMsOf('health')).toBe(5_000);
    expect(config.urlOf('health')).toBeUndefined();
  });

  it('is read per agency', () => {
    const config = readConfig({
      LOTSE_PATIENCE_MS: '900',
      HOUSING_OFFICE_PATIENCE_MS: '50',
      HOUSING_OFFICE_URL: 'https://housing.test/graphql',
    });
    expect(config.patienceMsOf('housing-office')).toBe(50);
    expect(config.patienceMsOf('health')).toBe(900);
    expect(config.urlOf('housing-office')).toBe('https://housing.test/graphql');
  });

  it('bounds every agency by its own slots and queue, and rests the breaker unless it is off', () => {
    const config = readConfig({
      LOTSE_SLOTS: '7',
      HOUSING_OFFICE_SLOTS: '3',
      LOTSE_BREAKER: 'off',
      HOUSING_OFFICE_BREAKER: 'on',
      HOUSING_OFFICE_BREAKER_REST_MS: '900',
    });
    expect([config.slotsOf('health'), config.slotsOf('housing-office')]).toEqual([7, 3]);
    expect([config.queueOf('health'), config.queueOf('housing-office')]).toEqual([200, 200]);
    expect(config.breakerRestMsOf('health')).toBeNull();
    expect(config.breakerRestMsOf('housing-office')).toBe(900);
  });

  it('passes on no message of an agency but those of the codes it lists', () => {
    const config = readConfig({ HEALTH_MESSAGES: 'NOT_FOUND, CASE_CLOSED' });
    expect([...config.messagesOf('health')]).toEqual(['NOT_FOUND', 'CASE_CLOSED']);
    expect(config.messagesOf('schools').size).toBe(0);
    const wrong = readConfig({ HEALTH_MESSAGES: 'NOT_FOUND,every thing' });
    expect(() => wrong.messagesOf('health')).toThrow(/^HEALTH_MESSAGES names "every thing".*NOT_FOUND/);
  });

  it('switches on labels of overrides, and says which one cannot be a label', () => {
    expect([...readConfig({ LOTSE_OVERRIDE_LABELS: 'new-office, move:2027,' }).overrideLabels]).toEqual([
      'new-office',
      'move:2027',
    ]);
    expect(readConfig({}).overrideLabels.size).toBe(0);
  });

  it('knows an issuer only when it is named with its audience', () => {
    expect(readConfig({}).issuer).toBeNull();
    const named = { LOTSE_ISSUER: 'https://login.test/realms/city', LOTSE_AUDIENCE: 'lotse' };
    expect(readConfig(named).issuer).toEqual({ issuer: named.LOTSE_ISSUER, audience: 'lotse', keys: null });
    const keys = 'https://login.test/jwks';
    expect(readConfig({ ...named, LOTSE_JWKS_URL: keys }).issuer?.keys).toBe(keys);
    expect(() => readConfig({ LOTSE_ISSUER: named.LOTSE_ISSUER })).toThrow(/LOTSE_AUDIENCE is not set/);
    expect(() => readConfig({ LOTSE_JWKS_URL: keys })).toThrow(/LOTSE_ISSUER is not set/);
  });

  it('takes PORT where LOTSE_PORT is not set', () => {
    expect(readConfig({ PORT: '8080' }).port).toBe(8080);
    expect(readConfig({ PORT: '8080', LOTSE_PORT: '9090' }).port).toBe(9090);
  });

  it.each([
    [{ LOTSE_OPERATIONS: 'some' }, /LOTSE_OPERATIONS is "some".*any or trusted/],
    [{ LOTSE_RATE: '0' }, /LOTSE_RATE/],
    [{ LOTSE_PORT: 'http' }, /LOTSE_PORT is "http".*whole number from 0 to 65535/],
    [{ LOTSE_PORT: '70000' }, /LOTSE_PORT/],
    [{ PORT: '-1' }, /PORT is "-1"/],
    [{ LOTSE_DEADLINE_MS: '1.5' }, /LOTSE_DEADLINE_MS/],
    [{ LOTSE_SLOTS: '0' }, /LOTSE_SLOTS is "0".*from 1 to 1000/],
    [{ LOTSE_BREAKER: 'false' }, /LOTSE_BREAKER is "false".*on or off/],
    [{ LOTSE_OVERRIDE_LABELS: 'fine,percent(30)' }, /^LOTSE_OVERRIDE_LABELS names "percent\(30\)".*such as/],
  ])('names the variable that is wrong: %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  it.each(['unprotected', 'plain', 'demo'] as const)(
    'lets nobody but this machine reach a gateway in %s mode',
    (mode) => {
      const { host } = readConfig({ LOTSE_HOST: '192.168.0.1' });
      expect(() => requireFitHost({ host, mode })).toThrow(/192\.168\.0\.1.*LOTSE_HOST.*127\.0\.0\.1/);
      expect(() => requireFitHost({ host: '::1', mode })).not.toThrow();
      expect(() => requireFitHost({ host, mode: 'production' })).not.toThrow();
    },
  );

  it('names the variable of an agency that is wrong, without its value', () => {
    const config = readConfig({ HEALTH_URL: 'ftp://user:secret@x', HEALTH_PATIENCE_MS: 'soon' });
    expect(() => config.urlOf('health')).toThrow(/^HEALTH_URL is not an absolute http or https URL/);
    expect(() => config.patienceMsOf('health')).toThrow(/HEALTH_PATIENCE_MS/);
  });
});
