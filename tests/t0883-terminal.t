#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# On a terminal: pager, colour and progress of every command, by the same rules.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/mk" || exit 1
cd mk || exit 1
git checkout -q --detach linus
git config user.name 'C O Mitter'
git config crosstree.trees "$ROOT/tests/minikernel/trees"
git format-patch -q -1 -o ../patches nouveau
git checkout -q --detach nouveau
git merge -q -m m drm-next >/dev/null 2>&1
sed -i '/^<<<<<<< /,/^=======$/d;/^>>>>>>> /d' drivers/gpu/drm/nouveau/nouveau_drm.c
git commit -q -a -m 'Merge drm-next'
crosstree fixup record HEAD >/dev/null
git checkout -q --detach linus
crosstree check --shard=1/1 --matrix --format=json >../shard.json
ESC=$(printf '\033')
CR=$(printf '\r')

# A name, whether its text has colours, the command.
table() {
	cat <<EOT
check	colour	check hmm amdgpu
api	colour	api linus hmm
apply	colour	apply -n --onto nouveau~1 ../patches
prep	colour	prep hmm amdgpu
plan	colour	plan hmm amdgpu
fixup	colour	fixup list
fixup	plain	fixup check
integrate	colour	integrate -n
rebase	colour	rebase nouveau --onto drm-next -n --force
lint	colour	lint hmm
request-pull	plain	request-pull hmm
trees	colour	trees
trees	colour	trees status
report	plain	report merge ../shard.json
EOT
}
sed -n 's/^	{ "\([a-z-]*\)", cmd_.*/\1/p' "$ROOT/tools/cmd/rows.c" | grep -vxE 'completion|help|version' >../names
table | cut -f 1 | sort -u >../listed
is "$(sort ../names)" "$(cat ../listed)" 'every command is in the table'

terminal() {
	status=0
	TERM=xterm "$TESTS/lib/on-terminal" "$TRASH/out" "$TRASH/err" "$@" || status=$?
}
# has FILE WORD; prints yes or no
has() {
	grep -qF -e "$2" "$TRASH/$1" && echo yes || echo no
}

export GIT_PAGER='sed s/^/PAGED:/' GIT_PROGRESS_DELAY=0
# shellcheck disable=SC2086
table | while IFS='	' read -r name colour words; do
	progress=yes
	[ "$name" = report ] && progress=no	# it reads files
	want=no
	[ "$colour" = colour ] && want=yes
	terminal crosstree $words
	[ "$status" -le 1 ] || sed 's/^/# /' ../err
	got="$(has out "${ESC}[") $(has out PAGED:) $(has err "$CR${ESC}[K")"
	NO_COLOR=1 terminal crosstree -P $words --no-progress
	got="$got, $(has out "${ESC}[") $(has out PAGED:) $(has err "$CR")"
	run crosstree $words
	got="$got, $(has out "${ESC}[") $(has err "$CR")"
	export NO_COLOR=1
	run crosstree $words --color
	unset NO_COLOR
	got="$got $(has out "${ESC}[")"
	echo "$words	$want yes $progress, no no no, no no $want	$got"
done >../rows
while IFS='	' read -r words want got; do
	is "$got" "$want" "$words: colours, pager, progress as they should be"
done <../rows

export GIT_PAGER=
terminal crosstree check hmm amdgpu -o ../file
unlike file "$ESC" 'a file has no colours'
terminal crosstree check hmm amdgpu --color=never
unlike out "$ESC" 'nor where they are not wanted'
terminal crosstree check hmm amdgpu
like out "$ESC" 'an empty GIT_PAGER is none'
unset GIT_PAGER GIT_PROGRESS_DELAY

# which pager
git config core.pager 'sed s/^/core:/'
terminal crosstree check hmm amdgpu
like out '^core:' 'core.pager'
git config pager.crosstree 'sed s/^/all:/'
terminal crosstree check hmm amdgpu
like out '^all:' 'pager.crosstree goes before'
git config pager.crosstree.check 'sed s/^/check:/'
terminal crosstree check hmm amdgpu
like out '^check:' 'and one for the command before that'
terminal crosstree trees
like out '^all:' 'which is for that one'
GIT_PAGER='sed s/^/env:/' terminal crosstree check hmm amdgpu
like out '^env:' 'GIT_PAGER is first'
git config pager.crosstree.check false
terminal crosstree check hmm amdgpu
unlike out '^(core|all|check):' 'or none'
terminal crosstree -p check hmm amdgpu
like out '^core:' 'but for -p'
git config color.pager false
terminal crosstree -p check hmm amdgpu
unlike out "$ESC" 'color.pager = false'
git config --unset color.pager
# shellcheck disable=SC2016
git config core.pager 'cat; echo "LESS=$LESS LV=$LV used=$GIT_PAGER_IN_USE"'
terminal crosstree -p check hmm amdgpu
like out '^LESS=FRX LV=-c used=true$' 'with what less and lv need'
git config core.pager 'head -n 1'
terminal crosstree -p check hmm amdgpu
is "$status" 1 'a pager that is left early changes no exit status'
GIT_PAGER_IN_USE=true TERM=xterm crosstree check hmm amdgpu >../out
like out "$ESC" 'behind a pager of git there are colours'
git config --remove-section pager
git config --remove-section pager.crosstree 2>/dev/null

# progress
git config core.pager cat
git checkout -q --detach linus
for i in 1 2 3; do echo $i >file; commit . "file: $i"; done
git branch slow
git checkout -q --detach linus
terminal crosstree rebase slow --onto hmm --upstream linus -n --force --no-check --no-range-diff --exec 'sleep 0.6'
is "$(has err "${CR}${ESC}[KRebasing: 66% (2/3), 0:0")" yes 'after a second it says what is left'
is "$(tail -c 4 ../err)" "$CR${ESC}[K" 'and goes away'
run crosstree rebase slow --onto hmm --upstream linus -n --force --no-check --no-range-diff --exec 'sleep 0.6'
is "$(cat ../err)" '' 'not where there is no terminal'
finish
