#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Commits that are there already: which of them would not build.
. "$(dirname "$0")/lib/test-lib.sh"

cd "$TRASH" || exit 1
git init -q repo
mkdir repo/include
cat >repo/include/f.h <<'EOF'
#ifndef F_H
#define F_H
struct dev { int id; };
int f(struct dev *d);

struct other { int id; };
struct third { int id; };

int g(struct dev *d);
#endif
EOF
for file in a b; do
	printf '#include "include/f.h"\n\nint %s(struct dev *d)\n{\n\treturn f(d);\n}\n' "$file" \
		>repo/$file.c
done
commit repo 'the base'
git -C repo branch user

# the interface, half of its users, the other half; another branch of it; a merge
sed -i 's/^int f(.*/int f(struct dev *d, int flags);/' repo/include/f.h
sed -i 's/f(d)/f(d, 0)/' repo/a.c
commit repo 'f: take flags'
half=$(git -C repo rev-parse HEAD)
sed -i 's/f(d)/f(d, 0)/' repo/b.c
commit repo 'b: convert'
git -C repo checkout -q -b side HEAD~2
sed -i 's/^int g(.*/int g(struct dev *d, long n);/' repo/include/f.h
commit repo 'g: take a number'
git -C repo checkout -q main
git -C repo merge -q -m 'Merge side' side
git -C repo checkout -q user
printf '#include "include/f.h"\n\nint c(struct dev *d)\n{\n\treturn f(d);\n}\n' >repo/c.c
commit repo 'c: come along'
git -C repo checkout -q main

run crosstree -C repo plan main user
exit_is 0 'an answer'
told() {
	tr -s ' \n' ' ' <out >told
}
told
like told ' as it is 3 of 4 commits of main, 1 of 1 commits of user looked at one by one: 1 would not build ' 'how many'
like out "^ +$(printf %.12s "$half") f: take flags \(main\): b.c:5: f: " 'which, and where it breaks'
first=$(cat out)
run crosstree -C repo plan main user
is "$(cat out)" "$first" 'the same from the cache'
run crosstree -C repo plan --no-cache main user
is "$(cat out)" "$first" 'and without'
run crosstree -C repo plan --format=porcelain main user
is "$(grep -A1 '^history' out | grep -v '^way' | tr '\t' ' ')" "history provider 4 3
unbuilt $half f: take flags b.c:5: f: called with 1 argument, the function now takes 2
history consumer 1 1" 'for scripts'
run crosstree -C repo plan --format=json main user
cp out plan.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' plan.json "$ROOT/docs/schema/plan-1.json"
fi
is "$(python3 -c 'import json
h = json.load(open("plan.json"))["history"]
print(h["provider"]["commits"], h["provider"]["checked"], [u["subject"] for u in h["provider"]["unbuilt"]],
      h["consumer"])')" "4 3 ['f: take flags'] {'commits': 1, 'checked': 1, 'unbuilt': []}" 'as json'

# with it repaired in one there is nothing to tell
run crosstree -C repo plan user main
like out '^   as it is 1 of 1 commits of user, 3 of 4 commits of main looked at' 'the other way round'
git -C repo checkout -q -b whole main~1
git -C repo reset -q --soft HEAD~2
git -C repo -c user.name=n -c user.email=e commit -q -m 'f: take flags'
run crosstree -C repo plan whole user
told
like told ' one by one: each builds, as far as the silent checks tell ' 'none'
finish
