#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A matrix that was made before: what has not moved is not looked at again, and what
# comes out is what a run without a cache comes to.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/lib/gen-trees" repo 14 2 >trees

# matrix OUT OPTION…
matrix() {
	out=$1
	shift
	crosstree -C repo check --matrix --trees=../trees --format=json "$@" |
		grep -v first_seen >"$out"
}

# same WHAT OPTION…: as without a cache
same() {
	what=$1
	shift
	matrix got "$@"
	matrix wanted --no-cache "$@"
	is "$(grep -c '"textual"' wanted | awk '{ print ($1 > 0) }')" 1 "$what: there is something"
	is "$(diff wanted got)" '' "$what: the same as without a cache"
}

same 'at first'
same again
# A tree that has all of another now, or what another came to by itself.
names=$(sed -n 's/^\[tree "\(.*\)"\]$/\1/p' trees)
for n in 2 5 9; do
	one=$(echo "$names" | sed -n "${n}p")
	other=$(echo "$names" | sed -n "$((n + 2))p")
	tips=$(crosstree -C repo trees --trees=../trees --format=json | python3 -c '
import json, sys
tips = {t["name"]: t["commit"] for t in json.load(sys.stdin)["trees"]}
print(*(tips[n] for n in sys.argv[1:]))' "$one" "$other")
	moved=$(git -C repo commit-tree -m moved -p "${tips% *}" "${tips#* }^{tree}")
	same "$one moved" --tree="$one=$moved"
	same "$one is $other" --tree="$one=${tips#* }"
done
same 'all as they were'
same 'all, one kind of conflict' --kinds=textual
same 'less sure ones' --min-confidence=possible

# Without one of the trees, and in another order.
cp trees all
awk -v RS='[' 'NR != 4 && NR > 1 { printf "[%s", $0 }' all >trees
same 'one tree less'
awk -v RS='[' 'NR > 1 { t[++n] = $0 } END { for (i = n; i; i--) printf "[%s", t[i] }' all >trees
same 'the other way round'
cp all trees
same 'all of them'

# What it was made from is not needed again: files of trees that did not move.
git init -q -b linus small
seq 20 >small/words
mkdir small/sub
seq 20 >small/sub/words
commit small base
for n in a b; do
	git -C small checkout -q -b "$n" linus
	sed -i "s/^1$/$n/" small/words
	echo "$n" >small/sub/"$n"
	commit small "$n"
done
git -C small checkout -q linus
printf '[tree "%s"]\n\tref = %s\n' linus linus a a b b >trees
crosstree -C small check --matrix --trees=../trees --format=porcelain >before
is "$(awk -F '\t' '$1 == "pair" && $2 == "textual"' before | wc -l)" 1 'one conflict'
oid=$(git -C small rev-parse a:sub)
mv "small/.git/objects/$(echo "$oid" | cut -c1-2)/$(echo "$oid" | cut -c3-)" gone
crosstree -C small check --matrix --trees=../trees --format=porcelain >after
is "$(diff before after)" '' 'nothing of them is read'
crosstree -C small check --matrix --no-cache --trees=../trees >out 2>&1
is $? 128 'but without a cache'
mv gone "small/.git/objects/$(echo "$oid" | cut -c1-2)/$(echo "$oid" | cut -c3-)"

# Attributes of the work tree have a say in merges.
echo 'words merge=union' >small/.gitattributes
crosstree -C small check --matrix --trees=../trees --format=porcelain >after
is "$(awk -F '\t' '$1 == "pair" && $2 == "textual"' after | wc -l)" 0 \
	'a new attribute is heeded'
rm small/.gitattributes

# A block that makes no sense is made anew.
python3 - small/.git/crosstree/cache.sqlite >changed <<'END'
import sqlite3, sys

db = sqlite3.connect(sys.argv[1])
db.execute("UPDATE results SET value = x'00' WHERE substr(key, 1, 6) = CAST('matrix' AS BLOB)")
print(db.execute("SELECT changes()").fetchone()[0])
db.commit()
END
is "$(cat changed)" 1 'there is an entry'
crosstree -C small check --matrix --trees=../trees --format=porcelain >after
is "$(diff before after)" '' 'a damaged entry is none'

finish
