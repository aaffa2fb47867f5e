#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# An integration that repairs what a merge breaks, as the provider repaired its own.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
mkdir repo/lib
cat >repo/lib/frob.h <<'END'
struct frob;
int frob_start(struct frob *f, int speed);
END
cat >repo/lib/one.c <<'END'
#include "frob.h"

int one(struct frob *f)
{
	return frob_start(f, 1);
}
END
cat >repo/lib/two.c <<'END'
#include "frob.h"

int two(struct frob *f)
{
	return frob_start(f, 2);
}
END
commit repo base
git -C repo checkout -q -b api
sed -i 's/int speed/int speed, unsigned long flags/' repo/lib/frob.h
sed -i 's/\(frob_start(f, [12]\)/\1, 0/' repo/lib/one.c repo/lib/two.c
commit repo 'frob: start with flags'
git -C repo checkout -q -b user linus
cat >repo/lib/three.c <<'END'
#include "frob.h"

int three(struct frob *f)
{
	return frob_start(f, 3);
}
END
commit repo 'lib: three'
git -C repo checkout -q -b late linus
echo late >repo/late
commit repo late
git -C repo checkout -q linus
printf '[tree "%s"]\n\tref = %s\n' linus linus api api user user late late >trees

integrate() {
	run crosstree -C repo integrate --trees=../trees --check "$@"
}
states() {
	grep '^tree' out | cut -f 2,3 | tr '\t\n' ' ;'
}

integrate --format=porcelain -b next
exit_is 1 'a fix that nobody has looked at is something to act on'
is "$(states)" 'linus base;api merged;user proposed;late merged;' 'but the tree is in'
is "$(git -C repo show next:lib/three.c | grep frob_start)" '	return frob_start(f, 3, 0);' 'with the fix'
is "$(git -C repo rev-parse next~^2)" "$(git -C repo rev-parse user)" 'at its own commit'
git -C repo log -1 --format=%B next~ >message
like message '^Proposed a fix for frob_start in lib/three.c$' 'the merge says so'
like out '^suggest.proved.' 'and so does the result'
like out '^silent.signature.certain.-.frob_start.5.' 'with what it was about'
run crosstree -C repo check api user --result next --kinds=silent
exit_is 0 'nothing is broken in it'

integrate
like out '^proposed    user ' 'text has the state'
like out '^      fix, proved: .*, as 2 of 2 conversions in these commits$' 'how it is known'
like out '^      \+	return frob_start\(f, 3, 0\);$' 'the fix itself'
like out '^3 of 3 trees are in, 1 of them with a fix that nobody has looked at' 'and is counted'

integrate --format=json
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out result.json
	run python3 -c 'import json, sys, jsonschema
d = json.load(open(sys.argv[1]))
jsonschema.validate(d, json.load(open(sys.argv[2])))
print(*[(t["state"], t["silent"][0]["suggestion"]["state"]) for t in d["trees"] if t["silent"]])' \
		result.json "$ROOT/docs/schema/integrate-1.json"
	content_is out "('proposed', 'proved')" 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi

integrate --format=mail
like out '^A fix is proposed below:$' 'the mail proposes it'
like out '^\+	return frob_start\(f, 3, 0\);$' 'as a patch'
like out 'The tree is in, with the fix below' 'and says what became of the tree'

integrate --format=porcelain --on-conflict=fixup,drop-tree
is "$(states)" 'linus base;api merged;user dropped;late merged;' 'it is done only where it may'
unlike out '^suggest' 'and proposed only there'

# A fix for one of two is none: the commit goes.
git -C repo checkout -q user
cat >repo/lib/four.c <<'END'
#include "frob.h"

int (*const four)(struct frob *f, int speed) = frob_start;
END
commit repo 'lib: four'
echo more >repo/more
commit repo more
git -C repo checkout -q linus
integrate --format=porcelain -b next
is "$(states)" 'linus base;api merged;user reverted;late merged;' 'all of it, or not at all'
is "$(git -C repo cat-file -e next:lib/four.c 2>/dev/null && echo there)" '' 'what breaks is out'

finish
