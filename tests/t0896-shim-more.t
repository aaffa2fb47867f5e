#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Wrappers for functions that take another argument, one more, or one less.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"

shim() {
	run crosstree -C repo prep main user --no-cache --strategy=shim "$@"
}
# The base, and main with `submit` of other parameters: PARAMETERS CALL CALL BODY
provider() {
	base <<'EOT2'
include/f.h
#ifndef F_H
#define F_H
struct ring;
struct job {
	int n;
};
int submit(struct job *j, int n);
#endif
.
core.c
#include "f.h"

int run_all(struct ring *ring, struct job *j, int prio);
int run_one(struct ring *r, struct job *j);

int submit(struct job *j, int n)
{
	return j->n + n;
}

int run_all(struct ring *ring, struct job *j, int prio)
{
	return submit(j, 1) + submit(j, 2);
}

int run_one(struct ring *r, struct job *j)
{
	return submit(j, 3);
}
.
EOT2
	sed -e "s/submit(struct job \*j, int n)/submit($1)/" -i repo/include/f.h repo/core.c
	sed -e "s/submit(j, 1) + submit(j, 2)/submit($2)/; s/return submit(j, 3)/return submit($3)/" \
		-e "s/return j->n + n;/return $4;/" -i repo/core.c
	commit repo 'core: submit jobs otherwise'
}
consumer() {
	user <<'EOT2'
drv.c
#include "f.h"

int drv(struct ring *x, struct job *j, int n, int prio);

static int start(struct ring *rg, struct job *j, int prio)
{
	if (submit(j, 7) < 0)
		return -1;
	return submit(j, submit(j, prio));
}

int drv(struct ring *x, struct job *j, int n, int prio)
{
	return start(x, j, prio) +
	       submit(j, n);
}
.
EOT2
}

# ------------------------------------------------- one more: in front, in the midst, last

provider 'struct ring *ring, struct job *j, int n' \
	'ring, j, 1) + submit(ring, j, 2' 'r, j, 3' 'j->n + n + (ring != 0)'
consumer
shim -o "$TRASH/out.d"
exit_is 0 'one argument more, which all callers have'
like out '^wrapper  drv.c: drv_submit for submit, 4 uses$' 'goes through a wrapper'
like out '^         takes for the merge: struct ring \*ring$' 'which takes it already'
is "$(added out.d/prep/*.patch | grep submit)" '/* submit() is about to change: all uses go through here */
static inline int drv_submit(struct ring *ring, struct job *j, int n)
	return submit(j, n);
	if (drv_submit(rg, j, 7) < 0)
	return drv_submit(rg, j, drv_submit(rg, j, prio));
	       drv_submit(x, j, n);' 'callers hand over what they call it'
is "$(added out.d/merge-fixup.patch)" '	return submit(ring, j, n);' 'one line is left for the merge'
merges >came
is "$(wc -l <came)" 1 'it compiles before, and after in either order' || note "$(cat came)"
valid out.d/report.json prep-1.json 'the report is as in docs/schema'
is "$(json out.d/report.json '[s["more"] for s in r["shims"]]')" "['struct ring *ring']" 'and has it'
run crosstree -C repo plan main user --no-cache --format=porcelain
like out '^way	[0-9]*	shim	0	0	1	known	1	1	0	' 'a way out for plan, with a line for the merge'

provider 'struct job *j, struct ring *ring, int n' \
	'j, ring, 1) + submit(j, ring, 2' 'j, r, 3' 'j->n + n + (ring != 0)'
consumer
shim -o "$TRASH/out.d"
is "$(added out.d/merge-fixup.patch)" '	return submit(j, ring, n);' 'in the midst'
merges >came
is "$(wc -l <came)" 1 'it compiles, too' || note "$(cat came)"

provider 'struct job *j, int n, int prio' \
	'j, 1, prio) + submit(j, 2, prio' 'j, 3, 0' 'j->n + n + prio'
consumer
shim -o "$TRASH/out.d"
is "$(added out.d/merge-fixup.patch)" '	return submit(j, n, prio);' 'last, and a number'
like out '^         takes for the merge: int prio$' 'by its name'
merges >came
is "$(wc -l <came)" 1 'it compiles, too' || note "$(cat came)"

# ------------------------------------------------------------- another one in its place

provider 'struct ring *ring, int n' \
	'ring, 1) + submit(ring, 2' 'r, 3' 'n + (ring != 0)'
consumer
shim -o "$TRASH/out.d"
exit_is 0 'another argument'
is "$(added out.d/prep/*.patch | grep -e inline -e '7)')" \
	'static inline int drv_submit(struct ring *ring, struct job *j, int n)
	if (drv_submit(rg, j, 7) < 0)' 'both are handed over'
is "$(added out.d/merge-fixup.patch)" '	return submit(ring, n);' 'and the merge takes the new one'
merges >came
is "$(wc -l <came)" 1 'it compiles, too' || note "$(cat came)"

# --------------------------------------------------------------------------- one less

provider 'struct job *j' 'j) + submit(j' 'j' 'j->n'
consumer
shim -o "$TRASH/out.d"
exit_is 0 'one argument less'
is "$(added out.d/prep/*.patch | grep inline)" 'static inline int drv_submit(struct job *j, int n)' \
	'the wrapper takes what callers have'
is "$(added out.d/merge-fixup.patch)" '	return submit(j);' 'and passes on less'
merges >came
is "$(wc -l <came)" 1 'it compiles, too' || note "$(cat came)"

# ------------------------------------------------------- where somebody has it not at hand

provider 'struct ring *ring, struct job *j, int n' \
	'ring, j, 1) + submit(ring, j, 2' 'r, j, 3' 'j->n + n + (ring != 0)'
user <<'EOT'
drv.c
#include "f.h"

int drv(struct ring *x, struct job *j);
int none(struct job *j);

int drv(struct ring *x, struct job *j)
{
	return submit(j, 1);
}

int none(struct job *j)
{
	return submit(j, 1);
}
.
EOT
shim
exit_is 1 'a caller without it'
like out '^         what it is to call then needs a struct ring \*: .*; it would take one more argument for that, which 1 of 2 callers have at hand$' \
	'in one sentence: what is missing, and how many have it'
finish
