// SPDX-License-Identifier: GPL-2.0-only
#include "repo/attributes.h"
#include "sandbox.h"

static const struct {
	const char *script;	/* in a repository with a/b/ and nothing else */
	const char *path;
	bool may;
} rows[] = {
	{ ":", "a/b/f", false },
	{ "echo '*.c diff=cpp' >.gitattributes", "f.c", false },
	{ "echo '*.c merge=union' >.gitattributes", "f.c", true },
	{ "echo '*.c merge=union' >.gitattributes", "a/b/f", true },
	{ "echo '[attr]x binary' >.gitattributes", "a/f", true },
	{ "echo '* conflict-marker-size=9' >a/.gitattributes", "a/b/f", true },
	{ "echo '* conflict-marker-size=9' >a/.gitattributes", "a/f", true },
	{ "echo '* conflict-marker-size=9' >a/.gitattributes", "ab/f", false },
	{ "echo '* conflict-marker-size=9' >a/b/.gitattributes", "a/f", false },
	{ "mkdir .gitattributes", "f", true },
	{ "echo '* merge=binary' >.git/info/attributes", "f", true },
	{ "echo '* text' >.git/info/attributes", "f", false },
	{ "echo '/*' >.git/info/sparse-checkout", "f", true },
};

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_free_ char *script = mem_printf(
			"rm -rf r && git init -q r && cd r && mkdir -p a/b .git/info\n%s",
			rows[i].script);
		struct repo *r;

		shell(script);
		r = must_open("r");
		/* and again, when it is known */
		for (int n = 0; n < 2; n++)
			if (repo_may_have_merge_attributes(r, rows[i].path) != rows[i].may)
				fail_msg("%s: %s", rows[i].script, rows[i].path);
		repo_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_rows, sandbox_up, sandbox_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
