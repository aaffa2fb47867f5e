#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Trees folded into one: order, conflicts, fixups, what the ref becomes.
. "$(dirname "$0")/lib/test-lib.sh"

# lines FILE WHERE TEXT: 40 numbered lines, one of them another.
lines() {
	seq 40 | sed "s/^$2\$/$3/" >"$1"
}

git init -q -b linus repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
lines repo/a 0 none
lines repo/b 0 none
commit repo base
base=$(git -C repo rev-parse HEAD)
for tree in one two three four; do
	git -C repo checkout -q -b $tree linus
	case $tree in
	one) lines repo/a 5 one ;;
	two) lines repo/a 30 two ;;
	three) lines repo/a 5 three ;;
	four) lines repo/b 7 four ;;
	esac
	commit repo "$tree: change"
done
git -C repo checkout -q linus
cat >trees <<'END'
[tree "linus"]
	ref = linus
[tree "one"]
	ref = one
	upstream = linus
[tree "two"]
	ref = two
	upstream = linus
[tree "three"]
	ref = three
	upstream = linus
[tree "four"]
	ref = four
	upstream = linus
[tree "next"]
	ref = linus
	policy = integration
END
state=$(state_of repo)

run crosstree -C repo integrate --trees="$TRASH/trees" -n -b next --format=porcelain
exit_is 1 'a tree that does not merge is an answer of no'
is "$(grep '^tree' out | cut -f 2,3 | tr '\t\n' '  ')" \
	'linus base one merged two merged three dropped four merged next left-out ' 'and the others go on'
is "$(grep '^conflict' out | tr '\t' ' ')" 'conflict three content none - one two a' \
	'the conflict is told, and with whom'
is "$(state_of repo)" "$state" '-n changes nothing'
result=$(grep '^result' out | cut -f 2)
run crosstree -C repo integrate --trees="$TRASH/trees" -b next
exit_is 1 'three of four are in'
like out '^dropped .*three .*: 1 conflict without a fixup$' 'and text says so'
like out '^3 of 4 trees are in; refs/heads/next moved to' 'with where the ref is'
is "$(git -C repo rev-parse next)" "$result" 'another time and a dry run give the same commit'
is "$(git -C repo log --first-parent --format=%s next | head -n 3 | tr '\n' ' ')" \
	"Merge tree 'four' Merge tree 'two' Merge tree 'one' " 'a merge a tree, in order'
is "$(git -C repo rev-parse next^2)" "$(git -C repo rev-parse four)" 'with the tip as second parent'
git -C repo checkout -q --detach linus
git -C repo merge -q --no-ff -m m one && git -C repo merge -q --no-ff -m m two &&
	git -C repo merge -q --no-ff -m m four
is "$(git -C repo rev-parse 'next^{tree}')" "$(git -C repo rev-parse 'HEAD^{tree}')" "the tree is git's"
git -C repo fsck --strict >checked 2>&1
is $? 0 'what was written is sound'

# The conflict resolved by hand once is resolved from then on.
git -C repo merge -q -m m three >/dev/null 2>&1
lines repo/a 5 'one and three'
sed -i 's/^30$/two/' repo/a
commit repo "Merge three"
succeeds 'its resolution is recorded' crosstree -C repo fixup record HEAD
git -C repo checkout -q linus
run crosstree -C repo integrate --trees="$TRASH/trees" -b next --format=json
exit_is 0 'now all are in'
like out '"state": "resolved"' 'one with a resolution'
like out '"how": "(replayed|hunks)"' 'that was replayed'
is "$(git -C repo show next:a | sed -n 5p)" 'one and three' 'as recorded'
is "$(git -C repo show next:a | sed -n 30p)" 'two' 'and nothing else is lost'
is "$(git -C repo log -1 --format=%B 'next^' | grep -c '^Resolved a (content) with fixup ')" 1 \
	'the merge commit says so'

# Of three trees that change a line, another order makes another conflict.
git -C repo checkout -q -b six linus
lines repo/a 5 six
commit repo 'six: change'
git -C repo checkout -q linus
sed 's/^.tree "two".$/[tree "six"]\n\tref = six\n&/' trees >six.trees
run crosstree -C repo integrate --trees="$TRASH/six.trees" -n -b next
like out '^    content  a  with one  like fixup [0-9a-f]*: one side is the same, recorded in another order' \
	'which is told'
run crosstree -C repo integrate --trees="$TRASH/six.trees" -n -b next --format=json
like out '"like": "one-side"' 'in json, too'
run crosstree -C repo integrate --trees="$TRASH/trees" -n -b next --format=json
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out result.json
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
		result.json "$ROOT/docs/schema/integrate-1.json"
	exit_is 0 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi
run crosstree -C repo integrate --trees="$TRASH/trees" -b next
like out 'refs/heads/next is at' 'a second time nothing moves'
run crosstree -C repo integrate --trees="$TRASH/trees" -b next --on-conflict=drop-tree -n
exit_is 1 'without fixups it is dropped'
like out '^(previous|dropped)' 'when told so'

# As linux-next tells it.
run crosstree -C repo integrate --trees="$TRASH/trees" --next "$TRASH/Next"
exit_is 0 'the files of Next/ are written'
is "$(grep '^three' Next/SHA1s | cut -f 3)$(grep '^three' Next/SHA1s | cut -f 2)" \
	"$(git -C repo rev-parse three)" 'the commits'
like Next/merge.log "^Merging three \\($(git -C repo rev-parse --short=12 three) three: change\\)$" 'what was merged'
like Next/merge.log "^Resolved 'a' using fixup " 'and how'
run crosstree -C repo trees import --by-commit "$TRASH/Next"
exit_is 0 'which can be read again'
like out "ref = $(git -C repo rev-parse four)" 'with the same commits'

# Another order: the same conflict, the same resolution.
awk '/"three"/ { keep = 1 } /"four"/ { keep = 0 } keep' trees >three
{ sed -n 1,2p trees; cat three; awk '/"three"/ { skip = 1 } /"four"/ { skip = 0 } NR > 2 && !skip' trees; } >other
run crosstree -C repo integrate --trees="$TRASH/other" --format=porcelain
exit_is 0 'in another order'
is "$(grep '^tree' out | cut -f 2,3 | tr '\t\n' '  ')" \
	'linus base three merged one resolved two merged four merged next left-out ' \
	'the other one of the two has the conflict'
is "$(grep '^result' out | cut -f 3)" "$(git -C repo rev-parse 'next^{tree}')" 'and the tree is the same'

# A tree that moved on to something that does not merge: its last good tip.
git -C repo checkout -q two
lines repo/b 7 two
commit repo 'two: more'
git -C repo checkout -q linus
run crosstree -C repo integrate --trees="$TRASH/trees" -b next --format=porcelain
exit_is 1 'four does not merge any more'
is "$(grep '^tree.four' out | cut -f 3)" dropped 'and had no other tip'
sed -i 's/^	ref = two/	ref = two~0/' trees
git -C repo checkout -q four
lines repo/a 30 four
commit repo 'four: more'
git -C repo checkout -q two
git -C repo reset -q --hard two~
git -C repo checkout -q linus
git -C repo branch -q -f next "$(git -C repo rev-parse linus)"
run crosstree -C repo integrate --trees="$TRASH/trees" --tree four=four~ -b next
exit_is 0 'a good day'
good=$(git -C repo rev-parse four~)
run crosstree -C repo integrate --trees="$TRASH/trees" -b next --format=porcelain
exit_is 1 'a bad day'
is "$(grep '^tree.four' out | cut -f 3-5 | tr '\t' ' ')" \
	"previous $(git -C repo rev-parse four) $good" 'its last good tip is in'
run crosstree -C repo integrate --trees="$TRASH/trees" -b next --format=porcelain
is "$(grep '^tree.four' out | cut -f 3)" previous 'and the day after'

# A tree of which one commit does not merge: the others are in.
git -C repo checkout -q -b five linus
lines repo/c 1 five
commit repo 'five: add c'
lines repo/b 7 five
commit repo 'five: change b'
lines repo/c 2 five
commit repo 'five: change c'
git -C repo checkout -q linus
printf '[tree "five"]\n\tref = five\n\tupstream = linus\n' >>trees
run crosstree -C repo integrate --trees="$TRASH/trees" --tree four=four~ -b next --format=porcelain
exit_is 1 'a commit that conflicts'
is "$(grep '^tree.five' out | cut -f 3-5 | tr '\t' ' ')" \
	"reverted $(git -C repo rev-parse five) $(git -C repo rev-parse five)" 'the tip is in'
is "$(grep '^reverted' out | cut -f 2-4 | tr '\t' ' ')" \
	"five $(git -C repo rev-parse five~) five: change b" 'without that commit'
is "$(git -C repo show next:c | head -n 2 | tr '\n' ' ')" '1 five ' 'the other commits count'
is "$(git -C repo show next:b | sed -n 7p)" four 'and the other tree, too'
is "$(git -C repo log -1 --format=%B next | grep -c '^Reverted ')" 1 'the merge commit says so'
run crosstree -C repo integrate --trees="$TRASH/trees" --tree four=four~ -n --on-conflict=drop-tree --format=porcelain
is "$(grep '^tree.five' out | cut -f 3)" dropped 'it can be left out as well'

# What attributes of the work tree have to say about merges is heard at once.
git -C repo checkout -q linus
echo '* merge=union' >repo/.gitattributes
git -C repo add .gitattributes
commit repo 'merge=union'
union=$(crosstree -C repo integrate --trees="$TRASH/trees" --onto linus -n --format=porcelain --on-conflict=drop-tree |
	grep -c '^conflict')
rm repo/.gitattributes
none=$(crosstree -C repo integrate --trees="$TRASH/trees" --onto linus -n --format=porcelain --on-conflict=drop-tree |
	grep -c '^conflict')
git -C repo reset -q --hard "$base"
is "$union" 0 'a merge that they make clean'
ok "$([ "$none" -gt 0 ]; echo $?)" 'and one that they do not'

# Stopping, and what cannot be read.
before=$(git -C repo rev-parse next)
run crosstree -C repo integrate --trees="$TRASH/trees" -b next --on-conflict=fixup,stop --format=porcelain
exit_is 1 'it can stop'
is "$(git -C repo rev-parse next)" "$before" 'and moves nothing then'
printf '[tree "gone"]\n\tref = nowhere\n' >>trees
run crosstree -C repo integrate --trees="$TRASH/trees" --format=porcelain
exit_is 1 'a tree that cannot be read'
like out '^tree.gone.unreadable' 'is a row that says so'
git -C repo checkout -q next
run crosstree -C repo integrate --trees="$TRASH/trees" -b next
exit_is 128 'a branch that is checked out is refused'
run crosstree -C repo integrate --trees="$TRASH/trees" --on-conflict=hope
exit_is 129 'an unknown word is refused'
is "$(git -C repo rev-parse linus)" "$base" 'no tree was touched'


# A tree with two merge bases has what came with either, and has not changed it.
git init -q bases
seq 20 >bases/a
cp bases/a bases/b
commit bases base
git -C bases checkout -q -b other
lines bases/b 10 other
commit bases 'other: b'
git -C bases checkout -q main
echo >bases/c
commit bases 'main: c'
git -C bases checkout -q -b mixes
git -C bases merge -q -m mixes other
lines bases/a 5 mixes
commit bases 'mixes: a'
git -C bases checkout -q other
git -C bases merge -q -m up main~0
git -C bases branch -f main other
git -C bases checkout -q main
git -C bases checkout -q -b late
lines bases/b 10 late
commit bases 'late: b'
git -C bases checkout -q -b early main
lines bases/b 10 early
commit bases 'early: b'
git -C bases checkout -q main
is "$(git -C bases merge-base --all main mixes | wc -l | tr -d ' ')" 2 'two bases'
for tree in main mixes early late; do
	printf '[tree "%s"]\n\tref = %s\n' $tree $tree
done >bases.trees
run crosstree -C bases integrate --trees="$TRASH/bases.trees" --on-conflict=drop-tree
like out '^    content  b  with early$' 'is not among those that a conflict is with'

finish
