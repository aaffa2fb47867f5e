#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree rebase: the commits of git rebase, in memory.
. "$(dirname "$0")/lib/test-lib.sh"
tab=$(printf '\t')

# lines FILE WHERE TEXT: 40 numbered lines, one of them another.
lines() {
	seq 40 | sed "s/^$2\$/$3/" >"$1"
}

# series REPO RANGE: what a rebase has to keep.
series() {
	git -C "$1" log --topo-order --format='%T %an %ae %ad %B' "$2"
}

git init -q -b main repo
cd repo || exit 1
git config user.name 'C O Mitter'
git config user.email committer@example.com
lines a 0 none
lines b 0 none
commit . base
git checkout -q -b topic
lines a 5 five
GIT_AUTHOR_NAME='Ämilie' commit . 'a: five

Some reasons.

Signed-off-by: A U Thor <author@example.com>'
commit . 'topic: begun empty'
lines b 7 seven
commit . 'b: seven'
echo new >c
test_tick
git add c
printf 'c: \344 new file\n\nBody.\n' | git -c i18n.commitEncoding=ISO-8859-1 commit -q -F -
git mv c d
commit . 'c: moves to d'
git checkout -q main
lines a 30 thirty
commit . 'a: thirty'
lines b 7 seven
GIT_AUTHOR_NAME=Somebody commit . 'b: what topic has'
git checkout -q --detach

before=$(state_of .)
run crosstree rebase topic --onto main -n
exit_is 0 'a branch goes onto another base'
is "$(state_of .)" "$before" '-n changes nothing'
like out '^topic would move from [0-9a-f]{12} to [0-9a-f]{12}, 4 commits\.$' 'it says where to'
like out '^ +3/5 empty +[0-9a-f]{12} b: seven$' 'what comes out empty is left out, and told'
like out '^ *1: +[0-9a-f]+ [!=] +1: ' 'with a range-diff'

old=$(git rev-parse topic)
git branch -q theirs topic
git checkout -q theirs
git rebase -q main 2>/dev/null
git checkout -q --detach
run crosstree rebase topic --onto main --format=porcelain
exit_is 0 'done'
is "$(series . main..topic)" "$(series . main..theirs)" \
	'trees, authors, dates and messages are as git rebase makes them'
is "$(git cat-file commit topic~1 | grep -c '^encoding ISO-8859-1$')" 1 'the encoding is in the commit'
is "$(git log -1 --format=%cn topic)" 'C O Mitter' 'the committer is who rebases'
like out "^result${tab}moved${tab}$old${tab}$(git rev-parse topic)${tab}refs/heads/topic\$" 'the branch has moved'
succeeds 'all objects are there' git fsck --strict --no-dangling
is "$(git reflog -1 --format=%gs topic)" 'crosstree rebase: onto main' 'the reflog says how'

# again, and back
run crosstree rebase topic --onto main
exit_is 0 'again'
like out '^topic is there already\.$' 'nothing is left to do'
run crosstree rebase topic --undo -n
like out "^topic would be back at $(echo "$old" | cut -c1-12), from " '--undo -n tells'
run crosstree rebase topic --undo
exit_is 0 '--undo'
is "$(git rev-parse topic)" "$old" 'takes it back'
run crosstree rebase topic --undo
exit_is 128 'once'
crosstree rebase topic --onto main >/dev/null
git branch -q -f topic topic~1
run crosstree rebase topic --undo
exit_is 128 'not when it has moved since'
like err 'it has moved since' 'which is told'
git branch -q -f topic "$old"
git clone -q --bare . ../bare.git
git -C ../bare.git config user.name x
succeeds 'a bare repository' crosstree -C ../bare.git rebase topic --onto main --no-range-diff
succeeds 'keeps a reflog for it' crosstree -C ../bare.git rebase topic --undo
is "$(git -C ../bare.git rev-parse topic)" "$old" 'and can go back'

# where it may not
git checkout -q topic
run crosstree rebase topic --onto main
exit_is 128 'a branch that is checked out is refused'
is "$(git rev-parse topic)" "$old" 'and stays'
git checkout -q --detach
run crosstree rebase nothing --onto main
exit_is 128 'a branch that is not there'
run crosstree rebase topic --onto nothing
exit_is 128 'a base that is not there'
run crosstree rebase topic
exit_is 129 'no base'
run crosstree rebase topic --undo --onto main
exit_is 129 'undoing onto something'
run crosstree rebase --onto main
exit_is 129 'no branch'

# the same patch is upstream, reverted after that: git leaves it out, too
git checkout -q -b picked main~2
git cherry-pick topic~4 >/dev/null
git revert --no-edit HEAD >/dev/null
git checkout -q --detach
crosstree rebase topic --onto picked -n --format=porcelain >../out
like out "^commit${tab}upstream${tab}$(git rev-parse topic~4)${tab}-${tab}$(git rev-parse picked~1)${tab}" 'a patch that is upstream is left out'
# one that both have, taken back by the branch and made again, is no reason to leave that out
git checkout -q -b again main~2
lines a 11 eleven
commit . 'a: eleven'
git branch -q common
git revert --no-edit HEAD >/dev/null
lines a 11 eleven
GIT_AUTHOR_DATE=$(git log -1 --format=%ad --date=raw common) git commit -q -a -m 'a: eleven'
git checkout -q -b onto2 common
lines b 40 forty
commit . 'b: forty'
git checkout -q --detach
run crosstree rebase again --onto onto2 -n --format=porcelain --no-range-diff
is "$(grep '^commit' ../out | cut -f 2 | tr '\n' ' ')" 'picked picked ' 'what both have is not upstream'
# nearly the same
git checkout -q -b nearly main~2
lines a 5 'five, said otherwise'
GIT_AUTHOR_NAME='Ämilie' GIT_AUTHOR_DATE=$(git log -1 --format=%ad --date=raw topic~4) git commit -q -a -m 'a: five'
lines a 5 five
commit . 'a: back to five'
git checkout -q --detach
run crosstree rebase topic --onto nearly -n --no-range-diff
like out "nearly the same is $(git rev-parse nearly~1 | cut -c1-12) of the new base" 'what is nearly the same is shown'

# only some
run crosstree rebase topic --onto main --upstream topic~2 -n --format=porcelain --no-range-diff
is "$(grep -c '^commit' ../out)" 2 '--upstream: the commits that it has not'
# behind: the branch goes forward
git branch -q behind main~1
run crosstree rebase behind --onto main --format=porcelain
is "$(git rev-parse behind)" "$(git rev-parse main)" 'without commits of its own it goes forward'
# a history of its own
git checkout -q --orphan alone
git rm -rfq .
echo alone >alone
commit . alone
git checkout -q --detach
succeeds 'unrelated histories' crosstree rebase alone --onto main
is "$(git rev-parse alone~1)" "$(git rev-parse main)" 'are put on top'

run crosstree rebase topic --onto main -n --format=json -o "$TRASH/rebase.json"
exit_is 0 'json'
run crosstree rebase behind --onto main --format=json
crosstree rebase alone --undo --format=json >"$TRASH/undone.json"
if python3 -c 'import jsonschema' 2>/dev/null; then
	for f in rebase undone; do
		succeeds "it fits its schema ($f)" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$TRASH/$f.json" "$ROOT/docs/schema/rebase-1.json"
	done
else
	skip 'no python3-jsonschema' 2
fi
finish
