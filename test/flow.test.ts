import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs/flow.md'), 'utf8');
const stages = readFileSync(join(root, 'gateway/stages.ts'), 'utf8');

describe('the page about the flow', () => {
  const exported = [...stages.matchAll(/^export interface (\w+)(?: extends (\w+))?/gm)];
  const names = exported.map(([, name]) => name);

  it('has exactly the stages that the code has, in their order', () => {
    const drawn = [...page.matchAll(/^ ([A-Z]\w+) {2,}(?:\+|document)/gm)].map(([, name]) => name);
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(drawn).toEqual(names);
    expect(listed).toEqual(names);
  });

  it('tells the truth: each stage extends the one before', () => {
    expect(exported.map(([, , before]) => before)).toEqual([undefined, ...names.slice(0, -1)]);
  });
});
