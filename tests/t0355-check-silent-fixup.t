#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A silent conflict that a recorded fixup repairs is told, and does not count.
. "$(dirname "$0")/lib/test-lib.sh"
. "$TESTS/lib/silent-trees.sh"

silent_trees repo
check() {
	run crosstree -C repo check --store=../store "$@"
}

check api user
exit_is 1 'nothing is recorded'
like out '^2 silent conflicts, 0 textual' 'two conflicts'
run crosstree -C repo fixup record --store=../store good
before=$(state_of repo)
check api user
exit_is 0 'with fixups they do not count, though the answer had been kept'
like out '^With a fixup, not counted:$' 'they are told'
like out 'repaired as recorded: .crosstree fixup show drv-reg.$' 'with the name of the fixup'
like out '^Clean: .* With a fixup: 2\.$' 'and counted apart'
is "$(state_of repo)" "$before" 'nothing changes'
check user api --format=porcelain
exit_is 0 'from the other side'
like out '^silent	signature	certain	drv-reg	reg	' 'porcelain has the fixup'
like out '^silent-fixup	applies	mon-struct-upd-blockable	$' 'and what it is here'
like out '^result	clean$' 'and the result'
check api user --format=json
like out '"fixup": "drv-reg"' 'json has it'
like out '"state": "applies"' 'and what it is'
cp out check.json
check api user --format=json --no-cache
cp out fresh.json
succeeds 'the same without the cache' cmp check.json fresh.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json is as in docs/schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' check.json "$ROOT/docs/schema/check-1.json"
else
	skip 'no python3-jsonschema'
fi
run crosstree -C repo fixup forget --store=../store drv-reg
check api user
exit_is 1 'what is forgotten counts again'
like out '^1 silent conflict, 0 textual\. With a fixup: 1\.' 'the other one does not'

# ------------------------------------------------------------ not for this merge, not in time

run crosstree -C repo fixup record --store=../store good
check main user
exit_is 0 'two trees of which one has nothing of it'
unlike out 'fixup' 'say nothing of fixups'
git -C repo checkout -q -b early user
sed -i 's/reg(mm, 4096)/reg(mm, 8192)/' repo/drv.c
commit repo 'drv: more'
check api early
exit_is 1 'a fixup that does not apply'
like out '^fixup    drv-reg: drifted, ' 'has drifted'
like out '^1 silent conflict, 0 textual\. With a fixup: 1\.' 'and its finding counts'
check api early --format=json
like out '"state": "drifted"' 'in json, too'
git -C repo checkout -q -b late user
git -C repo merge -q --no-commit api >/dev/null 2>&1
git -C repo checkout -q good -- drv.c mon.c
commit repo "Merge branch 'api' into late"
git -C repo checkout -q -b beside main
echo more >repo/beside
commit repo 'beside: more'
git -C repo checkout -q -b second api
echo more >repo/second
commit repo 'second: more'
check late second
exit_is 0 'a tree that has it already'
git -C repo checkout -q -b half user
sed -i 's/reg(mm, 4096)/reg(mirror, 4096)/' repo/drv.c
commit repo 'drv: take the mirror in time'
check api half
like out '^fixup    drv-reg: stale, the merge has it already$' 'is told of the one that it fixed itself'

git -C repo checkout -q -b gone-on good
sed -i 's/reg(mirror, 4096)/reg(mirror, 1 << 12)/' repo/drv.c
commit repo 'drv: say it otherwise'
check gone-on second
exit_is 0 'what met in one of the trees before'
unlike out 'drifted' 'is no matter of this merge'

# A fixup that breaks something else is none.
sed 's/return reg(mirror, 4096)/return reg(mirror)/' store/silent/drv-reg.patch >worse
cp worse store/silent/drv-reg.patch
check api user
exit_is 1 'with a fixup that does not repair'
like out '^1 silent conflict, ' 'the finding counts'
printf 'Subject: x\nApplies-when: f is gone\n\n---\ndiff --git a/../x b/../x\n--- a/../x\n+++ b/../x\n@@ -1 +1 @@\n-a\n+b\n' \
	>store/silent/hostile.patch
check api user
exit_is 128 'a patch that leaves the tree'
like err 'hostile' 'is refused by name'
rm store/silent/hostile.patch
printf 'Subject: x\nApplies-when: f is gone\n\n---\ndiff --git a/x b/x\n' >"store/silent/a
b.patch"
check api user
exit_is 128 'a name of two lines'
is "$(grep -c . err)" 1 'is refused in one'
finish
