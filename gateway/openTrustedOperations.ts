import { readFile } from 'node:fs/promises';
import { operationDigest, parseRegister } from '../schema/operationRegister';
import { Fault } from './faults';
import { TrustedOperations } from './limits/TrustedOperations';

/**
 * Reads the register of trusted operations.
 * @throws Fault naming the file and what is wrong with it
 */
export async function openTrustedOperations(path: string): Promise<TrustedOperations> {
  try {
    return new TrustedOperations(parseRegister(await readFile(path, 'utf8')), operationDigest);
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    throw new Fault(
      `The register of operations "${path}" (LOTSE_OPERATIONS_REGISTER) cannot be used: ${code ?? message}`,
      { cause: problem },
    );
  }
}
