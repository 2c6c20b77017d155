import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseClaims } from '../gateway/identity/parseClaims';
import { purposesOf } from '../gateway/identity/purposesOf';
import { controllersOfRole } from '../gateway/identity/rolesOf';
import { roles } from '../schema/accessTerms';

const page = readFileSync(join(__dirname, '../docs/identity.md'), 'utf8');
const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

describe('the page about identity', () => {
  it('has the roles, their bodies and purposes as they are in the code', () => {
    const rows = roles.map((role) => {
      const bodies = [...controllersOfRole[role]].map((body) => (body === null ? 'none' : code([body])));
      return `| \`${role}\` | ${bodies.join(', ')} | ${code(purposesOf(role))} |`;
    });
    const table = page
      .slice(page.indexOf('| role | exists in units of |'))
      .split('\n\n')[0]
      ?.split('\n')
      .slice(2);
    expect(table).toEqual(rows);
  });

  it('shows claims that the hub understands', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(parseClaims(JSON.parse(example) as Record<string, unknown>)).toMatchObject({
      role: 'CASE_MANAGER',
      unit: { organisation: 'ob-diakonie' },
    });
  });
});
