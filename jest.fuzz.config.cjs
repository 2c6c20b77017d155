const everyday = require('./jest.config.cjs');

/**
 * Searches without end for what the everyday tests sample: `npm run fuzz`, ended by CASES=, MINUTES= or Ctrl-C.
 * SEED= repeats a run.
 * @type {import('jest').Config}
 */
module.exports = { ...everyday, testMatch: ['**/*.fuzz.ts'], testTimeout: 2 ** 31 - 1 };
