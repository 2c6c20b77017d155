// @graphql-hive/gateway with the query planner and executor of @graphql-hive/router-runtime, on plain node:http.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const [supergraph, port] = process.argv.slice(2);
const runtime = createGatewayRuntime({
  supergraph: readFileSync(supergraph, 'utf8'),
  unifiedGraphHandler,
  logging: false,
  graphiql: false,
  landingPage: false,
  // Requests of different callers must not be answered from one another's; see docs/benchmarks.md.
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
});
createServer(runtime).listen(Number(port), '127.0.0.1');
