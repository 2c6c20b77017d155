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

  /** Why nothing is told at a place or around it. @param path with all indexes */
  reasonAt(path: readonly (string | number)[]): WithheldReason | null {
    let at: readonly Node[] = [this.root];
    for (const key of path) {
      at = below(at, key);
      const told = at.find(({ reason }) => reason !== null);
      if (told !== undefined) return told.reason;
    }
    return null;
  }

  /** Why a place is told in part: what is named is the place itself. @param path with all indexes */
  reasonExactlyAt(path: readonly (string | number)[]): WithheldReason | null {
    let at: readonly Node[] = [this.root];
    for (const key of path) at = below(at, key);
    return at.find(({ reason }) => reason !== null)?.reason ?? null;
  }
}

function below(nodes: readonly Node[], key: string | number): readonly Node[] {
  return nodes.flatMap((node) => {
    const next = node.children.get(key);
    const found = next === undefined ? [] : [next];
    // An entry that leaves the index out is about every item.
    return typeof key === 'number' ? [node, ...found] : found;
  });
}
