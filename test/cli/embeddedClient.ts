import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

/** Connects to the embedded database of a subgraph while some process runs it, as the subgraph's own role. */
export async function embeddedClient(data: string, subgraph: string): Promise<Client> {
  const passwords = JSON.parse(readFileSync(path.join(data, 'passwords.json'), 'utf8')) as Record<
    string,
    string
  >;
  // PostgreSQL writes its port into the fourth line (src/include/utils/pidfile.h).
  const port = readFileSync(path.join(data, 'data/postmaster.pid'), 'utf8').split('\n')[3];
  const client = new Client(
    `postgres://${subgraph}:${passwords[subgraph]}@127.0.0.1:${port}/${subgraph}?application_name=test`,
  );
  // The server may be stopped while we are connected.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
