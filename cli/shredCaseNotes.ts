import { casework } from '../subgraphs/casework/agency';
import { Case } from '../subgraphs/casework/entities/Case';
import { shredNotes } from '../subgraphs/casework/notes/CaseNotes';
import { openDataSource } from '../subgraphs/openDataSource';
import { withDatabases } from './withDatabases';

/**
 * Destroys the key of a case's notes (crypto-shredding).
 * @throws with a sentence for the operator when there is no such case
 */
export function shredCaseNotes(number: string): Promise<void> {
  return withDatabases([casework.name], async (urlOf) => {
    const database = await openDataSource(casework, urlOf(casework.name), 1);
    try {
      const file = await database.getRepository(Case).findOneBy({ number });
      if (file === null)
        throw new Error(`There is no case "${number}". Its number looks like KIM-OB-2026-00421.`);
      const keys = await shredNotes(database, [file.id]);
      process.stdout.write(
        keys === 0
          ? 'The case has no notes that could be read.\n'
          : 'Nobody reads the notes of this case any more.\n',
      );
    } finally {
      await database.destroy();
    }
  });
}
