#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Fixups of silent conflicts in an integration, on the miniature trees.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/trees" || exit 1
git -C trees config user.name 'In Tegrator'
git -C trees config user.email in@example.org
store=$ROOT/conflict-fixups
file() {
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	done
}
register() {
	git -C trees show "$1:drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c" |
		sed -n 's/.*hmm_range_register(range, \([a-z]*\),.*/\1/p'
}
fixups() {
	grep -E '^fixup	(amdgpu|by)-' out | cut -f 2-4 | tr '\t\n' ' ;'
}

file linus hmm drm-next amdgpu nouveau >one
run crosstree -C trees integrate --trees="$TRASH/one" --store="$store" -b next --format=porcelain
is "$(fixups)" \
	'amdgpu-hmm-range-register applied amdgpu;amdgpu-sync-cpu-device-pagetables waiting -;' \
	'a fixup goes in with the tree that makes it needed'
is "$(register next)" mirror 'and changes the caller'
is "$(git -C trees log --format=%B --grep "Merge tree 'amdgpu'" next | grep -c 'Fixed with amdgpu-hmm-range-register')" 1 \
	'the merge commit says so'

run crosstree -C trees fixup list --store="$store" --format=porcelain
is "$(grep -c '^silent-fixup' out)" "$(find "$store/silent" -name '*.patch' | wc -l)" 'the store lists them'
run crosstree -C trees fixup list --store="$store"
like out '^silent +amdgpu-hmm-range-register  drm/amdgpu: register ranges' 'for people, too'

# The other way round, and where only one of the two is in.
file linus drm-next amdgpu nouveau hmm >two
run crosstree -C trees integrate --trees="$TRASH/two" --store="$store" -b other --format=porcelain
is "$(fixups)" \
	'amdgpu-hmm-range-register applied hmm;amdgpu-sync-cpu-device-pagetables waiting -;' \
	'whichever comes second'
is "$(git -C trees rev-parse 'other^{tree}')" "$(git -C trees rev-parse 'next^{tree}')" 'with the same tree'
file linus drm-next amdgpu >three
run crosstree -C trees integrate --trees="$TRASH/three" --store="$store" --format=porcelain
is "$(fixups | tr ';' '\n' | cut -d ' ' -f 2 | sort -u)" waiting 'without the other tree it waits'
exit_is 0 'and that is fine'
file linus hmm-callback drm-next amdgpu >four
run crosstree -C trees integrate --trees="$TRASH/four" --store="$store" --format=json
exit_is 0 'the callback'
like out '"state": "applied"' 'has a fixup, too'
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out result.json
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
		result.json "$ROOT/docs/schema/integrate-1.json"
	exit_is 0 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi

# By what caused it alone, whatever the commits are called now.
mkdir -p mine/silent
grep -v '^Applies-when' "$store/silent/amdgpu-hmm-range-register.patch" >mine/silent/by-cause.patch
run crosstree -C trees integrate --trees="$TRASH/one" --store="$TRASH/mine" --format=porcelain
is "$(fixups)" 'by-cause applied amdgpu;' 'causes alone will do'
git -C trees branch -q rebased hmm
git -C trees checkout -q rebased
git -C trees -c user.name=R -c user.email=r@example.org rebase -q --force-rebase v5.2-rc4 >/dev/null 2>&1

git -C trees checkout -q linus
sed 's/ref = hmm$/ref = rebased/' one >five
run crosstree -C trees integrate --trees="$TRASH/five" --store="$TRASH/mine" --format=porcelain
is "$(fixups)" 'by-cause applied amdgpu;' 'also after a rebase'
unlike out "$(git -C trees rev-parse hmm)" 'of all of its commits'
run crosstree -C trees integrate --trees="$TRASH/three" --store="$TRASH/mine" --format=porcelain
is "$(fixups)" 'by-cause waiting -;' 'with one of the two it waits'

# What the trees have meanwhile, and what does not fit.
git -C trees checkout -q -b fixed amdgpu
git -C trees merge -q -m 'merge hmm' hmm
git -C trees apply --index "$store/silent/amdgpu-hmm-range-register.patch"
git -C trees commit -q -m 'fix it for good'
git -C trees checkout -q linus
file linus hmm fixed >six
run crosstree -C trees integrate --trees="$TRASH/six" --store="$store" --format=porcelain
is "$(fixups | cut -d ';' -f 1)" 'amdgpu-hmm-range-register stale -' 'one that is not needed is told'
exit_is 0 'and is no failure'
sed 's/num_pages/nr_pages/' "$store/silent/amdgpu-hmm-range-register.patch" >mine/silent/by-cause.patch
run crosstree -C trees integrate --trees="$TRASH/one" --store="$TRASH/mine" --format=porcelain
exit_is 1 'one that is needed and does not fit is a failure'
is "$(fixups)" 'by-cause drifted -;' 'and is told'
printf 'Subject: x\nApplies-when: whatever\n\n---\ndiff --git a/a b/a\n' >mine/silent/by-cause.patch
run crosstree -C trees integrate --trees="$TRASH/one" --store="$TRASH/mine"
exit_is 128 'a damaged one is refused'
like err "by-cause" 'by its name'

finish
