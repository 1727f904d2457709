#!/bin/sh
# Makes sure that there is a Chromium for the browser tests; installs Debian's where it may.
set -eu
if command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
    || command -v google-chrome >/dev/null; then
  exit 0
fi
echo "No Chromium yet; installing Debian's."
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
if $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium >/dev/null; then
  exit 0
fi
echo "Chromium could not be installed. The browser tests need it: install the package" >&2
echo "'chromium' (Debian, Ubuntu) or put a Chromium on the PATH, then run make test again." >&2
exit 1
