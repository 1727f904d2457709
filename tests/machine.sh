#!/bin/sh
# Makes sure that the machine has what the tests run: Chromium, which the browser tests cannot do
# without; pdftotext, Java and npm, without which their tests are skipped and say so. Installs
# Debian's packages where it may. `machine.sh chromium` asks for that alone.
set -eu
[ $# -gt 0 ] || set -- chromium pdftotext java npm

there() {
  case "$1" in
    chromium)
      command -v chromium || command -v chromium-browser || command -v google-chrome ;;
    *) command -v "$1" ;;
  esac >/dev/null
}
package() {
  case "$1" in
    pdftotext) echo poppler-utils ;;
    java) echo default-jre-headless ;;
    *) echo "$1" ;;
  esac
}

missing=""
for program in "$@"; do
  there "$program" || missing="$missing $(package "$program")"
done
[ -n "$missing" ] || exit 0
echo "Installing Debian's$missing."
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
$as_root apt-get update -qq || true
for name in $missing; do
  $as_root apt-get install -y -qq --no-install-recommends "$name" >/dev/null && continue
  [ "$name" = chromium ] || { echo "WARNING: $name could not be installed." >&2; continue; }
  echo "Chromium could not be installed. The browser tests need it: install the package" >&2
  echo "'chromium' (Debian, Ubuntu) or put a Chromium on the PATH, then run make test again." >&2
  exit 1
done
