#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What a merge has beyond what git merged becomes fixups that say when they are wanted.
. "$(dirname "$0")/lib/test-lib.sh"
. "$TESTS/lib/silent-trees.sh"

silent_trees repo
fixup() {
	run crosstree -C repo fixup "$@"
}
patch() {
	git -C repo cat-file blob "refs/crosstree/fixups:silent/$1.patch"
}

# ------------------------------------------------------------------- a merge commit

before=$(state_of repo)
fixup record -n good
exit_is 0 'record -n'
is "$(state_of repo)" "$before" 'changes nothing'
fixup record good
exit_is 0 'a merge that repairs two silent conflicts'
like out '^new +silent/drv-reg  drv: go with the change of reg$' 'gives one fixup'
like out '^new +silent/mon-struct-upd-blockable ' 'and another'
like out '^  modified +drv.c$' 'the paths are told'
is "$(git -C repo ls-tree -r --name-only refs/crosstree/fixups | tr '\n' ' ')" \
	'silent/drv-reg.patch silent/mon-struct-upd-blockable.patch ' 'both are in the store'
patch drv-reg >drv
like drv '^From: A U Thor <author@example.com>$' 'who did it'
like drv "^Date: Sat, 13 Jul 2019 0[0-9:]+ \+0000$" 'when'
like drv '^Applies-when: include/hmm.h: reg takes struct mirror \*$' 'what the api has changed'
like drv '^Applies-when: drv.c: second is there$' 'what came to use it'
is "$(grep -c '^Applies-when' drv)" 2 'and nothing else'
api=$(git -C repo diff-tree -p api^ | git patch-id --stable | cut -d' ' -f1)
like drv "^Caused-by: $api [0-9]+ A U Thor <author@example.com> hmm: register a mirror$" \
	'the commit of one side'
like drv '^Caused-by: [0-9a-f]{40} [0-9]+ A U Thor <author@example.com> drv: register ranges$' \
	'and that of the other'
like drv "^Recorded from $(git -C repo rev-parse --short=12 good) \(Merge branch 'user' into good\)$" \
	'where it is from'
is "$(grep -c '^diff --git' drv)" 1 'with its own lines only'
patch mon-struct-upd-blockable >mon
like mon '^Applies-when: include/hmm.h: struct upd has no blockable$' 'the member'
like mon '^Applies-when: mon.c: monitor is there$' 'and its reader'
for name in drv mon; do
	git -C repo checkout -q --detach api
	git -C repo merge -q --no-commit user >/dev/null 2>&1
	succeeds "git applies $name" git -C repo apply --check "$TRASH/$name"
	git -C repo reset -q --hard
done
git -C repo checkout -q main
fixup record good
like out '^known +silent/drv-reg ' 'the same again is known'
is "$(git -C repo rev-list --count refs/crosstree/fixups)" 1 'and no commit'

# ------------------------------------------------------------------------- looking

fixup list
like out '^silent +drv-reg  drv: go with the change of reg$' 'list'
fixup list --color
like out "^silent +$(printf '\033')\\[33mdrv-reg$(printf '\033')\\[m  drv: go" 'in colour, its name is'
fixup show drv-reg
exit_is 0 'show by name'
like out '^silent fixup drv-reg$' 'says which'
like out '^when +drv.c: second is there$' 'when'
like out '^\+.*return reg\(mirror, 4096\);$' 'and the change'
fixup show --format=porcelain drv-reg
like out '^silent-fixup	drv-reg	drv: go with the change of reg$' 'porcelain'
like out '^when	include/hmm.h: reg takes struct mirror \*$' 'with the claims'
fixup show --format=json drv-reg
like out '"applies_when": \[$' 'json'
cp out show.json
fixup record -n --format=json good
like out '"explained": true' 'a finding explains it'
cp out record.json
fixup list --format=json
cp out list.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in show record list; do
		succeeds "$name fits its schema" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$name.json" "$ROOT/docs/schema/fixup-1.json"
	done
else
	skip 'no python3-jsonschema' 3
fi
fixup record -n --format=porcelain good
like out "^patch	known	explained	drv-reg	$(git -C repo rev-parse good)	drv: go" 'porcelain of record'
fixup forget -n drv-reg
like out '^forgotten +silent/drv-reg ' 'forget -n'
fixup forget drv-reg
exit_is 0 'forget'
fixup list
unlike out 'drv-reg' 'it is gone'
like out 'mon-struct-upd-blockable' 'the other is not'
fixup forget drv-reg
exit_is 128 'what is not there cannot be forgotten'

# --------------------------------------------------------------------- other sources

git -C repo update-ref -d refs/crosstree/fixups
git -C repo checkout -q -b wip api
git -C repo merge -q --no-commit user >/dev/null 2>&1
sed -i 's/reg(mm, 4096)/reg(mirror, 4096)/' repo/drv.c
fixup record --worktree --why='the mirror is at hand'
exit_is 0 'a merge in progress'
patch drv-reg >drv
like drv '^the mirror is at hand$' 'with what there is to say'
like drv '^Applies-when: drv.c: second is there$' 'and the same claims'
git -C repo diff >change
git -C repo reset -q --hard
git -C repo checkout -q main
git -C repo update-ref -d refs/crosstree/fixups
fixup record --patch="$TRASH/change" --merge-of=api user
exit_is 0 'a patch'
patch drv-reg >drv
like drv '^Merge-of: api user$' 'for two trees'
like drv '^Applies-when: include/hmm.h: reg takes struct mirror \*$' 'has claims, too'
{
	printf 'From: Jane <jane@example.org>\nDate: Mon, 1 Jul 2019 10:00:00 +0200\n'
	printf 'Subject: [PATCH] drv: take the mirror\n\nBecause.\n---\n'
	cat change
} >mail
git -C repo update-ref -d refs/crosstree/fixups
fixup record --patch="$TRASH/mail" --merge-of=api user
patch drv-reg >drv
like drv '^From: Jane <jane@example.org>$' 'a mail keeps its author'
like drv '^Date: Mon, 01 Jul 2019 10:00:00 \+0200$' 'its date'
like drv '^Subject: \[PATCH\] drv: take the mirror$' 'its subject'
like drv '^Because\.$' 'and what it says'
fixup record --patch="$TRASH/mail"
exit_is 129 'a patch without its trees'
sed 's/4096/8192/' change >other
fixup record --patch="$TRASH/other" --merge-of=api user
exit_is 128 'a patch that does not apply'
like err 'does not apply to the merge' 'is told'
git -C repo update-ref -d refs/crosstree/fixups
fixup import --history=good
exit_is 0 'all merges of a history'
like out ': 2 new\.$' 'have both'
fixup import --history=good
like out ': 2 known\.$' 'once'

# ---------------------------------------------------------- what no check explains

git -C repo checkout -q -b text main
git -C repo checkout -q -b docs main
echo 'reg takes an mm' >repo/README
commit repo 'docs: say what reg takes'
git -C repo checkout -q text
git -C repo merge -q --no-ff -m 'api' api
git -C repo merge -q --no-commit docs >/dev/null 2>&1
echo 'reg takes a mirror' >repo/README
commit repo "Merge branch 'docs'"
git -C repo update-ref -d refs/crosstree/fixups
fixup record text
exit_is 0 'a change of text'
like out 'no silent check finds what it repairs' 'is told to be one'
slug=$(sed -n 's,.*silent/\([a-z0-9-]*\) .*,\1,p' out)
patch "$slug" >readme
like readme '^Caused-by: .* docs: say what reg takes$' 'known by who wrote it'
like readme '^Caused-by: .* hmm: register a mirror$' 'and by who touched its words'
unlike readme '^Applies-when' 'it claims nothing'

# ------------------------------------------------------- beside a conflict, in one file

git init -q mixed
seq 60 >mixed/f
commit mixed base
git -C mixed checkout -q -b theirs
sed -i 's/^50$/int fifty = theirs;/' mixed/f
commit mixed theirs
git -C mixed checkout -q main
sed -i 's/^50$/int fifty = ours;/' mixed/f
commit mixed ours
git -C mixed merge -q theirs >/dev/null 2>&1
sed -i '/^[<=>]\{7\}/d;s/^10$/ten, beyond the conflict/' mixed/f
commit mixed 'Merge theirs'
run crosstree -C mixed fixup record --store=../mixed-store HEAD
exit_is 0 'a conflict with another change in its file'
is "$(ls mixed-store)" "$(printf 'silent\ntext')" 'gives both'
cat mixed-store/silent/*.patch >beside
like beside '^\+ten, beyond the conflict$' 'the line outside'
unlike beside '^[+-]int fifty' 'and not the conflict'

# ----------------------------------------------- a change that no check can explain

# A list of commands that one topic adds to a test, which another then touches, too, and
# the command that a third adds.
git init -q said
seq 40 >said/t
commit said base
git -C said branch base
topic() {
	git -C said checkout -q -b "$1" base
}
topic lists
printf 'one is listed\ntwo is listed\n' >>said/t
commit said 'lists: add'
topic touches
sed -i 1s/^/first\ / said/t
commit said 'touches: the test'
topic adds
echo three >said/three
commit said 'adds: three'
git -C said checkout -q main
for t in lists touches; do git -C said merge -q --no-ff -m "Merge $t" $t; done
git -C said merge -q --no-ff --no-commit adds >/dev/null
sed -i 's/^two.*/&\nthree is listed/' said/t
commit said 'Merge adds'
run crosstree -C said fixup record HEAD
exit_is 0 'a change of which no check knows the reason'
run crosstree -C said fixup list --format=porcelain
name=$(grep '^silent-fixup' out | cut -f 2)
run crosstree -C said fixup show "$name"
like out '^cause +[0-9a-f]{40} [0-9]+ .* lists: add$' 'is known by who wrote the lines around it'
unlike out '^cause .*(touches|Merge)' 'not by who touched the file last, nor by a merge'
for order in 'lists touches adds' 'adds touches lists'; do
	printf '[tree "base"]\n\tref = base\n' >said.trees
	for t in $order; do printf '[tree "%s"]\n\tref = %s\n' "$t" "$t" >>said.trees; done
	run crosstree -C said integrate --trees="$TRASH/said.trees" -b next
	exit_is 0 "and put on: $order"
	is "$(git -C said rev-parse 'next^{tree}')" "$(git -C said rev-parse 'main^{tree}')" 'as it was'
done

finish
