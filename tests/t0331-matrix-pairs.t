#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A matrix says of each pair what is said of it alone: the textual verdict that git has,
# and the silent conflicts of `check OURS THEIRS`. Trees are drawn at random.
. "$(dirname "$0")/lib/test-lib.sh"

for seed in 1 2 3; do
	rm -rf repo
	"$ROOT/tests/lib/gen-trees" repo 24 $seed >trees
	crosstree -C repo check --matrix --kinds=textual --trees=../trees \
		--format=porcelain >matrix
	awk -F '\t' '$1 == "pair" { print $5, $6, $2 == "clean" ? 1 : 0 }' matrix >ours
	cut -d' ' -f1,2 ours >pairs
	git -C repo merge-tree --stdin --write-tree --name-only --no-messages <pairs >answers
	python3 -c 'words = open("answers", "rb").read().split(b"\0")
i = 0
for line in open("pairs"):
    print(line.rstrip(), words[i].decode())
    i = words.index(b"", i) + 1' >git
	is "$(wc -l <ours)" 276 "seed $seed: every pair"
	is "$(diff git ours)" '' "seed $seed: what git says of them"
	is "$(grep -c ' 0$' ours | awk '{ print ($1 > 4) }')" 1 \
		"seed $seed: of both verdicts"
done

# Two bases, linus and what he pulled: what he changed before is of the base, so that it
# is a conflict when he takes it back and the other goes on from there.
git init -q -b linus two
printf '%s\n' a b c d e f g h i j k l >two/words
echo other >two/other
commit two base
git -C two branch early
sed -i 's/^d$/D/' two/words
commit two 'a capital'
git -C two checkout -q early
echo early >two/other
commit two early
git -C two checkout -q -b tree
git -C two merge -q -m 'merge linus' linus
sed -i 's/^D$/DD/' two/words
commit two 'two capitals'
git -C two checkout -q linus
git -C two merge -q -m 'merge early' early
git -C two checkout -q -b back
sed -i 's/^D$/d/' two/words
commit two 'no capital'
git -C two checkout -q linus
sed -i 's/^l$/L/' two/words
commit two 'another capital'
is "$(git -C two merge-base --all tree back | wc -l)" 2 'two merge bases'
printf '[tree "%s"]\n\tref = %s\n' linus linus tree tree back back >trees
crosstree -C two check --matrix --kinds=textual --trees=../trees --format=porcelain >matrix
is "$(awk -F '\t' '$1 == "pair" { print $5, $6, $2 }' matrix)" "linus tree clean
linus back clean
tree back textual" 'what git says of them'

# Findings of pairs, a few of them with conflicts of either kind.
rm -rf repo
"$ROOT/tests/lib/gen-trees" repo 16 2 >trees
crosstree -C repo check --matrix --no-cache --trees=../trees --format=json >matrix.json
cat >by-pair.py <<'END'
import json

doc = json.load(open("matrix.json"))
rows = set()
for c in doc["silent"]:
    for pair in c["pairs"]:
        for use in c["uses"]:
            rows.add((*pair, "silent", c["kind"], c["symbol"], use["path"]))
for c in doc["textual"]:
    for pair in c["pairs"]:
        rows.add((*pair, "textual", c["kind"], c["path"]))
for row in sorted(map(str, rows)):
    print(row)
END
python3 by-pair.py >matrix.rows
grep -c silent matrix.rows >found
is "$(awk '{ print ($1 > 5) }' found)" 1 'there are silent conflicts'
python3 -c 'import json
for p in json.load(open("matrix.json"))["pairs"]:
    print(p["ours"], p["theirs"])' >pairs
while read -r a b; do
	crosstree -C repo check "$a" "$b" --no-cache --format=json >one.json
	python3 -c 'import json, sys
doc = json.load(open("one.json"))
for f in doc["silent"]:
    print((*sys.argv[1:], "silent", f["kind"], f["symbol"], f["path"]))
for f in doc["textual"]:
    print((*sys.argv[1:], "textual", f["kind"], f["path"]))' "$a" "$b"
done <pairs | sort -u >alone
LC_ALL=C sort matrix.rows >matrix.sorted
LC_ALL=C sort alone >alone.sorted
is "$(diff alone.sorted matrix.sorted)" '' 'the matrix has what each pair has alone'

finish
