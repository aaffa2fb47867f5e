#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A conflict that has been resolved before is told, and does not count.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
seq 40 >repo/f
seq 30 >repo/h
seq 5 >repo/g
commit repo base
git -C repo checkout -q -b theirs
sed -i 's/^10$/int ten = theirs;/;s/^30$/int thirty = theirs;/' repo/f
git -C repo rm -q g
commit repo 'theirs: all new'
git -C repo checkout -q -b ours main
sed -i 's/^10$/int ten = ours;/;s/^30$/int thirty = ours;/' repo/f
echo 6 >>repo/g
commit repo 'ours: all new'

check() {
	run crosstree -C repo check --kinds=textual "$@"
}

check ours theirs
exit_is 1 'two conflicts'
like out '2 textual conflicts\.' 'are counted'
unlike out 'crosstree fixup' 'and nothing is known of them'

# Resolved by hand, and recorded.
git -C repo merge -q theirs >/dev/null 2>&1
sed -i '/^[<=>]\{7\}/d' repo/f
git -C repo rm -q g
commit repo 'Merge theirs'
git -C repo branch merged
git -C repo reset -q --hard HEAD^
check ours theirs
exit_is 1 'a merge that nobody recorded'
run crosstree -C repo fixup record merged
exit_is 0 'is recorded'
id=$(git -C repo ls-tree -r --name-only refs/crosstree/fixups |
	sed -n 's,^text/../\(.*\)/postimage$,\1,p' | while read -r id; do
		git -C repo show "refs/crosstree/fixups:text/$(echo "$id" | cut -c1-2)/$id/about" |
			grep -q '^Path: f$' && echo "$id"
	done)

# ----------------------------------------------------------------- as recorded

before=$(state_of repo)
check ours theirs
exit_is 0 'then it does not count, though the answer had been kept'
like out '^Resolved before, not counted:$' 'is told'
like out "resolved as recorded: .crosstree fixup show $(echo "$id" | cut -c1-12)" \
	'with its id'
like out '^Clean: no textual conflict\. Resolved before: 2\.$' 'and counted apart'
is "$(state_of repo)" "$before" 'nothing changes'
check ours theirs --format=porcelain
exit_is 0 'porcelain'
like out "^textual	content	2	$id	f$" 'has the id'
like out '^result	clean$' 'and the result'
check theirs ours --format=json
exit_is 0 'from the other side'
like out "\"fixup\": \"$id\"" 'json has the id, too'
like out '"result": "clean"' 'and the result'
check ours theirs --no-cache
exit_is 0 'without the cache it is the same'
crosstree -C repo check ours theirs --kinds=textual >first
crosstree -C repo check ours theirs --kinds=textual >second
run cmp first second
exit_is 0 'and with it'

# ------------------------------------------------------------------ moved, and not

git -C repo checkout -q -b moved ours
sed -i '1,5d' repo/f
seq 100 110 >>repo/f
commit repo 'moved: everything around it'
check moved theirs
like out "content \(2 hunks\)" 'a file that has changed around the conflicts'
like out "resolved as recorded: .crosstree fixup show $(echo "$id" | cut -c1-12)" \
	'is resolved as well'
git -C repo checkout -q -b third ours
sed -i 's/^20$/int twenty = ours;/' repo/f
commit repo 'third: another conflict'
git -C repo checkout -q -b third-theirs theirs
sed -i 's/^20$/int twenty = theirs;/' repo/f
commit repo 'third: the other side'
check third third-theirs
exit_is 1 'with a third conflict'
like out 'of one like it does not fit: .crosstree fixup show' 'the file is left'
check third third-theirs --format=porcelain
like out "^textual	content	3	-	f$" 'and counts'
like out "^fixup-like	$id$" 'with what it is like'
check third third-theirs --format=json
like out "\"fixup_like\": \"$id\"" 'in json, too'

# ------------------------------------------------------------------ other stores

check ours theirs --store=../nothing
exit_is 1 'a store that has nothing'
run crosstree -C repo fixup record --store=../dir merged
check ours theirs --store=../dir
exit_is 0 'a directory'
run crosstree -C repo fixup forget --store=../dir "$id"
check ours theirs --store=../dir
exit_is 1 'which has changed'
like out '1 textual conflict\. Resolved before: 1\.' 'by one of the two'
run crosstree -C repo fixup forget "$id"
check ours theirs
exit_is 1 'what is forgotten counts again'
run crosstree -C repo check --self=main..ours --store=../dir
exit_is 129 'a store is about conflicts of two trees'
finish
