import { fork } from 'node:child_process';
import { join } from 'node:path';
import { askProcess } from '../gateways/askProcess';
import { processUsage } from '../processUsage';
import type { SideCounts, SideName, SideQuestion, SideReady } from './Side';

/** A side in a process of its own, as the bench sees it. */
export interface Side extends SideReady {
  readonly name: SideName;
  counts(): Promise<SideCounts>;
  /** Processor time of hub, subgraphs and PostgreSQL since their start, in milliseconds; null where /proc does not tell. */
  cpuMs(): number | null;
  profile(): Promise<void>;
  endProfile(file: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param folder of the databases of all sides; filled when they are empty */
export async function startSide(name: SideName, folder: string): Promise<Side> {
  const child = fork(join(__dirname, 'serveSide.js'), [name, folder], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // The bench asks as fast as it can, as few people.
      LOTSE_RATE: '1000000',
      LOTSE_LOOP_DELAY_MS: '60000',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ask = <Answer>(question: SideQuestion) => askProcess<Answer>(child, question);
  const ready = await ask<SideReady>({ kind: 'ready' });
  return {
    ...ready,
    name,
    counts: () => ask<SideCounts>({ kind: 'counts' }),
    cpuMs: () => processUsage(child.pid ?? 0)?.cpuMs ?? null,
    profile: () => ask<void>({ kind: 'profile' }),
    endProfile: (file) => ask<void>({ kind: 'endProfile', file }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}
