// SPDX-License-Identifier: GPL-2.0-only
/* Claims about trees: what is one, and when it holds. */
#include <git2.h>
#include <string.h>

#include "capi/claim.h"
#include "repo/rev.h"
#include "sandbox.h"

static void test_parse(void **state)
{
	static const char *const bad[] = {
		"", "f", "f does", "f takes ", "struct s has ", "f is goner", "f(x) is gone",
		"f takes 99999999 arguments", "1f is there", "s has a.b", ": f is gone",
		"f is struct s *", "f is there twice", "a.h: f includes b.h", "f uses g",
		"a.h includes b c", "a b.h is gone", "struct s.m.n is int", "a.h: f uses g(",
	};
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct claim c;

	(void)state;
	assert_int_equal(claim_parse(&c, &a, "include/a.h: struct s has no m", NULL), 0);
	assert_int_equal(c.what, CLAIM_HAS_NOT);
	assert_string_equal(c.path, "include/a.h");
	assert_string_equal(c.name, "s");
	assert_string_equal(c.operand, "m");
	assert_true(c.tag);
	assert_int_equal(claim_parse(&c, &a, "f takes struct s *", NULL), 0);
	assert_int_equal(c.what, CLAIM_TAKES);
	assert_null(c.path);
	assert_string_equal(c.operand, "struct s *");
	assert_int_equal(claim_parse(&c, &a, "f takes 2 arguments", NULL), 0);
	assert_int_equal(c.what, CLAIM_COUNT);
	assert_int_equal(c.count, 2);
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		if (claim_parse(&c, &a, bad[i], &err) != -1 || !err.msg)
			fail_msg("'%s' is taken", bad[i]);
	}
}

/* A header and a user, as claims see them. */
static const struct {
	const char *text;
	int holds;
} rows[] = {
	{ "a.h: f takes struct s *", 1 },
	{ "a.h: f takes struct t *", 0 },
	{ "a.h: f takes 2 arguments", 1 },
	{ "a.h: m takes 1 argument", 1 },
	{ "a.h: f returns int", 1 },
	{ "a.h: f returns void", 0 },
	{ "f is there", 1 },
	{ "g is gone", 1 },
	{ "a.c: u is there twice", 1 },
	{ "a.c: w is there twice", 0 },
	{ "a.h: struct s has x", 1 },
	{ "a.h: struct s has no y", 1 },
	{ "a.h: struct t has no y", 0 },
	{ "a.h: struct s.x is unsigned long", 1 },
	{ "a.h: struct s.x is int", 0 },
	{ "a.h: struct ops.cb takes const struct s *", 1 },
	{ "a.h: struct ops.cb takes void (*)(int, int)", 1 },
	{ "a.h: struct ops.cb takes int", 0 },
	{ "a.h: struct ops.cb takes char *", 1 },
	{ "a.c: w uses f", 1 },
	{ "a.c: u uses f", 0 },
	{ "a.c uses f", 1 },
	{ "a.c uses only_in_a_comment", 0 },
	{ "a.c uses in_a_macro", 1 },
	{ "b.c uses f", 0 },
	{ "a.c includes a.h", 1 },
	{ "a.c does not include linux/b.h", 1 },
	{ "b.c does not include a.h", 0 },
	{ "a.c is there", 1 },
	{ "dir/a.c is gone", 1 },
	{ "a.c is gone", 0 },
};

static void test_holds(void **state)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_(ctx_release) struct ctx ctx = CTX_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	_cleanup_(ctree_freep) struct ctree *t = NULL;
	_cleanup_(cworld_freep) struct cworld *w = NULL;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	struct repo *r;

	(void)state;
	shell("git init -q claims && cd claims\n"
	      "printf '%s\\n' 'struct s { unsigned long x; };' 'struct t;' "
	      "'int f(struct s *s, int n);' '#define m(a) (a)' "
	      "'struct ops { int (*cb)(const struct s *s, void (*h)(int a, int b), char *c); };' "
	      ">a.h\n"
	      "printf '%s\\n' '#include \"a.h\"' '/* only_in_a_comment */' "
	      "'#define use() in_a_macro()' 'int w(void) { return f(0, 1); }' "
	      "'static int u(void) { return 0; }' 'static int u(void) { return 1; }' >a.c\n"
	      "git add . && git commit -q -m claims");
	r = must_open("claims");
	ctx.repo = r;
	assert_int_equal(rev_resolve(&rev, r, "HEAD", NULL), 0);
	assert_int_equal(cworld_open(&w, &ctx, &rev.tree, NULL), 0);
	snapshot_init(&snap, &rev.tree);
	assert_int_equal(ctree_open(&t, w, &snap, NULL), 0);
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		struct claim c;

		if (claim_parse(&c, &a, rows[i].text, NULL) < 0)
			fail_msg("'%s' is not read", rows[i].text);
		if (claim_holds(&c, t, NULL) != rows[i].holds)
			fail_msg("'%s' is %sso", rows[i].text, rows[i].holds ? "not " : "");
	}
	ctree_free(TAKE_PTR(t));
	cworld_free(TAKE_PTR(w));
	ctx_release(&ctx);
	ctx = (struct ctx)CTX_INIT;
	repo_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_holds),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
