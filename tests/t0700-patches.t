#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The series in patches/ on the miniature trees: each applies to the trees it is
# for, what comes out compiles, leaves no old use behind and passes checkpatch.
. "$(dirname "$0")/lib/test-lib.sh"

mini=$ROOT/tests/minikernel
export XDG_CACHE_HOME="$CROSSTREE_BUILD/cache"

"$mini/build" -q repo >build.log 2>&1
ok $? 'the miniature can be built'

# put SERIES ONTO BRANCH: the series as commits.
put() {
	run crosstree -C repo apply "$ROOT/patches/$1" --onto="$2" --branch="$3" -s \
		--checkpatch="$checkpatch"
}

# Not every machine has a checkpatch.pl.
checkpatch=error
put prep/amdgpu amdgpu trial
if [ "$status" = 128 ] && grep -q 'to be trusted' err; then
	note "$(cat err)"
	checkpatch=off
fi

# fits SERIES ONTO BRANCH
fits() {
	put "$1" "$2" "$3"
	exit_is 0 "$1 applies to $2"
	if [ "$checkpatch" = off ]; then
		skip 'no checkpatch.pl to be trusted'
	else
		like out '^checkpatch: 0 errors, 0 warnings;' 'checkpatch has nothing to say'
	fi
	compiles "$3"
}

compiles() {
	run "$mini/verify" --compile="$1" repo
	if [ "$status" != 0 ]; then
		note "$(cat "$TRASH/out")"
	fi
	exit_is 0 "$1 compiles without a warning"
}

# gone BRANCH WORDS: nobody says that any more.
gone() {
	is "$(git -C repo grep -n -w -e "$2" "$1" -- | head -n 3)" '' "$1 has no $2 left"
}

# has BRANCH FILE TEXT
has() {
	git -C repo show "$1:$2" | tr -s ' \t\n' ' ' | grep -Fq -e "$3"
	ok $? "$2 of $1 has '$3'"
}

fits hmm_range_register linus reg
has reg include/linux/hmm.h \
	'int hmm_range_register(struct hmm_range *range, struct hmm_mirror *mirror,'
has reg mm/hmm.c ' kref_get(&range->hmm->kref);'
has reg Documentation/vm/hmm.rst 'hmm_range_register(&range, mirror, start'
gone reg 'range->vma->vm_mm,'

callback='int (*sync_cpu_device_pagetables)(struct hmm_mirror *mirror, const struct mmu_notifier_range *update);'
for onto in linus reg hmm amdgpu; do
	fits sync_cpu_device_pagetables $onto cb-$onto
	has cb-$onto include/linux/hmm.h "$callback"
	has cb-$onto Documentation/vm/hmm.rst "$callback"
	gone cb-$onto hmm_update
	gone cb-$onto hmm_update_event
	gone cb-$onto HMM_UPDATE_INVALIDATE
	gone cb-$onto 'update->blockable'
done

# What amdgpu takes beforehand leaves a line for the merge.
fits prep/amdgpu amdgpu prep
gone prep 'amdgpu_ttm_tt_get_user_pages(struct ttm_tt'
tree=$(git -C repo merge-tree --write-tree hmm prep)
ok $? 'prepared, amdgpu merges with hmm'
test_tick
merge=$(git -C repo commit-tree -m merge -p hmm -p prep "$tree")
git -C repo branch merge "$merge"
run "$mini/verify" --compile=merge repo
exit_is 1 'the merge does not compile yet'
is "$(grep -c ': error: ' out)" 1 'for one line'
like out 'amdgpu_ttm.c:.*hmm_range_register' 'which registers the range'
ttm=drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c
git -C repo show "merge:$ttm" |
	sed 's/hmm_range_register(range, mm, /hmm_range_register(range, mirror, /' >fixed
blob=$(git -C repo hash-object -w "$TRASH/fixed")
GIT_INDEX_FILE=$TRASH/index
export GIT_INDEX_FILE
git -C repo read-tree merge
git -C repo update-index --cacheinfo "100644,$blob,$ttm"
git -C repo branch fixed "$(git -C repo commit-tree -m fixed -p merge "$(git -C repo write-tree)")"
unset GIT_INDEX_FILE
is "$(git -C repo diff --numstat merge fixed)" "1	1	$ttm" 'with one word changed'
compiles fixed

# Both on one tree, in either order of the trees.
fits hmm_range_register prep reg-prep
gone reg-prep 'hmm_range_register(range, mm'
fits sync_cpu_device_pagetables fixed cb-fixed
gone cb-fixed hmm_update

# Where they do not belong they say so.
put hmm_range_register amdgpu no-1
exit_is 1 'hmm_range_register does not fit amdgpu as it is'
like out 'amdgpu_ttm.c:[0-9]+: .hmm_range_register\(range, mm. is left' 'for the caller it has'
put prep/amdgpu prep no-2
exit_is 1 'nor does the preparation fit twice'
like out 'the tree has it already' 'and says why'
put sync_cpu_device_pagetables hmm-callback no-3
exit_is 1 'nor the callback a tree that has it'

finish
