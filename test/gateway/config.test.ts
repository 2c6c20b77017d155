import { readConfig } from '../../gateway/config';

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

  it('takes PORT where LOTSE_PORT is not set', () => {
    expect(readConfig({ PORT: '8080' }).port).toBe(8080);
    expect(readConfig({ PORT: '8080', LOTSE_PORT: '9090' }).port).toBe(9090);
  });

  it.each([
    [{ LOTSE_PORT: 'http' }, /LOTSE_PORT is "http".*whole number from 0 to 65535/],
    [{ LOTSE_PORT: '70000' }, /LOTSE_PORT/],
    [{ PORT: '-1' }, /PORT is "-1"/],
    [{ LOTSE_DEADLINE_MS: '1.5' }, /LOTSE_DEADLINE_MS/],
    [{ LOTSE_HOST: '192.168.0.1' }, /192\.168\.0\.1.*LOTSE_HOST.*127\.0\.0\.1/],
  ])('names the variable that is wrong: %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  it('names the variable of an agency that is wrong, without its value', () => {
    const config = readConfig({ HEALTH_URL: 'ftp://user:secret@x', HEALTH_PATIENCE_MS: 'soon' });
    expect(() => config.urlOf('health')).toThrow(/^HEALTH_URL is not an absolute http or https URL/);
    expect(() => config.patienceMsOf('health')).toThrow(/HEALTH_PATIENCE_MS/);
  });
});
