#!/usr/bin/env bash
# Foreign workbooks that nobody on the team wrote: read with the oracle's counts and sums, or refused with a reason; by one warm
# process first, with the verdicts of last time, then by the command line, one process a file.
set -u
corpus=../shared/corpus
if [ ! -d "$corpus" ]; then
  echo "the corpus is not here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
node test/corpus/warm.mjs "$corpus" && node test/corpus/run.mjs "$corpus"
