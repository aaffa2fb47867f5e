#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree rebase: merges of more than two, and commits of which nothing is left.
. "$(dirname "$0")/lib/test-lib.sh"
tab=$(printf '\t')

lines() {
	seq 40 | sed "s/^$2\$/$3/" >"$1"
}

# graph BRANCH: trees, subjects, authors and the shape, without ids of commits.
graph() {
	git log --topo-order --format='%T %s %an %ae %ad %P' "main..$1" |
		sed 's/ [0-9a-f]\{40\}/ parent/g'
}

# states FILE: what became of each commit, in one line.
states() {
	awk -F "$tab" '$1 == "commit" { printf "%s %s,", $2, $7 }' "$TRASH/$1"
}

# as_git NAME [OPTION…]: rebases NAME both ways and compares.
as_git() {
	name=$1
	shift
	git checkout -q -b "git-$name" "$name"
	git rebase -q --rebase-merges "$@" main >/dev/null 2>&1
	git checkout -q --detach
	crosstree rebase "$name" --onto main -r "$@" --no-range-diff >"$TRASH/out" 2>"$TRASH/err"
	is "$(graph "$name")" "$(graph "git-$name")" "$name: as git rebase --rebase-merges $*"
}

git init -q -b main repo
cd repo || exit 1
git config user.name 'C O Mitter'
git config user.email committer@example.com
for f in a b c d e; do lines $f 0 none; done
mkdir old
lines old/x 0 none
lines old/y 0 none
commit . base
for f in b c d; do
	git checkout -q -b "side-$f" main
	lines $f 9 "side $f"
	commit . "$f: side"
done

# octopus NAME PARENT…
octopus() {
	name=$1
	shift
	git checkout -q -b "$name" main~1
	lines e 5 "$name"
	commit . "e: $name"
	test_tick
	git merge -q -m "Merge many into $name" "$@" >/dev/null || echo "# cannot make $name"
	lines e 5 "$name again"
	commit . "e: $name again"
}

git checkout -q main
lines a 30 thirty
commit . 'a: thirty'
git branch -q behind main~1
octopus three side-b side-c
octopus four side-b side-c side-d
git checkout -q --detach
as_git three
as_git four
is "$(git log -1 --format=%P four~1 | wc -w)" 4 'with four parents'
run crosstree rebase four --undo
exit_is 0 'and back'

# a side whose patches are all upstream goes away, and so does a parent
git checkout -q -b picked four
git checkout -q main
git cherry-pick side-c >/dev/null
git checkout -q --detach
as_git picked
is "$(git log -1 --format=%P picked~1 | wc -w)" 3 'a head that the new base has is no parent any more'

# a directory that moved on a side
git checkout -q -b side-move side-b~1
git mv old new
commit . 'old: moves to new'
git checkout -q -b side-add side-b~1
lines old/z 3 added
commit . 'old/z: add'
octopus moves side-move side-add
git checkout -q --detach
as_git moves
is "$(git ls-tree --name-only moves~1 old/)" old/z 'a directory that moved takes nothing along'

# what was changed in the merge by hand goes along
octopus evil side-b side-d
git checkout -q -b evil2 evil~1
lines c 33 'a repair'
git commit -q -a --amend --no-edit
git checkout -q --detach
run crosstree rebase evil2 --onto main -r --format=porcelain
exit_is 0 'one with a repair'
is "$(git show evil2:c | sed -n '9p;33p' | tr '\n' ' ')" 'side c a repair ' 'has it still'
like out "^commit${tab}picked${tab}.*${tab}carried${tab}Merge many" 'which is told'

# a conflict
git checkout -q main
lines d 9 upstream
commit . 'd: upstream'
git checkout -q --detach
before=$(state_of .)
octopus clash side-b side-d
git checkout -q --detach
git branch -q clash2 clash
git checkout -q -b onto-clash clash~1^1
lines d 9 'as upstream'
commit . 'd: as upstream'
git checkout -q --detach
before=$(state_of .)
run crosstree rebase clash --onto onto-clash -r --upstream "$(git merge-base main clash)"
exit_is 1 'a head that conflicts'
like out '^ +[0-9]/[0-9] conflict +[0-9a-f]{12} Merge many into clash$' 'is a conflict of the merge'
like out '^ +content +d +1 hunk$' 'with its path'
is "$(state_of .)" "$before" 'and nothing moves'

# ------------------------------------------------------------------------ empty ones
git checkout -q -b empties main~3
commit . 'begun empty'
lines a 30 thirty
lines b 0 none
test_tick
git commit -q -a -m 'a: what main has'
lines b 20 twenty
commit . 'b: twenty'
git checkout -q -b other main~3
lines a 30 thirty
lines e 31 more
commit . 'a: other words for it'
git checkout -q --detach
onto=other
run crosstree rebase empties --onto $onto -n --format=porcelain --no-range-diff
is "$(states out)" 'picked begun empty,empty a: what main has,picked b: twenty,' 'what becomes empty is dropped'
run crosstree rebase empties --onto $onto -n --format=porcelain --no-range-diff --empty=keep
exit_is 0 '--empty=keep'
is "$(states out)" 'picked begun empty,picked a: what main has,picked b: twenty,' 'keeps it'
run crosstree rebase empties --onto $onto --format=porcelain --empty=stop
exit_is 1 '--empty=stop'
is "$(states out)" 'picked begun empty,empty a: what main has,not-reached b: twenty,' 'stops there'
like out "^result${tab}held${tab}" 'with the branch where it was'
run crosstree rebase empties --onto $onto --empty=ask --keep-going
like out '^1 of 3 commits comes out empty; empties stays where it is\.$' 'which is told'
like out '^--empty=drop leaves ' 'with what to do'
run crosstree rebase empties --onto $onto -n --format=porcelain --no-range-diff --no-keep-empty
is "$(states out)" 'empty begun empty,empty a: what main has,picked b: twenty,' '--no-keep-empty drops those from the beginning'
for how in drop keep; do
	for begun in keep-empty no-keep-empty; do
		git branch -q -f git-empties empties
		git checkout -q git-empties
		git rebase -q --empty=$how --$begun $onto >/dev/null 2>&1
		git checkout -q --detach
		crosstree rebase empties --onto $onto --empty=$how --$begun --no-range-diff >/dev/null
		is "$(git log --format='%T %s' $onto..empties)" "$(git log --format='%T %s' $onto..git-empties)" "--empty=$how --$begun as git"
		crosstree rebase empties --undo >/dev/null
	done
done
run crosstree rebase empties --onto $onto --empty=some
exit_is 129 'there are no others'
finish
