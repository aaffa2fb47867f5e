#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Ways out of the conflicts of July 2019 on the miniature trees: each figure next to what comes
# of really doing it with git.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
d=drivers/gpu/drm/amd/amdgpu
plan() {
	run crosstree -C mk plan --no-cache --trees="$TESTS/minikernel/trees" --date=2019-07-01 "$@"
}
# field WAY NUMBER: of the last porcelain output.
field() {
	awk -F '\t' -v way="$1" -v n="$2" '$1 == "way" && $3 == way { print $n }' out
}
# figures WAY: hunks silent lines patches public unbuilt foreign late
figures() {
	awk -F '\t' -v way="$1" '$1 == "way" && $3 == way {
		print $5, $6, $8, $9, $10, $12, $13, $14 }' out
}
# commits WAY: their ids.
commits() {
	awk -F '\t' -v way="$1" '$1 == "way" || $1 == "no-way" { on = $3 == way }
		on && $1 == "commit" { print $2 }' out
}
# silent A B: how many findings check has for the two.
silent() {
	crosstree -C mk check --no-cache --format=porcelain "$1" "$2" | grep -c '^silent'
}
# at BRANCH: a work tree there, and nothing else.
at() {
	git -C work checkout -q -f --detach "$1"
}

git -C mk worktree add -q --detach "$TRASH/work" amdgpu
before=$(state_of mk)

# ------------------------------------------------------------- hmm + amdgpu, nothing known

plan hmm amdgpu
exit_is 0 'plan has an answer'
is "$(state_of mk)" "$before" 'nothing changes'
like out '^hmm a7d19e6d \+ amdgpu 5c7ee3cf, merge base v5.2-rc4; they meet in linus$' 'who and where'
like out '^as they are: 1 silent conflict, 0 textual$' 'what there is'
like out '^fixup: carry a fixup to the merge$' 'with nothing known somebody writes a fixup'
like out '^ - prep +no way: nothing that can be learnt is proved' 'what is no way, and why'
like out '^ - shim +no way: no wrapper is possible' 'of each'
like out '^ +calendar on 2019-07-01 \(--date\) rc7 of v5.2 is out, v5.2 is expected on$' 'the calendar'
like out 'a merge window of 14 days \(assumed\)' 'says what is assumed'
plan hmm amdgpu --format=porcelain
is "$(field provider-first 5) $(field provider-first 6)" "0 $(silent hmm amdgpu)" \
	'the plain order meets what check finds'
is "$(field provider-first 7)" at-least 'and nobody knows yet what that takes'

# ----------------------------------------------------- the resolution is known: the prep patch

at amdgpu
git -C work merge -q -m 'Merge hmm' hmm
sed -i 's/amdgpu_ttm_tt_get_user_pages(bo->tbo.ttm, /amdgpu_ttm_tt_get_user_pages(bo, /' \
	work/$d/amdgpu_amdkfd_gpuvm.c work/$d/amdgpu_cs.c work/$d/amdgpu_gem.c
sed -i 's/^struct amdgpu_device;/struct amdgpu_bo;\n&/
	s/\(int amdgpu_ttm_tt_get_user_pages(struct \)ttm_tt \*ttm/\1amdgpu_bo *bo/' work/$d/amdgpu_ttm.h
sed -i '/^int amdgpu_ttm_tt_get_user_pages/,/^}/ {
	s/(struct ttm_tt \*ttm/(struct amdgpu_bo *bo/
	/^{/a\
	struct hmm_mirror *mirror = bo->mn ? \&bo->mn->mirror : NULL;\
	struct ttm_tt *ttm = bo->tbo.ttm;
	s/if (!mm) .*/if (unlikely(!mirror)) {\
		return -EFAULT;\
	}\
\
	&/
	s/hmm_range_register(range, mm,/hmm_range_register(range, mirror,/
}' work/$d/amdgpu_ttm.c
git -C work diff >full.patch
cp full.patch fix-of-topic.patch
changed=$(git -C work diff --numstat | awk '{ n += $1 > $2 ? $1 : $2 } END { print n }')
plan hmm amdgpu --fixup="$TRASH/full.patch" --format=porcelain
exit_is 0 'with the resolution'
cp out known
is "$(field prep 2)" 1 'the prep patch is the best way'
is "$(figures prep)" '0 1 1 1 0 0 0 0' 'one line is left, one patch is posted, nothing else'
is "$(field fixup 2)" 2 'then the fixup as a whole'
is "$(field fixup 8)" "$changed" 'which is as long as the diff'
is "$(field fixup 7)" known 'and known to be'
like out '^to	Dora Albrecht <dora.albrecht@example.com>$' 'the patch goes to the maintainer'
like out '^to	amd-gfx@example.org$' 'and the list'
crosstree -C mk prep hmm amdgpu --fixup="$TRASH/full.patch" -o "$TRASH/dir" >/dev/null
at amdgpu
test_tick
git -C work am -q "$TRASH"/dir/prep/*.patch
is "$(silent hmm "$(git -C work rev-parse HEAD)")" "$(field prep 6)" 'check finds as much with the patch in'
is "$(grep -c '^+[^+]' dir/merge-fixup.patch)" "$(field prep 8)" 'and the residual is as long as said'

# ------------------------------------------------------------------- taken back, left out

is "$(commits revert)" "$(git -C mk rev-parse hmm~3)" 'the revert is of the change itself'
at hmm
test_tick
git -C work revert --no-edit "$(commits revert)" >/dev/null 2>&1
is "$(field revert 9)" "$(git -C work rev-list --count hmm..HEAD)" 'as many patches as git revert makes'
is "$(silent "$(git -C work rev-parse HEAD)" amdgpu)" "$(field revert 6)" 'after which nothing is found'
if command -v gcc >/dev/null; then
	succeeds 'and it compiles' "$TESTS/minikernel/verify" --compile="$(git -C work rev-parse HEAD)" "$TRASH/mk"
else
	skip 'no gcc' 1
fi
cp known out
is "$(commits defer-provider)" "$(git -C mk rev-parse hmm~3)" 'the same commit can be left out'
at hmm
git -C work rebase -q --onto hmm~4 hmm~3 >/dev/null 2>&1
is "$(silent "$(git -C work rev-parse HEAD)" amdgpu)" "$(field defer-provider 6)" 'with which nothing is found'
is "$(field defer-provider 10)" 4 'four published commits are others then'
is "$(git -C work rev-list --count HEAD..hmm)" 4 'as git rebase has it'
is "$(field defer-provider 11)" "$(git -C work rev-list --count hmm..HEAD)" 'each new one was looked at'
is "$(field defer-provider 12)" 0 'and builds'
is "$(commits defer-consumer | tail -n 1)" "$(git -C mk rev-parse ab2a2ed)" \
	'amdgpu could wait with its new use'
at amdgpu
test_tick
# shellcheck disable=SC2046
git -C work revert --no-edit $(commits defer-consumer) >/dev/null 2>&1
is "$(silent hmm "$(git -C work rev-parse HEAD)")" "$(field defer-consumer 6)" \
	'and with what that took along'
is "$(field defer-provider 14) $(field defer-consumer 14)" '1 1' 'either costs a release'

# --------------------------------------------------------------- both forms, and a wrapper

is "$(field phased 6)" 0 'with both forms nothing breaks'
is "$(field phased 10)" 4 'for which published commits are made anew'
is "$(field phased 9)" "$(crosstree -C mk prep hmm amdgpu --strategy=phased --format=json |
	grep -c '"file": "phased/')" 'as many patches as prep writes'
is "$(field phased 11) $(field phased 12)" '2 0' 'its first steps build'

# ------------------------------------------------------------------------ a topic branch

tip=$(commits topic | head -n 1)
is "$tip" "$(git -C mk rev-parse hmm~3)" 'a topic branch ends with the change'
is "$(field topic 13)" "$(git -C mk rev-list --count "amdgpu..$tip")" 'and brings what is below it'
at amdgpu
git -C work merge -q -m 'Merge the topic' "$tip"
git -C work apply "$TRASH/fix-of-topic.patch"
git -C work commit -q -a --amend --no-edit
is "$(silent hmm "$(git -C work rev-parse HEAD)")" "$(field topic 6)" 'the pull is clean then'
is "$(field topic 15)" keeps 'amdgpu may merge others'
plan amdgpu hmm --format=porcelain
is "$(field topic 15)" breaks 'hmm may not'
plan amdgpu hmm
like out '^   topic +breaks a policy: hmm merges nobody \(one-way\)$' 'the text says so'

# ------------------------------------------------------------------ textual conflicts

plan drm-next nouveau --format=porcelain
at drm-next
git -C work merge -q nouveau >/dev/null 2>&1
is "$(field provider-first 5)" "$(grep -rh '^<<<<<<< ' work/drivers | wc -l)" 'as many hunks as git leaves'
is "$(field provider-first 2)" 1 'a textual one is left to who pulls'
plan drm-next nouveau
like out 'drm-next pulls nouveau and meets it there$' 'who is the provider here'
plan sched linus --format=porcelain
is "$(field consumer-first 2)" 1 'linus pulls, and nobody merges linus before'
is "$(field provider-first 13)" "$(git -C mk rev-list --count sched..linus)" 'which would bring all of it along'
like out '^no-way	0	defer-consumer	no-way	the two meet in linus' 'nor does linus wait'
plan net-next linus
exit_is 0 'a clean pair'
like out '^Nothing to plan: either order merges.$' 'has nothing to plan'
plan net-next linus --format=mail
exit_is 0 'nor a mail'
is "$(cat out)" '' 'at all'

# ------------------------------------------------------------------------- two at once

plan hmm amdgpu --format=porcelain
cp out auto
at hmm
git -C work merge -q hmm-callback >/dev/null 2>&1
git -C work add -A
test_tick
git -C work commit -q -m both
is "$(field both 6)" "$(silent "$(git -C work rev-parse HEAD)" amdgpu)" \
	'hmm-callback has the same topic: both changes at once'
plan hmm amdgpu --with=hmm-callback --format=porcelain
is "$(cat out)" "$(cat auto)" '--with names it as well'

# ------------------------------------------------------------------------- what is recorded

evil=$(git -C mk commit-tree -p amdgpu -p hmm -m 'Merge hmm' \
	"$(at amdgpu; git -C work merge -q -m m hmm; git -C work apply "$TRASH/full.patch"
		git -C work add -A; git -C work write-tree)")
git -C mk update-ref refs/heads/repaired "$evil"
crosstree -C mk fixup record repaired >/dev/null
plan hmm amdgpu --format=porcelain
is "$(field fixup 2)" 1 'a recorded fixup is the best way'
is "$(figures fixup)" '0 0 0 0 0 0 0 0' 'which leaves nothing to do'
plan hmm amdgpu --fixup=amdgpu-ttm-hmm-range-register --format=porcelain
is "$(field prep 8)" 1 'it can be split, too'

git -C mk worktree remove --force "$TRASH/work"
finish
