#!/bin/sh
# Makes sure that the machine has what the tests run: Chromium, which the browser tests cannot do
# without; pdftotext, Java and npm, without which their tests are skipped and say so. Installs
# Debian's packages where it may. `machine.sh chromium` asks for that alone.
#
# Chromium's headless shell draws the same pages with the same engine in two thirds of the
# processor's time. Where it cannot be had any Chromium will do.
set -eu
[ $# -gt 0 ] || set -- headless chromium pdftotext java npm

there() {
  case "$1" in
    headless) command -v chromium-headless-shell || ! command -v apt-get ;;
    chromium)
      command -v chromium-headless-shell || command -v chromium || command -v chromium-browser ||
        command -v google-chrome ;;
    *) command -v "$1" ;;
  esac >/dev/null
}
package() {
  case "$1" in
    headless) echo chromium-headless-shell ;;
    pdftotext) echo poppler-utils ;;
    java) echo default-jre-headless ;;
    *) echo "$1" ;;
  esac
}

missing=""
for program in "$@"; do
  there "$program" || missing="$missing $program"
done
[ -n "$missing" ] || exit 0
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
$as_root apt-get update -qq -o Acquire::Retries=0 2>/dev/null || true
for program in $missing; do
  ! there "$program" || continue  # Chromium, once its shell has been installed
  name=$(package "$program")
  echo "Installing Debian's $name."
  $as_root apt-get install -y -qq --no-install-recommends "$name" >/dev/null 2>&1 && continue
  case "$program" in
    headless) ;;
    chromium)
      echo "Chromium could not be installed. The browser tests need it: install the package" >&2
      echo "'chromium' (Debian, Ubuntu) or put a Chromium on the PATH, then run make test again." >&2
      exit 1 ;;
    *) echo "WARNING: $name could not be installed." >&2 ;;
  esac
done
