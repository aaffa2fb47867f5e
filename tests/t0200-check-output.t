#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What check prints of two trees: text, porcelain, json; a merge that is judged;
# a tree by itself.
. "$(dirname "$0")/lib/test-lib.sh"

esc=$(printf '\033')

git init -q repo
mkdir -p repo/include/linux repo/drivers
cat >repo/include/linux/reg.h <<\END
struct mm;
struct mirror;
struct range {
	int start;
	int old;
};
int reg(struct range *range, struct mm *mm, int flags);
END
cat >repo/drivers/a.c <<\END
#include <linux/reg.h>

int a_probe(struct range *r, struct mm *mm)
{
	return 0;
}
END
printf 'one\ntwo\nthree\n' >repo/notes.txt
commit repo base
git -C repo tag v1

# The provider: another argument, a member less, a note.
git -C repo checkout -q -b topic
sed -i 's/struct mm \*mm,/struct mirror *mirror,/' repo/include/linux/reg.h
commit repo "reg: take a mirror ${esc}[31m"
sed -i '/int old;/d' repo/include/linux/reg.h
commit repo 'reg: drop range.old'
sed -i 's/two/two, topic/' repo/notes.txt
commit repo 'notes of topic'

# The consumer: new callers, a note of its own, and files nobody looks at.
git -C repo checkout -q -b driver v1
sed -i 's/return 0;/return reg(r, mm, 0);/' repo/drivers/a.c
commit repo 'a: register'
cat >repo/drivers/b.c <<\END
#include <linux/reg.h>

int b_probe(struct range *r, struct mm *mm)
{
	r->old = 1;
	return reg(r, mm, 1);
}
END
printf 'fn main() {}\n' >repo/drivers/c.rs
commit repo 'b: new driver'
git -C repo branch driver-quiet
sed -i 's/two/two, driver/' repo/notes.txt
commit repo 'notes of driver'

abbrev() {
	git -C repo rev-parse "$1" | cut -c 1-8
}
full() {
	git -C repo rev-parse "$1"
}

before=$(state_of repo)
run crosstree -C repo check topic driver
exit_is 1 'conflicts give 1'
is "$(cat err)" '' 'and nothing on standard error'
show=$(grep -c 'git show\|crosstree prep' out)
is "$show" 2 'each silent block ends with the next step'
grep -v 'git show\|crosstree prep' out >shown
cat >wanted <<END
topic $(abbrev topic) + driver $(abbrev driver), merge base v1

silent   drivers/a.c:5: reg()
         argument 2 is struct mm *, the function now takes struct mirror *
         topic   $(abbrev topic~2) reg: take a mirror \\x1b[31m  include/linux/reg.h:6
         driver  $(abbrev driver~2) a: register
         driver  $(abbrev driver~1) b: new driver
         and 1 more: drivers/b.c:6

silent   drivers/b.c:5: struct range.old
         struct range has no member old any more
         topic   $(abbrev topic~1) reg: drop range.old  was include/linux/reg.h:5
         driver  $(abbrev driver~1) b: new driver

textual  notes.txt: content (1 hunk)
         topic   $(abbrev topic) notes of topic
         driver  $(abbrev driver) notes of driver

2 silent conflicts in 3 places, 1 textual. Not looked at: 1 Rust file.
END
is "$(cat shown)" "$(cat wanted)" 'the text names causes, places and commits, worst first'
unlike out "$esc" 'and holds no escape from a subject'

run crosstree -C repo check --color=always topic driver
like out "$esc" 'colour when it is asked for'
sed "s/$esc\\[[0-9]*m//g" out >plain
run crosstree -C repo check topic driver
is "$(cat plain)" "$(cat out)" 'changes nothing else'

run crosstree -C repo check driver topic
exit_is 1 'the other way round'
like out '^driver .* \+ topic ' 'the names change places'
like out '^2 silent conflicts in 3 places, 1 textual' 'it comes to the same'

run crosstree -C repo check topic driver --kinds=textual
exit_is 1 'only textual ones'
like out '^1 textual conflict\.' 'are counted alone'
unlike out '^silent' 'and shown alone'
run crosstree -C repo check topic driver-quiet --kinds=textual
exit_is 0 'what is left out does not count'
like out '^Clean: no textual conflict' 'and is not claimed'
run crosstree -C repo check topic driver --kinds=field
like out '^1 silent conflict\.' 'a single kind'
unlike out 'reg\(\)' 'and no other'
run crosstree -C repo check topic driver --kinds=feild
exit_is 129 'an unknown kind is refused'
like err "did you mean 'field'" 'with a word on what was meant'
run crosstree -C repo check topic v1
exit_is 0 'a clean merge gives 0'
like out '^Clean: no conflict, neither silent nor textual\.$' 'and says so'

# Porcelain.
run crosstree -C repo check topic driver --format=porcelain --color=always
exit_is 1 'porcelain'
unlike out "$esc" 'has no colour'
is "$(sed -n 1,4p out)" "# crosstree.check 1
# ours $(full topic) topic
# theirs $(full driver) driver
# base $(full v1)" 'its headers'
is "$(grep -c '^silent	' out)" 3 'a record a use'
like out "^silent	signature	[a-z]*	-	reg	5	argument 2 is .*	drivers/a.c$" \
	'with kind, symbol, line, message and path'
like out '^commit	ours	[0-9a-f]{40}	reg: take a mirror \\x1b\[31m$' \
	'subjects are escaped'
like out '^textual	content	1	-	notes.txt$' 'the textual one'
like out '^unchecked	rust	drivers/c.rs$' 'what was not looked at'
is "$(tail -n 1 out)" "result	conflicts" 'and the result'
cp out lines
run crosstree -C repo check topic driver --format=porcelain -z
is "$(tr '\0' '\n' <out)" "$(cat lines)" '-z ends records with NUL'
git -C repo config color.ui always
run crosstree -C repo check topic driver --format=porcelain
is "$(cat out)" "$(cat lines)" 'configuration does not matter'
git -C repo config --unset color.ui

# json.
run crosstree -C repo check topic driver --format=json
exit_is 1 'json'
cp out one.json
run crosstree -C repo check topic driver --format=json --no-cache -j 1
is "$(cat out)" "$(cat one.json)" 'is the same each time'
run crosstree -C repo check topic driver --format=json -o "$TRASH/file.json"
is "$(cat file.json)" "$(cat one.json)" 'and in a file'
cat >look.py <<\END
import json, sys
doc = json.load(open(sys.argv[1]))
assert doc["schema"] == "crosstree.check/1"
assert doc["result"] == "conflicts" and doc["hidden"] == 0
places = [(s["path"], s["line"], s["kind"], s["symbol"]) for s in doc["silent"]]
assert places == [("drivers/a.c", 5, "signature", "reg"),
		  ("drivers/b.c", 5, "field", "struct range.old"),
		  ("drivers/b.c", 6, "signature", "reg")], places
one = doc["silent"][0]
assert one["provider"]["side"] == "ours" and one["consumer"]["side"] == "theirs"
assert one["provider"]["after"].startswith("int reg(struct range *range, struct mirror *")
assert [c["subject"] for c in one["provider"]["commits"]] == ["reg: take a mirror \x1b[31m"]
assert [c["subject"] for c in one["consumer"]["commits"]] == ["a: register"]
assert one["guard"] is None and one["fixup"] is None
assert doc["unchecked"] == [{"path": "drivers/c.rs", "why": "rust"}]
END
succeeds 'it holds what the text shows' python3 look.py one.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'it fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' one.json "$ROOT/docs/schema/check-1.json"
else
	skip 'no python3-jsonschema'
fi
is "$(state_of repo)" "$before" 'none of this touched the repository'

# A merge that was made by hand.
git -C repo checkout -q -b merged topic
git -C repo merge -q --no-commit driver >/dev/null 2>&1
printf 'one\ntwo, both\nthree\n' >repo/notes.txt
run crosstree -C repo check topic driver --worktree
exit_is 1 'a work tree that still breaks'
like out '^topic .* \+ driver .* as merged in the work tree, merge base v1$' \
	'is named in the header'
like out '^2 silent conflicts in 3 places\.' 'and judged without its old textual conflict'
sed -i 's/, mm, /, (struct mirror *)mm, /' repo/drivers/a.c repo/drivers/b.c
sed -i '/old = 1/d' repo/drivers/b.c
before=$(state_of repo)
run crosstree -C repo check topic driver --worktree
exit_is 0 'a good one, staged or not'
is "$(state_of repo)" "$before" 'index and objects stay as they are'
mkdir outside
cp repo/drivers/b.c outside
sed -i 's/return .*/return reg(r, mm, 1);/' outside/b.c
mv repo/drivers repo/drivers.real
ln -s ../outside repo/drivers
run crosstree -C repo/include check topic driver --worktree
exit_is 0 'a file behind a link is not there'
rm repo/drivers
mv repo/drivers.real repo/drivers
run crosstree -C repo check topic driver --worktree --format=json
like out '"name": "the work tree"' 'json names what was judged'
commit repo 'merge by hand'
run crosstree -C repo check topic driver --result=merged
exit_is 0 'the commit of it'
like out "as merged in merged $(abbrev merged)," 'is named, too'
git -C repo checkout -q -b merged-badly driver-quiet
git -C repo merge -q -m 'clean for git' topic >/dev/null 2>&1
run crosstree -C repo check topic driver-quiet --result=merged-badly
exit_is 1 'one that git made'
git clone -q --bare repo bare.git
run crosstree -C bare.git check topic driver --worktree
exit_is 128 'no work tree in a bare repository'
like err 'no work tree' 'is said'

# One tree by itself.
git -C repo checkout -q -b careless driver-quiet
sed -i 's/struct mm \*mm,/struct mirror *mirror,/' repo/include/linux/reg.h
commit repo 'reg: forget the callers'
run crosstree -C repo check --self=v1..careless
like out '^careless [0-9a-f]{8}, against its own changes since v1$' 'header of --self'
run crosstree -C repo check --self=careless
exit_is 128 'without an upstream branch'
like err '--self=BASE\.\.careless' 'it takes a base'
git -C repo config branch.careless.remote .
git -C repo config branch.careless.merge refs/heads/driver-quiet
run crosstree -C repo check --self=careless
like out 'against its own changes since ' 'with one it finds the base'

finish
