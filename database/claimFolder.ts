import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseFault } from './DatabaseFault';
import { processStart } from './processStart';

interface Owner {
  readonly pid: number;
  readonly started: string;
}

/** A folder held by this process; release it once nothing in it is in use any more. */
export interface Claim {
  release(): void;
}

/**
 * Makes this process the only owner of a database folder, by a file `owner.<n>.json` with the process id and its start time.
 * A dead owner's file is taken over. Owners are numbered because "read, remove, write again" would let two processes that
 * both saw the same dead owner win: here the next number can be created once only, and the highest number is the owner.
 * @throws {DatabaseFault} when a living process (this one included) owns the folder.
 */
export function claimFolder(folder: string): Claim {
  const started = processStart(process.pid);
  if (started === null) throw new DatabaseFault('The start time of this process could not be read.');
  const draft = path.join(folder, `owner-draft-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started } satisfies Owner), { mode: 0o600 });
  try {
    return takeNextNumber(folder, draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living owner's process id, or null when nobody owns the folder. */
export function folderOwner(folder: string): number | null {
  return livingOwner(folder, ownerNumbers(folder).at(-1));
}

function livingOwner(folder: string, number: number | undefined): number | null {
  const owner = number === undefined ? null : readOwner(ownerFile(folder, number));
  return owner !== null && processStart(owner.pid) === owner.started ? owner.pid : null;
}

function takeNextNumber(folder: string, draft: string): Claim {
  for (;;) {
    // One look at the folder decides both: whoever was found dead, and the number after his. Looking twice let somebody win in
    // between, and the second look then passed over the living winner.
    const last = ownerNumbers(folder).at(-1);
    const pid = livingOwner(folder, last);
    if (pid !== null) throw alreadyOwned(folder, pid);
    const mine = (last ?? 0) + 1;
    // A link appears whole or not at all, so nobody reads a half written owner.
    if (!linked(draft, ownerFile(folder, mine))) continue;
    const numbers = ownerNumbers(folder);
    if (numbers.some((number) => number > mine)) {
      // Somebody went further while we slept between reading and linking: theirs counts.
      rmSync(ownerFile(folder, mine), { force: true });
      continue;
    }
    for (const number of numbers) if (number < mine) rmSync(ownerFile(folder, number), { force: true });
    return { release: () => rmSync(ownerFile(folder, mine), { force: true }) };
  }
}

function linked(draft: string, target: string): boolean {
  try {
    linkSync(draft, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ownerFile(folder: string, number: number): string {
  return path.join(folder, `owner.${number}.json`);
}

function ownerNumbers(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => /^owner\.(\d+)\.json$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    // Released in this very moment, or emptied by a full disk: nobody can be shown to own it.
    return null;
  }
}

function alreadyOwned(folder: string, pid: number): DatabaseFault {
  const who = pid === process.pid ? 'this process itself' : `process ${pid}`;
  return new DatabaseFault(
    `The database folder ${folder} is already in use by ${who}. ` +
      'Two servers on one folder would destroy the data: stop the other one first, or choose another folder.',
  );
}
