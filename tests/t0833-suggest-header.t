#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What repairs findings about headers: the #include that is missing, or the header's new place.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"

# -------------------------------------------------------------- an #include less

base <<'EOT2'
include/linux/f.h
int f(int a);
.
include/linux/dev.h
#include <linux/f.h>
int dev(int a);
.
include/linux/other.h
int other(void);
.
dev.c
#include <linux/dev.h>

int dev(int a)
{
	return f(a);
}
.
EOT2
api <<'EOT2'
include/linux/dev.h
int dev(int a);
.
dev.c
#include <linux/dev.h>
#include <linux/f.h>

int dev(int a)
{
	return f(a);
}
.
EOT2
user <<'EOT2'
drv/use.c
#include <linux/dev.h>
#include <linux/other.h>

int use(int n);

int use(int n)
{
	return f(n) + f(2) + dev(1);
}
.
EOT2
run crosstree -C repo check --no-cache main user --suggest
exit_is 1 'a header that is not included any more'
like out '^         fix, proved: \+ #include <linux/f.h>, by the declarations$' 'has a fix'
like out '^         \+#include <linux/f.h>$' 'in its place'
run crosstree -C repo prep --no-cache main user -o "$TRASH/out.d"
exit_is 0 'which the consumer can take now'
like out '^residual none: the merge needs nothing more$' 'and nothing is left'
merges >came
is "$(wc -l <came)" 1 'it compiles before, and after in either order' || note "$(cat came)"
run crosstree -C repo prep --no-cache main user --strategy=phased
exit_is 1 'nothing that could be there in two forms'
like out '^no series: .*: it is declared as before; what is missing is an #include, which prep can add$' 'why'
run crosstree -C repo prep --no-cache main user --strategy=shim
like out '^no prep patch: .*: nothing changes for who calls it: it is an #include that has to follow$' 'nor wrapped'

# ------------------------------------------------------------ a header that moved

base <<'EOT2'
include/linux/f.h
#ifndef F_H
#define F_H
int f(int a);
#endif
.
f.c
#include <linux/f.h>

int f(int a)
{
	return a;
}
.
EOT2
mkdir repo/include/drm
git -C repo mv include/linux/f.h include/drm/f.h
api <<'EOT2'
f.c
#include <drm/f.h>

int f(int a)
{
	return a;
}
.
EOT2
user <<'EOT2'
drv/use.c
#include <linux/f.h>

int use(int n);

int use(int n)
{
	return f(n);
}
.
EOT2
run crosstree -C repo check --no-cache main user --suggest
exit_is 1 'a header that moved'
like out '^         fix, proved: #include <linux/f.h> -> #include <drm/f.h>, by the declarations$' 'has a fix'
run crosstree -C repo plan --no-cache main user --format=porcelain
like out '^way	[0-9]*	fixup	0	0	1	known	1	1	' 'so that it is known what the merge takes'
run crosstree -C repo prep --no-cache main user --strategy=phased
like out '^no series: .*: a header that moved is no interface with two forms: one that includes it can stay in its old place$' \
	'what to do instead'
finish
