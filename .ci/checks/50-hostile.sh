#!/usr/bin/env bash
# Hostile files, plain and made from our own form: refused, told or read as expected, and with the verdicts of last time.
set -u
corpus=../shared/corpus
if [ ! -f "$corpus/gen/make_hostile.py" ]; then
  echo "the generator of hostile files is not here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
node test/hostile/run.mjs "$corpus"
