import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RefusalCode, refusals } from '../gateway/refusals';

const page = readFileSync(join(__dirname, '../docs/refusals.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|(?: (\d{3}) \|)?/gm)];
const documented = rows.map(([, code]) => code);
const codes = Object.keys(refusals) as RefusalCode[];

describe('the catalogue of refusals and its page', () => {
  it('have the same codes', () => {
    expect([...documented].sort()).toEqual([...codes].sort());
  });

  it('have each code once', () => {
    expect(new Set(documented).size).toBe(documented.length);
  });

  it.each(rows.map(([, code, status]) => [code, status] as const))(
    'agree on the status of %s',
    (code, status) => {
      expect(refusals[code as RefusalCode].status).toBe(Number(status ?? 200));
    },
  );

  it.each(codes)('%s has one sentence made for the caller', (code) => {
    expect(refusals[code].sentence).toMatch(/^[A-Z].*\.$/);
  });
});
