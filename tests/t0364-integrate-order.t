#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# An order of the trees with fewer conflicts to resolve.
. "$(dirname "$0")/lib/test-lib.sh"

# change FILE LINE TEXT
change() {
	sed -i "s/^$2\$/$3/" "$1"
}
# The tree "hub" changes three places of one file that three others change, too.
git init -q -b linus repo
seq 60 >repo/a
seq 60 >repo/b
commit repo base
tree() {
	git -C repo checkout -q -b "$1" "${2:-linus}"
}
tree hub
for line in 10 30 50; do change repo/a $line hub; done
commit repo 'hub: all over'
for one in 10/first 30/second 50/third; do
	tree "${one#*/}"
	change repo/a "${one%/*}" "${one#*/}"
	commit repo "${one#*/}: a place"
done
tree bystander
change repo/b 5 bystander
commit repo 'bystander: b'
git -C repo checkout -q linus
file() {
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
		case $tree in
		second) printf '\tupstream = %s\n' "${second_upstream:-linus}" ;;
		esac
	done
}
suggest() {
	run crosstree -C repo integrate --trees="$TRASH/trees" --order=suggest --format=porcelain "$@"
}
order() {
	grep '^tree' out | cut -f 2,3 | tr '\t\n' ' ;'
}

file linus hub first bystander second third >trees
state=$(state_of repo)
suggest
exit_is 0 'an order is an answer'
is "$(grep '^conflicts' out)" 'conflicts	3	1' 'one conflict instead of three'
is "$(order)" 'first 0;bystander 0;second 0;third 0;hub 1;' 'the tree that meets the others comes last'
is "$(state_of repo)" "$state" 'nothing changes'
cp out before
suggest --no-cache -j 2
is "$(cat out)" "$(cat before)" 'and it is the same again'

# What the numbers say is what integrate meets, with nothing resolved.
met() {
	crosstree -C repo integrate --trees="$TRASH/$1" --format=porcelain --on-conflict=drop-tree |
		grep -c '^conflict'
}
is "$(met trees)" 3 'the file has three trees that do not merge'
{ printf '[tree "linus"]\n\tref = linus\n'; grep '^tree' before | cut -f 2 |
	sed 's/.*/[tree "&"]\n\tref = &/'; } >better
is "$(met better)" 1 'the other order one'
run crosstree -C repo integrate --trees="$TRASH/better" --order=suggest
like out '^1 conflict to resolve: the order of the file; no better one was found\.$' 'which is said to be good'
run crosstree -C repo integrate --trees="$TRASH/trees" --order=suggest
like out '^1 conflict to resolve, 3 in the order of the file\.$' 'text has both numbers'
like out '^hub +1 conflict$' 'and where it is'

# Upstreams come first, and what is contained.
second_upstream=hub file linus hub first bystander second third >trees
suggest
is "$(order)" 'bystander 0;first 0;third 0;hub 1;second 1;' 'a tree stays behind its upstream'
is "$(grep '^conflicts' out)" 'conflicts	3	2' 'at the price of a conflict'
tree all first
git -C repo merge -q -m 'merge second' second
change repo/a 50 all
commit repo 'all: third place'
git -C repo checkout -q linus
file linus all first second third >trees
suggest
is "$(order)" 'first 0;second 0;all 0;third 1;' 'a tree comes behind what it contains'

# What is resolved is no conflict, unless it is not to be looked at.
file linus hub first bystander second third >trees
git -C repo checkout -q --detach hub
git -C repo merge -q -m m first >/dev/null 2>&1
git -C repo checkout -q --theirs a 2>err
commit repo 'merge first'
succeeds 'a resolution' crosstree -C repo fixup record HEAD
git -C repo checkout -q linus
suggest
is "$(grep '^conflicts' out)" 'conflicts	2	1' 'leaves two'
suggest --on-conflict=drop-tree
is "$(grep '^conflicts' out)" 'conflicts	3	1' 'of three'

# The base is where all begins, and what cannot be merged stays out.
printf '[tree "gone"]\n\tref = nowhere\n[tree "next"]\n\tref = linus\n\tpolicy = integration\n' >>trees
suggest --onto hub
is "$(order)" 'linus 0;first 0;bystander 0;second 1;third 1;' 'onto a tree'
run crosstree -C repo integrate --trees="$TRASH/trees" --order=suggest --format=json
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out result.json
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
		result.json "$ROOT/docs/schema/order-1.json"
	exit_is 0 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi
suggest -b next
exit_is 129 'no branch moves by it'

finish
