#!/bin/sh
# Builds the site, proves every edition, and puts it where nginx serves it from, in one step.
# A step that fails ends it: the site that is there stays.
set -eu
cd "$(dirname "$0")"
annotated-opinions build
annotated-opinions check --all
annotated-opinions publish --to "${1:-/srv/opinions}"
nginx -t && nginx -s reload
