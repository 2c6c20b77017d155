import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './Chance';
import type { Asked, World } from './World';

/** A disagreement that once was, whole: it runs again with every test from then on. */
export interface SavedCase {
  /** What went wrong, in prose; the search writes what it saw, a person may say it better. */
  readonly incident: string;
  /** Why it still goes wrong, or null once it is mended. */
  readonly knownDefect: string | null;
  readonly world: World;
  readonly asked: Asked;
}

const folder = path.join(__dirname, '../corpus');

/** All saved cases by file name. */
export function savedCases(): readonly (readonly [file: string, SavedCase])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as SavedCase]);
}

/** Saves a case under a name of its own and returns the path of the file. */
export function saveCase(saved: SavedCase): string {
  mkdirSync(folder, { recursive: true });
  const { world, asked } = saved;
  const file = path.join(
    folder,
    `case-${hashOf(JSON.stringify({ world, asked })).toString(16).padStart(8, '0')}.json`,
  );
  writeFileSync(file, `${JSON.stringify(saved, null, 2)}\n`);
  return file;
}
