#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Fixups out of a merge by hand, put on by integrations that look otherwise.
. "$(dirname "$0")/lib/test-lib.sh"
. "$TESTS/lib/silent-trees.sh"

silent_trees repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
run crosstree -C repo fixup record --store=../store good
file() {
	printf '[tree "linus"]\n\tref = main\n'
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	done
}
integrate() {
	run crosstree -C repo integrate --trees="$TRASH/trees" --store="${store:-../store}" -b next \
		--format=porcelain
}
fixups() {
	grep '^fixup' out | cut -f 2-4 | tr '\t\n' ' ;'
}
# What stands in the result.
calls() {
	git -C repo show next:drv.c | sed -n 's/.*\(reg(m[a-z]*, [0-9]*\).*/\1/p'
	git -C repo show next:mon.c | sed -n 's/.*return \(.*\) ? 1.*/\1/p'
}
fixed=$(printf 'reg(mirror, 4096\nupd_blockable(u)')

file api user >trees
integrate
exit_is 0 'as recorded'
is "$(calls)" "$fixed" 'repaired'
is "$(git -C repo rev-parse 'next^{tree}')" "$(git -C repo rev-parse 'good^{tree}')" 'to the same tree'
file user api >trees
integrate
is "$(fixups)" 'drv-reg applied api;mon-struct-upd-blockable applied api;' 'the other way around'
is "$(git -C repo rev-parse 'next^{tree}')" "$(git -C repo rev-parse 'good^{tree}')" 'the same tree'

# ------------------------------------------------------------------------------ rebased

git -C repo checkout -q -b moved main
sed -i '1i /* a new first line */' repo/drv.c
seq 5 >repo/beside
commit repo 'main: all moves'
for tree in api user; do
	git -C repo checkout -q -b "$tree-2" "$tree"
	git -C repo rebase -q --onto moved main >/dev/null 2>&1
	test_tick
	git -C repo commit -q --amend -m 'reworded, whatever'
done
git -C repo checkout -q main
printf '[tree "linus"]\n\tref = moved\n[tree "u"]\n\tref = user-2\n[tree "a"]\n\tref = api-2\n' >trees
integrate
is "$(fixups)" 'drv-reg applied a;mon-struct-upd-blockable applied a;' \
	'rebased, reworded, moved, in the other order'
is "$(calls)" "$fixed" 'repaired'

# The same without claims, by the commits that met.
mkdir -p causes/silent
for f in store/silent/*.patch; do
	grep -v '^Applies-when' "$f" >"causes/silent/$(basename "$f")"
done
store=../causes
integrate
is "$(fixups)" 'drv-reg applied a;mon-struct-upd-blockable applied a;' 'by its causes alone'
is "$(calls)" "$fixed" 'repaired'
# The first tree has one of them.
printf '[tree "u"]\n\tref = user-2\n[tree "a"]\n\tref = api-2\n' >trees
integrate
is "$(fixups)" 'drv-reg applied a;mon-struct-upd-blockable applied a;' 'one of them in the first tree'
store=../store

# -------------------------------------------------------------------- trees within trees

git -C repo checkout -q -b sub main
git -C repo merge -q --no-ff -m 'sub: api' api
echo sub >repo/sub
commit repo 'sub: more'
file sub user >trees
integrate
is "$(fixups)" 'drv-reg applied user;mon-struct-upd-blockable applied user;' 'one side is in a merge'
is "$(calls)" "$fixed" 'repaired'
git -C repo checkout -q -b whole sub
git -C repo merge -q --no-ff -m 'whole: user' user
git -C repo checkout -q main
file whole >trees
integrate
is "$(fixups)" 'drv-reg applied whole;mon-struct-upd-blockable applied whole;' \
	'both came in with a tree that was merged without it'
is "$(calls)" "$fixed" 'repaired'
git -C repo checkout -q -b sub-good good
echo sub >repo/sub
commit repo 'sub: more'
git -C repo checkout -q main
file sub-good user >trees
integrate
is "$(fixups)" 'drv-reg stale -;mon-struct-upd-blockable stale -;' 'a tree that was repaired'
exit_is 0 'needs none'

# ----------------------------------------------------------------- in part, and not at all

git -C repo checkout -q -b half user
sed -i 's/u->blockable/upd_blockable(u)/' repo/mon.c
commit repo 'mon: ask the function'
git -C repo checkout -q main
file half api >trees
integrate
is "$(fixups)" 'drv-reg applied api;mon-struct-upd-blockable stale -;' 'one of the two is settled'
is "$(calls)" "$fixed" 'the other one goes on'
# Both in one patch.
mkdir -p one/silent
{
	cat store/silent/drv-reg.patch
	sed -n '/^diff --git/,$p' store/silent/mon-struct-upd-blockable.patch
} >one/silent/both.patch
store=../one
integrate
is "$(fixups)" 'both applied api;' 'a patch of which one file is settled'
is "$(calls)" "$fixed" 'goes on in the other'
store=../store
git -C repo checkout -q -b other user
sed -i 's/reg(mm, 4096)/reg(mm, 8192)/' repo/drv.c
commit repo 'drv: more'
git -C repo checkout -q main
file other api >trees
integrate
exit_is 1 'a fixup that is wanted and does not fit'
is "$(fixups)" 'drv-reg drifted -;mon-struct-upd-blockable applied api;' 'has drifted'
file api >trees
integrate
is "$(fixups)" 'drv-reg waiting -;mon-struct-upd-blockable waiting -;' 'with one side they wait'
exit_is 0 'which is fine'

# It met long ago, and went on since.
git -C repo checkout -q -b gone-on good
sed -i 's/reg(mirror, 4096)/reg(mirror, 1 << 12)/' repo/drv.c
commit repo 'drv: say it otherwise'
git -C repo checkout -q -b beside main
echo more >repo/more
commit repo 'beside: more'
git -C repo checkout -q main
printf '[tree "a"]\n\tref = gone-on\n[tree "b"]\n\tref = beside\n' >trees
integrate
exit_is 0 'what met in a tree before'
is "$(fixups)" 'drv-reg stale -;mon-struct-upd-blockable stale -;' 'is no matter of this integration'
store=../causes
integrate
is "$(fixups)" 'drv-reg stale -;mon-struct-upd-blockable stale -;' 'nor by its causes'
exit_is 0 'which is fine, too'
store=../store

# ------------------------------------------------------------------ with a resolution

git init -q mixed
git -C mixed config user.name 'In Tegrator'
git -C mixed config user.email in@example.org
seq 60 >mixed/f
commit mixed base
git -C mixed branch base
git -C mixed checkout -q -b theirs
sed -i 's/^50$/int fifty = theirs;/' mixed/f
commit mixed theirs
git -C mixed checkout -q -b ours main
sed -i 's/^50$/int fifty = ours;/' mixed/f
commit mixed ours
git -C mixed merge -q theirs >/dev/null 2>&1
sed -i '/^[<=>]\{7\}/d;s/^10$/ten, beyond the conflict/' mixed/f
commit mixed 'Merge theirs'
git -C mixed branch merged
git -C mixed reset -q --hard HEAD^
run crosstree -C mixed fixup record --store=../mixed-store merged
printf '[tree "a"]\n\tref = ours\n[tree "b"]\n\tref = theirs\n' >trees
run crosstree -C mixed integrate --trees="$TRASH/trees" --store=../mixed-store -b next --format=porcelain
exit_is 0 'a conflict that was resolved with another change in its file'
is "$(git -C mixed rev-parse 'next^{tree}')" "$(git -C mixed rev-parse 'merged^{tree}')" 'comes to the same'
like out '^fixup	[^	]*	applied	b	' 'and its silent part is in'

# ---------------------------------------------------------------------------- hostile

cp -r store hostile
sed 's,drv\.c,../drv.c,g' store/silent/drv-reg.patch >hostile/silent/drv-reg.patch
store=../hostile
file api user >trees
before=$(state_of repo)
integrate
exit_is 128 'a patch that leaves the tree'
like err 'drv-reg' 'is refused by its name'
is "$(state_of repo)" "$before" 'and nothing changes'
{
	sed '/^---$/,$d' store/silent/drv-reg.patch
	printf -- '---\ndiff --git a/.git/config b/.git/config\n'
	printf -- 'new file mode 100644\n--- /dev/null\n+++ b/.git/config\n@@ -0,0 +1 @@\n+[core]\n'
} >hostile/silent/drv-reg.patch
integrate
exit_is 128 'so is one that writes to .git'
finish
