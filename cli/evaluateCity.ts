import { dataFolder } from '../database/dataFolder';
import { readConfig } from '../gateway/config';
import { hubKeyName, readSigningKey } from '../schema/keys/keyFolder';
import { projectFolder } from '../schema/projectFolder';
import { casework } from '../subgraphs/casework/agency';
import { readResponsibilities } from '../subgraphs/casework/responsibilities';
import { guidance } from '../subgraphs/guidance/agency';
import { NightlyRecords, type Run } from '../subgraphs/guidance/nightly/NightlyRecords';
import { Tally } from '../subgraphs/guidance/nightly/Tally';
import { openDataSource } from '../subgraphs/openDataSource';
import { ownSecret } from '../subgraphs/ownSecret';
import { readDataset } from '../subgraphs/readDataset';
import { roster } from '../subgraphs/roster';
import { evaluateFamilies } from './evaluateFamilies';
import { keysFolder } from './keysFolder';
import { nightlyGrants } from './nightlyGrants';
import { progressBar } from './progressBar';
import { startLotse } from './startLotse';
import { withDatabases } from './withDatabases';

/** What `lotse guidance evaluate` was asked for. */
export interface EvaluationChoice {
  /** YYYY-MM-DD. */
  readonly asOf?: string;
  readonly resume?: boolean;
  /** GraphQL endpoint. */
  readonly hub: string;
}

/**
 * Evaluates all families of the city and prints what came of it.
 * @throws with a sentence for the operator; also when of some family not everything could be asked for
 */
export async function evaluateCity(choice: EvaluationChoice, interrupted: AbortSignal): Promise<void> {
  const tally = (await isAnswering(choice.hub))
    ? await evaluateAt(choice.hub, choice, interrupted)
    : await evaluateAlone(choice, interrupted);
  process.stdout.write(reportOf(tally));
  const lacking = tally.incomplete + tally.untold;
  if (lacking > 0 || tally.broken.size > 0) {
    throw new Error(
      `Of ${lacking} families not everything could be asked for, and ${tally.broken.size} rules broke. lotse guidance evaluate --resume asks for these families again.`,
    );
  }
}

async function isAnswering(hub: string): Promise<boolean> {
  try {
    const { ok } = await fetch(new URL('/health', hub), { signal: AbortSignal.timeout(2_000) });
    return ok;
  } catch {
    return false;
  }
}

/** Nobody answers: a hub of its own, on the same databases and free ports, for as long as it takes. */
async function evaluateAlone(choice: EvaluationChoice, interrupted: AbortSignal): Promise<Tally> {
  process.stderr.write(`… nobody answers at ${choice.hub}; starting a hub for this run\n`);
  const lotse = await startLotse({
    agencies: roster,
    gateway: true,
    folder: dataFolder(projectFolder()),
    edition: 'S',
    subgraphPort: () => 0,
    gatewayPort: 0,
    issuerPort: 0,
    interrupted,
  });
  try {
    return await evaluateAt(`${lotse.gateway?.url}/graphql`, choice, interrupted);
  } finally {
    await lotse.stop();
  }
}

const evaluateAt = (hub: string, choice: EvaluationChoice, interrupted: AbortSignal): Promise<Tally> =>
  withDatabases([casework.name, guidance.name], async (urlOf) => {
    const [cases, own] = [
      await openDataSource(casework, urlOf(casework.name), 1),
      await openDataSource(guidance, urlOf(guidance.name), 2),
    ];
    const bar = progressBar('families');
    try {
      const today = (await readDataset(own))?.referenceDate ?? new Date().toISOString().slice(0, 10);
      const asOf = choice.asOf ?? today;
      const records = choice.asOf === undefined || choice.asOf === today ? new NightlyRecords(own) : null;
      const run = records === null ? null : await runOf(records, asOf, choice.resume === true);
      const tally = new Tally();
      const { hub: name } = readConfig();
      const keys = keysFolder();
      await evaluateFamilies(await readResponsibilities(cases), {
        grants: nightlyGrants({ name, endpoint: hub, key: readSigningKey(keys, hubKeyName), run: run?.id }),
        secret: ownSecret(readSigningKey(keys, guidance.name)),
        today,
        asOf,
        records,
        run,
        tally,
        onFamily: (done, of) => bar.update(done, of),
        interrupted,
      });
      if (run !== null && tally.incomplete + tally.untold === 0) await records?.end(run.id);
      return tally;
    } finally {
      bar.stop();
      await Promise.all([cases.destroy(), own.destroy()]);
    }
  });

/** @throws when there is nothing to go on with */
async function runOf(records: NightlyRecords, asOf: string, resume: boolean): Promise<Run> {
  if (!resume) return records.begin(asOf);
  const run = await records.resume(asOf);
  if (run === null) throw new Error(`There is no interrupted run for ${asOf}. Leave --resume out.`);
  process.stderr.write(`… going on after ${run.done.size} families\n`);
  return run;
}

function reportOf(tally: Tally): string {
  const lines = tally.rules.map(([rule, { MATCH, LIKELY, INSUFFICIENT }]) =>
    [rule.padEnd(5), count(MATCH), count(LIKELY), count(INSUFFICIENT)].join(''),
  );
  const broken = [...tally.broken].map(([rule, families]) => `${rule} broke for ${families} families`);
  return `${[
    `${'rule'.padEnd(5)}${'match'.padStart(12)}${'likely'.padStart(12)}${'insufficient'.padStart(14)}`,
    ...lines,
    ...broken,
    `families: ${tally.whole} evaluated, ${tally.incomplete} in part, ${tally.untold} not at all`,
  ].join('\n')}\n`;
}

const count = (number: number): string => String(number).padStart(12);
