#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The trees file: where it is looked for, what it may say, how it is listed.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
echo one >repo/file
commit repo base
git -C repo checkout -q -b net
echo net >repo/net
commit repo 'net: add'
git -C repo tag -a -m 'for the merge window' net-tag
git -C repo checkout -q -b wifi
echo wifi >repo/wifi
commit repo 'wifi: add'
git -C repo checkout -q linus
cat >trees <<'END'
[tree "linus"]
	ref = linus
[tree "net"]
	ref = net-tag
	upstream = linus
	policy = one-way topic-only
[tree "wifi"]
	ref = refs/heads/wifi
	upstream = net
	contact = Wi Fi <wifi@example.org>
END

short() {
	git -C repo rev-parse --short=12 "$1^{commit}"
}

run crosstree -C repo trees --trees="$TRASH/trees"
exit_is 0 'trees are listed'
content_is out "$(
	printf '%-7s%-14s%-5s%-10s%-20s%s\n' \
		tree commit own upstream policy ref \
		linus "$(short linus)" '  -' - - linus \
		net "$(short net)" '  1' linus one-way,topic-only net-tag \
		wifi "$(short wifi)" '  1' net - refs/heads/wifi
)" 'in columns, tags peeled, own commits counted'
run crosstree -C repo trees --trees="$TRASH/trees" --format=porcelain
is "$(sed -n 3p out | tr '\t' ' ')" \
	"tree net $(git -C repo rev-parse net) 1 linus one-way,topic-only net-tag" \
	'porcelain has full ids'
run crosstree -C repo trees --trees="$TRASH/trees" --format=json
like out '"schema": "crosstree.trees/1"' 'json names its schema'
like out '"contact": "Wi Fi <wifi@example.org>"' 'and has the contact'
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out trees.json
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
		trees.json "$ROOT/docs/schema/trees-1.json"
	exit_is 0 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi

# Where the file is.
run crosstree -C repo trees
exit_is 128 'no trees file is a failure'
like err 'no trees are configured: give --trees' 'that says what to do'
run crosstree -C repo trees --tree a=net --tree b=wifi
exit_is 0 '--tree alone names trees'
like out '^b  ' 'as they are given'
git -C repo config crosstree.trees ../trees
run crosstree -C repo trees
exit_is 0 'crosstree.trees is relative to the top of the work tree'
git -C repo config --unset crosstree.trees
cp trees repo/.crosstree
mkdir -p repo/sub
run crosstree -C repo/sub trees
exit_is 0 '.crosstree is found at the top'
commit repo 'add .crosstree'
git clone -q --bare repo bare.git
run crosstree -C bare.git trees --format=json
like out '"source": "HEAD:.crosstree"' 'in a bare repository in HEAD'
run crosstree -C repo trees --trees="$TRASH/nowhere"
exit_is 128 'a file that is not there is a failure'
rm repo/.crosstree
ln -s ../trees repo/.crosstree
run crosstree -C repo trees
exit_is 128 'a .crosstree that is a link is refused'
rm repo/.crosstree

# What comes with a tree is not trusted.
cat >repo/.crosstree <<'END'
[include]
	path = ../trees
[integrate]
	verify = touch ran
[tree "net"]
	ref = net
	url = https://example.org/net.git
	buildCommand = touch ran
END
run crosstree -C repo trees
exit_is 0 'what a .crosstree may not say is left aside'
is "$(wc -l <out)" 2 'an include is not followed'
like err "'include.path' is ignored" 'with a word on it'
like err ".crosstree:7: 'url' of tree 'net' is ignored" 'on urls'
like err "'buildcommand' of tree 'net' is ignored" 'on commands'
like err "'integrate.verify' is ignored" 'and on other sections'
printf '[tree "net"]\n\tref = ":/net: a*"\n' >repo/.crosstree
run crosstree -C repo trees
exit_is 128 'a search is no ref'
rm repo/.crosstree
printf '[include]\n\tpath = trees\n' >outer
run crosstree -C repo trees --trees="$TRASH/outer"
like out '^wifi' 'a file of the user includes others'

# Mistakes are named with their place.
mistake() {
	printf '%b' "$1" >bad
	run crosstree -C repo trees --trees=../bad
	exit_is 128 "$2: refused"
	like err "$3" "$2: file and line"
}

mistake '[tree "a"]\n\tref = net\n[tr!b]\n' 'bad syntax' '\.\./bad:3: this is not git-config syntax'
mistake '[tree "a"]\n\tref = net\n\n\tpolicy = quick\n' 'unknown policy' "bad:4: unknown policy 'quick'"
mistake '[tree "a"]\n\tref\n' 'no value' "bad:2: 'ref' of tree 'a' has no value"
mistake '[tree "a"]\nref=net\nupstream=a\n' 'a circle' "tree 'a' go round in a circle"

# One that cannot be read does not stop the others.
cat >some <<'END'
[tree "gone"]
	ref = refs/remotes/nobody/gone
[tree "net"]
	ref = net
	upstream = nobody
[tree "noref"]
	contact = me
END
run crosstree -C repo trees --trees=../some
exit_is 128 'unreadable trees: status 128'
like out "error: unknown revision 'refs/remotes/nobody/gone'" 'the row says why'
like out "error: it has no 'ref'" 'also without a ref'
like out "^net  *$(short net)" 'and the others are there'
like err "upstream 'nobody' of tree 'net' is neither a tree nor a revision" 'a lost upstream is a warning'
run crosstree -C repo trees --trees=../some --tree gone=wifi --tree noref=net
exit_is 0 '--tree puts a tree elsewhere'
run crosstree -C repo trees --trees=../some --tree nope=wifi
exit_is 128 '--tree of an unknown name is refused'

# Several refs.
printf '[tree "net"]\n\tref = net\n\tref = refs/heads/wifi\n' >many
run crosstree -C repo trees --trees=../many
like out '^net:wifi ' 'a further ref is a tree of its own'
run crosstree -C repo trees --trees=../many --tree net=linus
unlike out 'wifi' '--tree stands for all of them'

# Names are not safe to show as they are.
printf '[tree "a\033[31m\\"b"]\n\tref = net\n' >hostile
run crosstree -C repo trees --trees=../hostile
like out 'a\\x1b\[31m"b' 'escapes in names are shown'
run crosstree -C repo trees --trees=../hostile --format=porcelain
unlike out "$(printf '\033')" 'also in porcelain'
run crosstree -C repo trees --trees=../hostile --format=json
unlike out "$(printf '\033')" 'and in json'

# Names work as revisions.
run crosstree -C repo check net wifi --trees=../trees
exit_is 0 'names of trees can be checked'
run crosstree -C repo check nobody net --trees=../trees
exit_is 128 'other names have to be revisions'

finish
