import type { ASTNode, DocumentNode } from 'graphql';
import { childNodes } from './limits/childNodes';

/** Some 64 MB: a node takes about 250 bytes. */
const mostNodes = 250_000;

/**
 * Parsed documents by the hash of their text, those asked last kept longest. Bounded by what they hold; a document of
 * ten thousand tokens takes the place of fifty family views.
 */
export class DocumentStore {
  readonly #documents = new Map<string, { readonly document: DocumentNode; readonly nodes: number }>();
  #nodes = 0;

  constructor(readonly most = mostNodes) {}

  async get(key: string): Promise<DocumentNode | undefined> {
    const kept = this.#documents.get(key);
    if (kept === undefined) return undefined;
    this.#documents.delete(key);
    this.#documents.set(key, kept);
    return kept.document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#drop(key);
    const nodes = nodesIn(document);
    this.#documents.set(key, { document, nodes });
    this.#nodes += nodes;
    for (const oldest of this.#documents.keys()) {
      if (this.#nodes <= this.most) return;
      this.#drop(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#drop(key);
  }

  #drop(key: string): boolean {
    this.#nodes -= this.#documents.get(key)?.nodes ?? 0;
    return this.#documents.delete(key);
  }
}

function nodesIn(document: DocumentNode): number {
  const waiting: ASTNode[] = [document];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    count++;
    for (const child of childNodes(next)) waiting.push(child);
  }
  return count;
}
