import { join } from 'node:path';
import { projectFolder } from './projectFolder';

/** Where the operations of this clone are kept, each in a file, and their register beside them. */
export const operationsFolder = (): string => join(projectFolder(), 'schema', 'operations');

/** Name of the register among the operations' files. */
export const registerFile = 'register.json';

/** Path of the register of this clone. */
export const publishedRegister = (): string => join(operationsFolder(), registerFile);
