#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The textual verdict is git's: same verdict, same paths, same tree, on merges
# that are hard to get right.
. "$(dirname "$0")/lib/test-lib.sh"

succeeds 'a repository of merges is made' "$ROOT/tests/lib/gen-merges" merges
git -C merges config crosstree.cacheSize 0

before=$(state_of merges)
run "$ROOT/ci/parity" "$TRASH/merges" 10000 --all-refs
exit_is 0 'git and crosstree agree on every merge'
like out '^15[0-9][0-9] merges: .* 0 failed; 0 disagreements' 'all of them were compared'
unlike out '^disagree' 'none is listed as different'
is "$(state_of merges)" "$before" 'nothing was written to the repository'

for doubt in 'several merge bases' 'deleted and touched' 'added twice' 'directory gone' \
	'file and directory' mode 'merge attribute' binary; do
	like out "[0-9] $doubt;" "git was asked because of: $doubt"
done

# Contents that leave a diff much to choose from.
git init -q --bare contents
"$ROOT/tests/bench/merge-history" --seed=3 150 3 | git -C contents fast-import --quiet
run "$ROOT/ci/parity" "$TRASH/contents" 150 --all-refs
exit_is 0 'git and crosstree make the same of every file'
like out '^150 merges: 1[0-9][0-9] with conflicts, 0 failed; 0 disagreements' 'conflicts and all'
like out 'settled without git: 1[0-9][0-9];' 'most of them here'
like out '[0-9] content;' 'git was asked because of: content'

# A merge driver of the repository's config is never run; the text merge stands
# in for it, as if git did not know the driver.
git init -q driver
(
	cd driver || exit 1
	printf '*.txt merge=evil\n' >.gitattributes
	printf '1\n2\n3\n4\n5\n6\n7\n8\n9\n' >a.txt
)
commit driver base
git -C driver branch theirs
sed -i 's/^1$/one/' driver/a.txt
commit driver ours
git -C driver checkout -q theirs
sed -i 's/^9$/nine/' driver/a.txt
commit driver theirs
sed -i 's/^5$/five/' driver/a.txt
commit driver 'theirs, on'
git -C driver checkout -q main
git -C driver merge -q --no-edit theirs >"$TRASH/out"
run "$ROOT/ci/parity" "$TRASH/driver" 10
exit_is 0 'a merge attribute of no known driver is a text merge'
like out '1 merge attribute;' 'which git was asked for'
git -C driver config merge.evil.driver "touch '$TRASH/evil'; exit 0"
git -C driver config core.hooksPath "$TRASH/hooks"
"$CROSSTREE_BUILD/tests/helper/parity" "$TRASH/driver" --ours-only <<EOF >"$TRASH/out" 2>&1
$(git -C driver rev-list --merges --parents HEAD)
EOF
like out '^1 merges: 0 with conflicts, 0 failed' 'a driver is replaced by the text merge'
[ ! -e "$TRASH/evil" ]
ok $? 'and was not run'

# Unrelated histories have no merge base: git says 128, and so do we.
git -C driver checkout -q --orphan other
commit driver orphan
tree=$(git -C driver write-tree)
git -C driver update-ref refs/heads/joined \
	"$(git -C driver commit-tree -m joined -p main -p other "$tree")"
git -C driver rev-list --max-count=1 --parents joined >"$TRASH/joined"
status=0
"$CROSSTREE_BUILD/tests/helper/parity" "$TRASH/driver" <"$TRASH/joined" >"$TRASH/out" 2>&1 ||
	status=$?
exit_is 0 'unrelated histories fail as they do with git'
like out '^1 merges: 0 with conflicts, 1 failed; 0 disagreements' 'and the failure is told'

finish
