import type { SecretKeyring } from '../../../schema/keys/SecretKeyring';
import type { CaseKey } from '../entities/CaseKey';
import { sealNote } from './sealNote';
import { newCaseKey } from './wrapKey';

/** Seals the notes of one case of an invented city; the case gets a key when there is something to seal. */
export interface SeededNotes {
  seal(note: string | null): string | null;
  /** The row of the case's key, once something was sealed. */
  keys(): readonly CaseKey[];
}

/** @param keyring null: notes are left out, since in clear they are never written */
export function notesOfCase(caseId: string, keyring: SecretKeyring | null): SeededNotes {
  let made: ReturnType<typeof newCaseKey> | null = null;
  return {
    seal(note) {
      if (note === null || keyring === null) return null;
      made ??= newCaseKey(caseId, keyring);
      return sealNote(note, made.key);
    },
    keys: () => (made === null ? [] : [made.row]),
  };
}
