#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Resolutions go into a store and come out of it; nothing else changes.
. "$(dirname "$0")/lib/test-lib.sh"

# make_repo NAME: main and theirs conflict in f (twice), in g (modify/delete).
make_repo() {
	git init -q "$1"
	seq 40 >"$1/f"
	seq 5 >"$1/g"
	echo same >"$1/silent"
	commit "$1" base
	git -C "$1" checkout -q -b theirs
	sed -i 's/^10$/ten of theirs/;s/^30$/thirty of theirs/' "$1/f"
	git -C "$1" rm -q g
	commit "$1" 'theirs: all new'
	git -C "$1" checkout -q main
	sed -i 's/^10$/ten of ours/;s/^30$/thirty of ours/' "$1/f"
	echo 6 >>"$1/g"
	commit "$1" 'ours: all new'
}

# resolve FILE: a union of both sides.
resolve() {
	sed -i '/^[<=>]\{7\}/d' "$1"
}

fixup() {
	run crosstree -C repo fixup "$@"
}

# The store as a list of files with their contents.
store() {
	git -C repo ls-tree -r refs/crosstree/fixups 2>/dev/null | awk '{print $3, $4}'
}

make_repo repo
git -C repo merge -q theirs >/dev/null 2>&1

# --------------------------------------------------------- the merge in progress

before=$(state_of repo)
fixup record --worktree
exit_is 1 'nothing is resolved yet'
is "$(grep -c '^unresolved' out)" 2 'neither path'
is "$(state_of repo)" "$before" 'and nothing written'
resolve repo/f
fixup record --worktree --format=porcelain
exit_is 1 'one is'
like out '^fixup	new	[0-9a-f]{40}	content	2	-	f$' 'which has been recorded'
like out '^fixup	unresolved	-	modify/delete	0	-	g$' 'and the other not'
like out '^result	written$' 'in the store'
id=$(sed -n 's/^fixup	new	\([0-9a-f]*\)	.*/\1/p' out)
git -C repo rm -q g
git -C repo add f
git -C repo update-ref -d refs/crosstree/fixups
fixup record --worktree --why='both are
wanted' --link=https://example.com/1
exit_is 0 'both are'
is "$(store | wc -l)" 6 'two resolutions of three files'
is "$(git -C repo show "refs/crosstree/fixups:text/$(echo "$id" | cut -c1-2)/$id/postimage")" \
	"$(cat repo/f)" 'the postimage is the file'

# ------------------------------------------------------------------ a merge commit

echo more >>repo/silent
echo new >repo/new
commit repo 'Merge theirs'
git -C repo update-ref -d refs/crosstree/fixups
before=$(state_of repo)
fixup record -n HEAD
exit_is 0 'record -n'
like out 'Nothing was written' 'says so'
is "$(state_of repo)" "$before" 'and changes nothing'
fixup record HEAD
exit_is 0 'record'
like out '^new +[0-9a-f]{12}  f  2 conflicts$' 'names the file'
like out '^new +[0-9a-f]{12}  g  modify/delete$' 'and the one without text'
like out '^  added +new$' 'a file that neither side has'
like out '^  modified +silent$' 'and one changed beyond the merge'
is "$(git -C repo log --format='%an %cn %s' refs/crosstree/fixups)" \
	"C O Mitter C O Mitter fixup: record $(git -C repo rev-parse --short=12 HEAD) (Merge theirs)" \
	'one commit'
fixup record HEAD
like out '3 known' 'the same again is known'
is "$(git -C repo rev-list --count refs/crosstree/fixups)" 1 'and is no new commit'
fixup record HEAD^
exit_is 128 'what is no merge'
like err 'has 1 parents' 'is told'

# --------------------------------------------------------------------- looking

fixup list
exit_is 0 'list'
is "$(grep -vc '^silent' out)" 2 'has a line for each'
is "$(grep -c '^silent' out)" 1 'and one for what was no conflict'
like out "^$(echo "$id" | cut -c1-12) +2019-07-13  f  A U Thor <author@example.com>$" \
	'with date, path and who'
fixup show "$(echo "$id" | cut -c1-8)"
exit_is 0 'show'
like out "^resolution $id$" 'an abbreviated id'
like out "^merge +$(git -C repo rev-parse HEAD)$" 'the merge it is from'
like out '^theirs +2019-07-13 A U Thor <author@example.com>: theirs: all new$' \
	'the commits of both sides'
like out '^-<<<<<<<$' 'and what was done'
patch=$(git -C repo diff-tree -p theirs | git patch-id --stable | cut -d' ' -f1)
fixup show --format=porcelain "$id"
like out "^commit	theirs	$patch	[0-9]+	A U Thor <author@example.com>	theirs: all new$" \
	'commits are known by their patch-id'
fixup list --format=json
like out '"schema": "crosstree.fixup/1"' 'json'
like out "\"id\": \"$id\"" 'with the id'
cp out list.json
fixup show --format=json "$id"
cp out show.json
fixup record --format=json -n HEAD
cp out record.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in list show record; do
		succeeds "$name fits its schema" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$name.json" "$ROOT/docs/schema/fixup-1.json"
	done
else
	skip 'no python3-jsonschema' 3
fi
fixup show 0000
exit_is 128 'an id that is not there'
like err "no resolution '0000' in 'refs/crosstree/fixups'" 'is told'
fixup show 0
exit_is 128 'a single digit is no id'

# ------------------------------------------------------------------- git's rerere

fixup export --rr-cache -n
exit_is 0 'export -n'
run test -e repo/.git/rr-cache
exit_is 1 'makes no rr-cache'
fixup export --rr-cache
exit_is 0 'export'
like out 'git rerere has no conflicts without text' 'without what git has no place for'
is "$(ls repo/.git/rr-cache)" "$id" 'a directory for the id'
want=$(git -C repo rev-parse HEAD:f)
git -C repo reset -q --hard HEAD^
git -C repo config rerere.enabled true
git -C repo merge -q theirs >log 2>&1
like log "Resolved 'f' using previous resolution" 'git replays what was exported'
is "$(git hash-object repo/f)" "$want" 'to the same bytes'
git -C repo reset -q --hard

# What git records by itself, in a repository of its own.
make_repo other
git -C other config rerere.enabled true
git -C other merge -q theirs >log 2>&1
sed -i '/^[<=>]\{7\}/d;s/^ten of ours/TEN/' other/f
git -C other rm -q g
commit other 'Merge theirs' 2>log
git -C other reset -q --hard HEAD^
for branch in theirs main; do
	git -C other checkout -q $branch
	sed -i '11s/.*/eleven/' other/f
	commit other "$branch: next to it"
done
git -C other merge -q theirs >log 2>&1
sed -i '/^[<=>]\{7\}/d' other/f
git -C other rm -q g
commit other 'Merge theirs again' 2>log
is "$(find other/.git/rr-cache -name 'postimage*' | sed 's/.*image//' | sort | tr '\n' ' ')" \
	' .1 ' 'git has two variants'
run crosstree -C other fixup import --rr-cache
exit_is 0 'import'
like out '1 new, 1 variant' 'takes both'
git -C other rm -q -r --cached . && git -C other read-tree refs/crosstree/fixups
rm -rf taken && mkdir taken
git -C other --work-tree="$TRASH/taken" checkout-index -a
git -C other reset -q --hard
find other/.git/rr-cache -name thisimage\* -exec rm {} +
run diff -r "taken/text/$(echo "$id" | cut -c1-2)" other/.git/rr-cache -x about
exit_is 0 'bytes and numbers are as git has them'
run crosstree -C other fixup import --rr-cache
like out '2 known' 'the same again is known'
run crosstree -C other fixup export --rr-cache="$TRASH/copy"
exit_is 0 'export elsewhere'
run diff -r copy other/.git/rr-cache
exit_is 0 'and back it is the same'
rm -rf other/.git/rr-cache
run crosstree -C other fixup export --rr-cache
git -C other reset -q --hard HEAD^
git -C other merge -q theirs >log 2>&1
like log "Resolved 'f' using previous resolution" 'git replays the second variant'
git -C other reset -q --hard

# Markers that have another size by now: the same id, and for git another text.
make_repo sized
git -C sized merge -q theirs >log 2>&1
sed -i '/^[<=>]\{7\}/d' sized/f
git -C sized rm -q g
commit sized 'Merge theirs'
run crosstree -C sized fixup record HEAD
want=$(git -C sized rev-parse HEAD:f)
git -C sized reset -q --hard HEAD^
mkdir -p sized/.git/info
echo 'f conflict-marker-size=20' >sized/.git/info/attributes
run crosstree -C sized check main theirs --kinds=textual
exit_is 0 'a conflict with markers of another size is resolved'
run crosstree -C sized fixup export --rr-cache
git -C sized config rerere.enabled true
git -C sized merge -q theirs >log 2>&1
like log "Resolved 'f' using previous resolution" 'and by git'
is "$(git hash-object sized/f)" "$want" 'to the same bytes'

# ------------------------------------------------------------ otherwise, and away

fixup import --rr-cache="$TRASH/other/.git/rr-cache"
exit_is 0 'resolved otherwise elsewhere'
like out '^otherwise ' 'is kept beside'
fixup list
is "$(grep -c "^$(echo "$id" | cut -c1-12)" out)" 3 'as a variant, with the others'
fixup forget "$id"
exit_is 0 'forget'
is "$(store | grep -c "$id")" 0 'takes all of it away'
is "$(store | grep -c text/)" 3 'and leaves the other'
fixup forget "$id"
exit_is 128 'what is not there cannot be forgotten'

# ------------------------------------------------------------------ a directory

git -C repo merge -q theirs >/dev/null 2>&1
resolve repo/f
git -C repo rm -q g
commit repo 'Merge theirs'
fixup record --store=../dir HEAD
exit_is 0 'a store in a directory'
is "$(cd dir && find . -type f | LC_ALL=C sort | wc -l)" 6 'has the same files'
git -C repo config crosstree.fixups "$TRASH/dir"
fixup list
is "$(wc -l <out)" 2 'found by configuration'
fixup record HEAD
like out '2 known' 'the same again is known'
fixup forget "$id"
is "$(find dir | grep -c "$id")" 0 'forgotten, with its directory'
git -C repo config crosstree.fixups refs/heads/fixups
fixup record HEAD
exit_is 0 'a branch'
git -C repo rev-parse -q --verify refs/heads/fixups >/dev/null
ok $? 'by its full name'
git -C repo config --unset crosstree.fixups

# -------------------------------------------------------------------- history

git -C repo update-ref -d refs/crosstree/fixups
fixup import --history=main -j2
exit_is 0 'import --history'
like out '^1 merges, 1 with conflicts, 0 skipped' 'counts'
like out '2 new' 'what it records'
is "$(store | wc -l)" 6 'all of it'
fixup import --history=nothing..main
exit_is 128 'a range that there is not'
fixup import --history=--all
exit_is 128 'is no option of git log'

# Half of an addition, as a kill leaves it, is finished by the next one.
rm -rf dir
fixup record --store=../dir main
find dir -type f | sort >whole
find dir -name postimage -exec rm {} +
fixup record --store=../dir main
like out '^new ' 'a resolution that was cut short is new'
is "$(find dir -type f | sort)" "$(cat whole)" 'and takes the place of its half'
find dir -name preimage -exec sh -c 'echo other >>"$1"; rm "${1%preimage}postimage"' _ {} \;
fixup record --store=../dir main
is "$(find dir -name postimage.1 | grep -c .)" "$(grep -c '/postimage$' whole)" 'what is not its half stays'

# --------------------------------------------------------------------- hostile

rm -rf dir
mkdir -p "dir/text/aa/short" "dir/text/$(echo "$id" | cut -c1-2)/$id"
ln -s /etc/passwd "dir/text/$(echo "$id" | cut -c1-2)/$id/preimage"
ln -s /etc/passwd "dir/text/$(echo "$id" | cut -c1-2)/$id/postimage"
fixup list --store=../dir
exit_is 0 'links are not followed'
like out 'No resolutions in' 'and are no resolutions'
cd "dir/text/$(echo "$id" | cut -c1-2)/$id" && rm preimage postimage
printf 'anything\n' >preimage
printf 'else\n' >postimage
printf 'Path: "\\033[31m"\nWhy: \033[31mred\n' >about
cd "$TRASH" || exit 1
fixup show --store=../dir "$id"
exit_is 0 'what came from outside is shown'
unlike out "$(printf '\033')" 'without escapes'
fixup export --store=../dir --rr-cache="$TRASH/elsewhere"
like out 'its preimage is not that of its id' 'what does not fit its id is not copied'
run test -e elsewhere
exit_is 1 'nowhere'
printf 'nonsense' >"dir/text/$(echo "$id" | cut -c1-2)/$id/about"
fixup list --store=../dir
exit_is 0 'a damaged "about" says nothing'
fixup list --store=../repo/f
exit_is 128 'a file is no store'

# ----------------------------------------------------------------------- usage

while read -r args; do
	# shellcheck disable=SC2086
	fixup $args
	exit_is 129 "usage: fixup $args"
done <<'ROWS'

nonsense
record
record a b
record --worktree HEAD
list HEAD
show
forget
import
import --rr-cache --history=main
import --history=main --worktree
export
export --history=main
list --why=x
list -z
ROWS
finish
