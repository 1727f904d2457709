#!/bin/sh
# Installs what the tests take from npm into tests/node/. Where it cannot, it says so and is content:
# the tests that need it are skipped, each with its reason.
#
# `install.sh tests` installs that, `install.sh all` Lighthouse too. A stamp for each says that it is
# done; npm empties the folder first, and the stamps with it.
set -eu
cd "$(dirname "$0")"
command -v java >/dev/null || echo "WARNING: there is no Java; HTML will not be checked." >&2
case "$1" in
  all) omitted="" stamps="tests.stamp all.stamp" ;;
  *) omitted="--omit=dev" stamps="tests.stamp" ;;
esac
if command -v npm >/dev/null && npm ci --loglevel=error $omitted; then
  cd node_modules && touch $stamps
else
  echo "WARNING: npm is missing or failed; accessibility rules and HTML will not be checked." >&2
fi
