#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What api prints: text, porcelain, json; which kinds.
. "$(dirname "$0")/lib/test-lib.sh"

esc=$(printf '\033')

git init -q repo
mkdir -p repo/include/linux
cat >repo/include/linux/a.h <<\END
#define A_MAX 4
#define a_for_each(x, list) for (x = list; x; x = x->next)
struct ops {
	int (*open)(struct dev *dev);
	int flags;
	int unused;
};
int a_get(struct dev *dev, int n);
int a_put(struct dev *dev);
int a_both(int a, int b, int c);
void a_gone(void);
int a_stays(int n);
void a_moves(void);
END
printf 'int b_first(void);\n' >repo/include/linux/b.h
commit repo base
git -C repo tag v1
cat >repo/include/linux/a.h <<\END
#define A_MAX 8
#define a_for_each(x, list, member) for (x = list; x; x = x->member)
struct ops {
	int (*open)(struct dev *dev, int mode);
	long flags;
	int added;
};
int a_get(struct device *dev, int n);
void a_put(struct dev *dev);
int a_both(int a, long d, int b, int c);
int a_stays(int number);
int a_new(void);
END
printf 'int b_first(void);\nvoid a_moves(void);\n' >repo/include/linux/b.h
commit repo change
git -C repo tag v2

run crosstree -C repo api v1 v2
exit_is 0 'an answer is 0'
cat >wanted <<\END
include/linux/a.h
- int a_both(int a, int b, int c)
+ int a_both(int a, long d, int b, int c)
    argument 2 added: long d
- #define a_for_each(x, list)
+ #define a_for_each(x, list, member)
    argument 3 added: member
- int a_get(struct dev *dev, int n)
+ int a_get(struct device *dev, int n)
    argument 1: struct dev * → struct device *
  a_moves()
    moved to include/linux/b.h
- int a_put(struct dev *dev)
+ void a_put(struct dev *dev)
    result: int → void
  struct ops
    callback open: int (*)(struct dev *) → int (*)(struct dev *, int)
    member flags: int → long
    member removed: unused
    member added: added
- void a_gone(void)

5 changed, 1 moved, 1 removed in 1 file.
END
content_is out "$(cat wanted)" 'the text: by file, in words, what is removed last'

run crosstree -C repo api v1 v2 --kinds=removed,value
content_is out "include/linux/a.h
- #define A_MAX 4
+ #define A_MAX 8
    other value
- void a_gone(void)

1 changed, 1 removed in 1 file." 'only some kinds'
run crosstree -C repo api v1 v2 --kinds=all
like out '^\+ int a_new\(void\)$' 'all of them'
like out ', 1 moved, 1 added, 1 removed in 1 file' 'counted'
run crosstree -C repo api v1 v2 --kinds=remvoed
exit_is 129 'no such kind'
like err "did you mean 'removed'" 'is told'
run crosstree -C repo api v1 v1
exit_is 0 'no change'
content_is out 'Nothing changed for callers.' 'is said'

run crosstree -C repo api v1 v2 --format=porcelain --color=always
unlike out "$esc" 'porcelain has no colour'
is "$(sed -n 1,6p out)" "# crosstree.api 1
# a $(git -C repo rev-parse v1) v1
# b $(git -C repo rev-parse v2) v2
change	signature	function	a_both
before	10	int a_both(int a, int b, int c)	include/linux/a.h
after	10	int a_both(int a, long d, int b, int c)	include/linux/a.h" 'its records'
like out '^member	callback	open	int \(\*\)\(struct dev \*\)	int \(\*\)\(struct dev \*, int\)$' \
	'members'
cp out lines
run crosstree -C repo api v1 v2 --format=porcelain -z
is "$(tr '\0' '\n' <out)" "$(cat lines)" '-z ends records with NUL'

run crosstree -C repo api v1 v2 --format=json
exit_is 0 'json'
cp out api.json
cat >look.py <<\END
import json, sys
doc = json.load(open(sys.argv[1]))
assert doc["schema"] == "crosstree.api/1"
names = [c["name"] for c in doc["changes"]]
assert names == ["a_both", "a_for_each", "a_get", "a_moves", "a_put", "ops", "a_gone"], names
ops = doc["changes"][5]
assert ops["kind"] == "struct" and ops["what"] == "members"
assert [m["what"] for m in ops["members"]] == ["callback", "retyped", "removed", "added"]
assert doc["changes"][6]["after"] is None
assert doc["changes"][2]["words"] == ["argument 1: struct dev * \u2192 struct device *"]
END
succeeds 'holds what the text shows' python3 look.py api.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'and fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' api.json "$ROOT/docs/schema/api-1.json"
else
	skip 'no python3-jsonschema'
fi

run crosstree -C repo api v1 nowhere
exit_is 128 'an unknown revision'
like err "nowhere" 'is named'

finish
