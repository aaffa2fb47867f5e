#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree trees status: ages, distances, topics, who has what of whom.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" mk >/dev/null || exit 1
cd mk || exit 1
tab=$(printf '\t')

# Two trees that share a branch, a pick, and a tree that has all of another.
git branch -q topic hmm~5
git checkout -q -b one linus
git merge -q --no-ff -m 'Merge topic' topic
git checkout -q -b two linus
test_tick
git merge -q --no-ff -m 'Merge the topic' topic
GIT_COMMITTER_DATE='1563999999 +0000' git cherry-pick mm^0 >/dev/null
git checkout -q -b all block
test_tick
git commit -q --allow-empty -m 'block: on top of all of it'
git checkout -q linus
cp "$TESTS/minikernel/trees" ../trees
cat >>../trees <<'E2'
[tree "one"]
	ref = one
	upstream = linus
[tree "two"]
	ref = two
	upstream = linus
	topic = mm
	maintainers = NOBODY
[tree "all"]
	ref = all
	upstream = v5.2-rc4
[tree "next"]
	ref = all
	upstream = linus
	policy = integration
[tree "lost"]
	ref = nothing-like-it
E2

before=$(state_of .)
run crosstree trees status --trees=../trees --no-cache --format=porcelain
exit_is 128 'a tree that cannot be read is an error, at the end'
is "$(state_of .)" "$before" 'nothing has changed'
like out "^tree${tab}lost${tab}-${tab}-${tab}.*nothing-like-it" 'and a record of its own'
like err '1 of 16 trees cannot be read' 'which is told'

# what git says
wrong=
for pair in docs:linus net-next:linus hmm:linus drm-next:linus amdgpu:drm-next nouveau:drm-next \
	mm:linus one:linus two:linus all:v5.2-rc4; do
	tree=${pair%:*} up=${pair#*:}
	sed -n "s/^tree	$tree	//p" "$TRASH/out" >"$TRASH/row"
	read -r _ time _ ahead behind _ <"$TRASH/row"
	[ "$ahead $behind" = "$(git rev-list --count "$up..$tree") $(git rev-list --count "$tree..$up")" ] ||
		wrong="$wrong $tree"
	[ "$time" = "$(git log -1 --format=%ct "refs/heads/$tree")" ] || wrong="$wrong $tree:age"
done
is "$wrong" '' 'ages and distances are those of git'
run crosstree trees --trees=../trees --format=porcelain
awk -F"$tab" '$1 == "tree" { print $2, $4 }' "$TRASH/out" >"$TRASH/listed"
run crosstree trees status --trees=../trees --no-cache --format=porcelain
awk -F"$tab" '$1 == "tree" { print $2, $5 }' "$TRASH/out" >"$TRASH/owned"
content_is owned "$(cat "$TRASH/listed")" 'what they own is what the list says'

grep -A9 "^tree${tab}block$tab" "$TRASH/out" | sed -n '/^in/p' | cut -f2 >"$TRASH/in"
content_is in 'all
next' 'block is in all'
like out "^same-commits${tab}3${tab}$(git rev-parse topic)${tab}.*${tab}hmm${tab}one${tab}two\$" 'what three trees have'
unlike out "^same-commits.*${tab}all" 'not what a tree has since it contains the other'
like out "^same-patch${tab}2${tab}$(git log -1 --format=%s mm^0)\$" 'a patch that two trees have'
like out "^copy${tab}$(git rev-parse two)${tab}two\$" 'one of them as this commit'
like out "^copy${tab}$(git rev-parse mm^0)${tab}mm\$" 'the other as that'
like out "^tree${tab}two${tab}.*MAINTAINERS of tree 'two' has no section 'NOBODY'\$" 'a section that is not there'
like out "^off-topic${tab}[0-9a-f]{40}${tab}mm/hmm: mirrors do not need ZONE_DEVICE${tab}mm/Kconfig\$" 'what is outside a topic'

run crosstree trees status --trees=../trees
like out '^tree +age +own +ahead +behind +on topic +upstream$' 'text has a heading'
like out '^hmm +[0-9]+ years +8 +8 +10 +6/8  linus$' 'a line a tree'
like out '^  off topic: [0-9a-f]{12} mm/hmm: mirrors do not need ZONE_DEVICE: mm/Kconfig$' 'commits outside the topic'
like out '^  all of it is in all, next$' 'who contains whom'
unlike out 'all of it is in amdgpu' 'not that one has what its upstream has'
like out "^  hmm, one, two: 3 commits, the newest $(git rev-parse topic | cut -c1-12) " 'the same commits'
like out '^the same patches$' 'the same patches'
rm -f "$(git rev-parse --git-common-dir)/crosstree/cache.sqlite"
run crosstree trees status --trees=../trees
cp "$TRASH/out" "$TRASH/first"
run crosstree trees status --trees=../trees
content_is out "$(cat "$TRASH/first")" 'the same from the cache'

run crosstree trees status --trees=../trees --format=json -o "$TRASH/status.json"
exit_is 128 'json'
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'it fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$TRASH/status.json" "$ROOT/docs/schema/trees-status-1.json"
else
	skip 'no python3-jsonschema'
fi

# histories that have nothing in common, and a tree of more than 64
git checkout -q --orphan alone
git rm -rfq .
test_tick
git commit -q --allow-empty -m 'alone: begin'
git checkout -q -f linus
{
	cat "$TESTS/minikernel/trees"
	printf '[tree "alone"]\n\tref = alone\n\tupstream = linus\n'
	i=0
	while [ $i -lt 70 ]; do
		i=$((i + 1))
		printf '[tree "x%s"]\n\tref = hmm~1\n\tupstream = linus\n' $i
	done
} >../many
run crosstree trees status --trees=../many --format=porcelain --no-cache
exit_is 0 'unrelated histories, many trees'
like out "^tree${tab}alone${tab}.*${tab}1${tab}1${tab}$(git rev-list --count linus)${tab}" 'all of it is its own'
like out "^tree${tab}x70${tab}[0-9a-f]+${tab}[0-9]+${tab}7${tab}7${tab}10${tab}" 'the last of many'
unlike out '^same-commits' 'trees at one commit, in another, share nothing that is news'

run crosstree trees status extra
exit_is 129 'no arguments'
run crosstree trees --no-cache
exit_is 129 '--no-cache is for status'
finish
