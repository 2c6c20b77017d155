import type DataLoader from 'dataloader';
import { type DataSource, type EntityManager, In } from 'typeorm';
import type { SecretKeyring } from '../../../schema/keys/SecretKeyring';
import { oneBy } from '../../loaders';
import { tellFault } from '../../tellFault';
import { CaseKey } from '../entities/CaseKey';
import { keyIdOf, openNote, sealNote } from './sealNote';
import { newCaseKey, unwrapped } from './wrapKey';

/**
 * What was said in confidence (§ 203 StGB), as case managers read and write it. In the database it is sealed under a key per case. One of
 * these lives as long as a request.
 */
export class CaseNotes {
  readonly #keys: DataLoader<string, CaseKey | null>;

  /** @param keyring that case keys are wrapped under; null: no note is read or written */
  constructor(
    database: DataSource,
    private readonly keyring: SecretKeyring | null,
  ) {
    this.#keys = oneBy(database, CaseKey, 'id');
  }

  /**
   * @param sealed as it stands in the database
   * @returns null when it cannot be opened; the operator is told, the reader sees no note
   */
  async open(sealed: string | null): Promise<string | null> {
    if (sealed === null || this.keyring === null) return null;
    const id = keyIdOf(sealed);
    if (id === null) return unreadable('it is not sealed');
    const row = await this.#keys.load(id);
    // Destroyed on purpose: nothing is wrong.
    if (row === null) return null;
    const key = unwrapped(row, this.keyring);
    if (key === null)
      return unreadable(`the key ${row.wrappedUnder} that its case key is wrapped under is missing`);
    return openNote(sealed, key) ?? unreadable('it was altered');
  }

  /**
   * Seals notes of a case within the transaction that writes them; the first one makes the case's key.
   * @returns null for what is null
   * @throws Error when there are no keys: what cannot be sealed is not written
   */
  async seal<Texts extends readonly (string | null)[]>(
    rows: EntityManager,
    caseId: string,
    ...texts: Texts
  ): Promise<{ readonly [Index in keyof Texts]: string | null }> {
    const needed = texts.some((text) => text !== null);
    const key = needed ? await this.#keyFor(rows, caseId) : null;
    const sealed = texts.map((text) => (text === null || key === null ? null : sealNote(text, key)));
    return sealed as unknown as { readonly [Index in keyof Texts]: string | null };
  }

  async #keyFor(rows: EntityManager, caseId: string) {
    if (this.keyring === null)
      throw new Error('Notes cannot be written without the keys they are sealed under.');
    const made = newCaseKey(caseId, this.keyring);
    // Of two first notes at once one makes the key, and the other waits and takes it.
    await rows.createQueryBuilder().insert().into(CaseKey).values(made.row).orIgnore().execute();
    const row = await rows.findOneByOrFail(CaseKey, { caseId });
    const key = row.id === made.key.id ? made.key : unwrapped(row, this.keyring);
    if (key === null) throw new Error('The key of a case cannot be unwrapped.');
    return key;
  }
}

/** Makes the notes of cases unreadable for ever. @returns how many keys there were */
export async function shredNotes(database: DataSource, caseIds: readonly string[]): Promise<number> {
  const { affected } = await database.getRepository(CaseKey).delete({ caseId: In([...caseIds]) });
  return affected ?? 0;
}

/** Never what it holds, nor whose it is. */
function unreadable(why: string): null {
  tellFault(new Error(`A case note cannot be read: ${why}.`));
  return null;
}
