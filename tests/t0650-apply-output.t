#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What apply prints for people and programs, on one tree and on many; its statuses;
# the silent check behind it; the mails it writes.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir repo/include
printf 'int frob(int a);\n' >repo/include/frob.h
printf '#include "include/frob.h"\n\nint frob(int a)\n{\n\treturn a;\n}\n' >repo/frob.c
printf '#include "include/frob.h"\n\nint one(void)\n{\n\treturn frob(1);\n}\n' >repo/one.c
printf '#include "include/frob.h"\n\nint two(void)\n{\n\treturn frob(2);\n}\n' >repo/two.c
seq 1 40 >repo/file
commit repo base
git -C repo tag base

# a series that forgets a caller
sed -i 's/frob(int a)/frob(int a, int b)/' repo/include/frob.h repo/frob.c
commit repo 'frob: take two'
sed -i 's/frob(1)/frob(1, 0)/' repo/one.c
commit repo 'one: pass two'
git -C repo format-patch -q --cover-letter --stdout base..main |
	sed 's/\*\*\* SUBJECT HERE \*\*\*/frob: two arguments/; s/\*\*\* BLURB HERE \*\*\*/Why they are needed./' \
		>forgets.mbox
sed -i 's/frob(2)/frob(2, 0)/' repo/two.c
commit repo 'two: pass two'
git -C repo format-patch -q --stdout base..main >complete.mbox
git -C repo checkout -q -b text base
sed -i '20s/$/ twenty/' repo/file
commit repo 'file: twenty'
git -C repo format-patch -q --stdout -1 >text.mbox
git -C repo checkout -q -b clash base
sed -i '20s/$/ clash/' repo/file
commit repo 'file: clash'
git -C repo checkout -q -b near base
sed -i '18s/$/ near/' repo/file
commit repo 'file: near'
git -C repo checkout -q -b work base
test_tick

# valid SCHEMA NAME: ./out is as docs/schema says.
valid() {
	if ! python3 -c 'import jsonschema' 2>/dev/null; then
		skip 'no jsonschema'
		return
	fi
	python3 - "$ROOT/docs/schema/$1.json" out <<-'PY'
		import json, jsonschema, sys
		jsonschema.validate(json.load(open(sys.argv[2])), json.load(open(sys.argv[1])))
	PY
	ok $? "$2"
}

# --------------------------------------------------------------- the silent check

run crosstree -C repo apply ../forgets.mbox --onto base --branch forgot
exit_is 1 'a caller that the series forgot'
like out '^silent +two.c:5: frob\(\)' 'is found'
like out '^Branch forgot is at' 'and the branch moves'
run crosstree -C repo apply ../forgets.mbox --onto base --branch strict --strict
exit_is 1 '--strict'
like out '^Branch strict was not moved' 'does not move it'
run crosstree -C repo apply ../forgets.mbox --onto base --no-check
exit_is 0 '--no-check'
unlike out silent 'does not look'
run crosstree -C repo apply ../complete.mbox --onto base
exit_is 0 'a series that is complete'
like out '^Clean: no silent conflict' 'is clean'
run crosstree -C repo apply ../text.mbox --onto base
unlike out 'silent' 'a series without C is not checked'
run crosstree -C repo apply ../forgets.mbox --onto base --format=json
python3 - out <<'PY'
import json, sys
doc = json.load(open(sys.argv[1]))
assert doc["schema"] == "crosstree.apply/1" and doc["result"] == "findings"
assert doc["check"]["schema"] == "crosstree.check/1"
found = doc["check"]["silent"][0]
assert (found["kind"], found["path"], found["line"]) == ("signature", "two.c", 5)
assert found["provider"]["commits"][0]["subject"] == "frob: take two"
assert doc["stored"] is False and doc["branch"] is None
assert doc["series"]["title"] == "frob: two arguments"
PY
ok $? 'json has what was found, with the commit'
valid apply-1 'and is as the schema says'
run crosstree -C repo apply ../text.mbox --onto clash --format=json
exit_is 1 'rejects'
valid apply-1 'json of rejects is as the schema says'
run crosstree -C repo apply ../forgets.mbox --onto base --format=porcelain
like out '^silent	signature	certain	-	frob	5	.*	two.c$' 'porcelain, too'
is "$(tail -n 1 out)" 'result	findings' 'and ends with the result'

# ------------------------------------------------------------------------ formats

run crosstree -C repo apply ../text.mbox --onto base --branch one --format=json
python3 - out "$(git -C repo rev-parse base)" "$(git -C repo rev-parse one)" <<'PY'
import json, sys
doc = json.load(open(sys.argv[1]))
assert doc["onto"] == {"name": "base", "commit": sys.argv[2]}
assert doc["tip"] == sys.argv[3] and doc["stored"] is True
assert doc["branch"] == {"name": "one", "state": "moved", "old": None}
patch = doc["patches"][0]
assert patch["number"] == 1 and patch["status"] == "applied" and patch["commit"] == doc["tip"]
assert patch["subject"] == "file: twenty" and patch["conflicts"] == []
assert doc["check"] is None and doc["result"] == "clean"
PY
ok $? 'json'
valid apply-1 'json is as the schema says'
run crosstree -C repo apply ../text.mbox --onto base --format=json -o ../file.json --no-check
exit_is 0 '-o FILE'
content_is out '' 'prints nothing'
like file.json '"schema": "crosstree.apply/1"' 'and writes the file'
printf 'tab\tin name\n' >"repo/a	b"
commit repo 'a name with a tab'
git -C repo format-patch -q --stdout -1 >tab.mbox
git -C repo reset -q --hard base
git -C repo rm -q --cached file
git -C repo commit -q -m 'no file'
run crosstree -C repo apply ../text.mbox --onto work --format=porcelain -z --no-3way
tr '\0' '\n' <out >lines
like lines '^conflict	missing	0	[0-9]+	0	.*	file$' '-z'
is "$(tr -cd '\n' <out | wc -c)" 0 'ends records with NUL'
git -C repo checkout -q -f --detach base

# --------------------------------------------------------------------- checkpatch

cat >judge.pl <<'PERL'
my $mail = do { local $/; open my $in, '<', $ARGV[-1]; <$in> };
print "patch:1: ERROR:TWENTY: twenty is no number\n" if $mail =~ /^\+20 twenty/m;
print "patch:1: WARNING:SUBJECT: the subject is short\n" if $mail =~ /^Subject: \[PATCH\] file: /m;
exit($mail =~ /^\+20 twenty/m ? 1 : 0);
PERL
git config --global crosstree.checkpatch "$TRASH/judge.pl"
git -C repo checkout -q -f --detach base
run crosstree -C repo apply ../text.mbox --onto base --branch styled --checkpatch=warn
exit_is 0 '--checkpatch=warn'
like out '^style    1  .*error: twenty is no number \(TWENTY\)$' 'shows what it says'
like out "^checkpatch: 1 error, 1 warning; $TRASH/judge.pl$" 'and by which script'
like out '^Branch styled is at' 'the branch moves'
run crosstree -C repo apply ../text.mbox --onto base --branch styled2 --checkpatch=error --format=json
exit_is 1 '--checkpatch=error'
valid apply-1 'json of it'
python3 - out <<'PY'
import json, sys
doc = json.load(open(sys.argv[1]))
assert doc["branch"]["state"] == "held" and doc["result"] == "findings"
assert doc["checkpatch"]["errors"] == 1 and doc["checkpatch"]["warnings"] == 1
assert doc["checkpatch"]["remarks"][0]["type"] == "TWENTY"
PY
ok $? 'does not move it'
is "$(git -C repo rev-parse -q --verify styled2)" '' 'and makes none'
run crosstree -C repo apply ../complete.mbox --onto base --no-check --checkpatch=error
exit_is 0 'without errors it does'
run crosstree -C repo apply ../text.mbox --onto base
unlike out style 'by default it is not run'
mkdir repo/scripts
echo 'die;' >repo/scripts/checkpatch.pl
commit repo 'a kernel'
run crosstree -C repo apply ../text.mbox --onto HEAD
exit_is 0 'but in a tree that has rules'
like out '^checkpatch: 1 error' 'by the script of the user'
run crosstree -C repo apply ../text.mbox --onto HEAD --checkpatch=off
unlike out checkpatch '--checkpatch=off'
git config --global crosstree.checkpatch /no/such/script
run crosstree -C repo apply ../text.mbox --onto base --checkpatch=warn
exit_is 128 'a script that is not there'
git config --global --unset crosstree.checkpatch
git -C repo checkout -q -f --detach base

# ---------------------------------------------------------------------- many trees

run crosstree -C repo apply ../text.mbox --on-each base near clash text nowhere
exit_is 128 'a tree that is not there'
like out '^base     applies$' 'applies'
like out '^near     (applies|three-way: 1 of 1 by a 3-way merge)$' 'after a merge'
like out '^clash    conflicts$' 'conflicts'
like out '^ +patch 1: file: hunk 1 of 1 fits nowhere$' 'where'
like out '^text     already$' 'there already'
like out "^nowhere  error: unknown revision 'nowhere'" 'an error'
like out '^Applies to 3 of 5\.$' 'and a count'
run crosstree -C repo apply ../text.mbox --on-each base clash
exit_is 1 'one conflict'
run crosstree -C repo apply ../text.mbox --on-each base near text
exit_is 0 'none'
before=$(state_of repo)
printf '[tree "here"]\n\tref = base\n[tree "there"]\n\tref = clash\n[tree "gone"]\n\tref = gone\n' >trees
run crosstree -C repo apply ../text.mbox --on-each --all --trees=../trees --format=porcelain
exit_is 128 '--all'
is "$(grep '^tree' out | cut -f 2,7 | tr '\t\n' ' ;')" 'applies here;conflicts there;error gone;' 'every tree'
run crosstree -C repo apply ../text.mbox --on-each there --trees=../trees --tree there=base
exit_is 0 'names of trees, and --tree'
run crosstree -C repo apply ../text.mbox --on-each base clash nowhere --format=json
valid apply-each-1 'json of many trees is as the schema says'
python3 - out <<'PY'
import json, sys
doc = json.load(open(sys.argv[1]))
assert doc["schema"] == "crosstree.apply-each/1"
assert [t["verdict"] for t in doc["trees"]] == ["applies", "conflicts", "error"]
assert doc["trees"][1]["patches"][0]["conflicts"][0]["path"] == "file"
PY
ok $? 'json'
is "$(state_of repo)" "$before" 'and nothing has changed'

# --------------------------------------------------------------------------- mails

run crosstree -C repo apply ../forgets.mbox --onto base --no-check -s --format=mbox
exit_is 0 'mails'
cp out mails
is "$(grep -c '^From [0-9a-f]* Mon Sep 17' mails)" 3 'a cover letter and two patches'
like mails '^Subject: \[PATCH 0/2\] frob: two arguments$' 'the cover'
like mails '^Why they are needed\.$' 'its text'
like mails '^ 3 files changed, 3 insertions\(\+\), 3 deletions\(-\)$' 'the diffstat'
is "$(grep -c "^base-commit: $(git -C repo rev-parse base)" mails)" 1 'and the base'
git -C repo checkout -q -f --detach base
awk '/^From [0-9a-f]* Mon Sep 17/ { n++ } n > 1' mails | git -C repo am -q >am.out 2>&1
ok $? 'git am takes them'
is "$(git -C repo rev-parse 'HEAD^{tree}')" "$(git -C repo rev-parse 'main~1^{tree}')" 'to the same tree'
is "$(git -C repo log -1 --format=%B | tr '\n' '~')" \
	'one: pass two~~Signed-off-by: C O Mitter <committer@example.com>~~' 'and message'
git -C repo checkout -q -f --detach base
run crosstree -C repo apply ../mails --onto base --no-check --format=porcelain
exit_is 0 'and so does apply'
run crosstree -C repo apply ../text.mbox --onto base --no-check --format=mbox
is "$(grep -c '^From [0-9a-f]* Mon Sep 17' out)" 1 'one patch has no cover letter'
like out '^base-commit: ' 'but a base'

# --------------------------------------------------------------------------- usage

while IFS='|' read -r line why; do
	# shellcheck disable=SC2086 # words
	run crosstree -C repo apply $line
	exit_is 129 "usage: $line"
	like err "$why" "because: $why"
done <<'ROWS'
|no series given
../text.mbox|--onto=REV says
../text.mbox ../text.mbox --onto base|one series at a time
../text.mbox --onto base --all|--all goes with --on-each
../text.mbox --onto base --force|--force goes with --branch
../text.mbox --onto base -z|-z goes with
../text.mbox --on-each|--on-each wants trees or --all
../text.mbox --on-each base --all|--on-each wants trees or --all
../text.mbox --on-each base --onto base|--on-each only tries
../text.mbox --on-each base --format=mbox|--format=mbox goes with --onto
ROWS
run crosstree -C repo apply ../text.mbox --onto nowhere
exit_is 128 'an unknown revision'
like err "unknown revision 'nowhere'" 'with its name'

finish
