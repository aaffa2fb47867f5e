#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What prep leaves in the merge, and why: one small merge a case.
. "$(dirname "$0")/lib/test-lib.sh"
. "$TESTS/lib/silent-trees.sh"

# Two changes in one merge: an argument that is there only after it, and an accessor
# that was there before.
silent_trees repo
run crosstree -C repo prep --no-cache api user --fixup good
exit_is 0 'an accessor that the consumer has'
like out '^prep +1 line in 1 file for user$' 'is used now'
like out '^\+return upd_blockable\(u\) \? 1 : 0;$' 'in place of the member'
like out '^ +drv.c:17: mm -> mirror$' 'the argument waits for the merge'
run crosstree -C repo prep --no-cache user api --fixup good
exit_is 1 'the provider has none of it'
like out "the consumer's tree by itself: the consumer has these lines otherwise" 'as it says'

cat >a.h <<'EOT'
struct item {
	int size;
};
int item_size(const struct item *i);
int item_get(struct item *i, int flags);
EOT
cat >lib.c <<'EOT'
#include "a.h"

int item_size(const struct item *i)
{
	return i->size;
}

int item_get(struct item *i, int flags)
{
	return i->size + flags;
}
EOT
cat >a.c <<'EOT'
#include "a.h"

static int total;

static int add(struct item *i)
{
	total += item_size(i);
	return total;
}

int all(struct item *i, int n)
{
	int sum = 0;

	while (n--)
		sum += add(i++);
	return sum;
}
EOT
# new DIR: a repository with a.h, lib.c and a.c, on branch provider. Edit
# that, call `consumer` between the two and `merge` behind them; edit the merge, and split.
new() {
	git init -q "$1"
	cp "$TRASH/a.h" "$TRASH/a.c" "$TRASH/lib.c" "$1"
	commit "$1" base
	git -C "$1" branch consumer
	git -C "$1" checkout -q -b provider
}
consumer() {
	commit "$1" 'provider'
	git -C "$1" checkout -q consumer
}
merge() {
	commit "$1" 'consumer'
	git -C "$1" checkout -q -b merged
	git -C "$1" merge -q --no-commit provider >/dev/null 2>&1
}
split() {
	commit "$1" 'Merge provider'
	run crosstree -C "$1" prep --no-cache provider consumer --fixup merged -o "$TRASH/$1.out"
}

# -------------------------------------------------------- a call that takes more

new arity
sed -i 's/item_get(struct item \*i, int flags)/item_get(struct item *i, int flags, int how)/' \
	arity/a.h arity/lib.c
consumer arity
printf '\nint get(struct item *i)\n{\n\treturn item_get(i, 1);\n}\n' >>arity/a.c
merge arity
sed -i 's/item_get(i, 1)/item_get(i, 1, 0)/' arity/a.c
split arity
exit_is 1 'an argument that only the new function takes'
like out 'item_get: called with 3 arguments, the function now takes 2$' 'cannot go before it'
is "$(ls -d arity.out 2>/dev/null)" '' 'and nothing is written'

new macro
sed -i 's/item_get(struct.*/&\n#define ITEM(i, f) item_get(i, f)/' macro/a.h
commit macro 'a macro'
git -C macro branch -f consumer
sed -i 's/ITEM(i, f) .*/ITEM(i, f, how) item_get(i, f + how)/' macro/a.h
consumer macro
printf '\nint get(struct item *i)\n{\n\treturn ITEM(i, 1);\n}\n' >>macro/a.c
merge macro
sed -i 's/ITEM(i, 1)/ITEM(i, 1, 0)/' macro/a.c
split macro
exit_is 1 'nor one of a macro'

# ---------------------------------------------------- a prototype and its callers

new callers
sed -i 's/item_size(const struct item \*i)/item_bytes(const struct item *i)/' callers/a.h callers/lib.c
sed -i 's/item_size/item_bytes/' callers/a.c
consumer callers
sed -i 's/^int all/static int twice(struct item *i)\n{\n\treturn 2 * item_size(i);\n}\n\n&/
	s/sum += add(i++)/sum += add(i++) + twice(i)/' callers/a.c
merge callers
sed -i 's/twice(struct item \*i)/twice(struct item *i, int more)/; s/2 \* item_size(i)/2 * item_bytes(i) + more/
	s/twice(i)/twice(i, n)/' callers/a.c
split callers
exit_is 0 'a static function that gets a parameter'
like out '^residual 1 line in 1 file' 'is changed with its caller and its use'
like out '^ +a.c:[0-9]+: item_size -> item_bytes$' 'the new name of another waits'
cat callers.out/prep/*.patch >mail
like mail '^\+	return 2 \* item_size\(i\) \+ more;$' 'on the same line'
like mail '^\+		sum \+= add\(i\+\+\) \+ twice\(i, n\);$' 'the caller goes along'

# ------------------------------------------------ variables that move to a structure

new moved
sed -i 's/int item_get(.*/int item_walk(struct item *i, int (*fn)(struct item *, void *), void *data);\n&/
	s/int item_size/int item_length/' moved/a.h
sed -i 's/item_size/item_length/' moved/lib.c moved/a.c
consumer moved
sed -i 's/^static int total;/static int *count;\n&/; s/^	total += .*/&\n	*count += 1;/' moved/a.c
merge moved
sed -i 's/^static int \*count;/struct data {\n	int count;\n};/; s/add(struct item \*i)/add(struct item *i, struct data *d)/
	s/^	\*count += 1/	d->count += item_walk(i, 0, 0)/
	s/add(i++)/add(i++, \&d)/; s/^	int sum = 0;/&\n	struct data d = { 0 };/' moved/a.c
split moved
is "$(grep -c '^	\*count' out)" 0 'no use of a variable is left without it'
if [ "$status" = 0 ]; then
	git -C moved checkout -q -f consumer
	git -C moved am -q "$TRASH"/moved.out/prep/*.patch
	if command -v gcc >/dev/null; then
		succeeds 'what goes now compiles' gcc -fsyntax-only -Wall -Werror moved/a.c
	else
		skip 'no gcc'
	fi
else
	like out '^no prep patch' 'nothing goes now'
fi

# ---------------------------------------------------------- what is not included

new hidden
printf 'int other(void);\n' >hidden/b.h
commit hidden 'another header'
git -C hidden branch -f consumer
sed -i '1i#include "b.h"' hidden/a.h
consumer hidden
printf '\nint get(void)\n{\n\treturn 1;\n}\n' >>hidden/a.c
merge hidden
sed -i 's/return 1;/return other();/' hidden/a.c
split hidden
exit_is 1 'a function that the consumer has and does not include'
like out 'other: nothing (that is )?included (there )?declares (it|other)' 'waits for the merge'

# ------------------------------------------------------------- of no use by itself

new lonely
sed -i 's/int item_size/int item_length/' lonely/a.h
sed -i 's/item_size/item_length/' lonely/lib.c lonely/a.c
consumer lonely
printf '\nint get(struct item *i)\n{\n\treturn item_size(i);\n}\n' >>lonely/a.c
merge lonely
sed -i 's/^int get/static int length(struct item *i)\n{\n\treturn i->size;\n}\n\n&/
	s/return item_size(i);/return item_length(i) + length(i);/' lonely/a.c
split lonely
exit_is 0 'a helper with its use on the line of the other change'
like out '^ +a.c:[0-9]+: item_size -> item_length$' 'is split from that'

new waiting
sed -i 's/^	int size;/	int bytes;/' waiting/a.h
sed -i 's/i->size/i->bytes/' waiting/lib.c
consumer waiting
printf '\nint get(struct item *i)\n{\n\treturn i->size;\n}\n' >>waiting/a.c
merge waiting
sed -i 's/^int get/static int zero(struct item *i)\n{\n\treturn !i;\n}\n\n&/
	s/return i->size;/return i->bytes + zero(i);/' waiting/a.c
split waiting
exit_is 1 'where that cannot be'
like out 'zero: nothing uses the static function zero there' 'the helper waits, too'

new comment
sed -i 's/int item_size/int item_length/' comment/a.h
sed -i 's/item_size/item_length/' comment/lib.c comment/a.c
consumer comment
sed -i 's,^int all,/* by item_size() */\n&,' comment/a.c
merge comment
sed -i 's,/\* by item_size,/* by item_length,' comment/a.c
split comment
exit_is 1 'a comment alone'
like out 'a comment: nothing tells whether it is true before the merge$' 'waits'

# --------------------------------------------------------------- beside conflicts

new conflict
sed -i 's/^	int sum = 0;/	int sum = 1;/; s/static int total;/static long total;/' conflict/a.c
consumer conflict
sed -i 's/^	int sum = 0;/	int sum = 2;/; s/^static int add/int get(struct item *i)\n{\n\treturn item_size(i);\n}\n\n&/' conflict/a.c
merge conflict
sed -i '/^[<=>]\{7\}/d; s/^	int sum = [12];/	int sum = 3;/' conflict/a.c
sed -i '0,/sum = 3;/b; /sum = 3;/d; s/return item_size(i);/return item_size(i) + 1;/' conflict/a.c
sed -i 's/return item_size(i);/return item_size(i) + 1;/' conflict/a.c
split conflict
exit_is 0 'a change beside a conflict'
like out '1 of 1 conflicts left,$' 'goes now, and the conflict stays'
like out '^residual none' 'as the only one'
cat conflict.out/prep/*.patch >mail
unlike mail '^[-+]	int sum' 'nothing of the resolution is in the patch'
git -C conflict checkout -q -f consumer
git -C conflict am -q "$TRASH"/conflict.out/prep/*.patch
git -C conflict merge --no-commit provider >/dev/null 2>&1
sed -i '/^[<=>]\{7\}/d; s/^	int sum = [12];/	int sum = 3;/' conflict/a.c
sed -i '0,/sum = 3;/b; /sum = 3;/d' conflict/a.c
git -C conflict add a.c
is "$(git -C conflict write-tree)" "$(git -C conflict rev-parse 'merged^{tree}')" \
	'resolved the same way it is the same tree'

# next to the provider's lines git would find a conflict
new beside
sed -i 's/^		sum += add(i++);/		sum += add(i++) + 1;/' beside/a.c
consumer beside
printf '\nint get(struct item *i)\n{\n\treturn item_size(i);\n}\n' >>beside/a.c
merge beside
sed -i 's/^	while (n--)/	while (n-- > 0)/; s/return item_size(i);/return item_size(i) + 1;/' beside/a.c
split beside
exit_is 0 'two changes, one next to the provider'"'"'s lines'
like out '^ +with it git would find a conflict' 'of which that one stays'
like out '^residual 1 line' 'and the other goes'
finish
