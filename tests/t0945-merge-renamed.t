#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A file that one tree renamed and others changed: merged as git does, without asking it.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
mkdir repo/lib
seq 100 >repo/lib/map.c
seq 200 300 >repo/lib/other.c
commit repo base
tree() {
	git -C repo checkout -q -b "$1" "$2"
	(cd repo && eval "$3")
	commit repo "$1"
}
tree moves linus 'git mv lib/map.c lib/map-core.c && sed -i 50imoves lib/map-core.c &&
	seq 150 250 >lib/new.c'
tree edits linus 'sed -i 5iedits lib/map.c'
tree clash linus 'sed -i 50iclash lib/map.c'
tree late moves 'sed -i 90ilate lib/map-core.c'
# two merge bases, and a conflict
git -C repo checkout -q --detach edits
git -C repo merge -q -m m moves >/dev/null
git -C repo update-ref refs/heads/cross HEAD
git -C repo checkout -q cross
sed -i 's/^7$/cross/' repo/lib/map-core.c
commit repo cross
tree crossed moves 'git merge -q -m m edits >/dev/null && sed -i "s/^7$/crossed/" lib/map-core.c'
git -C repo checkout -q linus
for tree in linus moves edits clash late; do
	printf '[tree "%s"]\n\tref = %s\n' $tree $tree
done >trees

mkdir bin
cat >bin/git <<END
#!/bin/sh
case " \$* " in *' merge-tree '*) echo merge-tree >>"$TRASH/asked" ;; esac
exec $(command -v git) "\$@"
END
chmod +x bin/git
ask() {
	rm -f asked
	touch asked
	PATH="$TRASH/bin:$PATH" run crosstree -C repo "$@"
}
asked() {
	wc -l <asked | tr -d ' '
}

for pair in 'moves edits' 'edits moves' 'edits late'; do
	# shellcheck disable=SC2086 # two words
	set -- $pair
	ask check "$1" "$2" --kinds=textual --no-cache
	exit_is 0 "$1 and $2 merge"
	is "$(asked)" 0 "$1 and $2: git is not asked"
done

ask check moves clash --kinds=textual --no-cache
exit_is 1 'a conflict in what moved'
like out 'lib/map-core\.c' 'it is where the file is now'
is "$(asked)" 0 'nor is git asked about it'
ask integrate --trees="$TRASH/trees" --on-conflict=drop-tree --format=porcelain -b next
exit_is 1 'an integration without the tree that conflicts'
is "$(asked)" 0 'it needs no git either'
like out '^tree.clash.dropped' 'the tree is left out'
git -C repo checkout -q --detach linus
for tree in moves edits late; do
	git -C repo merge -q --no-ff -m m $tree >/dev/null
done
is "$(git -C repo rev-parse 'next^{tree}')" "$(git -C repo rev-parse 'HEAD^{tree}')" 'the tree is git'\''s'

# What was recorded from a merge by git is replayed.
git -C repo checkout -q --detach moves
git -C repo merge -q -m m clash >/dev/null 2>&1
cp repo/lib/map-core.c marked
like marked '^<<<<<<< HEAD:lib/map-core\.c' 'git names both paths in the markers'
sed -i '/^[<=>][<=>]/d' repo/lib/map-core.c
commit repo 'merge clash'
crosstree -C repo fixup record HEAD >recorded
like recorded 'lib/map-core\.c' 'a resolution is recorded'
ask integrate --trees="$TRASH/trees" --format=porcelain -n
exit_is 0 'and replayed'
like out '^tree.clash.resolved' 'in the conflict that is made here'
is "$(asked)" 0 'without git'

# Two bases.
git -C repo merge-tree --write-tree cross crossed >merged
is "$(git -C repo merge-base --all cross crossed | wc -l | tr -d ' ')" 2 'two merge bases'
printf '[tree "cross"]\n\tref = cross\n[tree "crossed"]\n\tref = crossed\n' >two
ask integrate --trees="$TRASH/two" --on-conflict=drop-tree --format=json -n
exit_is 1 'a conflict over two bases'
is "$(asked)" 0 'is known without git'
like out '"path": "lib/map-core\.c"' 'as git has it'
like merged 'CONFLICT \(content\): Merge conflict in lib/map-core\.c' 'which calls it the same'
finish
