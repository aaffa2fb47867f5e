#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree rebase: what the new base breaks without a conflict.
. "$(dirname "$0")/lib/test-lib.sh"
tab=$(printf '\t')

"$TESTS/minikernel/build" mk >/dev/null || exit 1
cd mk || exit 1
trees=--trees=$TESTS/minikernel/trees

run crosstree rebase amdgpu --onto hmm "$trees"
exit_is 1 'amdgpu is not rebased onto hmm without a word'
like out '^published ' 'it is public'
like out '^random-base ' 'and hmm is not its upstream'
culprit=$(git log -1 --format=%H --grep='get user pages from HMM' amdgpu)
run crosstree rebase amdgpu --onto hmm "$trees" --force -n
exit_is 1 'with --force the findings are an answer of no'
grep -A1 "picked  *$(echo "$culprit" | cut -c1-12)" ../out >../finding
like finding 'silent +drivers/gpu/drm/amd/amdgpu/amdgpu_ttm\.c:[0-9]+: hmm_range_register\(\)$' 'under the commit that breaks'
is "$(grep -c '^ *silent ' ../out)" 1 'and no other'
like out '^ +argument 2 is struct mm_struct \*, the function now takes struct hmm_mirror \*$' 'it says how'
like out "^ +since $(git log -1 --format=%h --abbrev=12 --grep='register ranges with a mirror' hmm) " 'and since when'
like out '^1 silent conflict; amdgpu would move from ' 'and counts it'
run crosstree rebase amdgpu --onto hmm "$trees" --force -n --format=porcelain
like out "^finding${tab}$culprit${tab}signature${tab}hmm_range_register${tab}[0-9]+${tab}drivers/" 'for programs, too'
run crosstree rebase amdgpu --onto hmm "$trees" --force -n --no-check
exit_is 0 '--no-check'
run crosstree rebase amdgpu --onto hmm "$trees" --force --strict
exit_is 1 '--strict'
like out '; amdgpu stays where it is\.$' 'leaves the branch'
run crosstree rebase amdgpu --onto hmm "$trees" --force --format=json -o "$TRASH/json"
exit_is 1 'else it moves'
is "$(git merge-base amdgpu hmm)" "$(git rev-parse hmm)" 'it has'
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json fits its schema' python3 -c '
import json, sys, jsonschema
doc = json.load(open(sys.argv[1]))
jsonschema.validate(doc, json.load(open(sys.argv[2])))
assert [c["old"] for c in doc["commits"] if c["findings"]] == [sys.argv[3]]
' "$TRASH/json" "$ROOT/docs/schema/rebase-1.json" "$culprit"
else
	skip 'no python3-jsonschema'
fi
succeeds 'and back' crosstree rebase amdgpu --undo
# the other way round: the branch has the interface, the new base a new use
run crosstree rebase hmm --onto amdgpu "$trees" --force -n --no-range-diff
exit_is 1 'hmm onto amdgpu'
like out 'hmm_range_register' 'finds the same'
finish
