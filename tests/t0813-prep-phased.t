#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A change of an interface in steps: both forms, callers converted, the old form removed.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"

phased() {
	run crosstree -C repo prep main user --no-cache --strategy=phased "$@"
}
# The steps where they are for, each compiled, and merged with the user after the last but one.
steps() {
	onto=$(json out.d/report.json 'r["onto"]')
	git -C repo checkout -q -B steps "$onto"
	last=$(find out.d/phased -type f | sort | tail -1)
	for f in $(find out.d/phased -type f | sort); do
		[ "$f" = "$last" ] && continue
		git -C repo am -q "$TRASH/$f" || echo "cannot apply $f"
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
	git -C repo checkout -q main
}

# ----------------------------------------------- the same name, another prototype

base <<'EOT'
include/f.h
#ifndef F_H
#define F_H
struct key;
#define F_ONE 1
#ifdef CONFIG_F
struct key *request(const char *name, int n);
#else
static inline struct key *request(const char *name, int n)
{
	return n ? 0 : (struct key *)name;
}
#endif

int other(int n);
#endif
.
a.c
#include "f.h"

struct key *a(const char *s)
{
	return request(s, F_ONE);
}

struct key *aa(const char *request)
{
	return a(request);
}
.
f.c
#define CONFIG_F
#include "f.h"

/**
 * request - ask for a key
 * @name: what it is called
 * @n: how many
 */
struct key *request(const char *name, int n)
{
	return n > 1 ? 0 : (struct key *)name;
}
.
EOT
api <<'EOT'
include/f.h
#ifndef F_H
#define F_H
struct key;
#define F_ONE 1
#ifdef CONFIG_F
struct key *request(const char *name, int n, int flags);
#else
static inline struct key *request(const char *name, int n, int flags)
{
	return n || flags ? 0 : (struct key *)name;
}
#endif

int other(int n);
#endif
.
a.c
#include "f.h"

struct key *a(const char *s)
{
	return request(s, F_ONE, 0);
}

struct key *aa(const char *request)
{
	return a(request);
}
.
f.c
#define CONFIG_F
#include "f.h"

/**
 * request - ask for a key
 * @name: what it is called
 * @n: how many
 * @flags: of what kind
 */
struct key *request(const char *name, int n, int flags)
{
	return n > 1 || flags ? 0 : (struct key *)name;
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

struct key *b(const char *s);

struct key *b(const char *s)
{
	return request(s, 1);
}
.
EOT
before=$(state_of repo)
phased -o "$TRASH/out.d"
exit_is 0 'one argument more'
is "$(state_of repo)" "$before" 'the repository stays as it is'
like out '^wrapper  request, 1 use in user: stays in include/f.h, the new one is request_flags$' 'the old one calls the new one'
like out '^         Due in the merge window after v5.3, if both trees are merged in the one after v5.2.$' 'when the last step is due'
like out '^         user has 0 of them instead of 1, in either order$' 'the merge is fine meanwhile'
like out '^         with the old form gone 1 of 1 uses are converted by a fix that is$' 'and later'
is "$(find out.d -type f | sort | tr '\n' ' ')" \
	'out.d/phased/0001-api-have-the-new-request-beside-the-old.patch out.d/phased/0002-api-convert-callers-of-request.patch out.d/phased/0003-api-remove-the-old-request.patch out.d/report.json ' 'three patches'
is "$(sed -n 's/^+++ b.//p' out.d/phased/0002*)" a.c 'callers are a step of their own'
like out.d/phased/0003-api-remove-the-old-request.patch '^Due in the merge window after v5.3' 'the last one says when, too'
like out.d/phased/0002-api-convert-callers-of-request.patch '^Subject: \[PATCH 2/3\] api: convert callers of request\(\)$' 'a series'
if grep -q '^Signed-off-by' out.d/phased/*; then ok 1 'to be signed'; else ok 0 'to be signed'; fi
valid out.d/report.json phased-1.json 'the report is as in docs/schema'
is "$(steps)" '' 'each step compiles, and the merges do' || cat out.d/phased/*
is "$(git -C repo grep -c '(request)' steps -- a.c)" steps:a.c:1 'a parameter of that name is as it was'

# --------------------------------------------------------- another name, in two commits

base <<'EOT'
include/f.h
int f_old(int n);
#define F_OLD 1
enum f { F_A, F_B };
.
f.c
#include "f.h"

int f_old(int n)
{
	return n;
}

int g(void);

int g(void)
{
	return f_old(F_OLD);
}
.
EOT
api <<'EOT'
include/f.h
int f_new(int n, int m);
#define F_OLD 1
enum f { F_A, F_B };
.
f.c
#include "f.h"

int f_new(int n, int m)
{
	return n + m;
}

int g(void);

int g(void)
{
	return f_new(F_OLD, 2);
}
.
EOT
api <<'EOT'
include/f.h
int f_new(int n, int m);
#define F_NEW 1
enum f { F_A, F_B };
.
f.c
#include "f.h"

int f_new(int n, int m)
{
	return n + m;
}

int g(void);

int g(void)
{
	return f_new(F_NEW, 2);
}
.
EOT
user <<'EOT'
b.c
#include "f.h"

int b(void);

int b(void)
{
	return f_old(F_OLD + 1);
}
.
EOT
phased -o "$TRASH/out.d"
exit_is 0 'other names'
like out '^         one step for now: several commits made the change$' 'on top of the tree'
is "$(json out.d/report.json '(r["onto"] == r["provider"]["commit"], [s["step"] for s in r["steps"]], r["proof"]["findings_with_both"], r["proof"]["converted"])')" \
	"(True, ['beside', 'cleanup'], [0, 0], 2)" 'says the report'
is "$(sed -n 's/^+\([^+].*\)/\1/p' out.d/phased/0001*)" '/* The old form, until its last users are converted */
static inline int f_old(int n)
{
	return f_new(n, 2);
}
/* The old form, until its last users are converted */
#define F_OLD F_NEW' 'wrappers'
is "$(steps)" '' 'each step compiles, and the merges do' || cat out.d/phased/*

# ------------------------------------------------------------------ the story of July 2019

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
run crosstree -C mk prep --no-cache --strategy=phased hmm amdgpu
exit_is 0 'a mirror that the caller has not'
like out '^both     hmm_range_register, 1 use in amdgpu: stays in include/linux/hmm.h, the new one is hmm_range_register_mirror$' \
	'the old function stays as it was'
like out '^unproved the last step: what becomes of drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c:96, hmm_range_register, is not known' \
	'what is not proved is marked'
run crosstree -C mk prep --no-cache --strategy=phased hmm amdgpu -o "$TRASH/hmm.d"
is "$(json hmm.d/report.json '[(s["step"], s["proved"]) for s in r["steps"]]')" \
	"[('beside', True), ('convert', True), ('cleanup', False)]" 'in the report'
is "$(grep -l 'NOT PROVED' hmm.d/phased/* | wc -l)" 1 'and in the patch'
run crosstree -C mk prep --no-cache --strategy=phased hmm-callback amdgpu --format=json
exit_is 1 'a callback that is called with other things has no two forms'
like out 'takes const struct hmm_update \*, and who calls it has none any more' 'says why'
cp out result.json
valid result.json phased-1.json 'as in docs/schema'
run crosstree -C mk prep --no-cache --strategy=phased docs block
exit_is 1 'two trees that do not meet'
run crosstree -C mk prep --no-cache --strategy=phased --format=cocci mm block
exit_is 129 'no form for Coccinelle'
finish
