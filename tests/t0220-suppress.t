#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Suppressions: findings that somebody answers for are listed and do not count.
. "$(dirname "$0")/lib/test-lib.sh"

esc=$(printf '\033')

git init -q -b linus repo
mkdir -p repo/include/linux repo/drivers/net
cat >repo/include/linux/reg.h <<\END
struct mm;
struct mirror;
struct range {
	int start;
	int old;
};
int reg(struct range *range, struct mm *mm, int flags);
END
printf '#include <linux/reg.h>\n\nint a(struct range *r, struct mm *mm)\n{\n\treturn 0;\n}\n' \
	>repo/drivers/a.c
commit repo base
git -C repo tag v1

git -C repo checkout -q -b topic
sed -i 's/struct mm \*mm,/struct mirror *mirror,/' repo/include/linux/reg.h
commit repo 'reg: take a mirror'
sed -i '/int old;/d' repo/include/linux/reg.h
commit repo 'reg: drop range.old'
git -C repo checkout -q -b driver v1
sed -i 's/return 0;/return reg(r, mm, 0);/' repo/drivers/a.c
commit repo 'a: register'
cat >repo/drivers/net/b.c <<\END
#include <linux/reg.h>

int b(struct range *r, struct mm *mm)
{
	r->old = 1;
	return reg(r, mm, 1);
}
END
commit repo 'b: new driver'
git -C repo checkout -q --detach topic
git -C repo merge -q -m merged driver >merge.log 2>&1
git -C repo tag merged
git -C repo checkout -q linus
git -C repo format-patch -q --stdout v1..driver >driver.mbox
cat >trees <<\END
[tree "topic"]
	ref = refs/heads/topic
[tree "driver"]
	ref = refs/heads/driver
END

# entry ID LINE…: a suppression with what is needed, and these lines.
entry() {
	printf '[suppress "%s"]\n' "$1"
	shift
	printf '\t%s\n' "$@"
	printf '\towner = A U Thor <author@example.com>\n\treason = the vendor follows\n'
}
# check ARGUMENT…: with the suppressions in ./suppress.
check() {
	run crosstree -C repo check --suppressions=../suppress "$@"
}

{
	entry reg 'symbol = reg' 'until = v9'
	entry old 'kind = field, signature' 'symbol = struct range.old' 'until = 2999-12-31'
} >suppress
before=$(state_of repo)
check topic driver
exit_is 0 'what is suppressed does not count'
is "$(cat err)" '' 'and is nothing to warn about'
grep -v 'topic   \|driver  ' out | sed 1,2d >shown
cat >wanted <<\END
Suppressed, not counted:

silent   drivers/a.c:5: reg()
         argument 2 is struct mm *, the function now takes struct mirror *
         and 1 more: drivers/net/b.c:6
         reg until v9: the vendor follows
         A U Thor <author@example.com> answers for it

silent   drivers/net/b.c:5: struct range.old
         struct range has no member old any more
         old until 2999-12-31: the vendor follows
         A U Thor <author@example.com> answers for it

Clean: no conflict, neither silent nor textual. 2 suppressed.
END
is "$(cat shown)" "$(cat wanted)" 'but is listed with who, why and until when'
check topic driver --format=json
exit_is 0 'json'
is "$(python3 -c 'import json, sys
d = json.load(open(sys.argv[1]))
print(d["result"], len(d["silent"]), d["hidden"])
print(sorted({(s["symbol"], *s["suppressed"].values()) for s in d["silent"]}))' out)" \
	"clean 3 0
[('reg', 'reg', 'A U Thor <author@example.com>', 'the vendor follows', 'v9'), ('struct range.old', 'old', 'A U Thor <author@example.com>', 'the vendor follows', '2999-12-31')]" \
	'has all findings, and says what they are suppressed by'
cp out check.json
run crosstree -C repo check topic driver --format=json
is "$(grep -c '"suppressed": null' out)" 3 'or by nothing'
check topic driver --format=porcelain
is "$(cut -f1 out | grep -c '^suppressed$')" 3 'porcelain has a record of its own for them'
like out "^suppression	old	2999-12-31	A U Thor <author@example.com>	the vendor follows" \
	'and one that says why'
unlike out '^silent' 'so that nobody counts them'
like out '^result	clean' 'nor does it'

# From where it was found once, and in every form of the command.
for cache in '' --no-cache; do
	check topic driver $cache
	exit_is 0 "an answer from the cache is looked at again ($cache)"
	run crosstree -C repo check topic driver $cache
	exit_is 1 "and again ($cache)"
done
check topic driver --result merged
exit_is 0 'a judged merge'
like out '2 suppressed' 'has them, too'
check --self v1..merged
exit_is 0 'a tree by itself'
like out 'suppressed' 'has them, too'
run crosstree -C repo check --self v1..merged
exit_is 1 'which it says without'
check --matrix --trees=../trees
exit_is 0 'a matrix'
like out '^Suppressed, not counted:' 'lists them below'
like out '^0 silent conflicts, 0 textual, in 1 pair\. 2 suppressed' 'and does not count them'
unlike out '0/2|E' 'in no cell either'
check topic --all --trees=../trees
exit_is 0 'one tree against all'
like out 'driver +clean' 'is clean'
check --series=../driver.mbox --onto v1 topic
exit_is 0 'a series'
like out '2 suppressed' 'likewise'
check --matrix --trees=../trees --format=json
exit_is 0 'json of a matrix'
is "$(python3 -c 'import json, sys
d = json.load(open(sys.argv[1]))
print(d["result"], d["pairs"][0]["silent"], d["pairs"][0]["status"])
for s in d["silent"]:
    print(s["symbol"], s["suppressed"]["id"], [u["suppressed"]["id"] for u in s["uses"]])' out |
	sort -u)" \
	"clean 0 clean
reg reg ['reg']
struct range.old old ['old']" 'says so of the cause and of each use'
cp out matrix.json
check --matrix --trees=../trees --format=porcelain
is "$(cut -f1 out | grep -c '^suppressed$')" 3 'porcelain of a matrix'
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
is "$(state_of repo)" "$before" 'nothing was changed'

# A part of a cause: the rest of it counts.
entry part 'symbol = reg' 'path = drivers/net' 'until = v9' >suppress
check topic driver
exit_is 1 'what is not suppressed counts'
like out '^2 silent conflicts, 0 textual\. 1 suppressed' 'and only that'
check --matrix --trees=../trees
exit_is 1 'in a matrix as well'
like out '^2 silent conflicts, 0 textual, in 1 pair\. 1 suppressed' 'counted by use'

# since: what was suppressed then and is not now is new.
run crosstree -C repo check --matrix --trees=../trees --since=../matrix.json
exit_is 1 'an entry that ends makes its findings new'
like out '^2 new silent conflicts' 'all of them'
run crosstree -C repo check --matrix --trees=../trees --format=json -o ../all.json
check --matrix --trees=../trees --since=../all.json
exit_is 0 'what counted then is known'

# What an entry is about.
matches() {	# COUNT NAME LINE…
	matches_n=$1
	matches_name=$2
	shift 2
	entry one 'until = v9' "$@" >suppress
	check topic driver --format=porcelain
	is "$(grep -c '^suppressed	' out)" "$matches_n" "$matches_name"
}
matches 2 'by symbol' 'symbol = reg'
matches 3 'by one of several symbols' 'symbol = reg' 'symbol = struct range.old'
matches 1 'by kind and path' 'kind = field' 'path = drivers'
matches 3 'a directory' 'path = drivers/'
matches 2 'a directory below' 'path = drivers/net'
matches 3 'a pattern that takes in slashes' 'path = drivers/*.c'
matches 2 'one of several paths' 'path = nowhere' 'path = */b.c'
matches 0 'a path elsewhere' 'path = driver'
matches 0 'all keys have to meet' 'symbol = reg' 'kind = field'
matches 2 'the subject of the provider' 'provider = reg: take a mirror'
matches 1 'its commit' "provider = $(git -C repo rev-parse topic)"
matches 2 'an abbreviated one' "provider = $(git -C repo rev-parse --short=10 topic~1)"
matches 0 'not that of the consumer' "provider = $(git -C repo rev-parse driver)"
old=$(git -C repo rev-parse topic~1)
id=$(git -C repo show "$old" | git -C repo patch-id --stable | cut -d' ' -f1)
matches 2 'its patch-id' "provider = $id"
git -C repo branch before topic
git -C repo checkout -q topic
GIT_EDITOR=true git -C repo rebase -q --force-rebase --onto "$(
	git -C repo commit-tree -p v1 -m between 'v1^{tree}')" v1 2>rebase.log
git -C repo checkout -q linus
is "$(git -C repo rev-parse topic~1 | grep -c "$old")" 0 'after a rebase'
matches 2 'the commit from before it still is the one' "provider = $old"
matches 0 'a subject that is no longer there' 'provider = reg: take a'

# Entries end.
entry gone 'symbol = reg' 'until = 2000-02-29' >suppress
check topic driver
exit_is 1 'an entry past its day does not count'
like err "suppress: suppression 'gone' of A U Thor <author@example.com> ended with 2000-02-29" \
	'and is reported'
entry gone 'symbol = reg' 'until = v9' >suppress
git -C repo tag -a -m v9 v9 linus
check topic driver
exit_is 1 'nor does one whose release is there'
like err "ended with v9" 'which is reported, too'
git -C repo tag -d v9 >/dev/null
{
	entry used 'symbol = reg' 'until = v9'
	entry other 'symbol = unreg' 'until = v9'
} >suppress
check topic driver
like err "no finding here for 'other'$" 'one that is about nothing is told'
check topic driver --kinds=signature
is "$(cat err)" '' 'unless only some kinds were looked for'
check --matrix --trees=../trees
is "$(cat err)" '' 'or it is a matrix'
check topic driver --kinds=signature
exit_is 0 'which changes no exit status'

# Mistakes are named with their place.
mistake() {	# NAME PATTERN
	check topic driver
	exit_is 128 "$1: refused"
	like err "$2" "$1: with file and line"
	is "$(cat out)" '' "$1: nothing is printed"
}
printf '[suppress "a"]\n\tsymbol = reg\n[sup!]\n' >suppress
mistake 'bad syntax' '\.\./suppress:3: this is not git-config syntax'
printf '[suppress "a"]\n\tsymbol = reg\n\treason = x\n\tuntil = v9\n' >suppress
mistake 'no owner' "suppress:2: suppression 'a' has no 'owner'"
printf '[suppress "a"]\n\tsymbol = reg\n\towner = a <a@b.c>\n\tuntil = v9\n' >suppress
mistake 'no reason' "suppress:2: suppression 'a' has no 'reason'"
printf '[suppress "a"]\n\tsymbol = reg\n\towner = a <a@b.c>\n\treason = x\n' >suppress
mistake 'no end' "suppress:2: suppression 'a' has no 'until'"
entry a 'kind = signature' 'until = v9' >suppress
mistake 'about everything' "suppression 'a' is about everything"
entry a 'symbol = reg' 'until = 2026-02-29' >suppress
mistake 'no such day' "suppress:3: 'until' of suppression 'a' is '2026-02-29', neither a day"
entry a 'symbol = reg' 'until = never' >suppress
mistake 'no release' "neither a day"
entry a 'kind = singature' 'symbol = reg' 'until = v9' >suppress
mistake 'no such kind' "suppress:2: no silent kind 'singature'"
entry a 'path = ../x' 'until = v9' >suppress
mistake 'a path outside' "suppress:2: '../x' is no path from the top of the tree"
printf '[suppress "a"]\n\towner = someone\n' >suppress
mistake 'an owner without a mail' "suppress:2: 'owner' of suppression 'a' is 'someone', not Name <mail>"
printf '[suppress "a"]\n\tsymbol\n' >suppress
mistake 'no value' "suppress:2: 'symbol' of suppression 'a' has no value"
printf '[suppress]\n\tsymbol = reg\n' >suppress
mistake 'no name' "'symbol' stands in no suppression"
head -c 1100000 /dev/zero | tr '\0' '#' >suppress
mistake 'a file too large' "'../suppress' is too large"
rm suppress
mistake 'no such file' "cannot open '../suppress'"
entry a 'symbol = reg' 'until = v9' 'pth = drivers' >suppress
check topic driver
like err "suppress:4: 'pth' of suppression 'a' is ignored: no such key" 'an unknown key is a warning'

# Where it is.
entry conf 'symbol = reg' 'symbol = struct range.old' 'until = v9' >suppress
git config --global crosstree.suppressions "$TRASH/suppress"
run crosstree -C repo check topic driver
exit_is 0 'crosstree.suppressions names the file'
run crosstree -C repo check topic driver --no-suppressions
exit_is 1 '--no-suppressions leaves it aside'
git config --global --unset crosstree.suppressions
cp suppress repo/.crosstree-suppressions
run crosstree -C repo check topic driver
exit_is 0 'one at the top of the work tree is found'
git -C repo checkout -q -b withfile
commit repo 'with suppressions'
git clone -q --bare repo bare.git
run crosstree -C bare.git check topic driver
exit_is 0 'in a bare repository that of HEAD'
printf '[include]\n\tpath = ../suppress\n' >repo/.crosstree-suppressions
run crosstree -C repo check topic driver
exit_is 1 'one that came with a tree includes nothing'
printf '[suppress "a"]\n\tuntil = soon\n' >repo/.crosstree-suppressions
run crosstree -C repo check topic driver
exit_is 1 'a bad one that nobody named suppresses nothing'
like err 'warning: \.crosstree-suppressions:2: ' 'and is a warning'
ln -sf ../suppress repo/.crosstree-suppressions
run crosstree -C repo check topic driver
exit_is 1 'a link is not followed'
rm repo/.crosstree-suppressions

# Nothing in it acts on a terminal.
printf '[suppress "a%s[31m"]\n\tsymbol = reg\n\towner = A\342\200\256 <a@b.c>\n\treason = "x\\ny%s"\n\tuntil = v9\n' \
	"$esc" "$esc" >suppress
for format in text porcelain json; do
	check topic driver --format=$format
	unlike out "$esc|$(printf '\342\200\256')" "no escape in $format"
done
check topic driver
like out 'a\\x1b\[31m until v9: x\\ny' 'but what it is'

finish
