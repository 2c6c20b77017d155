#!/usr/bin/env -S node --max-semi-space-size=64
// What a request leaves behind dies young. With this much room it is swept away before it is taken for something lasting, which
// measured 1.7 times the requests per second. V8 takes the size only while it starts, so it stands here and in every npm script;
// started without it, everything works and is slower.
const { join } = require('node:path');
const { build } = require('./build.cjs');

require(join(build(), 'cli', 'main.js'));
