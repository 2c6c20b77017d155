import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../gateway/config';

const page = readFileSync(join(__dirname, '../../docs/settings.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| `/.test(line));
const documented = rows.flatMap((row) =>
  [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_<>]+)`/g)].map(([, name = '']) =>
    name.replace('<NAME>', 'NAME'),
  ),
);

/** Every variable that is looked at when the gateway reads all there is to read about an agency called "name". */
function settingsRead(): readonly string[] {
  const read = new Set<string>();
  const noticing = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => {
        read.add(String(name));
        return undefined;
      },
    },
  );
  const config = readConfig(noticing);
  for (const setting of Object.values(config) as readonly unknown[]) {
    if (typeof setting === 'function') setting('name');
  }
  return [...read];
}

describe('the page of settings', () => {
  it('has each setting that the gateway reads, and no other', () => {
    expect([...documented].sort()).toEqual([...settingsRead()].sort());
  });

  it('has each setting once', () => {
    expect(new Set(documented).size).toBe(documented.length);
  });

  it.each([
    ['LOTSE_DEADLINE_MS', readConfig({}).deadlineMs],
    ['LOTSE_RATE', readConfig({}).callerRate],
    ['LOTSE_OPERATIONS', readConfig({}).operations],
    ['LOTSE_BODY_LIMIT', readConfig({}).bodyLimit],
    ['LOTSE_ANSWER_LIMIT', readConfig({}).answerLimit],
    ['LOTSE_PATIENCE_MS', readConfig({}).patienceMsOf('name')],
    ['LOTSE_SLOTS', readConfig({}).slotsOf('name')],
    ['LOTSE_QUEUE', readConfig({}).queueOf('name')],
    ['LOTSE_BREAKER_REST_MS', readConfig({}).breakerRestMsOf('name')],
  ])('tells the default of %s', (name, value) => {
    const row = rows.find((line) => line.includes(`\`${name}\``)) ?? '';
    expect(row.split('|')[2]?.trim()).toBe(String(value));
  });
});
