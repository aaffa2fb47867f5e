#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Callbacks in steps: both forms for a release, and whichever is there is called.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"

phased() {
	run crosstree -C repo prep main user --no-cache --strategy=phased "$@"
}
# The base, then the provider's change: SED-SCRIPT [SED-SCRIPT FOR THE BASE]
provider() {
	base <<'EOT2'
include/f.h
#ifndef F_H
#define F_H
struct dev;
struct ops {
	int id;
	/* told of a change */
	int (*changed)(struct dev *d, int what);
	void (*gone)(struct dev *d);
};
struct dev {
	const struct ops *ops;
	int n;
};
struct other {
	int (*changed)(int what);
};
int notify(struct dev *d, int what);
int with(const struct other *o);
int far(struct dev *d);
extern const struct ops one_ops;
#endif
.
core.c
#include "f.h"

int notify(struct dev *d, int what)
{
	if (d->n && !d->ops->changed)
		return 0;
	return d->ops->changed(d, what);
}

int with(const struct other *o)
{
	return o->changed ? o->changed(1) : 0;
}
.
far.c
#include "f.h"

int far(struct dev *d)
{
	return d->n != 0;
}
.
one.c
#include "f.h"

static int one_changed(struct dev *d, int what)
{
	return d->n + what;
}

const struct ops one_ops = {
	.id = 1,
	.changed = one_changed,
};
.
EOT2
	if [ -n "${2-}" ]; then
		sed -i "$2" repo/include/f.h repo/core.c repo/one.c repo/far.c
		git -C repo commit -q --amend -a --no-edit
		git -C repo branch -f user
	fi
	sed -i "$1" repo/include/f.h repo/core.c repo/one.c
	commit repo 'ops: change it'
}
consumer() {
	user <<'EOT2'
two.c
#include "f.h"

extern const struct ops two_ops;

static int two_changed(struct dev *d, int what)
{
	d->n = what;
	return 2;
}

const struct ops two_ops = {
	.changed = two_changed,
};
.
EOT2
}
flags='s/(\*changed)(struct dev \*d, int what)/(*changed)(struct dev *d, int what, long flags)/
	s/_changed(struct dev \*d, int what)/_changed(struct dev *d, int what, long flags)/
	s/->changed(d, what)/->changed(d, what, 4)/
	s/d->n + what/d->n + what + (int)flags/'
# Each step but the last and then the user, in both orders: what does not compile; last, all.
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
	[ ! -e main.c ] || { gcc -I repo/include -o both main.c repo/*.c && ./both; }
	git -C repo checkout -q steps
	git -C repo am -q "$TRASH/$last" || echo "cannot apply $last"
	broken
	git -C repo checkout -q main
}

# ---------------------------------------------------------------- one parameter more

provider "$flags"
consumer
before=$(state_of repo)
phased -o "$TRASH/out.d"
exit_is 0 'a callback with one parameter more'
is "$(state_of repo)" "$before" 'the repository stays as it is'
like out '^either   struct ops.changed, 1 use in user: stays in include/f.h, the new one is changed_flags$' \
	'is there in both forms'
like out '^         user has 0 of them instead of 1, in either order$' 'the merge is fine meanwhile'
like out '^         with the old form gone 1 of 1 uses are converted by a fix that is$' 'and later'
is "$(added out.d/phased/0001*)" '	int (*changed_flags)(struct dev *d, int what, long flags);
	/* The old form, until its last users are converted */
/* Either form, until there is one */
static inline int ops_changed(const struct ops *ops, struct dev *d, int what,
			      long flags)
{
	if (ops->changed_flags)
		return ops->changed_flags(d, what, flags);
	return ops->changed(d, what);
}' 'with what calls either'
is "$(added out.d/phased/0002*)" '	if (d->n && !(d->ops->changed_flags || d->ops->changed))
	return ops_changed(d->ops, d, what, 4);
static int one_changed(struct dev *d, int what, long flags)
	return d->n + what + (int)flags;
	.changed_flags = one_changed,' 'of that structure, and not of the other one'
is "$(added out.d/phased/0003*)" '	if (d->n && !d->ops->changed_flags)
	return d->ops->changed_flags(d, what, 4);' 'which goes in the end'
valid out.d/report.json phased-1.json 'the report is as in docs/schema'
is "$(json out.d/report.json '([c["way"] for c in r["changes"]], [s["proved"] for s in r["steps"]])')" \
	"(['either'], [True, True, True])" 'all of it is proved'
cat >main.c <<'EOT2'
#include "f.h"
#include <stdio.h>
extern const struct ops two_ops;
int main(void)
{
	struct dev one = { &one_ops, 10 }, two = { &two_ops, 0 };
	int a = notify(&one, 1), b = notify(&two, 7);

	printf("%d %d %d\n", a, b, two.n);
	return 0;
}
EOT2
is "$(steps)" '15 2 7' 'each step compiles, and in the merge either form is called' ||
	cat out.d/phased/*
rm main.c
run crosstree -C repo plan main user --no-cache --format=porcelain
like out '^way	[0-9]*	phased	0	0	0	known	0	3	' 'a way out for plan, with nothing for the merge'

# --------------------------------------------------------------- results come and go

provider 's/int (\*changed)(struct dev/void (*changed)(struct dev/; s/int one_changed/void one_changed/
	s/return d->n + what;/d->n += what;/; s/return d->ops->changed(d, what);/d->ops->changed(d, what);\n\treturn 0;/'
consumer
phased -o "$TRASH/out.d"
exit_is 0 'one that returns nothing any more'
is "$(added out.d/phased/0001* | sed -n '/ops_changed/,$p')" \
	'static inline void ops_changed(const struct ops *ops, struct dev *d, int what)
{
	if (ops->changed_new)
		ops->changed_new(d, what);
	else
		ops->changed(d, what);
}' 'either is called'
is "$(steps)" '' 'each step compiles' || cat out.d/phased/*

# --------------------------------------------------------------- what has no two forms

# refused WHAT WHY
refused() {
	phased
	exit_is 1 "$1"
	like out "^no series: nothing of it can be there in two forms: $2\$" 'in a sentence'
}
provider 's/changed)(struct dev \*d, int what)/changed)(struct dev *d)/; s/_changed(struct dev \*d, int what)/_changed(struct dev *d)/
	s/->changed(d, what)/->changed(d)/; s/d->n + what/d->n/'
consumer
refused 'what is not handed over any more' 'a function of the old form takes int, and who calls it has none any more'
provider "$flags" 's/return d->ops->changed(d, what);/int (*f)(struct dev *, int) = d->ops->changed;\n\n\treturn f ? d->ops->changed(d, what) : 0;/'
sed -i 's/(\*f)(struct dev \*, int)/(*f)(struct dev *, int, long)/' repo/core.c
git -C repo commit -q -a --amend --no-edit
consumer
refused 'a pointer that goes on' 'core.c:7 does something else with it than to fill it, to call it, or to ask whether it is there'
provider "$flags" 's/^struct other {/#define CALL(x, d, w) ((x)->changed((d), (w)))\n&/'
consumer
refused 'a macro' 'include/f.h:[0-9]* has it of something whose type cannot be told'
provider "$flags" 's/return d->n != 0;/return d->ops->changed ? 1 : 0;/'
consumer
phased
exit_is 1 'a file that only asks whether it is there'
like out '^no series: not all of the provider.s tree follows: far.c:5: ' 'which the change did not touch'
provider "$flags"
user <<'EOT2'
two.c
#include "f.h"

int two(struct dev *d);

int two(struct dev *d)
{
	return d->ops->changed(d, 1);
}
.
EOT2
phased
exit_is 1 'a consumer that calls it'
provider "$flags"
consumer
user <<'EOT2'
three.c
#include "f.h"

int three(struct dev *d);

int three(struct dev *d)
{
	return d->ops->changed(d, 1);
}
.
EOT2
phased
exit_is 1 'also where it has some of its own'
like out 'user: three.c:7 calls it or looks at it, and would not see the new form' 'says so'
finish
