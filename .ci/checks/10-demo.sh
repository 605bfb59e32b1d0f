#!/usr/bin/env bash
# The main job as a newcomer runs it: from the built command line, with the workbooks it says it wrote.
set -u
rm -rf out/ci-demo; mkdir -p out
node dist/cli/pinghui.js --version | grep -qE '^pinghui [0-9]+\.[0-9]+\.[0-9]+$' || { echo "no version"; exit 1; }
node dist/cli/pinghui.js demo --out out/ci-demo >out/ci-demo.txt 2>&1 || { cat out/ci-demo.txt; exit 1; }
tail -8 out/ci-demo.txt
for file in out/ci-demo/名录.xlsx out/ci-demo/评估工作簿.xlsx; do [ -s "$file" ] || { echo "$file is missing"; exit 1; }; done
[ "$(ls out/ci-demo/returns | wc -l)" = 56 ] || { echo "56 returns expected"; exit 1; }
# The same inputs give the same bytes, in other locales and time zones too.
for there in "Asia/Kolkata C" "America/St_Johns tr_TR.UTF-8" "Pacific/Kiritimati ar_EG.UTF-8"; do
  read -r zone locale <<<"$there"
  TZ=$zone LC_ALL=$locale node dist/cli/pinghui.js consolidate out/ci-demo/returns --roster out/ci-demo/名录.xlsx --out out/ci-demo/again.xlsx >/dev/null
  cmp out/ci-demo/评估工作簿.xlsx out/ci-demo/again.xlsx || { echo "other bytes in $there"; exit 1; }
done
