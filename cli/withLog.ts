import { dataFolder } from '../database/dataFolder';
import { externalUrl } from '../database/externalUrl';
import { openDatabases } from '../database/openDatabases';
import { runningUrl } from '../database/runningUrl';
import { projectFolder } from '../schema/projectFolder';

const name = 'transparency';

/**
 * Does something with the database that holds the disclosure log: the one of TRANSPARENCY_DATABASE_URL, or the embedded one, whether
 * a Lotse runs on it now or not.
 */
export async function withLog<T>(act: (url: string) => Promise<T>): Promise<T> {
  const folder = dataFolder(projectFolder());
  const running = externalUrl(name, process.env) === null ? runningUrl(name, folder) : null;
  if (running !== null) return act(running);
  const databases = await openDatabases([name], { folder });
  try {
    return await act(databases.url(name));
  } finally {
    await databases.stop();
  }
}
