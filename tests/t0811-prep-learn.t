#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A resolution that nobody has worked out: learnt of the provider's commits, and split.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
prep() {
	run crosstree -C mk prep --no-cache "$@"
}
valid() {
	if python3 -c 'import jsonschema' 2>/dev/null; then
		succeeds "$2" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$1" "$ROOT/docs/schema/prep-1.json"
	else
		skip 'no python3-jsonschema'
	fi
}

# ------------------------------------------- what the old interface has, too, can go now

before=$(state_of mk)
prep mm block -o "$TRASH/out.d"
exit_is 0 'a function that is gone, and what took its place was there before'
is "$(state_of mk)" "$before" 'the repository stays as it is'
like out '^learned a fix for 1 of 1 silent finding: 2 lines in 1 file$' 'says that it was learnt'
like out '^proved   drivers/block/pblk.c:[0-9]+: get_user_pages_longterm$' 'what for'
# shellcheck disable=SC2016
like out '^         get_user_pages_longterm\(\$1, .* as 1 of 3 conversions in the provider.s tree$' 'how many conversions say so'
like out "^         $(git -C mk log --format=%h --abbrev=12 --grep='remove get_user_pages_longterm' mm --) mm/gup: remove" \
	'and which commit made it so'
like out '^residual none: the merge needs nothing more$' 'nothing is left'
is "$(find out.d -type f | sort | tr '\n' ' ')" \
	'out.d/prep/0001-block-prepare-for-the-change-of-get_user_pages_longt.patch out.d/report.json ' 'files' ||
	find out.d
valid out.d/report.json 'the report is as in docs/schema'
is "$(python3 -c '
import json
r = json.load(open("out.d/report.json"))
s = r["learned"][0]["suggestion"]
print(r["fixup"]["source"], r["fixup"]["name"], s["state"], s["votes"], s["of"], len(r["learned"]))')" \
	'learned None proved 1 3 1' 'and has what was learnt'
git -C mk worktree add -q --detach "$TRASH/block" block
run git -C block am -q "$TRASH"/out.d/prep/*.patch
exit_is 0 'git am takes the patch'
run git -C block merge -q -m merge mm
exit_is 0 'the merge is clean'
run crosstree -C block check --no-cache block mm --result HEAD
exit_is 0 'and nothing is found in it'

# ----------------------------------------------------- what is right in the merge only

prep hmm-callback amdgpu
exit_is 1 'a callback of another prototype: no part of it can go before'
like out '^learned a fix for 2 of 2 silent findings: 4 lines in 1 file$' 'it is known all the same'
like out '^what the merge needs, proved by the checks:$' 'and shown'
like out '^\+	bool blockable = mmu_notifier_range_blockable\(update\);$' 'as a diff'
sed -n '/^diff --git/,$p' out >fix.patch
git -C mk worktree add -q --detach "$TRASH/amd" amdgpu
git -C amd merge -q -m merge hmm-callback
run git -C amd apply --index "$TRASH/fix.patch"
exit_is 0 'which applies to the merge'
commit amd 'the fixup'
run crosstree -C amd check --no-cache amdgpu hmm-callback --result HEAD
exit_is 0 'and after that nothing is found'
prep hmm-callback amdgpu --format=json
exit_is 1 'in json'
cp out result.json
valid result.json 'as in docs/schema'

# ------------------------------------------------------------ what cannot be learnt

prep hmm amdgpu
exit_is 1 'a mirror that is not in reach'
like out '^no prep patch: nothing that can be learnt is proved: needs a struct hmm_mirror \*: ' 'says why'
prep docs block
exit_is 1 'two trees that do not meet'
like out '^no prep patch: the merge has no silent conflict that is found$' 'say so'

# ------------------------------------------------------------- for those with Coccinelle

prep mm block --format=cocci
exit_is 0 'as a semantic patch'
like out '^// get_user_pages_longterm, as 1 of 3 conversions' 'with where it is from'
like out '^- get_user_pages_longterm\(E1, E2, E3, E4, E5\)$' 'the old'
like out '^\+ get_user_pages\(E1, E2, E3 \| FOLL_LONGTERM, E4, E5\)$' 'the new'
cp out gup.cocci
if command -v spatch >/dev/null; then
	git -C mk show block:drivers/block/pblk.c >pblk.c
	run spatch --sp-file gup.cocci pblk.c
	exit_is 0 'spatch takes it'
	is "$(grep -c '^[-+][^-+]' out)" "$(grep -c '^[-+][^-+]' out.d/prep/*.patch)" \
		'and does the same to the file'
	like out '^\+.*FOLL_WRITE \| FOLL_LONGTERM, *$|^\+.*FOLL_WRITE \| FOLL_LONGTERM, buf' 'word for word'
else
	skip 'no spatch' 3
fi
prep hmm amdgpu --format=cocci
exit_is 1 'no rule, no patch'
prep mm block --format=cocci --fixup=x
exit_is 129 'a known fixup has no rule'
finish
