#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Wrappers in the consumer's tree, so that a merge has one place to follow in.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"

shim() {
	run crosstree -C repo prep main user --no-cache --strategy=shim "$@"
}

# ------------------------------------------------- functions, macros, members of one file

base <<'EOT'
include/f.h
#ifndef F_H
#define F_H
struct key;
struct up {
	int blk;
	int other;
};
#define FLAG_OLD 4
#define MAC(a, b) ((a) + (b))
struct key *request(const char *name, int n);
#endif
.
a.c
#include "f.h"

struct key *a(struct up *u)
{
	int n = u->blk;

	u->blk = 1;
	n = MAC(n, 2);
	n |= FLAG_OLD;
	return request("a", n);
}
.
EOT
api <<'EOT'
include/f.h
#ifndef F_H
#define F_H
struct key;
struct up {
	int block;
	int other;
};
#define FLAG_NEW 4
#define MAC(a, b, c) ((a) + (b) + (c))
struct key *request(const char *name, int n, int flags);
#endif
.
a.c
#include "f.h"

struct key *a(struct up *u)
{
	int n = u->block;

	u->block = 1;
	n = MAC(n, 2, 0);
	n |= FLAG_NEW;
	return request("a", n, 0);
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

struct key *b(struct up *u, const char *some_string);

#ifdef CONFIG_X
/*
 * With a comment.
 */
struct key *bb(struct up u)
{
	return request("y", u.blk);
}
#endif

struct key *b(struct up *u, const char *some_string)
{
	u->blk = 3;
	if (u->blk)
		request("x", u->blk);
	return request(some_string, u->other + MAC(3, 4) + FLAG_OLD +
				    u->blk);
}
.
EOT
before=$(state_of repo)
shim -o "$TRASH/out.d"
exit_is 0 'a function, macros and a member'
is "$(state_of repo)" "$before" 'the repository stays as it is'
like out '^wrapper  b.c: b_request for request, 3 uses$' 'a function'
like out '^wrapper  b.c: b_up_blk for struct up.blk, 5 uses$' 'a member'
like out '^wrapper  b.c: B_MAC for MAC, 1 use$' 'a macro'
like out '^wrapper  b.c: B_FLAG_OLD for FLAG_OLD, 1 use$' 'a constant'
like out '^residual 4 lines in 1 file for the merge$' 'one line each is left'
is "$(sed -n 's/^+\([^+].*\)/\1/p' out.d/merge-fixup.patch)" '	return request(name, n, 0);
#define b_up_blk(p) ((p)->block)
#define B_FLAG_OLD FLAG_NEW
#define B_MAC(a, b) MAC(a, b, 0)' 'namely these'
is "$(sed -n 's/^+\([^+].*\)/\1/p' out.d/prep/*.patch)" '/* request() is about to change: all uses go through here */
static inline struct key *b_request(const char *name, int n)
{
	return request(name, n);
}
/* struct up.blk is about to change: all uses go through here */
#define b_up_blk(p) ((p)->blk)
/* FLAG_OLD is about to change: all uses go through here */
#define B_FLAG_OLD FLAG_OLD
/* MAC() is about to change: all uses go through here */
#define B_MAC(a, b) MAC(a, b)
	return b_request("y", b_up_blk(&u));
	b_up_blk(u) = 3;
	if (b_up_blk(u))
		b_request("x", b_up_blk(u));
	return b_request(some_string,
			 u->other + B_MAC(3, 4) + B_FLAG_OLD + b_up_blk(u));' \
	'in front of the first #if with a use; where something is stored it is a macro'
cp out.d/prep/*.patch prep.patch
like prep.patch '^Subject: \[PATCH\] user: prepare for the change of request\(\) and more$' 'a mail'
like prep.patch '^  b.c: b_up_blk for struct up.blk$' 'which says what goes through what'
unlike prep.patch '^Signed-off-by' 'that is for a person to sign'
is "$(merges | wc -l)" 1 'both orders come to one tree, which compiles, and nothing is found in it' ||
	note "$(merges)"
git -C repo checkout -q prepared
for f in a.c b.c; do
	gcc -fsyntax-only -DCONFIG_X -Wall -Werror -I repo/include "repo/$f" || echo "$f"
done >told
content_is told '' 'the consumer alone compiles with the wrappers'
git -C repo checkout -q main
valid out.d/report.json prep-1.json 'the report is as in docs/schema'
is "$(json out.d/report.json '(r["result"], r["strategy"], r["unrepaired"], sorted(s["name"] for s in r["shims"]), r["residual"]["lines"], [o["same"] for o in r["proof"]["orders"]], r["proof"]["new_findings"])')" \
	"('shim', 'shim', 0, ['B_FLAG_OLD', 'B_MAC', 'b_request', 'b_up_blk'], 4, [True, True], 0)" \
	'and has the figures of the proof'

# ------------------------------------------------ several files: in a header they share

base <<'EOT'
include/f.h
struct up {
	long blk;
	int (*cb)(int n);
};
int request(struct up *u, int (*cb)(void *p), const unsigned char mac[6], unsigned long);
int unused(struct up *u, ...);
.
f.c
#include "f.h"

int f(struct up *u)
{
	return request(u, 0, 0, 1) + u->blk + unused(u);
}
.
drv/drv.h
#ifndef DRV_H
#define DRV_H

#include "f.h"

int drv_a(struct up *u);

#endif /* DRV_H */
.
drv/all.h
#include "drv.h"
.
EOT
api <<'EOT'
include/f.h
struct up {
	long block;
	int (*cb)(int n, int m);
};
int request_up(struct up *u, int (*cb)(void *p), const unsigned char mac[6], unsigned long);
int unused(struct up *u, ...);
.
f.c
#include "f.h"

int f(struct up *u)
{
	return request_up(u, 0, 0, 1) + u->block + unused(u);
}
.
EOT
user <<'EOT'
drv/a.c
#include "all.h"

static int cb(int n)
{
	return n;
}

int drv_a(struct up *u)
{
	u->cb = cb;
	return request(u, 0, 0, 1) + u->blk;
}
.
drv/b.c
#include "drv.h"

int drv_b(struct up *u);

int drv_b(struct up *u)
{
	return request(u, 0, 0, u->blk);
}
.
EOT
shim -o "$TRASH/out.d"
exit_is 0 'uses in two files'
like out '^wrapper  drv/drv.h: drv_request for request, 2 uses$' 'go through a header of theirs'
like out '^wrapper  drv/drv.h: drv_up_blk for struct up.blk, 2 uses$' 'a member, too'
like out '^none     struct up.cb$' 'a callback has no wrapper'
like out '^         it is called from elsewhere: the function itself is the one place that has to follow$' 'says why'
like out '^residual 3 lines in 2 files for the merge$' 'and it follows in the merge'
is "$(sed -n 's/^+\([^+].*\)/\1/p' out.d/merge-fixup.patch)" 'static int cb(int n, int arg)
	return request_up(u, cb, mac, arg4);
	return p->block;' 'a line each in the header'
is "$(git -C repo apply --cached --check "$TRASH"/out.d/prep/*.patch 2>&1; sed -n 's/^+\(.*static inline.*\)/\1/p;s/^+\(	* *const unsigned.*\)/\1/p;s/^ \(#endif\).*/\1/p' out.d/prep/*.patch)" \
	'error: drv/a.c: does not exist in index
error: drv/b.c: does not exist in index
static inline int drv_request(struct up *u, int (*cb)(void *p),
			      const unsigned char mac[6], unsigned long arg4)
static inline long drv_up_blk(const struct up *p)
#endif' 'parameters as they are declared, the last thing within the guard'

# -------------------------------------------------- no such header: one wrapper a file

base <<'EOT'
f.h
int request(int n);
.
f.c
#include "f.h"

int f(void)
{
	return request(1);
}
.
EOT
api <<'EOT'
f.h
int request(int n, int flags);
.
f.c
#include "f.h"

int f(void)
{
	return request(1, 0);
}
.
EOT
user <<'EOT'
drv/a.c
#include "../f.h"

int a(void)
{
	return request(1) + request(2);
}
.
drv/b.c
#include "../f.h"

int b(int n)
{
	return n ? request(3) : request(4);
}
.
EOT
shim
exit_is 0 'no header that both include is theirs'
like out '^wrapper  drv/a.c: a_request for request, 2 uses$' 'so each file'
like out '^wrapper  drv/b.c: b_request for request, 2 uses$' 'has its own'
like out '^residual 2 lines in 2 files for the merge$' 'and a line is left in each'

# ---------------------------------------------------------------- what has no wrapper

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
run crosstree -C mk prep --no-cache --strategy=shim hmm amdgpu -o "$TRASH/none.d"
exit_is 1 'an argument that the wrapper does not lead to'
like out '^no prep patch: no wrapper is possible: what it is to call then needs a struct hmm_mirror \*: ' 'says what is missing'
like out '; it would take one more argument for that, which 0 of 1 callers have at hand$' 'and who has it'
is "$(ls none.d 2>&1)" "ls: cannot access 'none.d': No such file or directory" 'nothing is written'
run crosstree -C mk prep --no-cache --strategy=shim docs block
exit_is 1 'two trees that do not meet'
like out '^no prep patch: the merge has no silent conflict that is found$' 'say so'
run crosstree -C mk prep --no-cache --strategy=shim mm block --format=json
exit_is 0 'on the miniature trees'
cp out result.json
valid result.json prep-1.json 'json is as in docs/schema'
run crosstree -C mk prep --no-cache --strategy=shim --fixup=x mm block
exit_is 129 'with a known fixup there is nothing to be learnt'
finish
