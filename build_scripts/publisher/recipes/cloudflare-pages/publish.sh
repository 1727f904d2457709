#!/bin/sh
# Builds the site, proves every edition, and sends it to Cloudflare Pages, as wrangler.toml says.
# A step that fails ends it: the site that is there stays.
set -eu
cd "$(dirname "$0")"
annotated-opinions build
annotated-opinions check --all
npx wrangler pages deploy
