#!/usr/bin/env bash
# The pane opens fast: its first load stays small, and Excel's own library lies beside it unchanged.
set -u
node scripts/size.mjs
