#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A patch that one tree took back while the other one holds a copy of it: the merge
# brings it back, and nobody is told.
. "$(dirname "$0")/lib/test-lib.sh"

# lost OURS THEIRS [OPTION...]: the findings as "confidence symbol path provider"
lost() {
	run crosstree -C repo check --kinds=lost-change --format=json "$@"
	python3 -c 'import json, sys
for s in json.load(sys.stdin)["silent"]:
    print(s["confidence"], s["symbol"], s["path"], s["provider"]["side"])' <out
}
short() {
	git -C repo rev-parse "$1" | cut -c 1-8
}
branch() {	# NAME FROM
	git -C repo checkout -q -b "$1" "$2"
}
work() {	# FILE SUBJECT: a commit that has nothing to do with it
	echo "int ${1%.c};" >"repo/$1"
	commit repo "$2"
}
pick() {	# REV [OPTION...]
	git -C repo cherry-pick "$@" >pick.log 2>&1
}

git init -q repo
for n in 1 2 3 4 5 6; do
	printf 'int relay_%s(int len)\n{\n\tif (len > %s)\n\t\treturn -90;\n\treturn 0;\n}\n\n' $n $n
done >repo/relay.c
commit repo base
git -C repo tag base

branch topic base
work a.c 'a: add'
sed -i '/^int relay_3/,/^}/s/return 0;/relay_flush(len);\n\treturn len;/' repo/relay.c
commit repo 'relay: flush at once'
git -C repo tag patch

branch reverted topic
git -C repo revert --no-edit patch >revert.log 2>&1
work b.c 'b: add'
branch plain topic
sed -i '/^int relay_5/,/^}/s/return -90;/return -12;/' repo/relay.c
commit repo 'relay: another error'
git -C repo tag between
sed -i '/relay_flush/d; s/return len;/return 0;/' repo/relay.c
commit repo 'relay: do not flush, it hangs'

branch picked base
work c.c 'c: add'
pick patch
branch other base
work d.c 'd: add'

is "$(lost reverted picked)" 'certain relay_3 relay.c ours' 'what was reverted comes back with its copy'
is "$(lost picked reverted)" 'certain relay_3 relay.c theirs' 'whichever side reverted it'
run crosstree -C repo check reverted picked
exit_is 1 'which counts'
like out 'relay.c:19: relay_3' 'at the line that comes back'
like out "ours takes it back in $(short reverted~1) \\(\"Revert \"relay: flush at once\"\"\\)" 'named by the revert'
like out "theirs holds a copy, $(short picked) \\(\"relay: flush at once\"\\)" 'and by the copy'
is "$(git -C repo show "$(git -C repo merge-tree --write-tree reverted picked):relay.c" |
	grep -c relay_flush)" 1 'as git merges it indeed'

# Nothing to say.
is "$(lost reverted other)" '' 'no copy, nothing to bring back'
is "$(lost topic picked)" '' 'a copy in both trees is fine'
branch again reverted
pick patch
is "$(lost again picked)" '' 'nor when it was put in again'
branch both picked
git -C repo revert --no-edit HEAD >revert.log 2>&1
is "$(lost reverted both)" '' 'nor when both took it back'

# In other words.
branch silent patch
sed -i '/relay_flush/d; s/return len;/return 0;/' repo/relay.c
commit repo 'relay: do not flush, it hangs'
is "$(lost silent picked)" 'certain relay_3 relay.c ours' 'a revert that does not say so'
is "$(lost plain picked)" '' 'not one with other changes in between'
branch other-patch base
sed -i '/^int relay_3/,/^}/s/return 0;/relay_flush(len);\n\treturn len;/' repo/relay.c
sed -i '/^int relay_6/,/^}/s/return -90;/return -91;/' repo/relay.c
export GIT_AUTHOR_NAME='B Ackport' GIT_AUTHOR_EMAIL=b@example.com
commit repo "relay: backport

(cherry picked from commit $(git -C repo rev-parse patch))"
is "$(lost reverted other-patch)" 'likely relay_3 relay.c ours' 'a copy that was made to fit'
branch stranger base
sed -i '/^int relay_3/,/^}/s/return 0;/relay_flush(len);\n\treturn len;/' repo/relay.c
sed -i '/^int relay_6/,/^}/s/return -90;/return -91;/' repo/relay.c
commit repo 'relay: rework'
is "$(lost reverted stranger)" '' 'the same lines in another patch are no copy'
branch liar topic
sed -i '/relay_flush/d; s/return len;/return 1;/' repo/relay.c
commit repo 'relay: less

This reverts commit 0000000.
This reverts commit zzzzzzz.
This reverts commit '
is "$(lost liar picked)" '' 'ids that name nobody'

# A revert that both hold, and that one of them took back.
branch patched base
sed -i '/^int relay_2/,/^}/s/return 0;/relay_wait(len);\n\treturn 0;/' repo/relay.c
commit repo 'relay: wait'
git -C repo tag start
branch reapplied start
git -C repo revert --no-edit start >revert.log 2>&1
git -C repo tag revert
git -C repo revert --no-edit revert >revert.log 2>&1
branch revert-picked start
work e.c 'e: add'
pick revert
is "$(lost reapplied revert-picked)" 'certain relay_2 relay.c ours' 'a patch that was put in again is lost with the revert'

# A merge by hand that keeps it out.
branch kept-out reverted
git -C repo merge -q --no-edit --no-commit picked >merge.log 2>&1
git -C repo checkout -q reverted -- relay.c
commit repo 'merge without it'
is "$(lost reverted picked --result kept-out)" '' 'a merge that leaves it out is right'

finish
