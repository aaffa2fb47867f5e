#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Trees that share commits beyond the base: what is merged is what git merges. With the
# merge bases that a tip has with the base alone, each of these would conflict.
. "$(dirname "$0")/lib/test-lib.sh"

# lines FILE WHERE TEXT: 40 numbered lines, one of them another.
lines() {
	seq 40 | sed "s/^$2\$/$3/" >"$1"
}

git init -q -b linus repo
lines repo/a 0 none
lines repo/b 0 none
commit repo base

# a topic, and trees with it: one goes on in the same line, one beside it, one by a merge
git -C repo checkout -q -b topic
lines repo/a 5 topic
commit repo 'topic: first'
git -C repo checkout -q -b further
lines repo/a 5 further
commit repo 'further: on from there'
git -C repo checkout -q -b beside topic
lines repo/b 7 beside
commit repo 'beside: another file'
git -C repo checkout -q -b merged linus
lines repo/b 30 merged
commit repo 'merged: own work'
git -C repo merge -q --no-ff -m 'merged: take the topic' topic
# and one that has none of it, but an older linus merged again
git -C repo checkout -q linus
printf 'c\n' >repo/c
commit repo 'linus: goes on'
git -C repo checkout -q -b back linus^
printf 'd\n' >repo/d
commit repo 'back: own work'
git -C repo merge -q --no-ff -m 'back: take linus' linus
git -C repo checkout -q linus

trees() {
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	done >trees
}

for order in 'further beside merged back' 'merged further back beside' \
	'back merged beside further topic'; do
	# shellcheck disable=SC2086
	trees linus $order
	rm -rf repo/.git/crosstree
	for time in first second; do
		run crosstree -C repo integrate --trees="$TRASH/trees" -b next --format=porcelain
		exit_is 0 "$order: all are in, the $time time"
	done
	git -C repo checkout -q --detach linus
	for tree in $order; do
		git -C repo merge -q --no-ff --no-edit "$tree" >/dev/null || echo "$tree conflicts" >>out
	done
	is "$(git -C repo rev-parse 'next^{tree}')" "$(git -C repo rev-parse 'HEAD^{tree}')" \
		"$order: the tree is git's"
done
is "$(grep topic out | cut -f 3)" contained 'a tip that came with others is in'
finish
