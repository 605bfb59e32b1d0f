#!/usr/bin/env bash
# The scores worked out a second time from the catalogue, in Python, by nothing of ours.
set -u
if [ ! -f ../shared/domain/catalogue.json ]; then
  echo "the catalogue is not here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
"${PYTHON:-python3}" test/oracle/run.py --cases 1500
