#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree rebase: notes go along with the commits, as git is told to do it.
. "$(dirname "$0")/lib/test-lib.sh"
tab=$(printf '\t')

lines() {
	seq 40 | sed "s/^$2\$/$3/" >"$1"
}

# notes BRANCH REF: subject and note of each commit.
notes() {
	git log --format='%s <%N>' --notes="$2" --reverse "main..$1"
}

git init -q -b main repo
cd repo || exit 1
git config user.name 'C O Mitter'
git config user.email committer@example.com
lines a 0 none
commit . base
git checkout -q -b topic
for i in 5 10 15 20; do
	lines "b$i" $i topic
	commit . "b: $i"
	git notes add -m "about $i"
done
git notes --ref=review add -m 'seen by me' topic~1
git notes --ref=binary add -C "$(printf 'a\0b' | git hash-object -w --stdin)" topic~2
git checkout -q main
lines a 30 thirty
commit . 'a: thirty'
git checkout -q --detach

# nothing is configured
git branch -q plain topic
run crosstree rebase plain --onto main --no-range-diff
exit_is 0 'without a setting'
is "$(notes plain commits | grep -c about)" 0 'no note is copied, as in git'
unlike out 'notes' 'and none is told of'

# as git rebase: every mode, with a note of the new commit that is there already
git config notes.rewriteRef 'refs/notes/*'
git config --add notes.rewriteRef refs/heads/topic
for mode in concatenate overwrite ignore cat_sort_uniq concatenate; do
	git config notes.rewriteMode $mode
	git branch -q -f ours topic
	git branch -q -f theirs topic
	# the dates of the committer decide about ids: the same for both
	git checkout -q theirs
	git rebase -q main 2>/dev/null
	git checkout -q --detach
	notes theirs commits >../want
	notes theirs review >>../want
	notes theirs binary >>../want
	for r in commits review binary; do git update-ref refs/notes/$r refs/notes/$r^; done
	crosstree rebase ours --onto main --no-range-diff >../out 2>../err
	notes ours commits >../got
	notes ours review >>../got
	notes ours binary >>../got
	content_is got "$(cat ../want)" "$mode: as git"
	is "$(git rev-parse ours)" "$(git rev-parse theirs)" "$mode: the same commits"
	like want 'about (5|20)' "$mode: there is something to compare"
	crosstree rebase ours --undo >/dev/null
	# the notes stay there for the next mode, other ones
	new=$(git rev-parse theirs)
	printf 'z\nabout 20\nb\n' | git notes add -f -F - "$new" 2>/dev/null
	git notes --ref=review add -f -m 'seen by you' "$new~1" 2>/dev/null
done
like got '<z$' 'the last one had two to make one of'
git config notes.rewriteMode concatenate
git notes remove "$new" 2>/dev/null
git notes --ref=review remove "$new~1" 2>/dev/null

# one transaction, and back
before=$(git for-each-ref)
run crosstree rebase topic --onto main -n --no-range-diff
like out '^refs/notes/commits: 4 notes to be copied$' '-n tells'
is "$(git for-each-ref)" "$before" 'and changes nothing'
run crosstree rebase topic --onto main --format=porcelain
exit_is 0 'with notes'
like out "^notes${tab}4${tab}refs/notes/commits\$" 'it says how many'
like out "^notes${tab}1${tab}refs/notes/review\$" 'of each ref'
is "$(git notes show topic~3)" 'about 5' 'they are there'
is "$(git notes --ref=binary show topic~2 | od -An -c | tr -d ' \n')" 'a\0b' 'byte for byte'
is "$(git log -1 --format=%s refs/notes/commits)" "Notes copied by 'crosstree rebase'" 'in a commit that says why'
is "$(git reflog -1 --format=%gs refs/notes/commits)" 'crosstree rebase: onto main' 'with a line in the reflog'
succeeds 'all objects are there' git fsck --strict --no-dangling
run crosstree rebase topic --undo -n
like out '^refs/notes/review would be back, too$' '--undo -n tells'
run crosstree rebase topic --undo --format=json -o "$TRASH/undone.json"
is "$(git for-each-ref)" "$before" '--undo takes the notes back'
run crosstree rebase topic --onto main --format=json --no-range-diff -o "$TRASH/rebase.json"
git notes --ref=review add -f -m 'seen again' main 2>/dev/null
run crosstree rebase topic --undo
like out '^refs/notes/commits is back, too$' 'notes that nobody wrote since'
unlike out 'refs/notes/review' 'and no others'
is "$(git notes --ref=review show main)" 'seen again' 'which stay'
git rev-parse -q --verify refs/notes/new >/dev/null
is $? 1 'none is made'
if python3 -c 'import jsonschema' 2>/dev/null; then
	for f in rebase undone; do
		succeeds "json fits its schema ($f)" python3 -c '
import json, sys, jsonschema
doc = json.load(open(sys.argv[1]))
jsonschema.validate(doc, json.load(open(sys.argv[2])))
assert "refs/notes/commits" in [n["ref"] for n in doc["notes"]]
' "$TRASH/$f.json" "$ROOT/docs/schema/rebase-1.json"
	done
else
	skip 'no python3-jsonschema' 2
fi

# the notes ref that cannot move keeps the branch where it is
mkdir -p .git/refs/notes
: >.git/refs/notes/commits.lock
before=$(git for-each-ref)
run crosstree rebase topic --onto main --no-range-diff
exit_is 128 'a ref of notes that is locked'
is "$(git for-each-ref)" "$before" 'keeps all of them'
rm .git/refs/notes/commits.lock

# the variables go before, and -c
run env GIT_NOTES_REWRITE_REF=refs/notes/review:refs/notes/none crosstree rebase topic --onto main -n --format=porcelain
is "$(grep -c '^notes' ../out)" 1 'GIT_NOTES_REWRITE_REF'
run env GIT_NOTES_REWRITE_MODE=some crosstree rebase topic --onto main -n
exit_is 128 'GIT_NOTES_REWRITE_MODE that there is not'
like err "bad value 'some'" 'which is told'
git config --unset-all notes.rewriteRef
run git -c notes.rewriteRef=refs/notes/review -c notes.rewriteRef=refs/notes/binary -c alias.x='!crosstree rebase topic --onto main -n --format=porcelain' x
is "$(grep -c '^notes' ../out)" 2 'several with -c'
git config notes.rewriteRef refs/notes/commits
git config notes.rewrite.rebase false
run crosstree rebase topic --onto main -n --format=porcelain
is "$(grep -c '^notes' ../out)" 0 'notes.rewrite.rebase = false'
git config --unset notes.rewrite.rebase

# trees of notes with directories
blob=$(echo many | git hash-object -w --stdin)
git rev-list --all >../all
i=0
{
	echo "commit refs/notes/commits"
	echo "committer C O Mitter <committer@example.com> 1563000000 +0000"
	echo "data 0"
	echo "from refs/notes/commits^0"
	while [ $i -lt 300 ]; do
		i=$((i + 1))
		echo "N $blob $(echo $i | git hash-object --stdin)"
	done
} | sed 's/^N \([0-9a-f]*\) \(..\)\(.*\)/M 100644 \1 \2\/\3/' | git fast-import --quiet
git notes add -f -m 'about 5' topic~3 2>/dev/null
git ls-tree refs/notes/commits | grep -q ' tree '
ok $? 'notes in directories'
crosstree rebase topic --onto main --no-range-diff >/dev/null
is "$(git notes show topic~3)" 'about 5' 'are found, and the new ones are'
is "$(git ls-tree refs/notes/commits | grep -c ' blob ')" 0 'in directories, too'
finish
