#!/usr/bin/env node
require('./build.cjs').build();
require('../dist/cli/main.js');
