#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# --since: what is new, known, gone, and what a run cannot tell.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
printf '%s\n' a b c d e f g h i j k l m n o p >repo/words
commit repo base
# branch NAME LINE: changes one line of words.
branch() {
	git -C repo checkout -q -B "$1" linus
	sed -i "s/^$2\$/$1/" repo/words
	commit repo "$1: change $2"
}
branch one d
branch two d
branch three m
git -C repo checkout -q linus
for tree in linus one two three; do
	printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	[ $tree = linus ] || printf '\tupstream = linus\n'
done >trees

matrix() {
	run crosstree -C repo check --matrix --trees=../trees "$@"
}

json() {
	python3 -c 'import json, sys
d = json.load(open("out"))
print(eval(sys.argv[1]))' "$1"
}

matrix --format=json -o ../state.json
exit_is 1 'the first run finds one'
matrix --since=../state.json
exit_is 0 'and the next one nothing new'
like out '^0 new silent conflicts, 0 textual, in 6 pairs\. 1 known, 0 gone\.' 'as its last line says'
unlike out '^textual ' 'what is known is not shown again'

# A later run keeps the day.
sed -i 's/"first_seen": "[^"]*"/"first_seen": "2019-07-13T06:40:00Z"/' state.json
branch four m
printf '[tree "four"]\n\tref = four\n\tupstream = linus\n' >>trees
matrix --since=../state.json --format=json
exit_is 1 'a new conflict is an answer'
is "$(json '[(t["new"], t["first_seen"] == "2019-07-13T06:40:00Z") for t in d["textual"]]')" \
	'[(True, False), (False, True)]' 'the known one keeps the day it was first seen'
is "$(json '[(t["age_days"] > 2000) for t in d["textual"]]')" '[False, True]' 'and has its age'
matrix --since=../state.json
like out '^textual ' 'the new one is shown'
like out '^0 new silent conflicts, 1 textual, in 10 pairs\. 1 known, 0 gone\. The oldest was first seen 2019-07-13, [0-9]+ days ago\.' 'and counted'
matrix --since=../state.json --format=porcelain
is "$(grep ^textual out | cut -f3 | sort | tr '\n' ' ')" 'known new ' 'porcelain says which is which'

# The same change on another base is the same.
git -C repo checkout -q --detach linus
echo more >repo/more
commit repo more
git -C repo cherry-pick one >/dev/null
matrix --since=../state.json --tree one=HEAD --format=json
is "$(json '[t["new"] for t in d["textual"]]')" '[True, False]' 'a rebase makes nothing new'

# Gone, or only out of sight.
matrix --since=../state.json --tree one=linus --format=json
is "$(json '[g["path"] for g in d["gone"]], len(d["unjudged"])')" "(['words'], 0)" \
	'what is not found any more is gone'
matrix --since=../state.json --tree one=linus
like out '^gone     words \(content\), first seen 2019-07-13, [0-9]+ days ago$' 'and the text says so'
matrix --since=../state.json --tree one=nowhere --format=json -o ../later.json
exit_is 128 'a tree that cannot be read'
cp later.json out
is "$(json 'len(d["gone"]), len(d["unjudged"])')" '(0, 1)' 'leaves its conflicts open'
matrix --since=../later.json
exit_is 0 'so that they are not new later'
: >gone
for i in 1 2 3 4; do
	matrix --since=../state.json --shard=$i/4 --format=porcelain
	grep ^gone out >>gone
done
is "$(cat gone)" '' 'another part of the pairs is no reason to be gone'
run crosstree -C repo check three --all --trees=../trees --since=../state.json --format=json
is "$(json 'len(d["gone"]), len(d["unjudged"])')" '(0, 1)' 'nor are pairs that --all leaves out'

is "$(sed 's/2019-07-13T06:40:00Z/some day/' state.json >day.json
	crosstree -C repo check --matrix --trees=../trees --since=../day.json --format=json >out
	json '[t["age_days"] for t in d["textual"]]')" '[0, None]' 'no time, no age'

# What was known and is not as it was.
git init -q -b linus more
mkdir more/include more/drivers
echo 'int frob(int n);' >more/include/frob.h
printf '#include "../include/frob.h"\nint a(void);\n' >more/drivers/a.c
commit more base
git -C more checkout -q -b api
echo 'int frob(int n, int flags);' >more/include/frob.h
commit more 'frob: take flags'
git -C more checkout -q -b user linus
printf 'int a(void)\n{\n\treturn frob(1);\n}\n\nint b(void)\n{\n\treturn frob(2);\n}\n' >>more/drivers/a.c
commit more 'a: frob twice'
printf '[tree "%s"]\n\tref = %s\n' linus linus api api user user >more.trees
more() {
	run crosstree -C more check --matrix --trees=../more.trees "$@"
}
more --format=json -o ../more.json
exit_is 1 'two calls that do not fit any more'
sed -i 's/return frob(2);/return 0;/' more/drivers/a.c
commit more 'a: frob once'
more --since=../more.json
exit_is 0 'one of them less is nothing new'
like out '^changed  drivers/a.c:[0-9]+ frob \(signature\): 1 place, were 2; first seen ' 'but a line'
like out '1 known, 1 of them changed, 0 gone' 'and counted'
more --since=../more.json --format=porcelain
is "$(grep ^silent out | cut -f3)" changed 'porcelain says so'
more --since=../more.json --format=json -o ../less.json
cp less.json out
is "$(json '[s["changed"] for s in d["silent"]]')" "[['uses']]" 'and json how'
more --since=../less.json --format=json
is "$(json '[s["changed"] for s in d["silent"]]')" '[[]]' 'the next day it is known as that'
git -C more checkout -q api
echo 'int frob(int n, int flags, int more);' >more/include/frob.h
git -C more commit -q --amend -a --no-edit
more --since=../less.json --format=json
is "$(json '[(s["new"], s["changed"]) for s in d["silent"]], len(d["gone"])')" \
	"([(False, ['uses', 'declaration'])], 0)" 'a commit that was amended is the same cause, and another change'

# What is no state.
refused() {
	run crosstree -C repo check --matrix --trees=../trees --since="$1"
	exit_is 128 "$2: refused"
	like err "$3" "$2: with a reason"
}
refused ../nowhere 'no file' "cannot open '../nowhere'"
echo '{ "schema": "crosstree.check/1" }' >other.json
refused ../other.json 'another result' 'no json result of check --all or --matrix'
echo '{ "schema": "crosstree.matrix/1", "silent": [ { "kind": 1 } ] }' >half.json
refused ../half.json 'half a result' 'an entry lacks its id or its pairs'
echo '[ 1, ' >broken.json
refused ../broken.json 'bad json' 'line 2'
printf '{"schema": "crosstree.matrix/1", "textual": 3, "silent": {"a": 1}, "unjudged": [{"id": "\\u001b[31m", "pairs": [["one", "two"]], "kind": "\\u001b[31m"}]}' >odd.json
run crosstree -C repo check --matrix --trees=../trees --since=../odd.json
exit_is 1 'an odd one does no harm'
unlike out "$(printf '\033')" 'and what is in it is shown escaped'
run crosstree -C repo check one two --since=../state.json
exit_is 129 '--since needs several pairs'

finish
