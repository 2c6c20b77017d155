import { join } from 'node:path';
import { publishedFolder, supergraphFile } from '../schema/publish';

/** Path of the supergraph that this clone has published. */
export const publishedSupergraph = (): string => join(publishedFolder(), supergraphFile);
