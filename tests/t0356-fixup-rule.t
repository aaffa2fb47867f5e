#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A rule of a fixup is for the callers that nobody knew of when it was recorded.
. "$(dirname "$0")/lib/test-lib.sh"
. "$TESTS/lib/silent-trees.sh"

silent_trees repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
for tree in third fourth; do
	git -C repo checkout -q -b $tree main
	printf '#include "include/hmm.h"\n\nint %s(struct mm *mm, struct mirror *mirror)\n{\n\treturn reg(mm,\n\t\t   12);\n}\n' \
		$tree >repo/$tree.c
	commit repo "$tree: register ranges, too"
done
git -C repo checkout -q main
file() {
	printf '[tree "linus"]\n\tref = main\n'
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	done
}
integrate() {
	run crosstree -C repo integrate --trees="$TRASH/trees" --store="${store:-../store}" -b next "$@"
}
fixups() {
	grep '^fixup' out | cut -f 1-4 | grep -v mon-struct | tr '\t\n' ' ;'
}
calls() {
	git -C repo grep -h -A1 'reg(m' next -- drv.c third.c fourth.c | tr -d '}\n\t -'
}

run crosstree -C repo fixup record --store=../store --rule='call reg: argument 1 becomes mirror' good
exit_is 0 'record --rule'
like out '^ +rule call reg: argument 1 becomes mirror$' 'says so'
is "$(grep -l '^Rule: ' store/silent/*)" store/silent/drv-reg.patch 'of the one that it is for'
run crosstree -C repo fixup show --store=../store drv-reg
like out '^rule +call reg: argument 1 becomes mirror$' 'show has it'
run crosstree -C repo fixup show --store=../store --format=json drv-reg
like out '"rules": \[$' 'and json'

file api user third >trees
integrate --format=porcelain
exit_is 0 'a caller that nobody knew of'
is "$(fixups)" 'fixup drv-reg applied user;fixup-use third 5 third.c;' 'is told'
is "$(calls)" 'returnreg(mirror,4096);returnreg(mirror,12);' 'and repaired'
is "$(git -C repo log --format=%B --grep "Merge tree 'third'" next | grep -c 'Fixed with drv-reg')" 1 \
	'the merge commit says so'
integrate
like out '^    by rule, and not recorded: third.c:5 with third$' 'people see it'
integrate --format=json
like out '"line": 5' 'programs, too'
cp out result.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json is as in docs/schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' result.json "$ROOT/docs/schema/integrate-1.json"
else
	skip 'no python3-jsonschema'
fi
file fourth third user api >trees
integrate --format=porcelain
is "$(fixups)" 'fixup drv-reg applied api;fixup-use api 5 fourth.c;fixup-use api 5 third.c;' \
	'all of them when the interface comes last'
file api third >trees
integrate --format=porcelain
is "$(fixups)" 'fixup drv-reg applied third;fixup-use third 5 third.c;' 'without the one that was recorded'
file user third >trees
integrate --format=porcelain
is "$(fixups)" 'fixup drv-reg waiting -;' 'without the interface it waits'
run crosstree -C repo check --store=../store api third
exit_is 0 'check knows the rule'
like out 'repaired as recorded: .crosstree fixup show drv-reg.$' 'and says so'

# ------------------------------------------------------------------- by rule alone

mkdir -p rule/silent
{
	printf 'Subject: take the mirror\nApplies-when: include/hmm.h: reg takes struct mirror *\n'
	printf 'Rule: call reg: argument 1 becomes mirror\n\nwhy\n'
} >rule/silent/reg.patch
store=../rule
file api user third >trees
integrate --format=porcelain
is "$(fixups)" 'fixup reg applied user;fixup-use user 17 drv.c;fixup-use third 5 third.c;' \
	'a rule without a diff'
is "$(calls)" 'returnreg(mirror,4096);returnreg(mirror,12);' 'repairs as well'
sed -i 's/becomes mirror/becomes nowhere/' rule/silent/reg.patch
integrate --format=porcelain
is "$(fixups)" 'fixup reg waiting -;' 'one that does not repair is not used'
is "$(calls)" 'returnreg(mm,4096);returnreg(mm,12);' 'and leaves all as it is'
sed -i 's/^Rule: .*/Rule: call reg(: argument 1 becomes x/' rule/silent/reg.patch
integrate
exit_is 128 'what is no rule'
like err "fixup 'reg'" 'is told'
store=../store

# ------------------------------------------------------------------------ found out

git -C repo checkout -q -b renames main
sed -i 's/upd_blockable/upd_may_block/' repo/include/hmm.h repo/hmm.c
commit repo 'hmm: rename upd_blockable'
git -C repo checkout -q -b asks main
printf '#include "include/hmm.h"\n\nint asks(const struct upd *u)\n{\n\treturn upd_blockable(u);\n}\n' >repo/asks.c
commit repo 'asks: ask'
git -C repo checkout -q -b asks-2 main
git -C repo show asks:asks.c | sed 's/asks/asks_2/' >repo/asks_2.c
commit repo 'asks_2: ask, too'
git -C repo checkout -q -b renamed renames
git -C repo merge -q --no-commit asks >/dev/null 2>&1
sed -i 's/upd_blockable/upd_may_block/' repo/asks.c
commit repo "Merge branch 'asks'"
git -C repo checkout -q main
run crosstree -C repo fixup record --store=../names renamed
like out '^ +rule upd_blockable becomes upd_may_block$' 'a name that took the place of another'
store=../names
file renames asks asks-2 >trees
integrate --format=porcelain
is "$(fixups)" 'fixup asks-upd-blockable applied asks;fixup-use asks-2 5 asks_2.c;' 'is for all who use it'
is "$(git -C repo show next:asks_2.c | grep -c 'return upd_may_block(u);')" 1 'and repaired there'
finish
