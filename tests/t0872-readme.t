#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What README.md shows of crosstree, command by command, where `make demo` leaves things.
. "$(dirname "$0")/lib/test-lib.sh"

mkdir build docs
cp "$ROOT/docs/july-2019.trees" docs
cp -r "$ROOT/conflict-fixups" .
"$ROOT/tests/minikernel/build" -q build/demo || exit 1
git -C build/demo format-patch -q --stdout linus..hmm-callback >build/demo/rfc.mbox
git -C build/demo config crosstree.trees ../../docs/july-2019.trees
exec python3 "$ROOT/tests/lib/doc-session" "$ROOT/README.md" "$TRASH/build/demo"
