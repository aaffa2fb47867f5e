#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree lint: ranges, trees and their topics, switches, formats, hostile input.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" mk >/dev/null || exit 1
trees=$TESTS/minikernel/trees
cd mk || exit 1

lint() {
	run crosstree lint --trees="$trees" "$@"
}

# ------------------------------------------------------------------------ trees

before=$(state_of .)
lint hmm
exit_is 1 'hmm changes files outside its topic'
like out '^hmm: 8 commits from v5\.2-rc4$' 'says how many, and from where'
like out '^    error    off-topic: outside the topic of hmm: mm/Kconfig$' 'names the file'
like out '^2 errors, 0 warnings, 0 notes\. Not looked at: stable-upstream ' 'counts, and what is left out'
lint drm-next
exit_is 0 'drm-next is fine'
lint sched --rules=off-topic
exit_is 0 'a tree that does not promise to keep to its topic is warned'
like out 'warning  off-topic: outside the topic of sched: kernel/fork.c$' 'of what its section does not cover'
unlike out 'kernel/sched/|sched\.h' 'and of nothing that it covers'
lint linus..hmm --rules=off-topic
exit_is 1 'the end of a range is a tree'
like out 'off-topic' 'whose topic counts'
lint 'linus..hmm' --as=net-next --rules=off-topic
like out 'outside the topic of net-next: mm/hmm.c' 'or that of another tree'
lint "linus..$(git rev-parse hmm)" --rules=off-topic
exit_is 0 'a range that no tree is named in'
like out 'Not looked at: off-topic \(it is not known which tree they are of\)' 'is not asked for its topic'
lint linus
exit_is 128 'linus has no upstream'
like err "tree 'linus' has no upstream that is here: give a range of commits" 'which is said'
lint hmm ^hmm~2 --rules=off-topic
like out '^hmm \^hmm~2: 2 commits' 'as git log takes it'
lint 'hmm^!' --rules=empty-body
like out '^hmm\^!: 1 commit from' 'one commit'
lint hmm~3...linus --rules=empty-body
exit_is 0 'both sides'
lint hmm --max-count=3 --rules=empty-body
like out '^hmm: 3 commits' 'the newest ones'
is "$(state_of .)" "$before" 'nothing has changed'

sed 's/maintainers = SCHEDULER/maintainers = SCHED*/' "$trees" >../glob
run crosstree lint --trees=../glob sched --rules=off-topic
like out '^0 errors, 2 warnings' 'a pattern for titles'
sed 's/maintainers = SCHEDULER/maintainers = NOBODY/' "$trees" >../nobody
run crosstree lint --trees=../nobody sched --rules=off-topic
exit_is 128 'a section that is not there'
like err "MAINTAINERS of tree 'sched' has no section 'NOBODY'" 'is told'

# what only a tree can do wrong
git checkout -q -B away hmm
test_tick
git merge -q --no-ff -m 'Merge linus' linus
test_tick
git commit -q --allow-empty -m 'mm/hmm: a fix'
lint hmm --tree=hmm=away --rules=one-way,back-merge
exit_is 1 'hmm is one-way'
like out '^    error    one-way: tree hmm is one-way: it merges nobody$' 'and has merged'
git checkout -q -B away net-next
test_tick
git commit -q --allow-empty -m 'net: on top'
lint block --tree=block=away --rules=base
like out 'based on tree net-next at [0-9a-f]{12}, which is not its upstream' 'a tree on another'
git checkout -q -B away linus
git cherry-pick hmm~1 >/dev/null 2>&1 || git cherry-pick --abort
lint docs --tree=docs=away --rules=same-patch
exit_is 0 'a warning is no rejection'
like out 'warning  same-patch: the same patch as [0-9a-f]{12} in tree hmm' 'the tree that has it, too'
git checkout -q --detach linus
git branch -q -D away

# --------------------------------------------------------------------- the switches

lint --list-rules
exit_is 0 'the rules'
sed 's/ .*//' "$TRASH/out" >"$TRASH/names"
like out '^off-topic +warning +a commit changes only files' 'with level and what they are about'
while read -r name; do
	grep -q -- "^.BR* $(echo "$name" | sed 's/-/\\\\-/g')\( \|\$\)" "$ROOT/docs/crosstree-lint.1" ||
		echo "$name"
done <"$TRASH/names" >"$TRASH/missing"
content_is missing '' 'each is in the manual page'
while read -r name; do
	grep -q "$name: " "$TESTS/t0840-lint.t" "$TESTS/t0841-lint-output.t" ||
		grep -q "\(bad\|good\|judge\) $name " "$TESTS/t0840-lint.t" ||
		echo "$name"
done <"$TRASH/names" >"$TRASH/missing"
content_is missing '' 'each is tested'
lint hmm --no-rule=off-topic
exit_is 0 'without a rule'
lint hmm --rules=off-topic,empty-body --no-rule=off-topic
exit_is 0 'of those that are asked for'
git config crosstree.lint.off-topic note
lint hmm
exit_is 0 'a level of git config'
like out '^0 errors, 0 warnings, 2 notes' 'is the one it is told with'
git config crosstree.lint.off-topic no
lint hmm
like out '^0 errors, 0 warnings, 0 notes' 'no: off'
lint hmm --with-rule=off-topic
exit_is 1 'and on again for once'
git config crosstree.lint.link-missing yes
lint hmm
like out 'warning  link-missing: ' 'yes: on'
git config crosstree.lint.link-missing often
lint hmm
exit_is 128 'no such level'
like err "crosstree.lint.link-missing is 'often'" 'is told'
git config --remove-section crosstree.lint
lint hmm --rules=off-topics
exit_is 129 'no such rule'
like err "there is no rule 'off-topics'; did you mean 'off-topic'\?" 'but one like it'

# ---------------------------------------------------------------------- the formats

lint hmm --format=porcelain
exit_is 1 'porcelain'
tab=$(printf '\t')
like out "^finding${tab}error${tab}off-topic${tab}[0-9a-f]{40}${tab}mm/hmm: mirrors do not need ZONE_DEVICE${tab}outside.*${tab}0${tab}mm/Kconfig\$" 'one record a finding'
like out "^result${tab}rejected${tab}8${tab}2${tab}0${tab}0\$" 'the counts'
lint hmm --format=porcelain -z
is "$(tr -dc '\000' <"$TRASH/out" | wc -c)" 5 'records end with NUL'
lint hmm --format=json -o "$TRASH/hmm.json"
exit_is 1 'json'
lint hmm --format=sarif -o "$TRASH/hmm.sarif"
exit_is 1 'sarif'

# what is hostile is shown, not obeyed
git checkout -q --detach linus
printf '<<<<<<< a\n=======\n>>>>>>> b\n' >"$(printf 'mm/e\033[31m\303\251 %%.c')"
git add -A
printf 'fixup! \033]0;x\007 \342\200\256 title\n\nFixes: 12345 ("\033[1m")\n' | git commit -q -F - --cleanup=verbatim
for f in text porcelain json sarif markdown junit; do
	lint "linus..HEAD" --format=$f -o "$TRASH/hostile.$f"
	exit_is 1 "hostile names as $f"
	unlike "hostile.$f" "$(printf '[\033\007]|\342\200\256')" 'without escapes of terminals and marks'
done
like hostile.sarif '"uri": "mm/e%1B%5B31m%C3%A9%20%25.c"' 'a path as uri'
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in hmm.json:lint-1 hostile.json:lint-1 hmm.sarif:sarif-2.1.0-part \
		hostile.sarif:sarif-2.1.0-part; do
		full=${SARIF_SCHEMA:-}	# the standard's own
		[ "${name#*:}" = sarif-2.1.0-part ] || full=
		succeeds "${name%:*} fits its schema" python3 -c '
import json, sys, jsonschema
for schema in sys.argv[2:]:
    jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(schema)))
' "$TRASH/${name%:*}" "$ROOT/docs/schema/${name#*:}.json" ${full:+"$full"}
	done
else
	skip 'no python3-jsonschema' 4
fi
succeeds 'junit is xml: a case a rule, what fails, what is skipped' python3 -c '
import sys, xml.etree.ElementTree as et
suite = et.parse(sys.argv[1]).getroot()[0]
cases = {c.get("name"): [e.tag for e in c] for c in suite}
assert suite.get("tests") == str(len(cases)), suite.attrib
assert suite.get("failures") == str(sum("failure" in c for c in cases.values()))
assert suite.get("skipped") == str(sum("skipped" in c for c in cases.values()))
assert cases["conflict-markers"] == ["failure"] and cases["fixes-digits"] == ["system-out"]
assert cases["stable-upstream"] == ["skipped"] and cases["change-id"] == []
' "$TRASH/hostile.junit"
like hostile.markdown '^- \*\*fixup-subject\*\* [0-9a-f]{12} fixup! ' 'markdown: a line a finding'
succeeds 'each result of sarif points at its rule' python3 -c '
import json, sys
run = json.load(open(sys.argv[1]))["runs"][0]
rules = run["tool"]["driver"]["rules"]
assert run["results"]
for r in run["results"]:
    assert rules[r["ruleIndex"]]["id"] == r["ruleId"], r
' "$TRASH/hostile.sarif"
git checkout -q linus

# ------------------------------------------------------------------------ bad input

lint
exit_is 129 'no range'
lint nothing-like-it..hmm
exit_is 128 'no such revision'
lint hmm --format=json -z
exit_is 129 '-z without porcelain'
lint hmm --as=nobody
exit_is 128 'no such tree'
lint -- --output=/tmp/x
exit_is 128 'an option of git'
like err "'--output=/tmp/x' is no range of commits" 'is no range'
lint hmm..hmm
exit_is 0 'an empty range'
like out '^hmm\.\.hmm: 0 commits of tree hmm$' 'has no commits'
git init -q ../empty
git -C ../empty commit -q --allow-empty -m 'mm: first'
cd ../empty || exit 1
run crosstree lint HEAD --rules=empty-body,base
exit_is 1 'a repository of one commit'
git clone -q --depth=1 "file://$TRASH/mk" ../shallow 2>/dev/null
cd ../shallow || exit 1
run crosstree lint HEAD --max-count=1
like out 'fixes-unknown, fixes-ambiguous, fixes-ancestor \(a shallow or partial clone' 'a shallow clone is told of'
finish
