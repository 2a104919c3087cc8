#!/bin/sh
# `need.sh COMMAND PACKAGE...`: sees to it that the command is there, out of the first of the Debian
# packages that can be installed; `need.sh --font NAME PACKAGE...` the same for a font. Where that
# cannot be done it says what is missing, and fails.
set -eu
font=
if [ "$1" = --font ]; then
    font=$2
    shift
fi
wanted=$1
shift

have() {
    if [ "$font" ]; then
        fc-list "$font" 2>/dev/null | grep -q .
    else
        command -v "$wanted" >/dev/null
    fi
}

have && exit 0

if command -v apt-get >/dev/null; then
    root=
    [ "$(id -u)" = 0 ] || root="sudo -n"
    export DEBIAN_FRONTEND=noninteractive
    $root apt-get update -qq || true
    for package; do
        $root apt-get install -qq --yes --no-install-recommends "$package" >/dev/null || continue
        have && exit 0
    done
fi

echo "$wanted is missing and could not be installed; it comes with the Debian package $1." >&2
echo "Install it and run this again." >&2
exit 1
