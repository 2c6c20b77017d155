import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askProcess } from './askProcess';
import type { CeilingScene, CeilingScript } from './ceiling';
import type { FarSideAnswers, FarSideQuestion } from './farSide';
import { type Contestant, startContestant } from './startContestant';
import type { Started } from './startPinned';
import type { Stage, Workload } from './Workload';
import { wavesOf } from './wavesOf';

/** As many as Lotse opens when nothing else is said. */
const connections = 64;

/**
 * Watches which calls Lotse makes for a workload, and starts the bare server that makes the same ones.
 * @param folder for its script
 */
export async function openCeiling(
  farSide: Started,
  lotse: Contestant,
  { urls }: Stage,
  workload: Workload,
  settings: { readonly core: number | null; readonly folder: string },
): Promise<Contestant> {
  const scenes: CeilingScene[] = [];
  for (const { body, data } of workload.questions) {
    const watch: FarSideQuestion = { kind: 'watch', url: lotse.url, body };
    const calls = await askProcess<FarSideAnswers['watch']>(farSide.child, watch);
    const waves = wavesOf(calls).map((wave) => wave.map(({ subgraph, body }) => ({ subgraph, body })));
    scenes.push({ body, waves, answer: { data } });
  }
  const script: CeilingScript = { urls, connections, scenes };
  const file = join(settings.folder, `ceiling-${workload.name}.json`);
  await writeFile(file, JSON.stringify(script));
  const program = join(__dirname, 'ceiling.js');
  return startContestant('ceiling', (port) => [program, file, String(port)], { core: settings.core });
}
