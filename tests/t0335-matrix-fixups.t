#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Conflicts of many pairs that a recorded fixup handles are told, and do not count.
. "$(dirname "$0")/lib/test-lib.sh"
. "$TESTS/lib/silent-trees.sh"

silent_trees repo
# branch NAME FROM MESSAGE FILE SED: FROM with a change
branch() {
	git -C repo checkout -q -b "$1" "$2"
	sed -i "$5" "repo/$4"
	commit repo "$3"
}
# trees NAME…: the trees file
trees() {
	for tree; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	done >trees
}
check() {
	run crosstree -C repo check --trees=../trees --store=../store "$@"
}
# cached WHAT OPTION…: the answer is that of a run without a cache
cached() {
	what=$1
	shift
	check --format=json "$@"
	grep -v first_seen out >got
	check --format=json --no-cache "$@"
	grep -v first_seen out >wanted
	is "$(diff wanted got)" '' "$what: the same as without a cache"
}

# ------------------------------------------------------------------------ silent ones

trees main api user
check --matrix
exit_is 1 'nothing is recorded'
like out '^2 silent conflicts, 0 textual, in 3 pairs\.' 'two conflicts'
check --matrix --format=json
cp out before.json
crosstree -C repo fixup record --store=../store good >/dev/null
before=$(state_of repo)
check --matrix
exit_is 0 'with fixups they do not count, though the answer had been kept'
like out '^With a fixup, not counted:$' 'they are told'
like out 'repaired as recorded: .crosstree fixup show drv-reg.$' 'with the name of the fixup'
like out '^0 silent conflicts, 0 textual, in 3 pairs\. With a fixup: 2\.$' 'and counted apart'
is "$(state_of repo)" "$before" 'nothing changes'
cached 'handled ones' --matrix
check --matrix --format=porcelain
exit_is 0 'porcelain'
like out '^pair	clean	0	0	api	user	-$' 'the pair is clean'
like out '^silent	[0-9a-f]{40}	new	signature	certain	drv-reg	reg	' 'the use has the fixup'
like out '^result	clean$' 'and so is the result'
check --matrix --format=json
like out '"fixup": "drv-reg"' 'json has it'
like out '"result": "clean"' 'and the result'
cp out after.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json is as in docs/schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' after.json "$ROOT/docs/schema/matrix-1.json"
else
	skip 'no python3-jsonschema'
fi
is "$(python3 -c '
import json
d = json.load(open("after.json"))
print([(c["fixup"], c["suppressed"], [u["fixup"] for u in c["uses"]]) for c in d["silent"]])')" \
	"[('drv-reg', None, ['drv-reg']), ('mon-struct-upd-blockable', None, ['mon-struct-upd-blockable'])]" \
	'causes and uses have it'
check user --all
exit_is 0 'one tree against all'
like out '^user \+ api +clean$' 'which is clean'
like out ' With a fixup: 2\.$' 'with fixups'
run crosstree -C repo check --matrix --trees=../trees --store=../nothing
exit_is 1 'another store has none of them'

# A series is no commit of the repository, and has what caused a fixup all the same.
git -C repo format-patch -q --thread --stdout main..user >user.mbox
check --series=../user.mbox --onto=main api
exit_is 0 'a series'
like out ' With a fixup: 2\.$' 'is handled, too'
cp -r store caused
sed -i '/^Applies-when/d' caused/silent/*.patch
crosstree -C repo check --series=../user.mbox --onto=main api --store=../caused >out
is $? 0 'by what caused it'
crosstree -C repo check --series=../user.mbox --onto=main main --store=../caused >out
unlike out 'fixup' 'and nothing where half of that is missing'

# ------------------------------------------------------------------ new, and not counted

check --matrix --since=../after.json
exit_is 0 'since then there is nothing'
crosstree -C repo fixup forget --store=../store drv-reg >/dev/null
check --matrix
exit_is 1 'what is forgotten counts again, though the answer had been kept'
like out '^1 silent conflict, 0 textual, in 3 pairs\. With a fixup: 1\.' 'the other one does not'
check --matrix --since=../after.json
exit_is 1 'and is new where it did not count'
like out '^1 new silent conflict, ' 'as one'
check --matrix --since=../before.json
exit_is 0 'but not where it did'
crosstree -C repo fixup record --store=../store good >/dev/null

# ------------------------------------------------------------- in one pair, not in another

# The same change of the consumer, in a place where the fixup does not go on.
branch early user 'drv: look twice' drv.c 's/if (!mm)/if (!mm || !mirror)/'
trees main api user early
check --matrix
exit_is 1 'a fixup that goes on in one pair only'
like out '^1 silent conflict, 0 textual, in 6 pairs\. With a fixup: 1\.$' 'leaves its use counted'
like out '^silent   drv.c:[0-9]+: reg' 'as one conflict'
check --matrix --format=porcelain
like out '^pair	clean	0	0	api	user	-$' 'not in the pair where it goes on'
like out '^pair	silent	0	1	api	early	-$' 'but in the other'
like out '^silent	[0-9a-f]{40}	new	signature	certain	-	reg	' 'with no fixup'
cached 'in one pair only' --matrix

# parts OUT: the matrix in parts, and merged
parts() {
	for k in 1 2 3; do
		crosstree -C repo check --matrix --trees=../trees --store=../store \
			--format=json --shard="$k/3" >"part$k"
	done
	crosstree report merge part1 part2 part3 >"$1"
}

# same_as_one: what the parts come to is what one run does
same_as_one() {
	check --matrix --format=json
	one=$status
	parts merged
	is $? "$one" "$1: the parts come to the same status"
	is "$(grep -v first_seen out)" "$(grep -v first_seen merged)" "$1: and say the same"
}
same_as_one 'in one pair only'
trees main api user
same_as_one 'handled'

# What a tree and the root did to each other is looked at once, for all trees that start
# there: but for those that change what the fixup does.
git -C repo checkout -q api
echo 1 >repo/extra
commit repo 'extra'
branch calm api 'calm' hmm.c 's/return u->start/return !!u->start/'
branch wild api 'wild' extra 's/1/2/'
for b in calm wild; do
	printf '[tree "%s"]\n\tref = %s\n\tupstream = api\n' "$b" "$b"
done >below
trees api
cat below >>trees
printf '[tree "user"]\n\tref = user\n\tupstream = api\n' >>trees
rm -rf store
mkdir -p store/silent
cat >store/silent/both.patch <<'END'
Subject: [PATCH] drv: register a mirror
Applies-when: include/hmm.h: reg takes struct mirror *

---
diff --git a/drv.c b/drv.c
--- a/drv.c
+++ b/drv.c
@@ -14,5 +14,5 @@
 {
 if (!mm)
 return -1;
-return reg(mm, 4096);
+return reg(mirror, 4096);
 }
diff --git a/extra b/extra
--- a/extra
+++ b/extra
@@ -1 +1 @@
-1
+one
END
check --matrix --kinds=signature --format=porcelain
exit_is 1 'a fixup that one of the trees is in the way of'
like out '^pair	clean	0	0	api	user	-$' 'is handled with the root'
like out '^pair	clean	0	0	calm	user	-$' 'and with a tree that has nothing to do with it'
like out '^pair	silent	0	1	wild	user	-$' 'and counts with the other'
cached 'one in the way' --matrix --kinds=signature

# ----------------------------------------------------------------------- textual ones

git -C repo checkout -q main
seq 20 >repo/words
commit repo 'words'
for b in one two three; do
	branch "$b" main "words: $b" words "s/^10\$/$b/"
done
branch moved one 'one: more above' words 's/^1$/first\nline/'
# resolve A B: `A-B` is their merge, by hand
resolve() {
	git -C repo checkout -q -b "$1-$2" "$1"
	git -C repo merge -q "$2" >/dev/null 2>&1
	sed -i "/^[<=>]\{7\}/d" repo/words
	commit repo "Merge branch '$2' into $1"
}
resolve one two
resolve one three
resolve two three
rm -rf store
trees main one two three
check --matrix --kinds=textual
exit_is 1 'three trees that clash'
like out '^3 textual conflicts, in 6 pairs\.$' 'each with each'
crosstree -C repo fixup record --store=../store one-two >/dev/null
id=$(ls store/text/*)
for kinds in textual all; do
	check --matrix --kinds=$kinds
	exit_is 1 "$kinds: one of them was resolved"
	like out "^Resolved before, not counted:\$" "$kinds: which is told"
	like out "resolved as recorded: .crosstree fixup show $(echo "$id" | cut -c1-12)" \
		"$kinds: with its id"
	like out ' Resolved before: 1\.$' "$kinds: and counted apart"
	check --matrix --kinds=$kinds --format=porcelain
	like out '^pair	clean	0	0	one	two	-$' "$kinds: its pair is clean"
	like out '^pair	textual	1	0	one	three	-$' "$kinds: others are not"
	like out "^textual	[0-9a-f]{40}	new	content	1	$id	one	two	words\$" \
		"$kinds: porcelain has the id"
	cached "$kinds" --matrix --kinds=$kinds
done
crosstree -C repo fixup record --store=../store one-three >/dev/null
crosstree -C repo fixup record --store=../store two-three >/dev/null
check --matrix --kinds=textual
exit_is 0 'with the others resolved, nothing counts'
like out '^0 textual conflicts, in 6 pairs\. Resolved before: 3\.$' 'and all are told'
check one --all
exit_is 0 'one tree against all'
like out ' Resolved before: 2\.$' 'likewise'
run crosstree -C repo check --matrix --trees=../trees --kinds=textual
exit_is 1 'in the store of the repository there is nothing'
crosstree -C repo fixup record one-two >/dev/null
run crosstree -C repo check --matrix --trees=../trees --kinds=textual
like out ' Resolved before: 1\.$' 'what is recorded there is seen at once'
git -C repo format-patch -q --thread --stdout main..moved >moved.mbox
check --series=../moved.mbox --onto=main two three
exit_is 0 'a series with a conflict that was resolved elsewhere'
like out ' Resolved before: 2\.$' 'which is told'
same_as_one 'resolved before'
check --matrix --format=json
cp out state.json
crosstree -C repo fixup forget --store=../store "$id" >/dev/null
check --matrix --kinds=textual --since=../state.json
exit_is 1 'what is forgotten counts again'
like out '^1 new textual conflict, in 6 pairs\.' 'and is new'
finish
