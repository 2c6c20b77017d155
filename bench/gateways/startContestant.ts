import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ContestantName, nodeFlags, titles } from './contestants';
import { type Started, startPinned } from './startPinned';

/** A gateway that runs. */
export interface Contestant {
  readonly name: ContestantName;
  readonly url: string;
  readonly process: Started;
}

/** What all contestants of one run have in common. */
export interface StartSettings {
  readonly core: number | null;
  /** More flags of Node.js, for profiles. */
  readonly flags?: readonly string[];
  readonly folder?: string;
}

/** Longest time a gateway may take to start, in milliseconds. */
const patienceMs = 60_000;

/**
 * Starts a gateway with everybody's flags and waits until it answers.
 * @param script of the gateway for the port it is told
 * @throws with a sentence when it does not
 */
export async function startContestant(
  name: ContestantName,
  script: (port: number) => readonly string[],
  { core, flags = [], folder }: StartSettings,
): Promise<Contestant> {
  const port = await freePort();
  const preload = ['--require', join(__dirname, 'profileOnDemand.js')];
  const argv = [...nodeFlags, ...flags, ...preload, ...script(port)];
  const process = startPinned({ argv, folder, core });
  const url = `http://127.0.0.1:${port}/graphql`;
  const until = performance.now() + patienceMs;
  while (performance.now() < until && process.child.exitCode === null) {
    if (await answers(url)) return { name, url, process };
    await pause(50);
  }
  await process.stop();
  throw new Error(`${titles[name]} did not start: ${firstLine(process.complaint())}`);
}

/** Any HTTP answer will do: whether it is right is looked at later. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

const firstLine = (text: string): string =>
  text.split('\n').find((line) => /error/i.test(line)) ?? text.split('\n')[0] ?? 'it said nothing.';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
