import type { DocumentNode } from 'graphql';
import { Refusal } from '../refusals';

/** What is known of a registered operation. */
interface Registered {
  readonly sha256: string;
  readonly purposes: readonly string[];
}

/** Lets registered operations pass, for their purposes, and nothing else: what a hub is asked can then be read before it is asked. */
export class TrustedOperations {
  readonly #purposes: ReadonlyMap<string, readonly string[]>;
  /** Documents are kept by the parser's cache; each is printed once. */
  readonly #known = new WeakMap<DocumentNode, readonly string[] | null>();

  /** @param digest of a document, as the register's `sha256` was made */
  constructor(
    register: readonly Registered[],
    private readonly digest: (document: DocumentNode) => string,
  ) {
    this.#purposes = new Map(register.map(({ sha256, purposes }) => [sha256, purposes]));
  }

  /** @throws Refusal OPERATION_NOT_TRUSTED saying whether the text or the purpose is not registered */
  require(document: DocumentNode, purpose: string): void {
    const purposes = this.#purposesOf(document);
    if (purposes === null) {
      throw new Refusal(
        'OPERATION_NOT_TRUSTED',
        'This text is not registered; send a registered one unchanged, or ask its operator to register it.',
      );
    }
    if (purposes.includes(purpose)) return;
    throw new Refusal('OPERATION_NOT_TRUSTED', `This one is registered for ${purposes.join(', ')}.`);
  }

  #purposesOf(document: DocumentNode): readonly string[] | null {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const purposes = this.#purposes.get(this.digest(document)) ?? null;
    this.#known.set(document, purposes);
    return purposes;
  }
}
