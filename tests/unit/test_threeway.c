// SPDX-License-Identifier: GPL-2.0-only
#include "merge/threeway.h"
#include "sandbox.h"

#define TEN "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"

static struct blob text(const char *s)
{
	return (struct blob){ .data = s, .len = strlen(s) };
}

static enum threeway_verdict merge(struct strbuf *out, const char *base, const char *ours,
				   const char *theirs)
{
	const struct blob b = text(base), o = text(ours), t = text(theirs);

	return threeway_merge(out, &(struct threeway){ &b, &o, &t, "a", "b" });
}

static const struct {
	const char *base, *ours, *theirs;
	bool clean;
} rows[] = {
	{ TEN, "one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n", true },
	/* a line between the changes, and none */
	{ "1\n2\n3\n", "one\n2\n3\n", "1\n2\nthree\n", true },
	{ "1\n2\n", "one\n2\n", "1\ntwo\n", false },
	{ "1\n2\n3\n", "1\nx\n2\n3\n", "1\ny\n2\n3\n", false },
	/* the same on both sides, alone and with something else */
	{ TEN, "1\nx\n3\n4\n5\n6\n7\n8\n9\n10\n", "1\nx\n3\n4\n5\n6\n7\nz\n9\n10\n", true },
	{ "1\n2\n3\n", "1\nx\ny\n3\n", "1\nx\nz\n3\n", false },
	/* what is alike in a conflict is left out: three lines go along, four do not */
	{ "1\n2\n3\n", "1\na\np\nq\nr\nb\n3\n", "1\nc\np\nq\nr\nd\n3\n", false },
	{ "1\n2\n3\n", "1\na\np\nq\nr\ns\nb\n3\n", "1\nc\np\nq\nr\ns\nd\n3\n", false },
	/* one side takes away what the other changes, and more, or less */
	{ TEN, "1\n2\n10\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n", false },
	{ TEN, "1\n10\n", "1\n5\n10\n", false },
	{ TEN, "8\n9\n10\n", "1\n2\n10\n", false },
	/* a change of one side meets two of the other */
	{ TEN, "1\nx\n3\n4\ny\n6\n7\n8\n9\n10\n", "1\nz\n7\n8\n9\n10\n", false },
	{ TEN, "a\n10\n", "1\nx\n3\n4\ny\n6\n7\nz\n9\n10\n", false },
	{ "", "1\n", "2\n", false },
	{ "1\n", "", "2\n", false },
	{ "1\n2\n3\n", "", "1\n2\n", false },
	/* ends of lines */
	{ "1\n2\n3", "one\n2\n3", "1\n2\nthree", true },
	{ "1\n2\n3", "1\n2\ndrei", "1\n2\nthree", false },
	{ "1\n2\n3", "1\n2\n3\n", "1\n2\nthree", false },
	{ "1\r\n2\r\n3\r\n", "1\r\nx\r\n3\r\n", "1\r\ny\r\n3\r\n", false },
	{ "1\r\n2\r\n", "1\r\nx", "1\r\ny", false },
	{ "1\r\n2\r\n3\r\n", "1\r\nx\r\n3\r\n", "1\ny\n3\n", false },
	{ "1", "2", "3", false },
	{ "1\r\n", "x", "y", false },
	/* changes slide */
	{ "f {\n}\n\ng {\n}\n", "f {\n}\n\nh {\n}\n\ng {\n}\n", "f {\n}\n\ng {\n\tx\n}\n", true },
	{ "{\n}\n", "{\n}\n{\n}\n", "{\nx\n}\n", true },
	{ "a\nb\na\n", "a\nb\na\nb\na\n", "a\na\n", true },
};

/* git merges single files with another diff, which finds the same in these. */
static void test_as_git(void **state)
{
	static const char script[] = "git merge-file -p -L a -L base -L b ours base theirs >merged "
				     "|| test $? -lt 128";

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const char *const names[] = { "base", "ours", "theirs" };
		const char *const texts[] = { rows[i].base, rows[i].ours, rows[i].theirs };
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT, want = STRBUF_INIT;
		_cleanup_free_ char *merged = in_sandbox("merged");
		enum threeway_verdict v;

		for (size_t k = 0; k < N_ROWS(names); k++) {
			_cleanup_free_ char *path = in_sandbox(names[k]);

			assert_int_equal(file_write(path, texts[k], strlen(texts[k]), 0, NULL), 0);
		}
		shell(script);
		assert_int_equal(file_read(&want, merged, 0, 0, NULL), 0);
		v = merge(&got, rows[i].base, rows[i].ours, rows[i].theirs);
		if (v != (rows[i].clean ? THREEWAY_CLEAN : THREEWAY_CONFLICT) ||
		    got.len != want.len || memcmp(got.buf, want.buf, got.len))
			fail_msg("row %zu: %d\n%s---\n%s", i, v, got.buf, want.buf);
	}
}

static char *repeat(const char *line, int n, const char *last)
{
	struct strbuf s = STRBUF_INIT;

	while (n--)
		strbuf_addstr(&s, line);
	strbuf_addstr(&s, last);
	return strbuf_detach(&s, NULL);
}

/* The rarest lines are matched first, and of what is in too many places nothing is said. */
static void test_doubt(void **state)
{
	_cleanup_free_ char *many = repeat("x\n", 65, ""), *more = repeat("x\n", 66, "");
	_cleanup_free_ char *fewer = repeat("x\n", 64, ""), *end = repeat("x\n", 65, "end\n");
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;

	(void)state;
	assert_int_equal(merge(&out, many, more, end), THREEWAY_DOUBT);
	assert_int_equal(out.len, 0);
	assert_int_equal(merge(&out, fewer, many, end), THREEWAY_CONFLICT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_as_git),
		cmocka_unit_test(test_doubt),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
