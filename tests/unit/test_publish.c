// SPDX-License-Identifier: GPL-2.0-only
#include "flow/publish.h"
#include "repo/scratch.h"
#include "sandbox.h"

static struct repo *repo;
static struct ctx ctx = CTX_INIT;

static int make_repo(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r && echo 1 >f && git add f\n"
	      "git commit -q -m one && git symbolic-ref refs/crosstree/alias refs/heads/main");
	repo = must_open("r");
	ctx.repo = repo;
	return 0;
}

static int drop(void **state)
{
	ctx_release(&ctx);
	repo_free(repo);
	return sandbox_down(state);
}

static void test_files(void **state)
{
	_cleanup_free_ char *dir = in_sandbox("files");
	const struct publish_file write[] = {
		{ "a/b/c", "C", 1 }, { "a/d", "", 0 }, { "e", "E\n", 2 },
	};
	const struct publish_file remove[] = {
		{ "a/b/c", NULL, 0 }, { "x/y", NULL, 0 }, { "e", NULL, 0 },
	};
	const struct publish_file out[] = { { "link/kept", NULL, 0 } };
	_cleanup_free_ char *before = NULL, *after = NULL, *kept = NULL;

	(void)state;
	assert_int_equal(publish_files(dir, write, N_ROWS(write), NULL), 0);
	before = sh("cd files && find . -type f | sort | tr '\\n' ' '; cat a/b/c e");
	assert_string_equal(before, "./a/b/c ./a/d ./e CE");
	assert_int_equal(publish_files(dir, remove, N_ROWS(remove), NULL), 0);
	after = sh("cd files && find . | sort | tr '\\n' ' '");
	assert_string_equal(after, ". ./a ./a/d");
	/* not through a link */
	shell("mkdir outside && echo >outside/kept && ln -s ../outside files/link");
	assert_int_equal(publish_files(dir, out, N_ROWS(out), NULL), 0);
	kept = sh("ls outside");
	assert_string_equal(kept, "kept");
}

static void must_make(git_oid *out, const char *message)
{
	_cleanup_oids_ struct oid_vec none = VEC_INIT;
	struct scratch *s;
	git_oid tree;

	assert_int_equal(ctx_scratch(&s, &ctx, NULL), 0);
	assert_int_equal(scratch_write(&tree, s, "", 0, GIT_OBJECT_TREE, NULL), 0);
	assert_int_equal(scratch_commit(out, s, &tree, &none, message, NULL), 0);
}

static void test_refs(void **state)
{
	static const struct publish_who who = { "A U Thor", "author@example.com" };
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;
	_cleanup_publish_branch_ struct publish_branch late = PUBLISH_BRANCH_INIT;
	_cleanup_publish_branch_ struct publish_branch other = PUBLISH_BRANCH_INIT;
	_cleanup_free_ char *at = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	char hex[GIT_OID_HEXSZ + 1];
	git_oid one, two;

	(void)state;
	must_make(&one, "one");
	must_make(&two, "two");
	assert_int_equal(publish_ref_open(&b, &ctx, "refs/crosstree/x", NULL), 0);
	assert_int_equal(publish_ref_open(&late, &ctx, "refs/crosstree/x", NULL), 0);
	assert_true(git_oid_is_zero(&b.old));
	assert_int_equal(publish_branch(&ctx, &b, &one, &who, "m", NULL), 0);
	at = sh("git -C r rev-parse refs/crosstree/x");
	assert_string_equal(at, git_oid_tostr(hex, sizeof(hex), &one));
	/* somebody else was there first */
	assert_int_equal(publish_branch(&ctx, &late, &two, &who, "m", &err), -1);
	assert_non_null(strstr(err_msg(&err), "ref 'refs/crosstree/x' is not moved"));
	publish_branch_release(&late);
	assert_int_equal(publish_ref_open(&late, &ctx, "refs/crosstree/x", NULL), 0);
	assert_true(git_oid_equal(&late.old, &one));
	assert_int_equal(publish_branch(&ctx, &late, &two, &who, "m", NULL), 0);
	/* a branch by its full name is one */
	assert_int_equal(publish_ref_open(&other, &ctx, "refs/heads/main", &err), -1);
	assert_int_equal(publish_ref_open(&other, &ctx, "refs/heads/new", NULL), 0);
	assert_string_equal(other.name, "new");
}

static void test_refused(void **state)
{
	static const char *const names[] = { "x", "refs/a..b", "refs/crosstree/alias",
					     "HEAD", "refs/x/" };
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;

	(void)state;
	for (size_t i = 0; i < N_ROWS(names); i++)
		assert_int_equal(publish_ref_open(&b, &ctx, names[i], NULL), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_refs),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, make_repo, drop);
}
