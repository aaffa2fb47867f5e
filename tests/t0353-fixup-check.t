#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What is kept is looked at again: whether it is whole, and what upstream did.
. "$(dirname "$0")/lib/test-lib.sh"

REF=refs/crosstree/fixups

git init -q repo
seq 60 >repo/f
seq 5 >repo/g
commit repo base

# topic NAME LINE: two branches, NAME-a and NAME-b, that change one line.
topic() {
	git -C repo checkout -q -B "$1-a" base
	sed -i "s/^$2\$/a $2/" repo/f
	commit repo "$1: a"
	git -C repo checkout -q -B "$1-b" base
	sed -i "s/^$2\$/b $2/" repo/f
	commit repo "$1: b"
}

# meet NAME BRANCH WORD: merges both there; the line becomes WORD.
meet() {
	git -C repo checkout -q "$2"
	git -C repo merge -q --no-ff -m "Merge $1-a" "$1-a" >/dev/null 2>&1
	git -C repo merge -q --no-ff -m "Merge $1-b" "$1-b" >/dev/null 2>&1 && return
	sed -i "/^[<=>]\{7\}/d;/^b /d;s/^a \([0-9]*\)\$/$3 \1/" repo/f
	test_tick
	git -C repo commit -q -am "Merge $1-b ($3)"
}

fixup() {
	run crosstree -C repo fixup "$@"
}

git -C repo branch -q base
git -C repo branch -q mine
git -C repo branch -q linus
for n in 10 20 30; do
	topic "t$n" $n
	meet "t$n" mine both
	fixup record mine
	exit_is 0 "t$n is recorded"
done
git -C repo checkout -q -B g-a base
echo 6 >>repo/g
commit repo 'g: more'
git -C repo checkout -q -B g-b base
git -C repo rm -q g
commit repo 'g: gone'
git -C repo checkout -q mine
git -C repo merge -q --no-ff -m 'Merge g-a' g-a
git -C repo merge -q g-b >/dev/null 2>&1
git -C repo rm -q g
test_tick
git -C repo commit -q -m 'Merge g-b'
fixup record mine
exit_is 0 'so is one without text'

fixup check
exit_is 0 'all that is kept is fine'
is "$(cat out)" "$REF: 4 resolutions; 4 replays." 'and replays'
before=$(state_of repo)
fixup check --format=porcelain
is "$(grep -c '^checked	replays	' out)" 4 'each has a record'
is "$(state_of repo)" "$before" 'nothing is changed'

# ------------------------------------------------------------------- upstream

GIT_COMMITTER_NAME='L T' GIT_AUTHOR_NAME='L T' meet t10 linus both
GIT_COMMITTER_NAME='L T' GIT_AUTHOR_NAME='L T' meet t20 linus upstream
fixup check --against=linus
exit_is 1 'upstream did one otherwise'
id=$(sed -n 's/^settled *\([0-9a-f]*\)  f$/\1/p' out)
like out '^settled +[0-9a-f]{12}  f$' 'one as recorded'
like out "^Upstream needs no more of: .crosstree fixup forget $id.$" 'which can go'
like out '^differs +[0-9a-f]{12}  f$' 'and one not'
like out "recorded by A U Thor <author@example.com>, merged upstream in $(git -C repo rev-parse --short=12 linus) by L T <author@example.com>" \
	'both owners are named'
like out '^-both 20$' 'with what is recorded'
like out '^\+upstream 20$' 'and what upstream has'
like out '4 resolutions; 2 open, 1 settled, 1 differs' 'two are yet to come'
fixup check --against=linus~2..linus
like out '3 open, 1 differs' 'a range is taken as it is'
fixup check --against=linus --format=json
exit_is 1 'the same as json'
cp out check.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'check fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' check.json "$ROOT/docs/schema/fixup-1.json"
else
	skip 'no python3-jsonschema' 1
fi
fixup forget "$id"
fixup check --against=linus~2..linus~1
exit_is 0 'what is settled is forgotten'
is "$(cat out)" "$REF: 3 resolutions; 3 open." 'and asked for no more'
fixup check --against=nowhere
exit_is 128 'a revision that is not there'
fixup check --against=--all
exit_is 128 'an option is no revision'
like err "'--all' is no range of commits" 'as it says'

# Rebased, reworded: the conflict is the same.
git -C repo checkout -q -B t30-a base
seq 3 >repo/h
commit repo 'something else'
sed -i 's/^30$/a 30/' repo/f
commit repo 'another subject'
meet t30 linus both
fixup check --against=linus
like out '1 open, 1 settled, 1 differs' 'a rebased topic is known by its conflict'

# ------------------------------------------------------------- what is not whole

fixup export --rr-cache
fixup list --store="$TRASH/dir"
exit_is 0 'an empty directory'
fixup check --store="$TRASH/dir"
exit_is 0 'has nothing to look at'
is "$(cat out)" "$TRASH/dir: 0 resolutions." 'and says so'
fixup check --store="$TRASH/dir" --against=linus
exit_is 0 'nor has upstream'
git -C repo archive --prefix=dir/ $REF | tar -x
fixup check --store="$TRASH/dir"
exit_is 0 'a directory'
like out '3 resolutions; 3 replays' 'is looked at like a ref'
one=$(grep -rl --include=postimage 'both 30' dir)
cp "$one" "$one.1"
cp "${one%postimage}preimage" "${one%postimage}preimage.1"
echo other >>"$one.1"
fixup check --store="$TRASH/dir"
exit_is 1 'two answers to one conflict'
is "$(grep -c '^doubtful' out)" 2 'are both doubtful'
rm "$one.1" "${one%postimage}preimage.1"
sed -i 's/^both 30$/<<<<<<< x\na 30\n=======\nb 30\n>>>>>>> y/' "$one"
fixup check --store="$TRASH/dir"
exit_is 1 'a resolution with markers in it'
like out 'there are conflict markers in the postimage' 'is broken'
cp "${one%postimage}preimage" "$one"
fixup check --store="$TRASH/dir"
like out 'the postimage is the preimage' 'as is one that was never resolved'
echo 'no conflict' >"${one%postimage}preimage"
fixup check --store="$TRASH/dir"
like out 'the preimage is not the one of this id' 'so is one of another conflict'
find dir -name about -exec sed -i '/^Date:/d' {} +
fixup check --store="$TRASH/dir" --against=linus
exit_is 128 'without a date'
like err 'give a range, such as v6.1..linus' 'a range is asked for'

# ------------------------------------------------------------------- silent ones

# What is for a merge of hmm and amdgpu, held against trees of July 2019 in miniature.
"$ROOT/tests/minikernel/build" -q "$TRASH/trees" || exit 1
git -C trees config user.name 'In Tegrator'
git -C trees config user.email in@example.org
cp -r "$ROOT/conflict-fixups/silent" store-silent
mkdir store
mv store-silent store/silent
silent() {
	run crosstree -C trees fixup check --store="$TRASH/store" --format=porcelain "$@"
	sed -n "s/^checked-silent	\([a-z]*\)	amdgpu-hmm-range-register	.*/\1/p" out
}
is "$(silent)" sound 'a silent fixup is whole'
is "$(silent --against=hmm)" open 'one of its causes is not enough'
is "$(silent --against=amdgpu)" open 'nor the other'
git -C trees checkout -q -b both hmm
git -C trees merge -q -m both amdgpu
is "$(silent --against=both)" needed 'with both it is needed'
run crosstree -C trees fixup check --store="$TRASH/store" --against=both
exit_is 1 'which is an answer of no'
sed -n '/^diff/,$p' "$TRASH/store/silent/amdgpu-hmm-range-register.patch" >fix.patch
git -C trees apply --index "$TRASH/fix.patch"
git -C trees commit -q -m 'fix it as recorded'
is "$(silent --against=both)" settled 'put on it is settled'
run crosstree -C trees fixup check --store="$TRASH/store" --against=both
exit_is 0 'and all is well'
like out 'fixup forget amdgpu-hmm-range-register.$' 'so that it can be forgotten'
git -C trees reset -q --hard HEAD^
ttm=trees/drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c
sed -i 's/hmm_range_register(range, mm,/hmm_range_register(range, \&bo->other,/' "$ttm"
git -C trees commit -q -a -m 'fix it in another way'
is "$(silent --against=both)" differs 'what upstream did otherwise is told'
run crosstree -C trees fixup check --store="$TRASH/store" --against=both --format=json
cp out silent.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'silent ones fit the schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' silent.json "$ROOT/docs/schema/fixup-1.json"
else
	skip 'no python3-jsonschema' 1
fi
echo nonsense >store/silent/bad.patch
run crosstree -C trees fixup check --store="$TRASH/store"
exit_is 1 'what cannot be read'
like out '^broken .*' 'is broken'
like out 'bad.patch' 'and named'

# ------------------------------------------------------------------ command line

fixup list --against=linus
exit_is 129 '--against goes with check'
fixup check one
exit_is 129 'check takes no ids'

finish
