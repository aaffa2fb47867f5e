#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# July 2019 on the miniature trees: the fixup of the merge, split into a patch for amdgpu
# and one line for the merge.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
d=drivers/gpu/drm/amd/amdgpu
prep() {
	run crosstree -C mk prep --no-cache "$@"
}
# The helper takes the buffer, finds the mirror, and passes it: in work tree $1.
fix_all() {
	sed -i 's/amdgpu_ttm_tt_get_user_pages(bo->tbo.ttm, /amdgpu_ttm_tt_get_user_pages(bo, /' \
		"$1/$d/amdgpu_amdkfd_gpuvm.c" "$1/$d/amdgpu_cs.c" "$1/$d/amdgpu_gem.c"
	sed -i 's/^struct amdgpu_device;/struct amdgpu_bo;\n&/
		s/\(int amdgpu_ttm_tt_get_user_pages(struct \)ttm_tt \*ttm/\1amdgpu_bo *bo/' \
		"$1/$d/amdgpu_ttm.h"
	sed -i '/^ \* amdgpu_ttm_tt_get_user_pages - /,/\*\// {
		s/^ \* @ttm: the page array of the buffer/ * @bo: the buffer/
	}
	/^int amdgpu_ttm_tt_get_user_pages/,/^}/ {
		s/(struct ttm_tt \*ttm/(struct amdgpu_bo *bo/
		/^{/a\
	struct hmm_mirror *mirror = bo->mn ? \&bo->mn->mirror : NULL;\
	struct ttm_tt *ttm = bo->tbo.ttm;
		s/if (!mm) .*/if (unlikely(!mirror)) {\
		DRM_DEBUG_DRIVER("no mirror for a user buffer\\n");\
		return -EFAULT;\
	}\
\
	&/
		s/hmm_range_register(range, mm,/hmm_range_register(range, mirror,/
	}' "$1/$d/amdgpu_ttm.c"
}

# ---------------------------------------------------------------- the known resolution

git -C mk worktree add -q --detach "$TRASH/trial" amdgpu
git -C trial merge -q -m 'Merge hmm' hmm
merged=$(git -C trial rev-parse HEAD)
fix_all trial
git -C trial diff >full.patch
commit trial 'drm/amdgpu: go with hmm_range_register()'
wanted=$(git -C trial rev-parse 'HEAD^{tree}')

before=$(state_of mk)
prep hmm amdgpu --fixup "$TRASH/full.patch"
exit_is 0 'a full fixup can be split'
is "$(state_of mk)" "$before" 'nothing changes'
like out '^fixup .*: 16 lines in 5 files$' 'the fixup has 16 lines'
like out '^prep +15 lines in 5 files for amdgpu$' '15 of them can be done now'
like out '^residual 1 line in 1 file for the merge$' 'one is left'
like out "^ +$d/amdgpu_ttm.c:96: mm -> mirror\$" 'it is the argument'
like out '^ +too early: hmm_range_register: argument 2 is struct hmm_mirror \*' 'for a reason'
like out '^-	r = hmm_range_register\(range, mm, start' 'the diff of the residual is shown'
like out '^\+	struct hmm_mirror \*mirror = bo->mn' 'and that of the prep patch'

# -------------------------------------------------------------------- what is written

prep hmm amdgpu --fixup "$TRASH/full.patch" -n -o "$TRASH/dir"
exit_is 0 '-n'
like out '^would write .*/prep/0001-drm-amdgpu-prepare-for-the-change-of' 'says what it would write'
is "$(ls -d dir 2>/dev/null)" '' 'and does not'
prep hmm amdgpu --fixup "$TRASH/full.patch" -o "$TRASH/dir"
exit_is 0 '-o'
is "$(cd dir && find . -type f | sort | tr '\n' ' ')" \
	'./merge-fixup.patch ./prep/0001-drm-amdgpu-prepare-for-the-change-of-hmm_range_regis.patch ./report.json ' \
	'three files'
cp dir/prep/*.patch mail
like mail '^Subject: \[PATCH\] drm/amdgpu: prepare for the change of hmm_range_register\(\)$' \
	'the prep patch has a subject'
like mail '^    since [0-9a-f]{12} \("mm/hmm: register ranges with a mirror instead of an mm"\)$' \
	'names the commit that it is for'
like mail '^That leaves one line for the merge:$' 'and what is left'
unlike mail '^Signed-off-by' 'nobody has signed it off'
grep '^[-+]' dir/merge-fixup.patch | grep -v '^---\|^+++' >changed
is "$(wc -l <changed)" 2 'the residual fixup changes one line'

# ------------------------------------------------------------------- both ways to merge

git -C mk worktree add -q --detach "$TRASH/now" amdgpu
test_tick
succeeds 'git am takes the prep patch' git -C now am -q "$TRASH/mail"
own=$(git -C now rev-parse HEAD)
succeeds 'git merge is clean' git -C now merge -q -m 'Merge hmm' hmm
succeeds 'git apply takes the residual fixup' git -C now apply --index "$TRASH/dir/merge-fixup.patch"
is "$(git -C now write-tree)" "$wanted" 'the tree is that of the fixed merge'
git -C now checkout -q -f --detach hmm
succeeds 'the other way round it is, too' git -C now merge -q -m 'Merge amdgpu' "$own"
succeeds 'git apply again' git -C now apply --index "$TRASH/dir/merge-fixup.patch"
is "$(git -C now write-tree)" "$wanted" 'and the same tree'

# by itself it is right, and the trial merge is: what gcc says
if command -v gcc >/dev/null; then
	succeeds 'gcc takes amdgpu with the prep patch' \
		"$TESTS/minikernel/verify" --compile="$own" "$TRASH/mk"
	succeeds 'and the merge with the fixup' \
		"$TESTS/minikernel/verify" --compile="$(git -C trial rev-parse HEAD)" "$TRASH/mk"
else
	skip 'no gcc' 2
fi

# ------------------------------------------------------------------------ other sources

commit_tree=$(git -C trial rev-parse HEAD)
prep hmm amdgpu --fixup "$commit_tree"
like out '^residual 1 line in 1 file' 'a commit on the trial merge does as well'
evil=$(git -C mk commit-tree -p amdgpu -p hmm -m 'Merge hmm' "$wanted")
prep hmm amdgpu --fixup "$evil"
like out '^residual 1 line in 1 file' 'a merge that was repaired'
prep amdgpu hmm --fixup "$evil"
exit_is 1 'with the provider and the consumer mixed up there is none'
like out '^no prep patch: ' 'it says so'
like out '^ +the consumer does not have|^ +the consumer has these lines otherwise' 'and why'
git -C mk update-ref refs/heads/repaired "$evil"
run crosstree -C mk fixup record repaired
prep hmm amdgpu --fixup amdgpu-ttm-hmm-range-register
exit_is 0 'a recorded fixup'
like out '^residual 1 line in 1 file' 'likewise'
like out '^fixup amdgpu-ttm-hmm-range-register: ' 'by its name'
prep hmm amdgpu --fixup "$merged"
exit_is 1 'a merge that git made'
like out 'has nothing beyond what git merged' 'has nothing to split'

# a later version of both: the change of the old merge is put on the new one
git -C now checkout -q -f --detach amdgpu
echo >>"now/$d/amdgpu_mn.c"
commit now 'drm/amdgpu: another change'
prep hmm "$(git -C now rev-parse HEAD)" --fixup repaired
exit_is 0 'an old merge for a new tree'
like out '^residual 1 line in 1 file' 'leaves the same line'

# ------------------------------------------------------------- what needs what

# without the test the local has no use before the merge
git -C trial checkout -q -f "$merged"
fix_all trial
sed -i '/if (unlikely(!mirror)) {/,/^$/d' "trial/$d/amdgpu_ttm.c"
git -C trial diff >unused.patch
prep hmm amdgpu --fixup "$TRASH/unused.patch"
like out '^residual 2 lines in 1 file' 'a local that nothing uses yet stays with its use'
like out '^ +too early: mirror: nothing uses the local mirror there$' 'that is the reason'

# one line with an argument for now and one for the merge
git -C trial checkout -q -f "$merged"
fix_all trial
sed -i 's/hmm_range_register(range, mirror, start, end/hmm_range_register(range, mirror, first_of(bo), end/
	/^static const u64 hmm_range_flags/i\
static unsigned long first_of(struct amdgpu_bo *bo)\
{\
	return to_amdgpu_ttm_tt(bo->tbo.ttm)->userptr;\
}\
' "trial/$d/amdgpu_ttm.c"
git -C trial diff >two.patch
prep hmm amdgpu --fixup "$TRASH/two.patch" -o "$TRASH/two"
like out '^residual 1 line in 1 file' 'a line is split between both'
like out "^ +$d/amdgpu_ttm.c:[0-9]+: mm -> mirror\$" 'by its arguments'
cat two/prep/*.patch >mail
like mail '^\+	r = hmm_range_register\(range, mm, first_of\(bo\), end' 'the other argument goes now'

# what the provider alone has
git -C trial checkout -q -f "$merged"
sed -i 's/hmm_range_register(range, mm,/hmm_range_register(range, NULL,/' "trial/$d/amdgpu_ttm.c"
git -C trial diff >null.patch
prep hmm amdgpu --fixup "$TRASH/null.patch"
is "$status" 0 'NULL is right for both'
like out '^residual none' 'so nothing is left'
git -C trial checkout -q -f "$merged"
echo 'hmm' >trial/Documentation/note.rst
git -C trial add -N .
git -C trial diff >doc.patch
prep hmm amdgpu --fixup "$TRASH/doc.patch" -o "$TRASH/none"
exit_is 1 'a document'
like out 'it is not C: nothing tells what it needs' 'cannot be judged'
is "$(ls -d none 2>/dev/null)" '' 'and nothing is written'

# ------------------------------------------------------------------------ the formats

prep hmm amdgpu --fixup "$TRASH/full.patch" --format=json
exit_is 0 'json'
cp out split.json
like out '"result": "split"' 'says what came of it'
prep amdgpu hmm --fixup "$evil" --format=json
exit_is 1 'json without a prep patch'
cp out none.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in split.json none.json dir/report.json; do
		succeeds "$name fits its schema" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$name" "$ROOT/docs/schema/prep-1.json"
	done
else
	skip 'no python3-jsonschema' 3
fi

# -------------------------------------------------------------------------- bad input

prep hmm amdgpu
exit_is 1 "no fixup: it is to be learnt"
prep hmm --fixup repaired
exit_is 129 'one tree'
prep hmm amdgpu --fixup nothing-like-it
exit_is 128 'a fixup that is not there'
like err "no recorded fixup, no revision and no file" 'is none of three things'
prep hmm amdgpu --fixup "$TRASH/err"
exit_is 128 'a file without a diff'
sed 's/gtt->usertask/gtt->somebody/' full.patch >other.patch
prep hmm amdgpu --fixup "$TRASH/other.patch"
exit_is 128 'a patch that does not apply'
like err 'the fixup does not apply' 'says so'
store=$(cd "$TESTS/.." && pwd)/conflict-fixups
prep hmm amdgpu --fixup amdgpu-hmm-range-register --store="$store"
exit_is 0 'a recorded fixup can be split'
like out '^residual 1 line in 1 file for the merge$' 'down to the same line'
prep linus amdgpu --fixup amdgpu-hmm-range-register --store="$store"
exit_is 128 'not for a merge without what it is for'
like err 'is not for the merge of .* hmm_range_register takes struct hmm_mirror' 'which is named'
git -C mk worktree remove --force "$TRASH/trial"
git -C mk worktree remove --force "$TRASH/now"
finish
