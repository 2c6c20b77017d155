import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGateway } from '../../gateway/main';

/**
 * A gateway alone in its process, for tests that look at what a request costs it. Prints its URL, then the URL that tells
 * how many milliseconds of processor time the process has used, all threads together.
 */
const [, , supergraphFile = ''] = process.argv;

async function run(): Promise<void> {
  const gateway = await startGateway({
    mode: 'unprotected',
    port: 0,
    supergraphSdl: readFileSync(supergraphFile, 'utf8'),
  });
  const meter = createServer((_, response) => {
    const { user, system } = process.cpuUsage();
    response.end(String((user + system) / 1_000));
  });
  await new Promise<void>((resolve) => meter.listen(0, '127.0.0.1', resolve));
  process.once('SIGTERM', () => {
    meter.close();
    meter.closeAllConnections();
    void gateway.stop(0);
  });
  const { port } = meter.address() as AddressInfo;
  process.stdout.write(`${gateway.url}\nhttp://127.0.0.1:${port}\n`);
}

run().catch((problem: unknown) => {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
});
