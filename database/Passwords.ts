import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseFault } from './DatabaseFault';

/**
 * The random passwords of the embedded roles, kept in `passwords.json` (mode 0600, ours) in the database folder. A password is
 * on disk before it is used, so that a start killed in between leaves no role whose password nobody knows.
 */
export class Passwords {
  readonly #file: string;
  readonly #byRole: Map<string, string>;

  /**
   * @param mustExist true when databases exist already, so that new passwords would not fit them
   * @throws {DatabaseFault} when the file is damaged, or missing though it must exist.
   */
  constructor(folder: string, mustExist: boolean) {
    this.#file = path.join(folder, 'passwords.json');
    if (mustExist && !existsSync(this.#file)) throw this.#fault('is missing', folder);
    try {
      const text = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '{}';
      this.#byRole = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
    } catch {
      throw this.#fault('cannot be read', folder);
    }
  }

  /** The password of a role; made on the first call. 192 random bits in letters that need no escaping in a URL. */
  of(role: string): string {
    const known = this.#byRole.get(role);
    if (known !== undefined) return known;
    const made = randomBytes(24).toString('base64url');
    this.#byRole.set(role, made);
    const draft = `${this.#file}.draft`;
    writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#byRole)), { mode: 0o600, flush: true });
    renameSync(draft, this.#file);
    return made;
  }

  #fault(what: string, folder: string): DatabaseFault {
    return new DatabaseFault(
      `The password file ${this.#file} ${what}, so the databases in this folder cannot be opened. ` +
        `Restore the file, or remove ${folder} to begin with empty databases.`,
    );
  }
}
