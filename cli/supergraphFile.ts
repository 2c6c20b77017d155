import { publishedSupergraph } from './publishedSupergraph';

/**
 * Path of the supergraph to serve.
 * @param given on the command line; else `LOTSE_SUPERGRAPH`, else the published one
 */
export const supergraphFile = (given?: string): string =>
  given ?? (process.env.LOTSE_SUPERGRAPH || publishedSupergraph());
