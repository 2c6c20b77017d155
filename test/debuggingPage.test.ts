import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, printExplanation } from '../gateway/explain';
import { composeFixture } from './fixtures/startSubgraphs';

const path = join(__dirname, '../docs/debugging.md');

const person = 'type Person @key(fields: "id") { id: ID! ';
const supergraphSdl = composeFixture({
  registry: { sdl: `type Query { me: Person } ${person} name: String }` },
  work: { sdl: `${person} jobs: [Job!] } type Job { title: String! }` },
});

/** `UPDATE_DOCS=1 npx jest test/debuggingPage` writes the page anew. */
it('the page about debugging shows what explain really prints', async () => {
  const page = readFileSync(path, 'utf8');
  const document = /<!-- operation -->\n```graphql\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const printed = printExplanation(await explain({ supergraphSdl, document }));
  const expected = page.replace(
    /(<!-- explanation -->\n```\n)[\s\S]*?(```)/,
    (_, begin: string, end: string) => `${begin}${printed}\n${end}`,
  );
  if (process.env.UPDATE_DOCS) writeFileSync(path, expected);
  expect(expected).toContain('Requests per agency');
  expect(readFileSync(path, 'utf8')).toBe(expected);
});
