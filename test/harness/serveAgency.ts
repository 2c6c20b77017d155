import { readTrust } from '../../subgraphs/readTrust';
import { roster } from '../../subgraphs/roster';
import { serve } from '../../subgraphs/serve';

/** A program that serves one subgraph in a process of its own, for tests that kill it, and says "serving <url>". */
async function serveAgency(name: string, port: string): Promise<void> {
  const agency = roster.find((candidate) => candidate.name === name);
  if (agency === undefined) throw new RangeError(`no agency is called ${name}`);
  const served = await serve(agency, {
    databaseUrl: process.env.DATABASE_URL ?? '',
    hub: readTrust(process.env.LOTSE_KEYS ?? '', name, process.env.LOTSE_TEST_ISSUER ?? ''),
    port: Number(port),
    connections: 4,
  });
  console.log(`serving ${served.url}`);
  process.once('SIGTERM', () => void served.stop());
}

const [name = '', port = '0'] = process.argv.slice(2);
void serveAgency(name, port);
