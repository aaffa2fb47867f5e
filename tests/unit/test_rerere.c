// SPDX-License-Identifier: GPL-2.0-only
#include "merge/rerere.h"
#include "sandbox.h"

static void must_parse(struct rerere_image *image, const char *text)
{
	_cleanup_err_ struct err err = ERR_INIT;

	if (rerere_parse(image, text, strlen(text), RERERE_MARKER_SIZE, RERERE_SHA1,
			 &err) < 0)
		fail_msg("%s", err_msg(&err));
}

/* ------------------------------------------------------------ without git */

#define A "<<<<<<< ours\n"
#define B "||||||| base\n"
#define C "=======\n"
#define D ">>>>>>> theirs\n"

static void test_normal_form(void **state)
{
	static const struct {
		const char *text, *preimage;
	} rows[] = {
		{ "x\n" A "b\n" C "a\n" D "y\n",
		  "x\n<<<<<<<\na\n=======\nb\n>>>>>>>\ny\n" },
		{ A "a\n" B "o\n" C "b\n" D, "<<<<<<<\na\n=======\nb\n>>>>>>>\n" },
		{ A "1\n" C A "3\n" C "2\n" D D,
		  "<<<<<<<\n1\n=======\n<<<<<<<\n2\n=======\n3\n>>>>>>>\n>>>>>>>\n" },
		/* git puts what conflicts within the base on the second side */
		{ A "a\n" B A "q\n" C "p\n" D C "b\n" D,
		  "<<<<<<<\n<<<<<<<\np\n=======\nq\n>>>>>>>\nb\n=======\na\n>>>>>>>\n" },
		{ A C "a\n" D "no end", "<<<<<<<\n=======\na\n>>>>>>>\nno end" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
		_cleanup_rerere_image_ struct rerere_image again = RERERE_IMAGE_INIT;

		must_parse(&m, rows[i].text);
		assert_string_equal(m.preimage.buf, rows[i].preimage);
		assert_int_equal(rerere_parse_preimage(&again, m.preimage.buf,
						       m.preimage.len, m.id,
						       RERERE_SHA1), 1);
		assert_int_equal(again.hunks.n, m.hunks.n);
		assert_int_equal(rerere_parse_preimage(&again, "x\n", 2, m.id,
						       RERERE_SHA1), 0);
	}
}

static void test_broken(void **state)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{ A "a\n", "line 2: the file ends within a conflict" },
		{ "x\n" A B B, "line 4: a conflict marker |||| out of place" },
		{ A C C, "line 3: a conflict marker ==== out of place" },
		{ A "a\n" D, "line 3: a conflict marker >>>> out of place" },
	};
	_cleanup_strbuf_ struct strbuf deep = STRBUF_INIT;
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(rerere_parse(&m, rows[i].text, strlen(rows[i].text),
					      RERERE_MARKER_SIZE, RERERE_SHA1,
					      &err), -1);
		assert_string_equal(err_msg(&err), rows[i].message);
	}
	for (int i = 0; i <= RERERE_DEPTH_MAX; i++)
		strbuf_addstr(&deep, A);
	assert_int_equal(rerere_parse(&m, deep.buf, deep.len, RERERE_MARKER_SIZE,
				      RERERE_SHA1, NULL), -1);
	assert_int_equal(rerere_parse(&m, "", 0, 0, RERERE_SHA1, NULL), -1);
}

static void test_no_conflict(void **state)
{
	static const char *const rows[] = {
		"", "text\n=======\n", "<<<<<<<\n", "<<<<<< six\n", ">>>>>>> alone\n",
		"<<<<<<<< eight\n", " <<<<<<< in\n",
	};
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		assert_int_equal(rerere_parse(&m, rows[i], strlen(rows[i]),
					      RERERE_MARKER_SIZE, RERERE_SHA1,
					      NULL), 0);
		assert_string_equal(m.preimage.buf, rows[i]);
	}
}

#define TWO "top\n" A "a\n" C "b\n" D "mid\n" A "c\n" C "d\n" D "end\n"

static void test_resolutions(void **state)
{
	/* what became of each hunk of TWO, NULL: not known */
	static const struct {
		const char *post, *one, *two;
	} rows[] = {
		{ "top\na\nb\nmid\nend\n", "a\nb\n", "" },
		{ "top\nmid\nd\nend\n", "", "d\n" },
		/* which mid? */
		{ "top\nmid\nmid\nend\n", NULL, NULL },
		/* something else has changed */
		{ "Top\na\nmid\nc\nend\n", NULL, NULL },
		{ "top\na\nmiddle\nc\nend\n", NULL, NULL },
		{ "top\na\nmid\nc\nend\nmore\n", NULL, NULL },
		{ "", NULL, NULL },
		{ "top\n", NULL, NULL },
		/* not a line of its own */
		{ "top\namid\nc\nend\n", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
		const char *want[2] = { rows[i].one, rows[i].two };
		struct rerere_resolution r[2];

		must_parse(&m, TWO);
		rerere_resolutions(r, &m, rows[i].post, strlen(rows[i].post));
		for (int k = 0; k < 2; k++) {
			assert_int_equal(r[k].known, want[k] != NULL);
			if (want[k])
				assert_memory_equal(rows[i].post + r[k].at, want[k],
						    strlen(want[k]));
			if (want[k])
				assert_int_equal(r[k].len, strlen(want[k]));
		}
	}
}

static void test_splice(void **state)
{
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	struct rerere_choice c[2] = { { NULL, 0 }, { "cd\n", 3 } };

	(void)state;
	must_parse(&m, TWO);
	rerere_splice(&out, TWO, strlen(TWO), &m, c);
	assert_string_equal(out.buf, "top\n" A "a\n" C "b\n" D "mid\ncd\nend\n");
	strbuf_reset(&out);
	c[0] = (struct rerere_choice){ "", 0 };
	rerere_splice(&out, TWO, strlen(TWO), &m, c);
	assert_string_equal(out.buf, "top\nmid\ncd\nend\n");
}

static void test_fit_markers(void **state)
{
	static const char text[] = "<<<\na\n===\nb\n>>>\n";
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT;

	(void)state;
	must_parse(&m, TWO);
	strbuf_add(&pre, m.preimage.buf, m.preimage.len);
	rerere_fit_markers(&pre, m.id, RERERE_SHA1, 9);
	assert_string_equal(pre.buf, "top\n<<<<<<<<<\na\n=========\nb\n>>>>>>>>>\n"
			    "mid\n<<<<<<<<<\nc\n=========\nd\n>>>>>>>>>\nend\n");
	rerere_fit_markers(&pre, m.id, RERERE_SHA1, 7);
	assert_string_equal(pre.buf, m.preimage.buf);
	/* what is not of this id stays */
	strbuf_reset(&pre);
	strbuf_addstr(&pre, text);
	rerere_fit_markers(&pre, m.id, RERERE_SHA1, 9);
	assert_string_equal(pre.buf, text);
}

/* A hunk is known by its own id, which is that of a file with nothing else. */
static void test_hunk_ids(void **state)
{
	_cleanup_rerere_image_ struct rerere_image two = RERERE_IMAGE_INIT;
	_cleanup_rerere_image_ struct rerere_image one = RERERE_IMAGE_INIT;
	struct rerere_place p;

	(void)state;
	must_parse(&two, TWO);
	must_parse(&one, "other\n\n" A "d\n" C "c\n" D "\t}\nend \n");
	assert_string_equal(two.hunks.items[1].id, one.id);
	assert_string_not_equal(two.hunks.items[0].id, one.id);
	assert_string_not_equal(two.id, one.id);
	/* "end" is below both */
	p = rerere_place_of(&one, 0);
	assert_true(p.below == rerere_place_of(&two, 1).below);
	assert_true(p.above != rerere_place_of(&two, 1).above && p.above);
	assert_int_equal(rerere_telling_lines("}\nab\nabc\n", 9), 1);
}

static void test_replay(void **state)
{
	_cleanup_rerere_image_ struct rerere_image was = RERERE_IMAGE_INIT;
	_cleanup_rerere_image_ struct rerere_image now = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	static const char far[] = "1\n2\n3\n4\n" A "a\n" C "b\n" D;
	static const char moved[] = "0\n1\n2\n3\n4\n" A "b\n" C "a\n" D;
	static const char near[] = "1\n2\n3\nfour\n" A "b\n" C "a\n" D;

	(void)state;
	must_parse(&was, far);
	must_parse(&now, moved);
	assert_int_equal(rerere_replay(&out, &now, was.preimage.buf, was.preimage.len,
				       "1\n2\n3\n4\nab\n", 11, NULL), 0);
	assert_string_equal(out.buf, "0\n1\n2\n3\n4\nab\n");
	must_parse(&now, near);
	assert_int_equal(rerere_replay(&out, &now, was.preimage.buf, was.preimage.len,
				       "1\n2\n3\n4\nab\n", 11, NULL), 1);
	/* nothing has been resolved there */
	assert_int_equal(rerere_replay(&out, &was, was.preimage.buf, was.preimage.len,
				       was.preimage.buf, was.preimage.len, NULL), 1);
	assert_int_equal(rerere_replay(&out, &was, was.preimage.buf, was.preimage.len,
				       "a\0b", 3, NULL), 1);
}

/* ---------------------------------------------------------- as git does it */

/* Scripts that write "f" as it is in the base and on both sides. */
static const struct {
	const char *name, *base, *ours, *theirs;
	const char *config;	/* more -c for git merge, or "" */
	unsigned int size;
} merges[] = {
	{ "one", "seq 20 >f", "sed -i s/^5/five/ f", "sed -i s/^5/cinq/ f", "", 7 },
	{ "swapped", "seq 20 >f", "sed -i s/^5/cinq/ f", "sed -i s/^5/five/ f", "", 7 },
	{ "two", "seq 20 >f", "sed -i 's/^5$/five/;s/^15/b/' f",
	  "sed -i 's/^5$/cinq/;s/^15/a/' f", "", 7 },
	{ "diff3", "seq 20 >f", "sed -i 's/^5$/five/;s/^15/b/' f",
	  "sed -i 's/^5$/cinq/;s/^15/a/' f", "-c merge.conflictStyle=diff3", 7 },
	{ "zdiff3", "seq 20 >f", "sed -i 's/^5$/same\\nfive/' f",
	  "sed -i 's/^5$/same\\ncinq/' f", "-c merge.conflictStyle=zdiff3", 7 },
	{ "added", "echo >g", "seq 3 >f", "seq 2 5 >f", "", 7 },
	{ "no-newline", "printf 'a\\nb' >f", "printf 'a\\nc' >f",
	  "printf 'a\\nd' >f", "", 7 },
	{ "crlf", "printf 'a\\r\\nb\\r\\nc\\r\\n' >f", "sed -i 's/^b/B/' f",
	  "sed -i 's/^b/bb/' f", "", 7 },
	{ "heading", "printf 'Head\\n=======\\ntext\\n>>>>>>> quoted\\n' >f",
	  "sed -i s/text/ours/ f", "sed -i s/text/theirs/ f", "", 7 },
	{ "marker-size", "seq 9 >f; echo '* conflict-marker-size=13' >.gitattributes",
	  "sed -i s/^5/five/ f", "sed -i 's/^5/=======\\n<<<<<<< x/' f", "", 13 },
	{ "nested", "seq 9 >f",
	  "sed -i 's/^5/<<<<<<< x\\n2\\n=======\\n1\\n>>>>>>> y/' f",
	  "sed -i s/^5/five/ f", "", 7 },
	{ "nul", "seq 3000 >f; printf 'a\\0b\\n' >>f", "sed -i 's/^5$/five/' f",
	  "sed -i 's/^5$/cinq/' f", "", 7 },
	{ "deleted-line", "seq 9 >f", "sed -i /^5/d f", "sed -i s/^5/five/ f", "", 7 },
};

static void make_merge(size_t i, const char *format)
{
	_cleanup_free_ char *script = mem_printf(
		"git init -q -b main --object-format=%s %s-%s && cd %s-%s\n"
		"git config rerere.enabled true\n%s\ngit add -A\ngit commit -q -m base\n"
		"git checkout -q -b theirs\n%s\ngit add -A\ngit commit -q -m theirs\n"
		"git checkout -q main\n%s\ngit add -A\ngit commit -q -m ours\n"
		"git %s merge -q theirs && exit 1\n"
		"cp .git/rr-cache/*/preimage ../preimage\ncp f ../conflict\n",
		format, merges[i].name, format, merges[i].name, format,
		merges[i].base, merges[i].theirs, merges[i].ours, merges[i].config);

	shell(script);
}

static void must_read(struct strbuf *out, const char *name)
{
	_cleanup_free_ char *path = in_sandbox(name);

	strbuf_reset(out);
	assert_int_equal(file_read(out, path, 0, 0, NULL), 0);
}

static void compare_with_git(size_t i, enum rerere_hash hash)
{
	const char *format = hash == RERERE_SHA1 ? "sha1" : "sha256";
	_cleanup_free_ char *list = mem_printf("ls %s-%s/.git/rr-cache",
					       merges[i].name, format);
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf conflict = STRBUF_INIT, pre = STRBUF_INIT;
	_cleanup_free_ char *id = NULL;

	make_merge(i, format);
	id = sh(list);
	must_read(&conflict, "conflict");
	must_read(&pre, "preimage");
	assert_int_equal(rerere_parse(&m, conflict.buf, conflict.len, merges[i].size,
				      hash, NULL), 1);
	if (strcmp(m.id, id) != 0)
		fail_msg("%s: id %s, git has %s", merges[i].name, m.id, id);
	assert_int_equal(strlen(id), rerere_hex_len(hash));
	assert_int_equal(m.preimage.len, pre.len);
	assert_memory_equal(m.preimage.buf, pre.buf, pre.len);
	assert_int_equal(rerere_parse_preimage(&m, pre.buf, pre.len, id, hash), 1);
}

static void test_ids_of_git(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(merges); i++)
		compare_with_git(i, RERERE_SHA1);
}

static void test_ids_of_git_sha256(void **state)
{
	(void)state;
	for (size_t i = 0; i < 3; i++)
		compare_with_git(i, RERERE_SHA256);
}

/*
 * A conflict is resolved, and comes again with something else changed: git and the
 * replay agree on whether the resolution fits and on what comes of it.
 */
static int replay_as_git(const char *again)
{
	_cleanup_free_ char *script = mem_printf(
		"rm -rf again && git init -q -b main again && cd again\n"
		"git config rerere.enabled true\nseq 30 >f\ngit add -A\n"
		"git commit -q -m base\ngit branch theirs\n"
		"sed -i 's/^15$/ours/' f\ngit commit -q -am ours\n"
		"git checkout -q theirs\nsed -i 's/^15$/theirs/' f\n"
		"git commit -q -am theirs\ngit checkout -q main\n"
		"git merge -q theirs && exit 1\n"
		"sed -i '/^[<=>]\\{7\\}/d' f\ngit commit -q -am merge\n"
		"cp .git/rr-cache/*/preimage .git/rr-cache/*/postimage ..\n"
		"git reset -q --hard HEAD^\n%s\ngit commit -q -am more\n"
		"git -c rerere.enabled=false merge -q theirs && exit 1\ncp f ../conflict\n"
		"git reset -q --hard\ngit merge -q theirs && exit 1\ncp f ../replayed\n",
		again);
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf conflict = STRBUF_INIT, pre = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf post = STRBUF_INIT, git = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	int rc;

	shell(script);
	must_read(&conflict, "conflict");
	must_read(&pre, "preimage");
	must_read(&post, "postimage");
	must_read(&git, "replayed");
	must_parse(&m, conflict.buf);
	rc = rerere_replay(&out, &m, pre.buf, pre.len, post.buf, post.len, NULL);
	if (rc != (strstr(git.buf, "<<<<<<<") != NULL))
		fail_msg("after '%s': %d, but git has\n%s", again, rc, git.buf);
	if (rc == 0)
		assert_string_equal(out.buf, git.buf);
	return rc;
}

static void test_replay_of_git(void **state)
{
	static const char *const rows[] = {
		"sed -i 's/^1$/one/' f", "sed -i 's/^14$/near/' f",
		"sed -i 's/^16$/near/' f", "sed -i 's/^13$/close/' f",
		"sed -i '1,5d' f", "sed -i '20,$d' f", "seq 40 60 >>f",
		"sed -i 's/^12$/x/;s/^18$/y/' f",
	};

	size_t unclean = 0;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		unclean += (size_t)replay_as_git(rows[i]);
	assert_int_equal(unclean, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_normal_form),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_no_conflict),
		cmocka_unit_test(test_resolutions),
		cmocka_unit_test(test_splice),
		cmocka_unit_test(test_fit_markers),
		cmocka_unit_test(test_hunk_ids),
		cmocka_unit_test(test_replay),
		cmocka_unit_test(test_ids_of_git),
		cmocka_unit_test(test_ids_of_git_sha256),
		cmocka_unit_test(test_replay_of_git),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
