#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Members of structures in steps: both names for a release.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"

phased() {
	run crosstree -C repo prep main user --no-cache --strategy=phased "$@"
}
# Each step but the last and then the user, in both orders: what does not compile.
steps() {
	git -C repo checkout -q -B steps "$(json out.d/report.json 'r["onto"]')"
	last=$(find out.d/phased -type f | sort | tail -1)
	for f in $(find out.d/phased -type f | sort); do
		[ "$f" = "$last" ] || git -C repo am -q "$TRASH/$f" || echo "cannot apply $f"
		broken
	done
	for order in 'steps user' 'user steps'; do
		# shellcheck disable=SC2086
		set -- $order
		git -C repo checkout -q --detach "$1"
		git -C repo merge -q -m merge "$2" >/dev/null
		broken
	done
	git -C repo checkout -q steps
	git -C repo am -q "$TRASH/$last" || echo "cannot apply $last"
	broken
	git -C repo diff --stat main steps
	git -C repo checkout -q main
}

# ------------------------------------------------------------------------- renamed

base <<'EOT2'
include/f.h
#ifndef F_H
#define F_H
struct up {
	int other;	/* something else */
	unsigned long blk;	/* where */
	char name[8];
};
static inline unsigned long up_end(const struct up *u)
{
	return u->blk + 1;
}
#endif
.
a.c
#include "f.h"

unsigned long a(struct up *u);

unsigned long a(struct up *u)
{
	u->blk = 1;
	return u->blk + u->other + up_end(u) + u->name[0];
}
.
EOT2
sed -i 's/\<blk\>/block/; s/u->blk/u->block/g; s/\<name\>/label/; s/u->name/u->label/' repo/include/f.h repo/a.c
commit repo 'up: call it a block'
user <<'EOT2'
b.c
#include "f.h"

unsigned long b(struct up *u);

static const struct up up = {
	.other = 1,
	.blk = 2,
};

unsigned long b(struct up *u)
{
	u->blk++;
	return u->blk + up.blk + (unsigned char)u->name[1];
}
.
EOT2
before=$(state_of repo)
phased -o "$TRASH/out.d"
exit_is 0 'two members that got other names'
is "$(state_of repo)" "$before" 'the repository stays as it is'
like out '^alias    struct up.blk, [0-9] uses in user: stays in include/f.h$' 'have both'
like out '^         user has 0 of them instead of [0-9], in either order$' 'the merge is fine meanwhile'
is "$(added out.d/phased/0001*)" '	union {
		unsigned long block;
		/* The old name, until its last users are converted */
		unsigned long blk;
	};	/* where */
	union {
		char label[8];
		/* The old name, until its last users are converted */
		char name[8];
	};' 'in a union without a name'
is "$(added out.d/phased/0002* | head -n 1)" '	u->block = 1;' 'callers are a step of their own'
like out.d/phased/0003* 'Subject: \[PATCH 3/3\] up: remove the old ' 'the last one takes the old ones away'
valid out.d/report.json phased-1.json 'the report is as in docs/schema'
is "$(json out.d/report.json '([s["proved"] for s in r["steps"]], r["proof"]["converted"] == r["proof"]["uses_after_cleanup"])')" \
	'([True, True, True], True)' 'and all of it is proved'
is "$(steps)" '' 'each step compiles, the merges do, and in the end it is what the provider had' ||
	cat out.d/phased/*
run crosstree -C repo plan main user --no-cache --format=porcelain
like out '^way	[0-9]*	phased	0	0	0	known	0	3	' 'a way out for plan, with nothing for the merge'

# ---------------------------------------------------------------- what has no two names

# refused MEMBER-BEFORE MEMBER-AFTER USE-AFTER WHY
refused() {
	base <<'EOT2'
include/f.h
struct sub {
	int x;
};
struct up {
	BEFORE
	struct sub sub;
};
.
a.c
#include "f.h"

int a(struct up *u);

int a(struct up *u)
{
	return u->blk + 2;
}
.
EOT2
	sed -i "s/BEFORE/$1/" repo/include/f.h
	git -C repo commit -q --amend -a --no-edit
	git -C repo branch -f user
	sed -i "s/$1/$2/" repo/include/f.h
	sed -i "s/u->blk/$3/" repo/a.c
	commit repo 'up: otherwise'
	user <<'EOT2'
b.c
#include "f.h"

int b(struct up *u);

int b(struct up *u)
{
	return u->blk;
}
.
EOT2
	phased
	exit_is 1 "$4"
	like out "^no series: (nothing of it can be there in two forms: )?$5\$" 'in a sentence'
}
refused 'int blk;' 'long block;' 'u->block' 'another type' \
	'what is block now is of another type, long instead of int'
refused 'int blk:4;' 'int block:4;' 'u->block' 'a bit-field' 'a bit-field has its place among others'
refused 'int blk, n;' 'int block, n;' 'u->block' 'two at once' \
	'it is declared together with others, or by a macro'
refused 'int blk;' '' 'u->sub.x' 'elsewhere' 'no other member of struct up stands for it'
refused 'int blk;' 'int cost;' 'u->sub.x' 'another one in its place' \
	'that struct up.blk became cost, what the provider made of its uses does not say'
finish
