#!/usr/bin/env bash
# Nothing in, nothing out: what we rest on, nothing that cannot be read, what text may become, and the main job on a machine without any network.
set -u
node scripts/dependencies.mjs || exit 1
node scripts/artifacts.mjs || exit 1
node scripts/sinks.mjs || exit 1
node scripts/sbom.mjs && cp dist/sbom.cdx.json out/ci-sbom.json && node scripts/sbom.mjs >/dev/null || exit 1
cmp out/ci-sbom.json dist/sbom.cdx.json || exit 1

if ! unshare -rn true 2>/dev/null; then
  echo "a room without network cannot be made here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
rm -rf out/ci-alone
unshare -rn node dist/cli/pinghui.js demo --out out/ci-alone >out/ci-alone.txt 2>&1 || { cat out/ci-alone.txt; exit 1; }
[ -s out/ci-alone/评估工作簿.xlsx ] || { echo "no round workbook"; exit 1; }
echo "the whole round was done without a network"
