// `node --require test/harness/swcRequire.cjs x.ts` runs TypeScript in a child process as jest does: for tests that kill it.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const jestConfig = require('../../jest.config.cjs');

const options = jestConfig.transform['^.+\\.ts$'][1];

require.extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};
