import { join } from 'node:path';
import { projectFolder } from './projectFolder';

/** Where the published schemas are kept: generated, committed, reviewed in diffs. */
export const publishedFolder = (): string => join(projectFolder(), 'schema', 'published');

/** Name of the supergraph among the published files. */
export const supergraphFile = 'supergraph.graphql';

/** Path of the supergraph that this clone has published. */
export const publishedSupergraph = (): string => join(publishedFolder(), supergraphFile);
