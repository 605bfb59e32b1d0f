#!/usr/bin/env bash
# The page that pictures of the pane are taken from can be built: its scenes share their makers with tests that run in Node.
set -u
npx webpack --config webpack.preview.config.js
