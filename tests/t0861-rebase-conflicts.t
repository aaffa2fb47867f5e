#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree rebase: conflicts, resolutions, merges.
. "$(dirname "$0")/lib/test-lib.sh"
tab=$(printf '\t')

lines() {
	seq 40 | sed "s/^$2\$/$3/" >"$1"
}

git init -q -b main repo
cd repo || exit 1
git config user.name 'C O Mitter'
lines a 0 none
lines b 0 none
lines c 0 none
commit . base
git checkout -q -b topic
lines a 5 mine
commit . 'a: mine'
lines b 9 mine
commit . 'b: mine'
lines c 9 mine
commit . 'c: mine'
lines b 9 more
commit . 'b: more'
git checkout -q main
lines a 5 theirs
lines c 9 theirs
commit . theirs
git checkout -q --detach

before=$(state_of .)
run crosstree rebase topic --onto main
exit_is 1 'a conflict is an answer of no'
is "$(state_of .)" "$before" 'nothing has moved'
like out '^ +1/4 conflict +[0-9a-f]{12} a: mine$' 'it says at which commit'
like out '^ +content +a +1 hunk$' 'and where'
unlike out 'c: mine' 'and stops there'
run crosstree rebase topic --onto main --keep-going --format=porcelain
exit_is 1 '--keep-going: still no'
is "$(grep '^commit' ../out | cut -f 2,7 | tr '\t\n' ' ,')" \
	'conflict a: mine,picked b: mine,conflict c: mine,picked b: more,' 'all of them are listed'
like out "^conflict${tab}$(git rev-parse topic~1)${tab}content${tab}1${tab}none${tab}-${tab}c\$" 'with paths and hunks'
is "$(state_of .)" "$before" 'and nothing moves'
git checkout -q -b theirs topic
git rebase main >/dev/null 2>&1
git rev-parse REBASE_HEAD >../git
git rebase --skip >/dev/null 2>&1
git rev-parse REBASE_HEAD >>../git
git rebase --abort
git checkout -q --detach
awk -F "$tab" '$1 == "commit" && $2 == "conflict" { print $3 }' ../out >../ours
content_is ours "$(cat ../git)" 'at the commits where git stops'

# what was worked out once: the merge of the same two changes
git checkout -q -b once topic~3
git merge -q main >/dev/null 2>&1
lines a 5 both
git commit -q -a -m merge
git checkout -q --detach
crosstree fixup record once >/dev/null
run crosstree rebase topic --onto main --keep-going --format=porcelain
like out "^commit${tab}resolved${tab}$(git rev-parse topic~3)${tab}" 'a recorded resolution is replayed'
like out "^conflict${tab}$(git rev-parse topic~3)${tab}content${tab}1${tab}(replayed|hunks)${tab}[0-9a-f]{40}${tab}a\$" 'and named'
git branch -q two topic~2
run crosstree rebase two --onto main
exit_is 0 'with nothing left the branch moves'
is "$(git show two~1:a | sed -n 5p)" both 'as it was resolved'

# merges are made again: clean ones, with repairs, with resolutions
git checkout -q -b base2 main~1
git checkout -q -b side
lines b 30 side
commit . 'b: side'
git checkout -q -b merges base2
lines a 20 twenty
commit . 'a: twenty'
test_tick
git merge -q --no-ff -m 'Merge side' side
lines c 20 twenty
commit . 'c: twenty'
git checkout -q -b theirs2 merges
git rebase -q --rebase-merges main 2>/dev/null
git checkout -q --detach
succeeds 'merges are kept' crosstree rebase merges --onto main -r
is "$(git log --topo-order --format='%T %s %P' merges | sed 's/ [0-9a-f]\{40\}/ parent/g')" \
	"$(git log --topo-order --format='%T %s %P' theirs2 | sed 's/ [0-9a-f]\{40\}/ parent/g')" \
	'as git rebase --rebase-merges makes them'
crosstree rebase merges --undo >/dev/null
run crosstree rebase merges --onto main -n
like out '^ +[0-9]/4 flattened +[0-9a-f]{12} Merge side$' 'without -r they are left out, and told'

git checkout -q -b evil merges~1
lines c 33 'a repair'
git commit -q -a --amend --no-edit
git checkout -q -b hard base2
lines b 30 otherwise
commit . 'b: otherwise'
test_tick
git merge -q --no-ff side >/dev/null 2>&1
lines b 30 'side and otherwise'
git commit -q -a -m 'Merge side, by hand'
git checkout -q --detach
run crosstree rebase evil --onto main -r
exit_is 0 'a merge that was repaired'
is "$(git show evil:c | sed -n '9p;33p' | tr '\n' ' ')" 'theirs a repair ' 'is again'
like out 'what was made of the merge by hand is carried over' 'which is told'
run crosstree rebase hard --onto main -r
exit_is 0 'a merge that was resolved'
is "$(git show hard:b | sed -n 30p)" 'side and otherwise' 'is again, as it was'
is "$(git show hard:a | sed -n 5p)" theirs 'on the new base'
git checkout -q -b clash base2
lines a 20 twenty
commit . 'a: twenty'
test_tick
git merge -q --no-ff -m 'Merge side' side
lines c 9 'a repair that meets theirs'
git commit -q -a --amend --no-edit
git checkout -q --detach
run crosstree rebase clash --onto main -r
exit_is 1 'a repair that does not go on is a conflict'
like out '^ +3/3 conflict +[0-9a-f]{12} Merge side$' 'of the merge'
finish
