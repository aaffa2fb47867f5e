#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# `report merge`: the parts of a matrix become the whole, and nothing else does.
. "$(dirname "$0")/lib/test-lib.sh"

# The day of a run is not the day of another one.
undated() {
	sed 's/"first_seen": "[^"]*"/"first_seen": ""/' "$1"
}

# parts N ARGUMENT…: of a check in ./repo, as part-1 to part-N, and ./whole.
parts() {
	n=$1
	shift
	rm -f part-*
	for k in $(seq "$n"); do
		crosstree -C repo check "$@" --format=json --shard="$k/$n" >"part-$k" 2>/dev/null
	done
	crosstree -C repo check "$@" --format=json >whole 2>/dev/null
	whole=$?
}

same_as_whole() {
	undated whole >want
	undated out >got
	cmp want got >cmp.log 2>&1
	ok $? "$1"
	is "$status" "$whole" "$1: and so does the status"
}

json() {
	python3 -c 'import json, sys
d = json.load(open("out"))
print(eval(sys.argv[1]))' "$1"
}

# forge IN OUT STATEMENT: python on the document d.
forge() {
	python3 -c 'import json, sys
d = json.load(open(sys.argv[1]))
exec(sys.argv[3])
json.dump(d, open(sys.argv[2], "w"))' "$@"
}

mini=$ROOT/tests/minikernel
"$mini/build" -q repo >build.log 2>&1
ok $? 'the miniature can be built'
for n in 1 3 7; do
	parts $n --matrix --trees="$mini/trees"
	run crosstree report merge part-*
	same_as_whole "the miniature: $n parts make the whole"
done
cp part-1 foreign-part
parts 3 --matrix --trees="$mini/trees"
run crosstree report merge part-2 part-3 part-1
same_as_whole 'the order of files does not matter'
run crosstree report merge -o merged part-1 part-2 part-3
cp merged out
same_as_whole '-o writes the same'

# What is not one run.
refused() {
	why=$1
	name=$2
	shift 2
	run crosstree report merge -o refused "$@"
	exit_is 128 "$name: refused"
	like err "$why" "$name: with a reason"
	[ ! -e refused ]
	ok $? "$name: and nothing written"
}
refused "of 3 shards, 2 are missing: 1, 3 \(--partial" 'a shard missing' part-2
refused "of 7 shards, 6 are missing: 2-7 " 'a range missing' foreign-part
refused "'part-2' and 'part-2' are both shard 2 of 3" 'a shard doubled' part-1 part-2 part-2 part-3
refused "is one of 7 shards, '.*' one of 3" 'another number of shards' part-1 part-2 part-3 foreign-part
refused "'whole' is no part" 'a whole run' whole part-1 part-2 part-3
forge part-2 other 'd["trees"][3]["commit"] = "0" * 40'
refused "'part-1' and 'other' are not of one run: tree '.*' differs" 'another commit' part-1 other part-3
forge part-2 other 'del d["trees"][3]'
refused 'are not of one run: 11 and 10 trees' 'fewer trees' part-1 other part-3
forge part-2 other 'p = d["pairs"].pop(); d["textual"] = d["silent"] = []'
refused "no file has the pair '.*' \+ '.*'" 'a pair missing' part-1 other part-3
forge part-2 other 'd["pairs"].append(json.load(open("part-1"))["pairs"][0])'
refused "the pair '.*' \+ '.*' is in 'part-1' and in 'other'" 'a pair doubled' part-1 other part-3
refused "cannot open 'nowhere'" 'no such file' nowhere part-1

# Parts that are missing, on purpose.
run crosstree report merge --partial part-3 part-1
exit_is 1 '--partial: the status is that of what is there'
like err 'warning: 1 shards? (is|are) missing' '--partial: with a warning'
is "$(json 'd["missing"], d["complete"], len(d["pairs"]) < 55')" '([2], False, True)' \
	'--partial: the result says so'
run crosstree report merge --partial part-3 part-1 part-2
same_as_whole '--partial with all of them is the whole'

# Hostile files: the message has the place.
hostile() {
	forge part-2 other "$1"
	refused "'other': $2" "$2" part-1 other part-3
}
hostile 'd["pairs"] = 1' 'pairs is no list'
hostile 'd["pairs"][1]["status"] = "fine"' 'pairs\[1\]\.status is none of the words'
hostile 'd["trees"][0] = None' 'trees\[0\] is no object'
hostile 'del d["hidden"]' 'hidden is missing'
hostile 'd["hidden"] = -1' 'hidden is out of range'
hostile 'd["hidden"] = 1e3' 'hidden is no whole number'
hostile 'd["complete"] = 1' 'complete is neither true nor false'
hostile 'd["shard"]["part"] = 4' 'there is no shard 4 of 3'
hostile 'd["shard"] = {"part": 1, "of": 10**9}' 'there is no shard 1 of 1000000000'
hostile 'd["pairs"][0]["ours"] = "nobody"' "the pair 'nobody' \+ '.*' is not of its trees"
hostile '(d["textual"] + d["silent"])[0]["pairs"] = []' '(textual|silent)\[0\]\.pairs is empty'
hostile '(d["textual"] + d["silent"])[0]["pairs"][0].append("x")' \
	'(textual|silent)\[0\]\.pairs\[0\] is no pair of names'
hostile '(d["textual"] + d["silent"])[0]["pairs"] = [["a", "b"]]' \
	'the pairs of .* are not all in its pairs'
hostile 'd["silent"] += [json.loads(json.dumps(c)) for c in d["silent"]]; d["textual"] += d["textual"]' \
	'.* are in two entries'
forge part-1 other 'd["trees"][1]["name"] = d["trees"][0]["name"]'
refused "'other': '.*' is there twice" 'two trees of one name' --partial other
printf '{"schema": "crosstree.matrix/1",' >other
refused "'other': line 1: " 'half a file' part-1 other
head -c 3000 /dev/zero | tr '\0' '[' >other
refused "'other': line 1: " 'very deep' part-1 other
printf '{"schema": "crosstree.check/1"}' >other
refused "'other' is no json result of check --all or --matrix" 'another schema' part-1 other

run crosstree report
exit_is 129 'report alone is a usage error'
run crosstree report merge
exit_is 129 'as is no file'

# Causes of many pairs, in trees that carry the same, also rebased, and in an order that
# turns sides round.
rm -rf repo
git init -q -b linus repo
mkdir -p repo/include repo/drivers
printf 'struct thing { int a; };\nint get_thing(struct thing *t, int a);\n' >repo/include/thing.h
printf '#include "../include/thing.h"\nint get_thing(struct thing *t, int a)\n{\n\treturn t->a + a;\n}\n' \
	>repo/drivers/thing.c
printf '%s\n' a b c d e f g h i j >repo/words
commit repo base
base=$(git -C repo rev-parse HEAD)
sed -i 's/, int a)/, int a, int b)/' repo/include/thing.h repo/drivers/thing.c
commit repo 'thing: get takes b'
git -C repo branch hmm
branch() {
	git -C repo checkout -q -b "$1" "$2"
}
# user NAME: a function of it that calls get_thing().
user() {
	printf '#include "../include/thing.h"\nint %s(struct thing *t)\n{\n\treturn get_thing(t, 1);\n}\n' \
		"$1" >"repo/drivers/$1.c"
}
branch docs "$base"
sed -i 's/^c$/C/' repo/words
commit repo 'words: a capital'
branch drm "$base"
user drm
sed -i 's/^c$/see/' repo/words
commit repo 'drm: get a thing'
branch amd drm
echo amd >repo/amd
commit repo 'amd: add'
branch more amd
user more
commit repo 'more: get a thing'
branch rebased "$base"
echo extra >repo/extra
commit repo 'extra: add'
git -C repo cherry-pick drm >/dev/null
branch docs-rebased "$base"
echo other >repo/other
commit repo 'other: add'
git -C repo cherry-pick docs >/dev/null
git -C repo checkout -q linus
tree() {
	printf '[tree "%s"]\n\tref = %s\n' "$1" "$1"
	[ -z "${2-}" ] || printf '\tupstream = %s\n' "$2"
}
{
	tree rebased linus
	tree linus
	tree docs linus
	tree more amd
	tree hmm linus
	tree drm linus
	tree amd drm
	tree docs-rebased linus
} >trees
for n in 2 3 4 9; do
	parts $n --matrix --trees=../trees
	run crosstree report merge part-*
	same_as_whole "many pairs a cause: $n parts"
done
is "$(json 'max(len(c["pairs"]) for c in d["silent"] + d["textual"]) > 5')" True \
	'causes are joined over parts'
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out merged
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open("merged")), json.load(open(sys.argv[1])))' \
		"$ROOT/docs/schema/matrix-1.json"
	exit_is 0 'as in docs/schema'
else
	skip 'no jsonschema'
fi

# The day it was first seen is the earliest one.
parts 2 --matrix --trees=../trees
sed -i 's/"first_seen": "[^"]*"/"first_seen": "2019-07-13T06:40:00Z"/' part-2
run crosstree report merge part-1 part-2
is "$(json '{c["first_seen"] for c in d["silent"] if len(c["pairs"]) > 5}')" \
	"{'2019-07-13T06:40:00Z'}" 'the earliest day counts'

parts 3 drm --all --trees=../trees
run crosstree report merge part-*
same_as_whole 'one tree against all'
git -C repo format-patch -q --stdout drm~..drm >drm.mbox
parts 3 --series=../drm.mbox --onto "$base" --all --trees=../trees
run crosstree report merge part-*
same_as_whole 'a series against all'
parts 3 --matrix --trees=../trees --tree docs=nowhere
run crosstree report merge part-*
same_as_whole 'a tree that cannot be read'
like err '1 of 8 trees cannot be read' 'as the last word says'

# An earlier run.
crosstree -C repo check --matrix --trees=../trees --format=json >state
parts 3 --matrix --trees=../trees --since=../state
run crosstree report merge part-*
same_as_whole 'nothing new since an earlier run'
parts 3 --matrix --trees=../trees --since=../state --tree drm=linus --tree rebased=linus \
	--tree amd=linus --tree more=linus
run crosstree report merge part-*
same_as_whole 'gone since an earlier run'
is "$(json 'len(d["gone"]) > 0, len(d["unjudged"])')" '(True, 0)' 'as some are'

finish
