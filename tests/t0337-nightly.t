#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The nightly check of ci/templates: what is new is told once.
. "$(dirname "$0")/lib/test-lib.sh"

templates=$ROOT/ci/templates
"$ROOT/tests/minikernel/build" -q trees >build.log 2>&1
sed '/^\[tree "\(mm\|sched\|nouveau\)"/,/^$/d' "$ROOT/tests/minikernel/trees" >few
export CROSSTREE_TREES="$TRASH/few"
night() {
	run "$templates/nightly" trees state
}

night
exit_is 1 'the first night all is new'
like out 'hmm_range_register\(\)' 'and told'
like state/report.html '<b>hmm_range_register\(\)</b>' 'there is a page'
night
exit_is 0 'the next one nothing is'
is "$(cat out)" '' 'and nothing is said: cron sends no mail'
git -C trees checkout -q -B later docs
sed -i '1s/.*/Another title/' trees/Documentation/vm/hmm.rst
commit trees 'docs: another title'
git -C trees checkout -q -B earlier linus
sed -i '1s/.*/Some title/' trees/Documentation/vm/hmm.rst
commit trees 'docs: some title'
printf '[tree "later"]\n\tref = later\n\tupstream = linus\n[tree "earlier"]\n\tref = earlier\n\tupstream = linus\n' >>few
night
exit_is 1 'a new conflict'
like out '^textual  Documentation/vm/hmm.rst' 'is told'
unlike out 'hmm_range_register' 'what is known is not'
cp state/state.json before.json
printf '[tree "nowhere"]\n\tref = nowhere\n' >>few
night
exit_is 128 'a tree that cannot be read'
like out 'nowhere' 'is told, too'
printf '[tree\n' >few
night
exit_is 128 'a trees file that is none'
is "$(test -s state/state.json && echo kept)" kept 'leaves what is known'

if python3 -c 'import yaml' 2>/dev/null; then
	run python3 -c 'import sys, yaml
for path in sys.argv[1:]:
    d = yaml.safe_load(open(path))
    print("nightly . crosstree-state" in str(d))' "$templates/nightly-gitlab.yml" "$templates/nightly-github.yml"
	is "$(sort -u out)" True 'the others call it'
else
	skip 'no python3-yaml'
fi

finish
