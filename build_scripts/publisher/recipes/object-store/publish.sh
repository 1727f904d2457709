#!/bin/sh
# Builds the site, proves every edition, and sends what changed since the last time to an object
# store: BUCKET=s3://our-opinions ./publish.sh
# A step that fails ends it; the next run sends again what this one did not.
#
# A store sends no headers of ours. Each page carries its policy, so that scripts and addresses are
# bounded as elsewhere. What only headers can say is lost (no site may show these pages in a frame,
# files are of the type they say) unless what stands before the store adds it: site/_headers has
# the words.
set -eu
cd "$(dirname "$0")"
annotated-opinions build
annotated-opinions check --all
annotated-opinions publish --plan > .build/plan
while read -r what path; do
  # A file whose name bears a sum of what it holds may be kept for ever; others are asked for again.
  case $path in
    *.????????.min.* | *.????????.woff2) kept="public, max-age=31536000, immutable" ;;
    *) kept="no-cache" ;;
  esac
  case $what in
    put) aws s3 cp --only-show-errors "site/$path" "$BUCKET/$path" --cache-control "$kept" < /dev/null ;;
    delete) aws s3 rm --only-show-errors "$BUCKET/$path" < /dev/null ;;
  esac
done < .build/plan
annotated-opinions publish --done
