#!/usr/bin/env node
const { join } = require('node:path');
const { build } = require('./build.cjs');

require(join(build(), 'cli', 'main.js'));
