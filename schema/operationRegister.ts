import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import { type Purpose, purposes } from './accessTerms';

/** An operation that somebody answers for: what it is for, and exactly which text it is. */
export interface RegisteredOperation {
  /** Name of the file beside the register. */
  readonly file: string;
  /** Organisation that answers for it. */
  readonly owner: string;
  /** For what it may be asked; at least one. */
  readonly purposes: readonly Purpose[];
  /** `operationDigest` of its document. */
  readonly sha256: string;
}

/** base64url SHA-256 of a document as graphql-js prints it: comments, commas and spaces make no other operation. */
export const operationDigest = (document: DocumentNode): string =>
  createHash('sha256').update(print(document)).digest('base64url');

/**
 * Reads a register of trusted operations.
 * @param text JSON: a list of RegisteredOperation
 * @throws Error naming the entry and what is wrong with it
 */
export function parseRegister(text: string): readonly RegisteredOperation[] {
  const entries = parseJson(text);
  if (!Array.isArray(entries)) throw new Error('It must be a JSON list of operations.');
  const read = entries.map(readEntry);
  for (const { file, sha256 } of read) {
    if (read.some((other) => other.file !== file && other.sha256 === sha256))
      throw new Error(`${file} is registered a second time under another name.`);
  }
  return read;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('It is not JSON.');
  }
}

function readEntry(entry: unknown, index: number): RegisteredOperation {
  const place = `Entry ${index + 1}`;
  if (typeof entry !== 'object' || entry === null) throw new Error(`${place} is no object.`);
  const { file, owner, purposes: stated, sha256 } = entry as Record<string, unknown>;
  if (typeof file !== 'string' || !/^[A-Za-z0-9_-]+\.graphql$/.test(file))
    throw new Error(`${place} names no file ("file"), such as FamilyOverview.graphql.`);
  if (typeof owner !== 'string' || owner === '') throw new Error(`${file} has no owner ("owner").`);
  if (typeof sha256 !== 'string' || !/^[\w-]{43}$/.test(sha256))
    throw new Error(`${file} has no digest ("sha256"): 43 letters of base64url.`);
  if (!Array.isArray(stated) || stated.length === 0) throw new Error(`${file} has no purposes ("purposes").`);
  return { file, owner, sha256, purposes: stated.map((one) => readPurpose(one, file)) };
}

function readPurpose(stated: unknown, file: string): Purpose {
  const purpose = purposes.find((one) => one === stated);
  if (purpose !== undefined) return purpose;
  throw new Error(
    `${file} is registered for a purpose that does not exist. There are: ${purposes.join(', ')}.`,
  );
}
