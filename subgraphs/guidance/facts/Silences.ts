import type { WithheldReason } from '../../../schema/accessTerms';
import type { Silence } from './HubAnswer';

interface Node {
  reason: WithheldReason | null;
  readonly children: Map<string | number, Node>;
}

/** Finds why something is missing from an answer. A place is silent when it, or anything around it, is named. */
export class Silences {
  private readonly root: Node = { reason: null, children: new Map() };

  constructor(silences: readonly Silence[]) {
    for (const { path, reason } of silences) {
      let node = this.root;
      for (const key of path) {
        const next: Node = node.children.get(key) ?? { reason: null, children: new Map() };
        node.children.set(key, next);
        node = next;
      }
      node.reason ??= reason;
    }
  }

  /** @param path with all indexes */
  reasonAt(path: readonly (string | number)[]): WithheldReason | null {
    let at: readonly Node[] = [this.root];
    for (const key of path) {
      at = at.flatMap((node) => {
        const next = node.children.get(key);
        const found = next === undefined ? [] : [next];
        // An entry that leaves the index out is about every item.
        return typeof key === 'number' ? [node, ...found] : found;
      });
      const told = at.find(({ reason }) => reason !== null);
      if (told !== undefined) return told.reason;
      if (at.length === 0) return null;
    }
    return null;
  }
}
