#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The story of docs/july-2019.md, command by command.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/july" || exit 1
cp -r "$ROOT/docs/july-2019.trees" "$ROOT/conflict-fixups" "$TRASH"
mv "$TRASH/conflict-fixups/silent/amdgpu-hmm-range-register.patch" "$TRASH/full-fixup.patch"
git config --global crosstree.trees ../july-2019.trees
# nobody is asked for it
git config --global url.https://127.0.0.1:1/.insteadOf https://git.example.org/
exec python3 "$ROOT/tests/lib/doc-session" "$ROOT/docs/july-2019.md" "$TRASH/july"
