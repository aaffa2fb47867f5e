#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# One tree against all and all against each other: what is compared, how causes
# are grouped and credited, what fails alone.
. "$(dirname "$0")/lib/test-lib.sh"

# linus changes get_thing(); hmm follows linus; old callers come from drm, and
# with it from amd, which sends to drm. docs only has words.
git init -q -b linus repo
mkdir -p repo/include repo/drivers
cat >repo/include/thing.h <<'END'
struct thing { int a; };
int get_thing(struct thing *t, int a);
END
cat >repo/drivers/thing.c <<'END'
#include "../include/thing.h"
int get_thing(struct thing *t, int a)
{
	return t->a + a;
}
END
printf '%s\n' a b c d e f g h i j >repo/words
commit repo base
base=$(git -C repo rev-parse HEAD)
sed -i 's/, int a)/, int a, int b)/' repo/include/thing.h repo/drivers/thing.c
commit repo 'thing: get takes b'
git -C repo checkout -q -b hmm
echo hmm >repo/hmm
commit repo 'hmm: add'
git -C repo checkout -q -b docs "$base"
sed -i 's/^c$/C/' repo/words
commit repo 'words: a capital'
git -C repo checkout -q -b drm "$base"
printf '#include "../include/thing.h"\nint drm(struct thing *t)\n{\n\treturn get_thing(t, 1);\n}\n' \
	>repo/drivers/drm.c
sed -i 's/^c$/see/' repo/words
commit repo 'drm: get a thing'
git -C repo checkout -q -b amd
echo amd >repo/amd
commit repo 'amd: add'
git -C repo checkout -q -b next "$base"
git -C repo merge -q -m 'merge all' hmm
git -C repo checkout -q hmm
cat >trees <<'END'
[tree "linus"]
	ref = linus
[tree "hmm"]
	ref = hmm
	upstream = linus
[tree "docs"]
	ref = docs
	upstream = linus
[tree "drm"]
	ref = drm
	upstream = linus
[tree "amd"]
	ref = amd
	upstream = drm
[tree "next"]
	ref = next
	policy = integration
END

matrix() {
	run crosstree -C repo check --matrix --trees=../trees "$@"
}

# field NAME: of all records in ./out that begin with it, tabs as blanks.
records() {
	grep "^$1	" out | tr '\t' ' '
}

# json EXPRESSION: python on the document d in ./out.
json() {
	python3 -c 'import json, sys
d = json.load(open("out"))
print(eval(sys.argv[1]))' "$1"
}

matrix
exit_is 1 'conflicts: status 1'
like out '^1 silent conflict, 1 textual, in 10 pairs\. 1 tree left out' 'counted once a cause'
like out '^  1 linus  *-  *\.  *\.  *0/1  *0/1$' 'the grid has them in every pair'
unlike out '[0-9] next' 'an integration tree stays out'

matrix --format=porcelain
is "$(records pair | cut -d' ' -f2-)" "clean 0 0 linus hmm -
clean 0 0 linus docs -
silent 0 1 linus drm -
silent 0 1 linus amd -
clean 0 0 hmm docs -
silent 0 1 hmm drm -
silent 0 1 hmm amd -
textual 1 0 docs drm -
textual 1 0 docs amd -
clean 0 0 drm amd -" 'each pair'
is "$(records silent | cut -d' ' -f3-9)" \
	'new signature certain - get_thing linus drm' \
	'provider and consumer are the trees that introduced them'
is "$(records also | cut -d' ' -f2- | sort)" 'consumer amd
provider hmm
theirs amd' 'the others have it, too'
is "$(records tree | sed -n 6p | cut -d' ' -f2,4-)" 'left-out next integration' \
	'and who is left out, and why'

matrix --format=json
is "$(json 'd["schema"], d["result"], d["complete"]')" \
	"('crosstree.matrix/1', 'conflicts', True)" 'json: schema and result'
is "$(json 'd["counts"]')" \
	"{'clean': 4, 'textual': 2, 'silent': 4, 'both': 0, 'error': 0}" 'json: counts'
is "$(json '[(s["symbol"], s["provider"]["tree"], s["provider"]["also_in"], s["consumer"]["tree"], len(s["pairs"])) for s in d["silent"]]')" \
	"[('get_thing', 'linus', ['hmm'], 'drm', 4)]" 'json: one cause, four pairs'
is "$(json 'd["silent"][0]["consumer"]["commits"][0]["subject"]')" \
	'drm: get a thing' 'json: the commit of the consumer'
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out matrix.json
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
		matrix.json "$ROOT/docs/schema/matrix-1.json"
	exit_is 0 'json: as in docs/schema'
else
	skip 'no jsonschema'
fi

# The same commit under another id, as after a rebase, is the same cause.
git -C repo checkout -q --detach "$base"
echo extra >repo/extra
commit repo 'extra: add'
git -C repo -c core.editor=true cherry-pick drm >/dev/null
git -C repo branch drm-rebased
git -C repo checkout -q hmm
cp trees rebased
printf '[tree "drm-rebased"]\n\tref = drm-rebased\n\tupstream = linus\n' >>rebased
run crosstree -C repo check --matrix --trees=../rebased --format=porcelain
is "$(records silent | wc -l)" 1 'a rebased commit makes no second cause'
like out '^also	consumer	drm-rebased$' 'its tree is among the others'

# Two commits of one tree that rely on the same are one conflict for people.
git -C repo checkout -q -b drm-more drm
sed 's/drm/more/' repo/drivers/drm.c >repo/drivers/more.c
commit repo 'more: get a thing'
git -C repo checkout -q hmm
matrix --tree drm=drm-more --kinds=silent
like out '^1 silent conflict in 2 places, in 10 pairs' 'text: one conflict, two places'
like out '^  1 linus .* 0/1 ' 'and one in the grid'
like out '^         and 1 more: drivers/more.c:4$' 'with both places'
matrix --tree drm=drm-more --format=json
is "$(json 'len(d["silent"]), len({s["group"] for s in d["silent"]})')" '(2, 1)' \
	'json: two causes of one group'

# What is asked for.
matrix --kinds=textual
like out '^1 textual conflict, in 10 pairs' '--kinds=textual'
matrix --kinds=silent --format=json
is "$(json 'd["counts"]["textual"], len(d["textual"])')" '(0, 0)' '--kinds=silent'
matrix --kinds=callback
exit_is 0 'kinds that were not asked for do not count'

# One against all.
run crosstree -C repo check --all --trees=../trees --format=porcelain
exit_is 1 '--all: status 1'
is "$(records pair | cut -d' ' -f2-)" 'clean 0 0 HEAD linus -
clean 0 0 HEAD docs -
silent 0 1 HEAD drm -
silent 0 1 HEAD amd -' 'HEAD against every tree'
is "$(records tree | grep ' hmm ' | cut -d' ' -f2,4-)" 'left-out hmm the same commit' \
	'but for those that have it'
is "$(records silent | cut -d' ' -f8-9)" 'linus drm' \
	'what HEAD has from upstream is credited to upstream'
like out '^also	provider	HEAD$' 'with HEAD among those that have it'
run crosstree -C repo check drm --all --trees=../trees --format=porcelain
is "$(records tree | grep ' amd ' | cut -d' ' -f2,4-)" 'left-out amd contains it' \
	'a tree that contains the revision is left out'
run crosstree -C repo check docs --all --trees=../trees
like out '^docs \+ drm  *1 textual' 'text: a line a tree'
like out '^docs \+ hmm  *clean' 'clean ones, too'
git -C repo checkout -q --detach hmm
git -C repo merge -q --no-commit drm >/dev/null 2>&1
run crosstree -C repo check --all --trees=../trees --format=porcelain
like out '^# subject [0-9a-f]* MERGE_HEAD$' 'during a merge: what is merged'
git -C repo merge --abort
git -C repo checkout -q hmm

# What fails, fails alone.
git -C repo checkout -q --orphan other
git -C repo rm -rfq .
echo other >repo/other
commit repo other
git -C repo checkout -q hmm
cp trees worse
cat >>worse <<'END'
[tree "other"]
	ref = other
[tree "nowhere"]
	ref = nowhere
END
run crosstree -C repo check --matrix --trees=../worse
exit_is 128 'an unreadable tree: status 128'
like out "^error    nowhere: unknown revision 'nowhere'" 'with a row that says why'
like out '^error    linus \+ other: no merge base' 'unrelated histories are rows, too'
like out '^1 silent conflict, 1 textual, in 15 pairs' 'the rest is there'
like err '1 of 8 trees cannot be read' 'and a last word'
run crosstree -C repo check --matrix --trees=../worse --format=json
is "$(json 'd["complete"], d["counts"]["error"], [t["status"] for t in d["trees"]][-1]')" \
	"(False, 5, 'error')" 'json: incomplete'

# Parts.
for i in 1 2 3; do
	matrix --shard=$i/3 --format=porcelain
	records pair >>parts
done
is "$(wc -l <parts), $(sort -u parts | wc -l)" '10, 10' 'the parts have each pair once'
for shard in 0/3 4/3 x 3; do
	matrix --shard=$shard
	exit_is 129 "--shard=$shard is a usage error"
done
run crosstree -C repo check linus drm --shard=1/2
exit_is 129 '--shard needs several pairs'

# Hunks are counted in a matrix as they are for a pair, also by git as a whole.
git -C repo checkout -q -b first "$base"
printf 'x\nfirst\n' >repo/new
commit repo 'first: add'
git -C repo checkout -q -b second "$base"
printf 'x\nsecond\n' >repo/new
sed -i 's/^c$/cee/' repo/words
commit repo 'second: add'
git -C repo checkout -q hmm
printf '[tree "%s"]\n\tref = %s\n' first first second second docs docs >three
run crosstree -C repo check --matrix --trees=../three
like out '^textual  new: add/add \(1 hunk\)' 'hunks of a path that both added'
like out '^textual  words: content \(1 hunk\)' 'and of one that both changed'

# Nothing to compare.
printf '' >empty
run crosstree -C repo check --matrix --trees=../empty
exit_is 128 'a trees file without trees is a failure'
printf '[tree "drm"]\n\tref = drm\n' >one
run crosstree -C repo check --matrix --trees=../one
exit_is 0 'one tree alone is clean'
like out '^0 silent conflicts, 0 textual, in 0 pairs' 'and says what was done'

finish
