#!/usr/bin/env bash
# The built pane with Microsoft's own library over the workbench, in headless Chromium, as a unit and as the office.
set -u
if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  echo "Chromium is not here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
npx webpack --config webpack.workbench.config.js || exit 1
timeout 1800 node test/e2e/run.mjs
