#!/usr/bin/env bash
# The consolidation killed at every call of its writer, and a few times at random. All three commands, and outputs that must not be
# written, by hand (npm run test:kill).
set -u
node test/kill/run.mjs --job=consolidate --random=4
