#!/bin/sh
# `need.sh COMMAND PACKAGE...`: sees to it that the command is there, out of the first of the Debian
# packages that can be installed. Where that cannot be done it says what is missing, and fails.
set -eu
command=$1
shift
command -v "$command" >/dev/null && exit 0

if command -v apt-get >/dev/null; then
    root=
    [ "$(id -u)" = 0 ] || root="sudo -n"
    export DEBIAN_FRONTEND=noninteractive
    $root apt-get update -qq || true
    for package; do
        $root apt-get install -qq --yes --no-install-recommends "$package" >/dev/null || continue
        command -v "$command" >/dev/null && exit 0
    done
fi

echo "$command is missing and could not be installed; it comes with the Debian package $1." >&2
echo "Install it and run this again." >&2
exit 1
