import { join } from 'node:path';
import { Command, Option } from 'commander';
import { cityOf } from '../city/cityOf';
import type { Edition } from '../city/facts';
import { writeTruth } from '../city/truth';
import { dataFolder } from '../database/dataFolder';
import { openDatabases } from '../database/openDatabases';
import { projectFolder } from '../schema/projectFolder';
import { migrate } from '../subgraphs/migrate';
import { seed } from '../subgraphs/seed';
import { chosenAgencies } from './chosenAgencies';
import { progressBar } from './progressBar';

interface Options {
  readonly edition: Edition;
  readonly seed?: string;
  readonly today?: string;
  readonly only?: string[];
  readonly truth?: string;
}

/** `lotse seed`: fills the databases with a synthetic city, replacing what is in them. */
export const seedCommand = (): Command =>
  new Command('seed')
    .description('fill the databases with a synthetic city, replacing what they hold')
    .addOption(
      new Option('--edition <edition>', 'S: fifteen stories, M: 300 families, L: 40,000 persons')
        .choices(['S', 'M', 'L'])
        .default('S'),
    )
    .option('--seed <text>', 'another city of the same kind; the same text gives the same city')
    .option('--today <day>', 'the day on which the city lives, YYYY-MM-DD')
    .option('--only <names...>', 'only these subgraphs')
    .option('--truth <file>', 'where the truth file goes (default: truth-<edition>.jsonl in the data folder)')
    .action(run);

async function run(options: Options): Promise<void> {
  if (options.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.today)) {
    throw new Error(`--today is "${options.today}"; it must be a day such as 2026-11-23.`);
  }
  const began = Date.now();
  const city = cityOf(options.edition, { seed: options.seed, today: options.today });
  const agencies = chosenAgencies(options.only);
  const folder = dataFolder(projectFolder());
  const databases = await openDatabases(
    agencies.map(({ name }) => name),
    { folder },
  );
  try {
    const targets = agencies.map((agency) => ({ agency, databaseUrl: databases.url(agency.name) }));
    for (const { agency, databaseUrl } of targets) await migrate(agency, databaseUrl);
    const bar = progressBar('families');
    await seed(city, targets, (done) => bar.update(done, city.familyCount));
    const truth = options.truth ?? join(folder, `truth-${city.edition}.jsonl`);
    await writeTruth(city, truth);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `Edition ${city.edition} (${city.generator}) is in ${agencies.length} databases: ${city.familyCount} families, ${seconds} s.\n` +
        `What is really the case, which no subgraph may see: ${truth}\n`,
    );
  } finally {
    await databases.stop();
  }
}
