#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# One patch in both trees: nothing when git makes one of the copies, and called
# what it is when it keeps both.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
mkdir -p repo/lib
numbers() {	# FIRST LAST: functions to have lines between changes
	for n in $(seq "$1" "$2"); do
		printf 'int f%s(void)\n{\n\treturn %s;\n}\n\n' "$n" "$n"
	done
}
numbers 1 12 >repo/lib/a.c
commit repo base
git -C repo tag v1

crc() {	# RESULT
	printf 'int crc_of(int n)\n{\n\treturn %s;\n}\n\n' "$1"
}
# put TEXT-FILE AFTER-FUNCTION: into lib/a.c, behind the function's lines
put() {
	sed -i "/return $2;/{n;n;r $1
}" repo/lib/a.c
}
author() {
	export GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$2"
}

git -C repo checkout -q -b one v1
crc 'n + 1' >body.1
put body.1 3
commit repo 'lib: add crc_of()'
full() {
	git -C repo rev-parse "$1"
}
short() {
	full "$1" | cut -c 1-8
}

# The same, picked.
git -C repo checkout -q -b picked v1
echo 'int other;' >repo/lib/b.c
commit repo 'lib: other'
git -C repo cherry-pick one >pick.log 2>&1
run crosstree -C repo check one picked
exit_is 0 'a patch that both carry is no finding'
like out '^Clean' 'where git makes one of the two'

# Picked, and then moved away: git keeps both.
git -C repo checkout -q -b moved picked
git -C repo show v1:lib/a.c >repo/lib/a.c
put body.1 9
commit repo 'lib: sort'
git -C repo merge-tree --write-tree one moved >/dev/null
ok $? 'git merges it when one has moved it'
run crosstree -C repo check one moved
exit_is 1 'which leaves two'
like out 'lib/a.c:[0-9]+: crc_of\(\)' 'found as a duplicate'
like out "^         both trees carry lib: add crc_of\\(\\): $(short one) and $(short picked)\$" \
	'and called one patch in both trees'
like out 'function crc_of is defined twice, also at' 'with the other place'
run crosstree -C repo check one moved --format=json
python3 -c 'import json, sys
for s in json.load(open(sys.argv[1]))["silent"]:
    print(s["kind"], s["symbol"], *(s["same_patch"] or {"-": "-"}).values())
    print(s["message"].split(";")[0])' out >got
cat >wanted <<END
duplicate crc_of $(full one) $(full picked) patch-id
both trees carry lib: add crc_of(): $(short one) and $(short picked)
END
is "$(cat got)" "$(cat wanted)" 'json has the commits and how it is known'
cp out check.json
run crosstree -C repo check moved one --format=json
is "$(python3 -c 'import json, sys
print(*json.load(open(sys.argv[1]))["silent"][0]["same_patch"].values())' out)" \
	"$(full picked) $(full one) patch-id" 'by side, the other way round'
run crosstree -C repo check one moved --format=json --no-cache
is "$(cat out)" "$(cat check.json)" 'the same without the cache'
run crosstree -C repo check one moved --format=porcelain
like out "^same-patch	patch-id	$(full one)	$(full picked)\$" 'porcelain has a record of it'
run crosstree -C repo check one --all --tree moved=moved --format=json
exit_is 1 'a matrix'
cp out matrix.json
is "$(python3 -c 'import json, sys
print(*json.load(open(sys.argv[1]))["silent"][0]["same_patch"].values())' out)" \
	"$(full one) $(full picked) patch-id" 'has it of the cause'
run crosstree -C repo check one --all --tree moved=moved
like out 'both trees carry lib: add crc_of' 'and in text'
run crosstree -C repo check one --all --tree moved=moved --format=porcelain
like out "^same-patch	patch-id	" 'and in porcelain'
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in check matrix; do
		run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
			$name.json "$ROOT/docs/schema/$name-1.json"
		exit_is 0 "json of $name is as in docs/schema"
	done
else
	skip 'no jsonschema' 2
fi

# how A B: how the two are one patch
how() {
	run crosstree -C repo check "$1" "$2" --format=json
	python3 -c 'import json, sys
print(*[(s["same_patch"] or {"how": None})["how"] for s in json.load(open(sys.argv[1]))["silent"]])' out
}

# Made to fit: another body, and a message that says what it is.
crc 'n + 2' >body.2
git -C repo checkout -q -b backport v1
put body.2 9
author 'B Ackport' b@example.com
commit repo "stable: crc_of()

(cherry picked from commit $(full one))"
is "$(how one backport)" cherry-pick 'a cherry-pick that was changed'
git -C repo checkout -q -b upstream v1
put body.2 9
commit repo "stable: crc_of() for 5.1

commit $(full one) upstream."
is "$(how one upstream)" cherry-pick "stable's word for it"
crc 'n + 4' >body.3
git -C repo checkout -q -b third v1
put body.3 6
commit repo "crc_of() for 4.19

[ Upstream commit $(full one) ]"
is "$(how third upstream)" cherry-pick 'two picks of a third'

# Sent again in another form.
git -C repo checkout -q -b again v1
put body.2 9
author 'A U Thor' author@example.com
commit repo 'lib: add crc_of()'
is "$(how one again)" subject 'the same author and subject'
git -C repo checkout -q -b retitled v1
put body.1 9
author 'C Opy' c@example.com
commit repo 'lib: another title'
is "$(how one retitled)" None 'an equal body alone is not the same patch'

# By two people, by chance.
git -C repo checkout -q -b stranger v1
put body.2 9
commit repo 'lib: add crc_of()'
is "$(how one stranger)" None 'the same subject of somebody else is not'
run crosstree -C repo check one stranger
exit_is 1 'which is a finding like any other'
unlike out 'both trees carry' 'and not called one patch'

# A message names what it likes; ids that are none, and none of these.
git -C repo checkout -q -b liar v1
put body.2 9
commit repo 'lib: a copy

(cherry picked from commit 0000000)
(cherry picked from commit zzzzzzz)'
is "$(how one liar)" None 'an id that names nobody'

finish
