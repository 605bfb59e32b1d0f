#!/usr/bin/env bash
# Good returns beside hostile files: the good ones are none the worse for it, whatever the order. Twenty orders by hand
# (npm run test:orders). And workers with little memory: no batch breaks off.
set -u
corpus=../shared/corpus
if [ ! -f "$corpus/gen/make_hostile.py" ]; then
  echo "the generator of hostile files is not here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
node test/hostile/orders.mjs "$corpus" --orders=1 && node test/hostile/starved.mjs "$corpus" --megabytes=256,64
