import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links listed in the package's `pg-symlinks.json`. An npm package cannot carry links; the package's own
 * install script would make them, but many installations rightly run no install scripts.
 * @returns whether all links stand; false when the folder may not be written.
 */
export function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  // The list's paths begin with the package's own folder name "native".
  const place = (listed: string) => path.join(native, path.relative('native', listed));
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[])
      linkOne(place(source), place(target));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function linkOne(source: string, target: string): void {
  // existsSync follows the link, so one that leads nowhere counts as missing and is made again.
  if (existsSync(target)) return;
  rmSync(target, { force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // Another start in the same checkout was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
