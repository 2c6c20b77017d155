import { join } from 'node:path';
import { projectFolder } from '../schema/projectFolder';

/** Path of the supergraph that this clone has published. */
export const publishedSupergraph = (): string => join(projectFolder(), 'schema/published/supergraph.graphql');
