#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree request-pull on the miniature trees: conflicts, and resolutions that apply.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" mk >/dev/null || exit 1
store=$ROOT/conflict-fixups
trees=$TESTS/minikernel/trees
cd mk || exit 1

pull() {
	run crosstree request-pull --trees="$trees" --store="$store" "$@"
}

# words FILE: the mail's paragraphs of conflicts; diff_of FILE TITLE: what is below that.
words() {
	sed '/^The following changes since/,$d' "$TRASH/$1"
}

diff_of() {
	sed -n "\|^$2\$|,\$p" "$TRASH/$1" | sed -e 1,2d -e '/^\(Resolution of\|Fixup\) /,$d'
}

before=$(state_of .)
pull hmm
cp ../out ../mail
is "$(state_of .)" "$before" 'nothing has changed'
words mail >../words
is "$(grep -c '^Only if ' ../words)" 3 'hmm meets three conflicts'
unlike words '^Merged into' 'none of them now'
like words '^Only if hmm-callback is pulled first:$' 'with hmm-callback'
like words '^  mm/hmm\.c \(content\)$' 'in mm/hmm.c'
like words '^    hmm-callback: [0-9a-f]{12} \("mm/hmm: hand the mmu notifier range to the drivers"\)$' 'the commit of that side'
like words '^    hmm: [0-9a-f]{12} \("mm/hmm: fix the error paths of the invalidation"\)$' 'and of this'
like words '^Only if mm is pulled first:$' 'with mm'
like words '^  mm/Kconfig \(content\)$' 'in mm/Kconfig'
like words '^Only if amdgpu is pulled first:$' 'with amdgpu'
like words '^  drm/amdgpu: register ranges with the mirror \(silent, fixup\)$' 'the silent one'
like words '^    hmm: b02277deaf8e \("mm/hmm: register ranges with a mirror instead of an mm"\)$' 'what caused it'
is "$(grep -c 'below$' ../words)" 3 'each has a resolution'

# the fixup goes on the merge, the combined diffs are those of merges with the resolution
diff_of mail 'Fixup amdgpu-hmm-range-register, with amdgpu:' >../fixup.diff
tree=$(git merge-tree --write-tree amdgpu hmm)
export GIT_INDEX_FILE="$TRASH/index"
git read-tree "$tree"
succeeds 'the fixup applies to the merge' git apply --cached ../fixup.diff
git checkout-index -q -a --prefix="$TRASH/fixed/"
unset GIT_INDEX_FILE
like "fixed/drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c" 'hmm_range_register\(range, mirror,' 'and repairs it'
for pair in hmm-callback:mm/hmm.c mm:mm/Kconfig; do
	other=${pair%%:*} path=${pair#*:}
	printf '[tree "linus"]\n ref = linus\n[tree "%s"]\n ref = refs/heads/%s\n[tree "hmm"]\n ref = hmm\n' \
		"$other" "$other" >../three
	run crosstree integrate --trees=../three --store="$store" -b three
	git diff-tree --cc -p --no-commit-id three -- "$path" >../wanted
	diff_of mail "Resolution of $path, with $other:" >../got
	[ -s ../wanted ] && head -n "$(wc -l <../wanted)" ../got | cmp -s - ../wanted
	ok $? "the resolution of $path is that of the merge that git shows"
	unlike got '<<<<<<<|>>>>>>>' 'without a marker'
	git branch -q -D three
done

# git reads the mail
git mailinfo ../msg ../patch <../mail >../info
like info '^Subject: hmm for linus$' 'the subject'
words mail | sed -n '/^Only/,$p' >../said
sed -n '/^Only/,$p' ../msg | sed '/^The following changes since/,$d' >../read
content_is read "$(cat ../said)" 'the words'
like patch '^diff --cc mm/Kconfig$' 'and below them the diffs'

# what is met now, and not again later
git checkout -q -b upstream linus
git merge -q mm >/dev/null
cp "$trees" ../now
printf '[tree "upstream"]\n\tref = upstream\n' >>../now
run crosstree request-pull --trees=../now --store="$store" hmm --for=upstream
words out >../words
like words '^Merged into upstream \([0-9a-f]{12}\) it conflicts:$' 'what conflicts now comes first'
is "$(head -n 40 ../words | grep -n 'mm/Kconfig\|^Only' | head -n 2 | sed 's/^[0-9]*://' | tr '\n' ' ')" \
	'  mm/Kconfig (content) Only if hmm-callback is pulled first: ' 'apart from what comes later'
is "$(grep -c 'mm/Kconfig' ../words)" 1 'it is told once'
run crosstree request-pull --trees=../now --store="$store" hmm --for=upstream --with-merged
ref=$(git tag -l '*-merged')
is "$ref" hmm-merged 'the merge, resolved'
words out >../words
like words '^hmm-merged is the merge with what is below, to compare with\.$' 'the mail names it'
is "$(git rev-list --parents -1 "$ref" | cut -d' ' -f2-)" "$(git rev-parse upstream hmm | tr '\n' ' ' | sed 's/ $//')" 'of both'
git show "$ref:mm/Kconfig" >../resolved
unlike resolved '<<<<<<<' 'without a conflict'
git checkout -q linus

# nothing recorded; silent ones by themselves; long diffs; a link
mkdir ../none
run crosstree request-pull --trees="$trees" --store=../none hmm
words out >../words
like words '^    no resolution is recorded$' 'without a store there is no resolution'
like words '^  drivers/gpu/drm/amd/amdgpu/amdgpu_ttm\.c:[0-9]+: hmm_range_register: .*\(silent, signature\)$' 'a silent conflict with its place'
unlike out '^(Resolution|Fixup)' 'and no diff'
pull hmm --format=text
like out '^hmm [0-9a-f]{12} for linus [0-9a-f]{12}, 1 merge base: hmm for linus$' 'in short'
like out '^textual  only behind mm: mm/Kconfig$' 'each conflict is a line'
like out '^         the resolution [0-9a-f]{40} is recorded$' 'with its resolution'
like out '^0 conflicts now, 3 only if another tree is pulled first; [0-9] checks? failed\.$' 'and counted'
tab=$(printf '\t')
pull hmm --format=porcelain
like out "^conflict${tab}later${tab}amdgpu${tab}silent${tab}fixup${tab}amdgpu-hmm-range-register${tab}0${tab}.*${tab}\$" 'a record a conflict'
like out "^check${tab}skipped${tab}remote${tab}" 'and a check'
like out "^result${tab}failed\$" 'and what comes of it'
pull hmm --format=json -z
exit_is 129 '-z without porcelain'
pull hmm --diff-lines=5
like out '^\[\.\.\. [0-9]+ more lines\]$' 'long diffs are cut'
pull hmm --no-others
unlike out '^Only if' 'other trees are left out if so asked'
test_tick
printf 'mm/hmm: a fix\n\nText.\n\nLink: https://example.org/x\033[1m\n' >../message
git checkout -q -b linked mm
sed -i 's/^config HMM_MIRROR$/&\n\t# x/' mm/Kconfig
git commit -qa -F ../message
pull hmm --tree=mm=linked
like out '^      https://example\.org/x\\x1b\[1m$' 'where a commit was posted, and no escape of a terminal'
git checkout -q linus
pull amdgpu
words out >../words
is "$(grep -c '^Only if hmm' ../words)" 2 'amdgpu meets both changes of hmm'
finish
