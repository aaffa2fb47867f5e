#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A repair that no check explains is known by the two commits that met: when one of them is
# sent again, the same change is needed for others.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
cd repo || exit 1
for name in one two three; do
	printf '%s\n' 1 2 3 4 5 6 7 8 9 >$name
done
git add -A
test_tick
git commit -q -m base
base=$(git rev-parse HEAD)

# branch NAME FILE SUBJECT
branch() {
	git checkout -q -b "$1" "$base"
	sed -i 's/^5$/five/' "$2"
	test_tick
	git commit -q -a -m "$3"
}
# Both, and a repair in a third file.
repaired() {
	git checkout -q --detach one
	git merge -q --no-commit "$1" >/dev/null 2>&1
	sed -i 's/^2$/two, since five/' three
	test_tick
	git commit -q -a -m "Merge $1"
	git branch "$1-merged"
}
tree() {
	git rev-parse "$1^{tree}"
}
integrated() {
	run crosstree integrate --tree a=one --tree "b=$1" --trees=../trees -b "$1-made"
}
printf '[tree "a"]\n\tref = one\n[tree "b"]\n\tref = v1\n' >../trees

branch one one 'one: five'
branch v1 two 'two: five'
branch v2 two 'two: five'
repaired v1
repaired v2
run crosstree fixup record v1-merged
like out '^new +silent/' 'the repair of the first version'
run crosstree fixup record v1-merged
like out '^known +silent/' 'is known when the same merge is recorded again'
integrated v2
is "$(tree v2-made)" "$(git merge-tree --write-tree one v2)" 'it is not for another version'
run crosstree fixup record v2-merged
like out '^new +silent/' 'which has its own'
is "$(git ls-tree -r --name-only refs/crosstree/fixups | grep -c '^silent/')" 2 'beside the first'
run crosstree fixup record v2-merged
like out '^known +silent/' 'and only one'
for v in v1 v2; do
	integrated $v
	exit_is 0 "integrate $v"
	is "$(tree $v-made)" "$(tree $v-merged)" "$v comes to what was made of it by hand"
done

# Who merges both versions needs it once.
git checkout -q --detach v1
git merge -q -m 'both versions' v2 >/dev/null 2>&1
git branch both
integrated both
exit_is 0 'both versions at once'
is "$(tree both-made)" "$(tree v1-merged)" 'are repaired once'
unlike out 'drifted' 'and the other fixup is no drift'
finish
