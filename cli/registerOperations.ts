import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, parse, validate } from 'graphql';
import { operationDigest, parseRegister, type RegisteredOperation } from '../schema/operationRegister';
import { operationsFolder, publishedRegister } from '../schema/publishedRegister';
import { publishedFolder } from '../schema/publishedSupergraph';

/** What is said of an operation; what is left out stays as it was registered. */
export interface Registration {
  readonly owner?: string;
  readonly purpose?: readonly string[];
}

/** Prints the register. @throws Error naming each file that is not as it was registered */
export async function checkOperations(): Promise<void> {
  const register = await readRegister();
  const files = (await readdir(operationsFolder())).filter((name) => name.endsWith('.graphql'));
  const wrong: string[] = [];
  for (const { file, owner, purposes, sha256 } of register) {
    process.stdout.write(`${file}  ${owner}  ${purposes.join(', ')}\n`);
    if (!files.includes(file)) wrong.push(`${file} is registered and missing.`);
    else if (operationDigest(await readOperation(file)) !== sha256)
      wrong.push(`${file} was changed since it was registered: lotse operations register ${file}`);
  }
  for (const file of files.filter((name) => !register.some((entry) => entry.file === name)))
    wrong.push(`${file} is not registered: lotse operations register ${file} --owner … --purpose …`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/**
 * Writes an operation into the register under the digest of its text as it is now.
 * @throws Error when the published schema cannot answer it, or owner or purposes are missing or wrong
 */
export async function registerOperation(file: string, { owner, purpose }: Registration): Promise<void> {
  const register = await readRegister();
  const before = register.find((entry) => entry.file === file);
  const entry = {
    file,
    owner: owner ?? before?.owner ?? '',
    purposes: purpose ?? before?.purposes ?? [],
    sha256: operationDigest(await readValidOperation(file)),
  };
  const others = register.filter((other) => other.file !== file);
  const next = [...others, entry].sort((one, other) => (one.file < other.file ? -1 : 1));
  const text = `${JSON.stringify(next, null, 2)}\n`;
  // What cannot be read back is not written.
  parseRegister(text);
  await writeFile(publishedRegister(), text);
  process.stdout.write(
    `${file} is registered for ${entry.purposes.join(', ')}; ${entry.owner} answers for it.\n`,
  );
}

async function readRegister(): Promise<readonly RegisteredOperation[]> {
  const path = publishedRegister();
  try {
    return parseRegister(await readFile(path, 'utf8'));
  } catch (problem) {
    throw new Error(`The register ${path} cannot be used: ${(problem as Error).message}`, { cause: problem });
  }
}

async function readValidOperation(file: string): Promise<DocumentNode> {
  const document = await readOperation(file);
  const api = await readFile(join(publishedFolder(), 'api.graphql'), 'utf8');
  const [error] = validate(buildSchema(api), document);
  if (error) throw new Error(`${file} does not fit the published schema: ${error.message}`);
  return document;
}

async function readOperation(file: string): Promise<DocumentNode> {
  if (!/^[A-Za-z0-9_-]+\.graphql$/.test(file))
    throw new Error(
      `"${file}" is no file of schema/operations/. Give its name alone: FamilyOverview.graphql.`,
    );
  const text = await readFile(join(operationsFolder(), file), 'utf8').catch(() => {
    throw new Error(`schema/operations/${file} cannot be read. Put the operation there first.`);
  });
  try {
    return parse(text);
  } catch (problem) {
    throw new Error(`${file} is no GraphQL: ${(problem as Error).message}`, { cause: problem });
  }
}
