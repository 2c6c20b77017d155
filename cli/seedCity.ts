import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { cityOf } from '../city/cityOf';
import type { City, Edition } from '../city/facts/City';
import { writeTruth } from '../city/truth';
import { dataFolder } from '../database/dataFolder';
import { makeFolder } from '../database/makeFolder';
import { openDatabases } from '../database/openDatabases';
import { projectFolder } from '../schema/projectFolder';
import { migrate } from '../subgraphs/migrate';
import { seed } from '../subgraphs/seed';
import { isCalendarDay } from './calendarDay';
import { chosenAgencies } from './chosenAgencies';
import { openKeyringToSeed } from './keyrings';
import { progressBar } from './progressBar';
import { openSectorKeys, pseudonymsFor } from './sectorKeys';

/** What `lotse seed` was asked for. */
export interface SeedChoice {
  readonly edition: Edition;
  readonly seed?: string;
  readonly today?: string;
  readonly only?: string[];
  readonly truth?: string;
}

/**
 * Fills databases with a synthetic city, replacing what they hold.
 * @throws with a sentence for the operator
 */
export async function seedCity(options: SeedChoice, interrupted: AbortSignal): Promise<void> {
  requireDay(options.today);
  const began = Date.now();
  const city = cityOf(options.edition, { seed: options.seed, today: options.today });
  const agencies = chosenAgencies(options.only);
  const folder = dataFolder(projectFolder());
  const truth = options.truth ?? join(folder, `truth-${city.edition}.jsonl`);
  await requireWritable(dirname(truth));
  const databases = await openDatabases(
    agencies.map(({ name }) => name),
    { folder },
  );
  const bar = progressBar('families');
  try {
    const keys = openSectorKeys(folder, agencies);
    const targets = agencies.map((agency) => ({
      agency,
      databaseUrl: databases.url(agency.name),
      pseudonyms: pseudonymsFor(agency, keys),
      keyring: openKeyringToSeed(agency, folder),
    }));
    await Promise.all(targets.map(({ agency, databaseUrl }) => migrate(agency, databaseUrl)));
    await seed(city, targets, (done) => {
      interrupted.throwIfAborted();
      bar.update(done, city.familyCount);
    });
    await writeTruth(city, truth);
    process.stdout.write(summary(city, agencies.length, (Date.now() - began) / 1000, truth));
  } finally {
    bar.stop();
    await databases.stop();
  }
}

/** Asked before a minute of work, not after. */
async function requireWritable(folder: string): Promise<void> {
  try {
    makeFolder(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new Error(
      `The truth file cannot be written to ${folder} (${code}). Choose a file in another folder with --truth.`,
    );
  }
}

function requireDay(given: string | undefined): void {
  if (given === undefined || isCalendarDay(given)) return;
  throw new Error(`--today is "${given}"; it must be a day such as 2026-11-23.`);
}

const summary = (city: City, databases: number, seconds: number, truth: string): string =>
  `Edition ${city.edition} (${city.generator}) is in ${databases === 1 ? 'one database' : `${databases} databases`}: ` +
  `${city.familyCount} families, ${seconds.toFixed(1)} s.\n` +
  `What is really the case, which no subgraph may see: ${truth}\n`;
