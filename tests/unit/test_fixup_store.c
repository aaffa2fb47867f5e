// SPDX-License-Identifier: GPL-2.0-only
#include "merge/fixup-match.h"
#include "merge/fixup-silent.h"
#include "repo/ctx.h"
#include "sandbox.h"

static struct repo *repo;
static struct ctx ctx = CTX_INIT;
static struct scratch *scratch;

static int make_repo(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r && git commit -q --allow-empty -m x");
	repo = must_open("r");
	ctx.repo = repo;
	if (ctx_scratch(&scratch, &ctx, NULL) < 0)
		return -1;
	return scratch_attach(scratch, repo, NULL);
}

static int drop(void **state)
{
	ctx_release(&ctx);
	repo_free(repo);
	return sandbox_down(state);
}

/* ------------------------------------------------------------------- about */

#define ID "0123456789012345678901234567890123456789"

static void test_about(void **state)
{
	static const char text[] =
		"Path: \"a\\tb\"\n"
		"Kind: content\n"
		"Merge: " ID "\n"
		"Ours: " ID " topic one\n"
		"Theirs: " ID "\n"
		"Ours-commit: " ID " 1563000000 A U Thor <a@example.com> mm: do it\n"
		"Theirs-commit: - 7 B <b@example.com>\n"
		"Recorded-by: C <c@example.com>\n"
		"Date: 1563000060\n"
		"Link: https://example.com/1\n"
		"Link: https://example.com/2\n"
		"Why: both add\n a second line\n";
	_cleanup_fixup_about_ struct fixup_about a = FIXUP_ABOUT_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	if (fixup_about_parse(&a, text, strlen(text), &err) < 0)
		fail_msg("%s", err_msg(&err));
	assert_string_equal(a.path, "a\tb");
	assert_string_equal(a.ours.name, "topic one");
	assert_null(a.theirs.name);
	assert_int_equal(a.n_commits, 2);
	assert_string_equal(a.commits[0].patch_id, ID);
	assert_string_equal(a.commits[0].author, "A U Thor <a@example.com>");
	assert_string_equal(a.commits[0].subject, "mm: do it");
	assert_true(a.commits[1].theirs && !a.commits[1].patch_id);
	assert_int_equal(a.n_links, 2);
	assert_string_equal(a.why, "both add\na second line");
	fixup_about_write(&out, &a);
	assert_string_equal(out.buf, text);
}

static void test_about_of_outside(void **state)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{ "Path: /etc/passwd\n", "about:1: Path: want a path" },
		{ "Kind: x\nPath: \"a\n", "about:2: Path: want a path, quoted" },
		{ "no colon\n", "about:1: want 'Key: value'" },
		{ "Date: soon\n", "about:1: Date: want seconds" },
		{ "Why: a\n b\nMerge: 12\n", "about:3: Merge: want the id" },
		{ "Ours-commit: x\n", "about:1: Ours-commit: want a patch-id" },
		{ "Ours-commit: - 1 nobody\n", "about:1: Ours-commit: want a patch-id" },
		{ "Ours: x name\n", "about:1: Ours: want the id" },
	};
	_cleanup_fixup_about_ struct fixup_about a = FIXUP_ABOUT_INIT;
	struct fixup_about evil = { .path = "a\nb", .by = "x\nMerge: y", .why = "\n\na" };
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(fixup_about_parse(&a, rows[i].text,
						   strlen(rows[i].text), &err), -1);
		if (strncmp(err_msg(&err), rows[i].message, strlen(rows[i].message)))
			fail_msg("'%s' in place of '%s'", err_msg(&err),
				 rows[i].message);
	}
	assert_int_equal(fixup_about_parse(&a, "Path: a\0b\n", 10, NULL), -1);
	assert_int_equal(fixup_about_parse(&a, "Later: key\n\nPath: a", 19, NULL), 0);
	assert_string_equal(a.path, "a");
	fixup_about_write(&out, &evil);
	assert_int_equal(fixup_about_parse(&a, out.buf, out.len, NULL), 0);
	assert_string_equal(a.path, "a\nb");
	assert_null(a.merge);
}

/* ------------------------------------------------------------------ reading */

static void must_read(struct fixup_store *s, const char *dir, enum fixup_layout l)
{
	_cleanup_free_ char *path = in_sandbox(dir);
	_cleanup_err_ struct err err = ERR_INIT;

	if (fixup_store_read_dir(s, path, l, &err) < 0)
		fail_msg("%s", err_msg(&err));
}

/* Ids with their variants: "a b.1 ". What is not resolved has a minus. */
static char *names_of(const struct fixup_store *s)
{
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < s->entries.n; i++)
		for (size_t k = 0; k < s->entries.items[i].variants.n; k++) {
			const struct fixup_variant *v =
				&s->entries.items[i].variants.items[k];

			strbuf_addf(&out, "%.2s.%u%s ", s->entries.items[i].id,
				    v->number, fixup_is_resolved(v) ? "" : "-");
		}
	return strbuf_detach(&out, NULL);
}

static void test_read(void **state)
{
	_cleanup_fixup_store_ struct fixup_store dir = FIXUP_STORE_INIT;
	_cleanup_fixup_store_ struct fixup_store tree = FIXUP_STORE_INIT;
	_cleanup_fixup_store_ struct fixup_store rr = FIXUP_STORE_INIT;
	_cleanup_fixup_store_ struct fixup_store none = FIXUP_STORE_INIT;
	_cleanup_free_ char *oid = NULL, *a = NULL, *b = NULL, *c = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	char was[GIT_OID_HEXSZ + 1], is[GIT_OID_HEXSZ + 1];
	_cleanup_free_ char *file = in_sandbox("s/README");
	git_oid id;

	(void)state;
	shell("a=" ID "; mkdir -p s/text/01/$a && cd s/text/01/$a\n"
	      "for i in '' .1 .01 .x .1000 .12; do echo p >preimage$i; done\n"
	      "echo r >postimage; echo r >postimage.12; ln -s /etc/passwd postimage.1\n"
	      "cd ../../..; echo >README; mkdir -p text/02/$a text/01/short text/zz\n"
	      "echo >text/02/$a/preimage; ln -s 01 text/xx; ln -s $a text/01/link\n"
	      "cp -R text/01 ../rr; cd ..; cp -R s r/s\n"
	      "cd r && git add s/text s/README");
	oid = sh("cd r && git write-tree --prefix=s/");
	git_oid_fromstr(&id, oid);
	must_read(&dir, "s", FIXUP_STORE);
	must_read(&rr, "rr", FIXUP_RR_CACHE);
	must_read(&none, "nothing", FIXUP_STORE);
	assert_int_equal(fixup_store_read_tree(&tree, repo, &id, NULL), 0);
	a = names_of(&dir);
	b = names_of(&tree);
	c = names_of(&rr);
	assert_string_equal(a, "01.0 01.1- 01.12 ");
	assert_string_equal(b, a);
	assert_string_equal(c, a);
	assert_int_equal(none.entries.n, 0);
	assert_int_equal(fixup_store_read_dir(&none, file, FIXUP_STORE, &err), -1);
	/* what it is changes with what is in it */
	assert_int_equal(fixup_store_identity(was, &dir, NULL), 0);
	shell("sleep 0.01; echo other >s/text/01/" ID "/postimage");
	must_read(&dir, "s", FIXUP_STORE);
	assert_int_equal(fixup_store_identity(is, &dir, NULL), 0);
	assert_string_not_equal(is, was);
	assert_int_equal(fixup_store_identity(is, &tree, NULL), 0);
	assert_string_equal(is, oid);
}

/* ------------------------------------------------------------------- adding */

#define O "<<<<<<< ours\n"
#define M "=======\n"
#define T ">>>>>>> theirs\n"

static void must_parse(struct rerere_image *image, const char *text)
{
	assert_int_equal(rerere_parse(image, text, strlen(text), RERERE_MARKER_SIZE,
				      RERERE_SHA1, NULL), 1);
}

static enum fixup_added add_at(struct fixup_store *s, const char *path,
			       const char *conflict, const char *post, bool replace)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf about = STRBUF_INIT;
	struct fixup_about a = { .path = path };
	struct fixup_addition add;
	enum fixup_added what;

	must_parse(&image, conflict);
	fixup_about_write(&about, &a);
	add = (struct fixup_addition){
		.id = image.id,
		.text = { image.preimage.buf, post, about.buf },
		.len = { image.preimage.len, strlen(post), about.len },
		.replace = replace,
	};
	assert_int_equal(fixup_store_add(&what, s, repo, scratch, &add, NULL), 0);
	return what;
}

static void test_add(void **state)
{
	static const char near[] = "one\ntwo\n" O "a\n" M "b\n" T "three\n";
	static const char moved[] = "one\nzwei\n" O "b\n" M "a\n" T "three\n";
	static const char far[] = "x\none\ntwo\n" O "a\n" M "b\n" T "three\n";
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;

	(void)state;
	assert_int_equal(add_at(&s, "f", near, "one\ntwo\nab\nthree\n", false),
			 FIXUP_NEW);
	assert_int_equal(add_at(&s, "f", near, "one\ntwo\nab\nthree\n", false),
			 FIXUP_KNOWN);
	assert_int_equal(add_at(&s, "f", far, "x\none\ntwo\nab\nthree\n", false),
			 FIXUP_COVERED);
	assert_int_equal(add_at(&s, "f", moved, "one\nzwei\nab\nthree\n", false),
			 FIXUP_VARIANT);
	assert_int_equal(add_at(&s, "f", near, "one\ntwo\nba\nthree\n", false),
			 FIXUP_OTHERWISE);
	assert_int_equal(add_at(&s, "f", near, "one\ntwo\nb\nthree\n", true),
			 FIXUP_REPLACED);
	assert_int_equal(s.entries.n, 1);
	assert_int_equal(s.entries.items[0].variants.n, 3);
}

/* ----------------------------------------------------------------- matching */

static void match(struct fixup_match *out, const struct fixup_store *s,
		  const char *path, const char *text)
{
	_cleanup_(fixup_index_freep) struct fixup_index *x = fixup_index_make(s, repo);
	const struct fixup_conflict c = { path, text, strlen(text),
					  RERERE_MARKER_SIZE };
	int rc;

	rc = fixup_match_text(out, s, x, repo, &c, NULL);
	assert_true(rc >= 0);
	assert_int_equal(rc == 0, out->how >= FIXUP_HUNKS);
}

static void test_match(void **state)
{
	static const struct {
		const char *path, *text;
		enum fixup_how how;
		const char *result;
		enum fixup_hunk_state states[2];
	} rows[] = {
		{ "f", "one\n" O "b\n" M "a\n" T "mid\n" O "c\n" M "d\n" T "end\n",
		  FIXUP_REPLAYED, "one\nab\nmid\ncd\nend\n", { 0, 0 } },
		/* moved: not for git any more, but hunk by hunk */
		{ "f", "new\nmid\n" O "c\n" M "d\n" T "end\n", FIXUP_HUNKS,
		  "new\nmid\ncd\nend\n", { FIXUP_HUNK_KNOWN, 0 } },
		{ "f", "one\n" O "b\n" M "a\n" T "else\n" O "new\n" M "other\n" T,
		  FIXUP_PART, "one\nab\nelse\n" O "new\n" M "other\n" T,
		  { FIXUP_HUNK_KNOWN, FIXUP_HUNK_UNKNOWN } },
		/* nothing around it is as it was */
		{ "f", "x\n" O "b\n" M "a\n" T "y\n", FIXUP_DRIFT, NULL,
		  { FIXUP_HUNK_ELSEWHERE, 0 } },
		/* too little to be known by, in another file */
		{ "g", "one\n" O "b\n" M "a\n" T "y\n", FIXUP_DRIFT, NULL,
		  { FIXUP_HUNK_ELSEWHERE, 0 } },
		{ "g", "long\n" O "int a;\nint b;\n" M T "y\n", FIXUP_HUNKS,
		  "long\nint a;\nint b;\ny\n", { FIXUP_HUNK_KNOWN, 0 } },
		{ "g", "long\n" O "\tint a;\n\tint b;\n" M T "y\n", FIXUP_DRIFT, NULL,
		  { FIXUP_HUNK_WHITE, 0 } },
		{ "g", "long\n" O "int a;\nint b;\n" M "more\n" T "y\n", FIXUP_DRIFT,
		  NULL, { FIXUP_HUNK_ONE_SIDE, 0 } },
		{ "g", "long\n" O "int n;\n" M "z\n" T "y\n", FIXUP_NONE, NULL,
		  { FIXUP_HUNK_UNKNOWN, 0 } },
		{ "h", "two\n" O "p\n" M "q\n" T "diff\n", FIXUP_DRIFT, NULL,
		  { FIXUP_HUNK_AMBIGUOUS, 0 } },
		{ "u", "top\n" O "m\n" M "n\n" T "new\n", FIXUP_DRIFT, NULL,
		  { FIXUP_HUNK_UNCLEAR, 0 } },
	};
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;

	(void)state;
	add_at(&s, "f", "one\n" O "a\n" M "b\n" T "mid\n" O "d\n" M "c\n" T "end\n",
	       "one\nab\nmid\ncd\nend\n", false);
	add_at(&s, "long", "long\n" O "int a;\nint b;\n" M T "tail\n",
	       "long\nint a;\nint b;\ntail\n", false);
	add_at(&s, "h", "two\n" O "p\n" M "q\n" T "ways\n", "two\np\nways\n", false);
	add_at(&s, "h", "two\n" O "p\n" M "q\n" T "more\n" O "p2\n" M "q2\n" T,
	       "two\nq\nmore\np2\n", false);
	add_at(&s, "u", "top\n" O "m\n" M "n\n" T "bottom\n", "Top\nm\nbottom\n", false);
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_fixup_match_ struct fixup_match m = FIXUP_MATCH_INIT;

		match(&m, &s, rows[i].path, rows[i].text);
		if (m.how != rows[i].how)
			fail_msg("row %zu: %s", i, fixup_how_name(m.how));
		if (rows[i].result)
			assert_string_equal(m.result.buf, rows[i].result);
		for (size_t k = 0; k < m.n_hunks; k++)
			assert_string_equal(fixup_hunk_state_name(m.hunks[k].state),
					    fixup_hunk_state_name(rows[i].states[k]));
	}
}

/* Two answers to the same question, and neither is taken. */
static void test_two_ways(void **state)
{
	static const char text[] = "one\n" O "a\n" M "b\n" T;
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;
	_cleanup_fixup_match_ struct fixup_match m = FIXUP_MATCH_INIT;

	(void)state;
	add_at(&s, "f", text, "one\na\n", false);
	assert_int_equal(add_at(&s, "f", text, "one\nb\n", false), FIXUP_OTHERWISE);
	match(&m, &s, "f", text);
	assert_int_equal(m.how, FIXUP_DRIFT);
	assert_true(m.two_ways);
	assert_int_equal(m.hunks[0].state, FIXUP_HUNK_AMBIGUOUS);
}

static void test_kind(void **state)
{
	struct tree_entry stages[3] = { { .mode = MODE_FILE }, { .mode = MODE_EXEC } };
	struct tree_entry other[3] = { stages[0], stages[2], stages[1] };
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;
	_cleanup_fixup_match_ struct fixup_match m = FIXUP_MATCH_INIT;
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT, post = STRBUF_INIT;
	char id[RERERE_HEX_MAX + 1];
	struct fixup_addition add = { .id = id };
	enum fixup_added what;

	(void)state;
	assert_int_equal(fixup_kind_preimage(&pre, id, "a/f", "modify/delete", stages,
					     NULL), 0);
	assert_true(fixup_is_kind(pre.buf, pre.len));
	fixup_kind_postimage(&post, MODE_EXEC, "x\n", 2);
	add.text[FIXUP_PREIMAGE] = pre.buf;
	add.len[FIXUP_PREIMAGE] = pre.len;
	add.text[FIXUP_POSTIMAGE] = post.buf;
	add.len[FIXUP_POSTIMAGE] = post.len;
	assert_int_equal(fixup_store_add(&what, &s, repo, scratch, &add, NULL), 0);
	/* from the other side it is the same */
	assert_int_equal(fixup_match_kind(&m, &s, repo, "a/f", "modify/delete", other,
					  NULL), 0);
	assert_int_equal(m.mode, MODE_EXEC);
	assert_string_equal(m.result.buf, "x\n");
	assert_int_equal(fixup_match_kind(&m, &s, repo, "a/g", "modify/delete", stages,
					  NULL), 1);
	assert_int_equal(fixup_match_kind(&m, &s, repo, "a/f", "rename/delete", stages,
					  NULL), 1);
	other[1].mode = MODE_FILE;
	assert_int_equal(fixup_match_kind(&m, &s, repo, "a/f", "modify/delete", other,
					  NULL), 1);
}

static void test_cause(void **state)
{
	static const char whole[] = "- 1563000000 A U Thor <a@b.org> mm: x <y> z";
	static const char *const parts[] = { "-", "- 1563000000 nobody", "id 1 A <a@b.org>", "" };
	struct fixup_cause c;

	(void)state;
	fixup_cause_read(&c, whole);
	assert_string_equal(c.key, "1563000000 A U Thor <a@b.org> mm: x <y> z");
	assert_int_equal(c.author_len, strlen("1563000000 A U Thor <a@b.org>"));
	assert_int_equal(c.name_len, strlen("A U Thor"));
	assert_memory_equal(c.name, "A U Thor", c.name_len);
	assert_int_equal(c.mail_len, strlen("a@b.org"));
	assert_memory_equal(c.mail, "a@b.org", c.mail_len);
	assert_string_equal(c.subject, "mm: x <y> z");
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		fixup_cause_read(&c, parts[i]);
		assert_non_null(c.key);
		assert_null(c.name);
		assert_null(c.subject);
		assert_int_equal(c.author_len, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_about),
		cmocka_unit_test(test_about_of_outside),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_add),
		cmocka_unit_test(test_match),
		cmocka_unit_test(test_two_ways),
		cmocka_unit_test(test_kind),
		cmocka_unit_test(test_cause),
	};

	return cmocka_run_group_tests(tests, make_repo, drop);
}
