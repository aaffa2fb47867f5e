#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Which patches of a discussion are applied, and which trailers of its replies come
# with them, is what b4 am says.
. "$(dirname "$0")/lib/test-lib.sh"

series=$CROSSTREE_BUILD/tests/helper/series
[ -x "$series" ] || {
	echo "Bail out! no $series; run make unit"
	exit 1
}
threads=25
command -v b4 >/dev/null || {
	skip "no b4" $((threads + 1))
	finish
}
export PYTHONDONTWRITEBYTECODE=1
git init -q repo
cd repo || exit 1
git config b4.attestation-policy off
git config user.name 'A U Thor'
git config user.email author@example.com

# One line a trailer, with the number of its patch, in any order.
normal() {
	awk '/^[+!]/ { split($0, a, ":"); $0 = tolower(a[1]) substr($0, length(a[1]) + 1) }
		/^[+]/ { print n, $0; next }
		/^!/ { print; next }
		{ n++; print n, $0 }' | sort -u
}

seed=0
found=0
while [ $seed -lt $threads ]; do
	seed=$((seed + 1))
	"$ROOT/tests/lib/gen-threads" $seed >"$TRASH/thread"
	b4 --no-interactive --offline-mode am -t -m "$TRASH/thread" -o - root@x \
		2>"$TRASH/err" >/dev/null </dev/null
	sed -n 's/^  \[PATCH[^]]*\] //p; s/^    + /+ /p; s/^    ! Trailer: /! /p' \
		"$TRASH/err" | normal >"$TRASH/wanted"
	"$series" "$TRASH/thread" | normal >"$TRASH/got"
	[ -s "$TRASH/wanted" ] && cmp -s "$TRASH/wanted" "$TRASH/got"
	ok $? "thread $seed" || note "$(diff "$TRASH/wanted" "$TRASH/got")"
	found=$((found + $(grep -c '^[0-9]* +' "$TRASH/got")))
done
[ $found -gt 50 ]
ok $? "there were trailers in them, $found"

finish
