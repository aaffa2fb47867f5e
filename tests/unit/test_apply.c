// SPDX-License-Identifier: GPL-2.0-only
/*
 * Pieces of apply: trailers as git interpret-trailers adds them, the place that a
 * hunk comes closest to, what is a message-id, objects on their way out.
 */
#include "base/vec.h"
#include "flow/apply-closest.h"
#include "flow/apply-commit.h"
#include "flow/b4.h"
#include "repo/git.h"
#include "repo/scratch.h"
#include "sandbox.h"

/* ----------------------------------------------------------------- trailers */

static const char *const messages[] = {
	"subject\n",
	"subject\n\nText.\n",
	"subject\n\nText.\n\nSigned-off-by: A <a@example.com>\n",
	"subject\n\nText.\n\nLink: https://example.com/1\n",
	"subject\n\nText.\n\nLink: https://example.com/1\nSigned-off-by: A <a@example.com>\n",
	"subject\n\nText.\n\nlink: https://example.com/1\nAcked-by: B\n",
	"subject\n\nSigned-off-by: A <a@example.com>\n\nText behind.\n",
	"subject\n\nText: it goes on\nand is no trailer\n",
	"subject\n\nText: one\nMore: two\n",
	"subject\n\nsome text\nSigned-off-by: A <a@example.com>\nmore text\n",
	"subject\n\nsome text\nmore text\nstill more\nand more\nAcked-by: A\n",
	"subject\n\nAcked-by: A\n  folded\n",
	"subject\n\nText.\n\n"
	"(cherry picked from commit 1111111111111111111111111111111111111111)\n",
	"subject\n\nText.\n\nFixes: 123456789012 (\"a: b\")\n[a: what was changed]\n"
	"Signed-off-by: A <a@example.com>\n",
	"subject\n\nText.\n\nNo-colon\nAcked-by: A\n",
	"subject: with a colon\n",
	"a\nb\nc: d\n",
	"subject\n\n# Acked-by: not one\n\nText.\n",
};

/* What git makes of it, in place of apply_add_trailer(). */
static char *by_git(const char *message)
{
	static const char script[] =
		"git interpret-trailers --no-divider --where end --if-exists addIfDifferent "
		"--trailer 'Link: https://example.com/1' <message && printf .";
	_cleanup_free_ char *path = in_sandbox("message");
	char *out;

	assert_int_equal(file_write(path, message, strlen(message), 0, NULL), 0);
	out = sh(script);
	/* The end of it is not to be trimmed. */
	out[strlen(out) - 1] = '\0';
	return out;
}

static void test_trailers(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(messages); i++) {
		_cleanup_strbuf_ struct strbuf ours = STRBUF_INIT;
		_cleanup_free_ char *wanted = by_git(messages[i]);

		strbuf_addstr(&ours, messages[i]);
		apply_add_trailer(&ours, "Link", "https://example.com/1", false);
		if (strcmp(ours.buf, wanted) != 0)
			fail_msg("%zu: '%s'\nbecame '%s'\ngit:   '%s'", i, messages[i],
				 ours.buf, wanted);
	}
}

/* ---------------------------------------------------------------- closest place */

static const char ten[] = "1\n2\n3\n4\nfive(x);\n6\n7\n8\n9\n10\n";

static const struct {
	const char *file, *hunk;
	size_t pos;
	struct closest want;
} places[] = {
	/* where it says, with one line that is different */
	{ ten, " 4\n-five(y);\n+five(z);\n 6\n", 3, { true, 3, 3, 1, 1 } },
	/* somewhere else */
	{ ten, " 4\n-five(y);\n+five(z);\n 6\n", 0, { true, 3, 3, 1, 1 } },
	/* a line more than the hunk knows of */
	{ "1\n2\nint a;\nint new;\nint b;\n3\n", " 2\n int a;\n-int b;\n+int c;\n 3\n", 1,
	  { true, 1, 5, 2, 1 } },
	/* a line less */
	{ "1\n2\nint a;\n3\n", " 2\n int a;\n-int b;\n+int c;\n 3\n", 1,
	  { true, 1, 3, 2, 1 } },
	/* the first and the last line of it are gone */
	{ "a();\nb();\nc();\n", " x();\n a();\n-b();\n+B();\n y();\n", 0,
	  { true, 0, 3, 0, 0 } },
	/* nothing of it is there */
	{ ten, " nothing();\n-of_it();\n+is_here();\n", 4, { false, 4, 0, 0, 0 } },
	{ "", " nothing();\n-of_it();\n+is_here();\n", 4, { false, 0, 0, 0, 0 } },
	/* no newline at the end */
	{ "a();\nb();", " a();\n-b();\n\\ No newline at end of file\n+c();\n", 0,
	  { true, 0, 2, 1, 0 } },
	/* the nearer one of two that are as good */
	{ "f();\nx\nf();\nx\nf();\n", "-f();\n+g();\n y\n", 2, { true, 2, 2, 0, 0 } },
};

static void test_closest(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(places); i++) {
		_cleanup_closest_lines_ struct closest_lines file = VEC_INIT;
		_cleanup_closest_hunk_ struct closest_hunk sides = CLOSEST_HUNK_INIT;
		const struct closest *want = &places[i].want;
		struct patch_hunk h = { .text = places[i].hunk,
					.len = strlen(places[i].hunk) };
		struct closest got;

		closest_split(&file, places[i].file, strlen(places[i].file));
		closest_read_hunk(&sides, &h, false);
		closest_find(&got, &file, &sides, places[i].pos);
		if (got.found != want->found || got.line != want->line ||
		    got.n != want->n || got.leading != want->leading ||
		    got.trailing != want->trailing)
			fail_msg("%zu: found %d, line %zu, %zu lines, %zu and %zu agree",
				 i, got.found, got.line, got.n, got.leading,
				 got.trailing);
	}
}

/* ----------------------------------------------------------------- message-ids */

static void test_message_ids(void **state)
{
	static const struct {
		const char *s;
		bool is;
	} rows[] = {
		{ "20190701.1@example.com", true },
		{ "<20190701.1@example.com>", true },
		{ "https://lore.kernel.org/r/x@y", true },
		{ "series.mbox", false }, { "-x@y", false }, { "./x@y", false },
		{ "/tmp/x@y", false }, { "@y", false }, { "x@", false },
		{ "a b@c", false }, { "", false },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		if (b4_is_message_id(rows[i].s) != rows[i].is)
			fail_msg("'%s'", rows[i].s);
}

/* --------------------------------------------------- objects on their way out */

static int make_repo(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r && echo a >a && git add a && "
	      "git commit -q -m first");
	return 0;
}

static void must(int rc, const struct err *err)
{
	if (rc < 0)
		fail_msg("%s", err_msg(err));
}

/* A commit of one file of 100,000 bytes, in the scratch store. */
static void make_commit(git_oid *commit, git_oid *blob, struct scratch *s)
{
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT, tree = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	git_oid tree_oid;

	for (unsigned int i = 0; data.len < 100000; i++)
		strbuf_addf(&data, "line %u\n", i * 2654435761u);
	must(scratch_write(blob, s, data.buf, data.len, GIT_OBJECT_BLOB, &err), &err);
	strbuf_addstr(&tree, "100644 big");
	strbuf_addch(&tree, '\0');
	strbuf_add(&tree, blob->id, GIT_OID_RAWSZ);
	must(scratch_write(&tree_oid, s, tree.buf, tree.len, GIT_OBJECT_TREE, &err),
	     &err);
	must(scratch_commit(commit, s, &tree_oid, NULL, "in scratch", &err), &err);
}

static void put_file(const char *where, const char *name, const struct strbuf *data)
{
	_cleanup_free_ char *start = mem_strndup(where, strcspn(where, "%"));
	_cleanup_free_ char *path = mem_printf("%s/%s%s%s", sandbox_dir, start, name,
					       strchr(where, '%') + 2);

	assert_int_equal(file_write(path, data->buf, data->len, 0, NULL), 0);
}

static void test_scratch(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *s = NULL;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_oids_ struct oid_vec needed = VEC_INIT;
	_cleanup_strbuf_ struct strbuf pack = STRBUF_INIT, index = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_free_ char *before = sh("cd r && git count-objects -v"), *after = NULL;
	char hex[GIT_OID_HEXSZ + 1], name[GIT_OID_HEXSZ + 1];
	const char *show[] = { "log", "--format=%s", "--stat", hex, NULL };
	struct git_opts opts = { .apart = true };
	git_oid commit, blob, again;

	(void)state;
	must(scratch_open(&s, r, &err), &err);
	make_commit(&commit, &blob, s);
	git_oid_tostr(hex, sizeof(hex), &commit);
	assert_true(scratch_has(s, &commit) && scratch_has(s, &blob));
	must(scratch_attach(s, r, &err), &err);
	assert_true(git_odb_exists(repo_odb(r), &blob));
	must(git_odb_exists_prefix(&again, repo_odb(r), &blob, 10), &err);
	assert_true(git_oid_equal(&again, &blob));

	/* git sees it, unless it is told to stay apart */
	must(git_run(&res, r, show, NULL, &err), &err);
	assert_non_null(strstr(res.out.buf, "in scratch"));
	assert_int_equal(git_run(&res, r, show, &opts, NULL), -1);

	/* the pack holds the three, and git takes it */
	must(scratch_needed(&needed, s, &commit, &err), &err);
	assert_int_equal(needed.n, 3);
	must(scratch_pack(&pack, &index, name, s, &needed, &err), &err);
	after = sh("cd r && git count-objects -v");
	assert_string_equal(before, after);
	put_file("r/.git/objects/pack/pack-%s.pack", name, &pack);
	put_file("r/.git/objects/pack/pack-%s.idx", name, &index);
	shell("cd r && git verify-pack .git/objects/pack/*.idx && git fsck --strict");
	opts = (struct git_opts){ .apart = true };
	must(git_run(&res, r, show, &opts, &err), &err);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_trailers),
		cmocka_unit_test(test_closest),
		cmocka_unit_test(test_message_ids),
		cmocka_unit_test(test_scratch),
	};

	return cmocka_run_group_tests(tests, make_repo, sandbox_down);
}
