import { dataFolder } from '../database/dataFolder';
import { externalUrl } from '../database/externalUrl';
import { openDatabases } from '../database/openDatabases';
import { runningUrl } from '../database/runningUrl';
import { projectFolder } from '../schema/projectFolder';

/**
 * Does something with databases of subgraphs: those of `<SUBGRAPH>_DATABASE_URL`, or the embedded ones, whether a Lotse runs on them
 * now or not.
 * @param act is given the URL of each; a URL holds a password and is never printed
 */
export async function withDatabases<T>(
  names: readonly string[],
  act: (urlOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = dataFolder(projectFolder());
  const running = new Map(
    names.flatMap((name) => {
      const url = externalUrl(name, process.env) ?? runningUrl(name, folder);
      return url === null ? [] : [[name, url] as const];
    }),
  );
  const others = names.filter((name) => !running.has(name));
  if (others.length === 0) return act((name) => running.get(name) ?? '');
  const databases = await openDatabases(others, { folder });
  try {
    return await act((name) => running.get(name) ?? databases.url(name));
  } finally {
    await databases.stop();
  }
}
