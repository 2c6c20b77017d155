import { fetchesOf } from './fieldsTouched';
import type { PlannedOperation } from './nodes';

/**
 * Bytes that a kept plan takes per character of the operation and of its fetches: texts, syntax trees, nodes and what execution
 * compiles from them. Measured once over the operations of schema/operations; an estimate to bound memory with.
 */
const bytesPerCharacter = 40;

/** What one kept plan takes in memory, estimated, in bytes. */
export function sizeOf(key: string, { plan }: PlannedOperation): number {
  const fetches = fetchesOf(plan).reduce((total, { operation }) => total + operation.length, 0);
  return (key.length + fetches) * bytesPerCharacter;
}
