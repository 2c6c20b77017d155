import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { type Databases, openDatabases } from '../../database/openDatabases';

/**
 * A program that opens the databases `alpha` and `beta` on a folder and says "open <postgres pid> <data folder>", then by mode:
 * `hold` waits for Ctrl-C, asks the database once more, stops and says "asked, stopped"; `insert` inserts rows for ever, one line
 * per row that the database has acknowledged; `exit` ends without stopping anything.
 */
async function holdDatabases(folder: string, mode: string): Promise<void> {
  const databases = await openDatabases(['alpha', 'beta'], { folder, env: {} });
  const data = databases.embedded?.folder ?? '';
  const pid = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0];
  const client = new Client(databases.url('alpha'));
  client.on('error', () => undefined);
  await client.connect();
  // Whoever reads the line may send the signal at once.
  if (mode === 'hold') whenInterrupted(client, databases);
  console.log(`open ${pid} ${data}`);
  if (mode === 'exit') process.exit(3);
  if (mode === 'insert') await insertForEver(client);
}

function whenInterrupted(client: Client, databases: Databases): void {
  process.once('SIGINT', async () => {
    await client.query('SELECT 1');
    await client.end();
    await databases.stop();
    console.log('asked, stopped');
  });
}

async function insertForEver(client: Client): Promise<never> {
  await client.query('CREATE TABLE row (number integer PRIMARY KEY)');
  for (let number = 1; ; number++) {
    await client.query('INSERT INTO row VALUES ($1)', [number]);
    console.log(String(number));
  }
}

const [folder = '', mode = 'hold'] = process.argv.slice(2);
holdDatabases(folder, mode).catch((error: Error) => {
  console.log(`refused: ${error.message}`);
  process.exitCode = 1;
});
