// SPDX-License-Identifier: GPL-2.0-only
/* What semantic patches are written in: headers, substitutions, series. */
#include <sys/stat.h>

#include "flow/semantic-internal.h"
#include "sandbox.h"

static char *joined(const struct words *w)
{
	struct strbuf sb = STRBUF_INIT;

	for (size_t i = 0; i < w->n; i++)
		strbuf_addf(&sb, "%s%s", i ? "|" : "", w->items[i]);
	return strbuf_detach(&sb, NULL);
}

static void is_words(const struct words *w, const char *want)
{
	_cleanup_free_ char *got = joined(w);

	assert_string_equal(got, want);
}

static int meta(struct semantic_meta *m, struct arena *a, const char *text,
		struct err *err)
{
	return semantic_meta_parse(m, a, "x.cocci", text, strlen(text), err);
}

static void test_meta(void **state)
{
	static const char text[] =
		"// SPDX-License-Identifier: GPL-2.0-only\n"
		"// files-with: one two_2\n"
		"//files-with:three\n"
		"// Prose with a colon: not a key. Key: neither.\n"
		"\n"
		"// files: a/b.c Documentation/x.rst\t\n"
		"// changes: a/b.c\n"
		"// gone: struct  hmm_update\n"
		"// gone: f(struct x\n"
		"// made: int f(struct y *y)\n"
		"virtual report\n"
		"@r@\n"
		"// files-with: behind_the_first_rule\n"
		"@@\n"
		"- x\n";
	_cleanup_(semantic_meta_release) struct semantic_meta m =
		SEMANTIC_META_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	(void)state;
	assert_int_equal(meta(&m, &a, text, NULL), 0);
	is_words(&m.files_with, "one|two_2|three");
	is_words(&m.files, "a/b.c|Documentation/x.rst");
	is_words(&m.changes, "a/b.c");
	is_words(&m.gone, "struct  hmm_update|f(struct x");
	is_words(&m.made, "int f(struct y *y)");
}

static void test_meta_refused(void **state)
{
	static const char *const rows[][2] = {
		{ "", "'x.cocci' says neither" },
		{ "// gone: x\n@@\n@@\n", "'x.cocci' says neither" },
		{ "// files-with: a-b\n", "x.cocci:1: 'a-b' is no identifier" },
		{ "\n// files-with: 1a\n", "x.cocci:2: '1a' is no identifier" },
		{ "// files-with:\n", "x.cocci:1: 'files-with' has no value" },
		{ "// files: a\n// gone: (\n", "x.cocci:2: gone: '(' is no name" },
		{ "// files-wiht: x\n", "x.cocci:1: unknown key 'files-wiht'" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_(semantic_meta_release) struct semantic_meta m =
			SEMANTIC_META_INIT;
		_cleanup_arena_ struct arena a = ARENA_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(meta(&m, &a, rows[i][0], &err), -1);
		assert_memory_equal(err_msg(&err), rows[i][1],
				    strlen(rows[i][1]));
	}
}

static void test_meta_many(void **state)
{
	_cleanup_(semantic_meta_release) struct semantic_meta m =
		SEMANTIC_META_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	(void)state;
	strbuf_addstr(&sb, "// files-with:");
	for (int i = 0; i <= SEMANTIC_WORDS_MAX; i++)
		strbuf_addf(&sb, " w%d", i);
	assert_int_equal(meta(&m, &a, sb.buf, &err), -1);
	assert_int_equal(err.code, ERR_TOO_BIG);
}

/* What spatch takes for a part that runs something, as it was tried with 1.1. */
static void test_scripts_refused(void **state)
{
	static const char *const rows[][2] = {
		{ "@script:python@\n@@\n", "script" },
		{ "@ script : python @\n", "script" },
		{ "@script\n:python@\n", "script" },
		{ "@script\r:python@\n", "script" },
		{ "@script\v\f:python@\n", "script" },
		{ "@script/* c */:python@\n", "script" },
		{ "@script/**//* : */:python@\n", "script" },
		{ "@script// c\n:python@\n", "script" },
		{ "@script#! c\n:python@\n", "script" },
		{ "@script#spatch\n:python@\n", "options" },
		{ "@script\n+:python@\n", "script" },
		{ "@script\n-:python@\n", "script" },
		{ "@script\n?:python@\n", "script" },
		{ "@initialize:ocaml@\n", "initialize" },
		{ "@initialize /**/ : python@\n", "initialize" },
		{ "@r@\n@@\n- x\n@finalize// x\n:python@\n", "finalize" },
		{ "@r@\nidentifier x : script:python() { f() };\n@@\n", "script" },
		{ "@r@\nposition p : script/**/:ocaml(p) { };\n@@\n", "script" },
		{ "@r@\nfresh identifier x = script:python(y) {};\n", "script" },
		{ "@r@\nanalysis(Sys.command \"x\") x;\n@@\n", "analysis" },
		{ "@r@\nanalysis // c\n (Sys.command \"x\") x;\n", "analysis" },
		{ "using \"x.iso\"\n@@\n@@\n", "using" },
		{ "using/**/\"x.iso\"\n", "using" },
		{ "using L\"x.iso\"\n", "using" },
		{ "using u8\"x.iso\"\n", "using" },
		{ "using <x.iso>\n", "using" },
		{ "@r using \"x.iso\", \"y.iso\"@\n", "using" },
		{ "@r using\n#! c\n\"x.iso\"@\n", "using" },
		{ "#include \"x.cocci\"\n@@\n@@\n", "another" },
		{ "#  include\"x.cocci\"\n@@\n@@\n", "another" },
		{ "# include <x.cocci>\n@@\n@@\n", "another" },
		{ "/*\n@\n*/\n#include \"x.cocci\"\n@@\n@@\n", "another" },
		{ "// @\n#include \"x.cocci\"\n@@\n@@\n", "another" },
		{ "#spatch --macro-file /etc/passwd\n", "options" },
		{ "  #  spatch --in-place\n", "options" },
		{ "#\f\r spatch --out-place\n", "options" },
		{ "@@\n@@\n- x\n#spatchx\n", "options" },
		{ "/*\n#spatch --in-place\n*/", "options" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_err_ struct err err = ERR_INIT;
		const char *text = rows[i][0];
		int rc = semantic_no_scripts("x.cocci", text, strlen(text), &err);

		if (rc != -1)
			fail_msg("row %zu was not refused: %s", i, text);
		if (!strstr(err_msg(&err), rows[i][1]))
			fail_msg("row %zu: %s", i, err_msg(&err));
		assert_non_null(strstr(err_msg(&err), "--allow-scripts"));
	}
	assert_int_equal(semantic_no_scripts("x", "@@\0", 3, NULL), -1);
}

static void test_scripts_fine(void **state)
{
	static const char *const rows[] = {
		"// files-with: x\n@@\n@@\n- x\n",
		"// This script is made of rules, using no script.\n",
		"virtual patch\n@r depends on patch && !s disable all@\n@@\n",
		"@s extends r@\n@@\n- x\n+ y\n",
		"@@\n@@\n- script\n+ scripts\n",
		"@script /* \n@@\n",
		" @@\n@@\n",
		"@@\n@@\n #include <linux/hmm.h>\n+#include \"amdgpu_mn.h\"\n",
		"@r@\nidentifier x =~ \"^hmm_\";\n@@\n",
		"@r@\nidentifier subscript, script1, _script;\n@@\n subscript : 1\n",
		"@@\n@@\n- finalize(x)\n+ initialize(x)\n",
		"// 1 is not enough, using 12 is\n",
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		if (semantic_no_scripts("x", rows[i], strlen(rows[i]), &err) < 0)
			fail_msg("row %zu: %s", i, err_msg(&err));
	}
}

static void test_scripts_line(void **state)
{
	_cleanup_err_ struct err err = ERR_INIT;
	static const char text[] = "@r@\n@@\n- x\n\n@script:python@\n";

	(void)state;
	assert_int_equal(semantic_no_scripts("x.cocci", text, strlen(text),
					     &err), -1);
	assert_memory_equal(err_msg(&err), "x.cocci:5: refused: ", 20);
}

/* What is too far away to be looked at counts as what it could be. */
static void test_scripts_far(void **state)
{
	static const char *const rows[] = { "script/*", "script // ", "using\n" };

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		strbuf_addstr(&sb, rows[i]);
		strbuf_addchars(&sb, ' ', 4000);
		assert_int_equal(semantic_no_scripts("x", sb.buf, sb.len, NULL),
				 0);
		strbuf_addchars(&sb, ' ', SEMANTIC_TEXT_CEILING);
		assert_int_equal(semantic_no_scripts("x", sb.buf, sb.len, NULL),
				 -1);
	}
}

static void test_words(void **state)
{
	static const struct {
		const char *text, *what;
		int at;		/* -1: nowhere */
		size_t len;
	} rows[] = {
		{ "a struct x;", "struct x", 2, 8 },
		{ "a struct \n\tx;", "struct x", 2, 10 },
		{ "a struct xy;", "struct x", -1, 0 },
		{ "astruct x; struct x", "struct x", 11, 8 },
		{ "f(struct\tx *x", "f(struct x", 0, 10 },
		{ "gf(struct x; f (struct x", "f(struct x", -1, 0 },
		{ "x->blockable", "x->blockable", 0, 12 },
		{ "x", "x y", -1, 0 },
		{ "", "x", -1, 0 },
		{ "x ", "x  y", -1, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const char *t = rows[i].text;
		size_t len = 0;
		const char *p = semantic_find_words(t, t + strlen(t),
						    rows[i].what, &len);

		assert_int_equal(p ? p - t : -1, rows[i].at);
		if (p)
			assert_int_equal(len, rows[i].len);
	}
}

static int subst(struct strbuf *text, const char *rules, struct err *err)
{
	_cleanup_(semantic_groups_release) struct semantic_groups g = VEC_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	int rc = semantic_subst_parse(&g, &a, rules, strlen(rules), err);
	int worst = 0;

	for (size_t i = 0; rc >= 0 && i < g.n; i++) {
		rc = semantic_subst_group(text, &g.items[i], err);
		worst |= rc;
	}
	return rc < 0 ? rc : worst;
}

static void test_subst(void **state)
{
	static const struct {
		const char *rules, *text, *want;
		int rc;
	} rows[] = {
		{ "file a\n- x\n+ y\n", "x x\n", "y y\n", 0 },
		{ "file a\n- x\n+ y\n", "z\n", "z\n", 1 },
		{ "file a\n- x\n- z\n+ y\n", "x\nz\n", "y\n", 0 },
		{ "file a\n- x\n", "1\na x b\n2\n", "1\n2\n", 0 },
		{ "file a\n- x\n", "x", "", 0 },
		{ "file a\n- x\n- y\n", "1\nax\nyb\n2\n", "1\n2\n", 0 },
		{ "file a\n- x\n+\n", "axb\n", "ab\n", 0 },
		{ "file a\n- x\n+ y\n+ z\n", "axb\n", "ay\nzb\n", 0 },
		{ "file a\n-  x\n+ x\n", "a x\n", "ax\n", 0 },
		{ "file a\n- x\n+ y\nor\n- y\n+ z\n", "x\n", "z\n", 0 },
		{ "file a\n- q\n+ y\nor\n- x\n+ z\n", "x\n", "z\n", 0 },
		{ "file a\n- q\n+ y\n\n- x\n+ z\n", "x\n", "z\n", 1 },
		{ "# c\nfile a\n# c\n- x\n+ x\n+ x\n", "x\n", "x\nx\n", 0 },
		{ "file a\n- x\n+ - y\n", "x\n", "- y\n", 0 },
		{ "file a\n- x\n+ y", "x\n", "y\n", 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		strbuf_addstr(&sb, rows[i].text);
		if (subst(&sb, rows[i].rules, &err) != rows[i].rc)
			fail_msg("row %zu: %s", i, err_msg(&err));
		assert_string_equal(sb.buf, rows[i].want);
	}
}

static void test_subst_groups(void **state)
{
	static const char rules[] = "file a  b/c\noptional\n- x\n+ y\n\n"
				    "file d\n- 1\n+ 2\n- 3\nor\n- 4\n- 5\n";
	_cleanup_(semantic_groups_release) struct semantic_groups g = VEC_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	(void)state;
	assert_int_equal(semantic_subst_parse(&g, &a, rules, strlen(rules),
					      NULL), 0);
	assert_int_equal(g.n, 3);
	assert_true(g.items[0].optional);
	assert_int_equal(g.items[0].n_paths, 2);
	assert_string_equal(g.items[0].paths[1], "b/c");
	assert_int_equal(g.items[0].line, 3);
	assert_false(g.items[1].optional);
	assert_int_equal(g.items[1].n, 1);
	assert_int_equal(g.items[2].n, 2);
	assert_int_equal(g.items[2].line, 9);
	assert_null(g.items[2].items[1].new);
	assert_string_equal(g.items[2].items[1].old, "4\n5");
}

static void test_subst_refused(void **state)
{
	static const char *const rows[][2] = {
		{ "- x\n", "line 1: no 'file' line" },
		{ "file \n- x\n", "line 2: no 'file' line" },
		{ "file a\n+ x\n", "line 2: '+' without '-'" },
		{ "file a\n-\n+ x\n", "line 3: an empty text" },
		{ "file a\nor\n", "line 2: 'or' with nothing before" },
		{ "file a\n- x\n\nfile b\nor\n- y\n", "line 5: 'or' with nothing" },
		{ "file a\n- x\nor\n", "line 3: 'or' with nothing behind" },
		{ "file a\n- x\nor\nfile b\n", "line 4: 'or' with nothing behind" },
		{ "file a\noptional\n", "line 2: 'optional' with nothing" },
		{ "file a\n- x\nor\noptional\n- y\n", "line 4: 'optional' goes" },
		{ "file a\n-x\n", "line 2: not understood: '-x'" },
		{ "file a\nxyz\n", "line 2: not understood: 'xyz'" },
		{ "file ../a\n", "line 1: refused: '../a'" },
		{ "file a/../../b\n", "line 1: refused:" },
		{ "file /etc/passwd\n", "line 1: refused:" },
		{ "file a ./b\n", "line 1: refused: './b'" },
		{ "file a//b\n", "line 1: refused:" },
		{ "file a/\n", "line 1: refused:" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(subst(&sb, rows[i][0], &err), -1);
		if (strncmp(err_msg(&err), rows[i][1], strlen(rows[i][1])))
			fail_msg("row %zu: %s", i, err_msg(&err));
	}
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLOW_MEMMEM
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define SLOW_MEMMEM
#endif

/*
 * Every line doubles the text. AddressSanitizer looks at all that is left of it
 * for each match, which takes an hour.
 */
static void test_subst_doubling(void **state)
{
	_cleanup_strbuf_ struct strbuf rules = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
#ifdef SLOW_MEMMEM
	skip();
#endif
	strbuf_addstr(&rules, "file a\n");
	for (int i = 0; i < 60; i++)
		strbuf_addstr(&rules, "- x\n+ xx\n");
	strbuf_addch(&text, 'x');
	assert_int_equal(subst(&text, rules.buf, &err), -1);
	assert_int_equal(err.code, ERR_TOO_BIG);
	assert_true(text.len <= SEMANTIC_FILE_CEILING);
}

static void test_subst_too_many(void **state)
{
	_cleanup_strbuf_ struct strbuf rules = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	strbuf_addstr(&rules, "file a\n");
	for (int i = 0; i < 60; i++)
		strbuf_addstr(&rules, "- x\n+ xx\n");
	for (int i = 0; i < SEMANTIC_CHANGES_MAX; i++)
		strbuf_addstr(&rules, "- y\n+ z\n");
	assert_int_equal(subst(&text, rules.buf, &err), -1);
	assert_int_equal(err.code, ERR_TOO_BIG);
}

static int series(struct semantic_series *s, const char *dir, struct err *err)
{
	_cleanup_free_ char *path = in_sandbox(dir);

	return semantic_series_read(s, path, err);
}

static void test_series(void **state)
{
	_cleanup_semantic_series_ struct semantic_series s =
		SEMANTIC_SERIES_INIT;
	_cleanup_free_ char *path = in_sandbox("s");

	(void)state;
	shell("mkdir -p s/sub\n"
	      "printf '# tree: hmm\\n#depends: one two\\n\\n0001-a.cocci # c\\n"
	      "sub/0002-b.patch -p0\\r\\n  0003-c.diff\t-p2 # x\\n' >s/series\n"
	      "printf '@@\\n@@\\n- x\\n' >s/0001-a.cocci\n"
	      "printf 'a: do it\\n\\nWhy.\\n' >s/0001-a.msg\n"
	      "printf 'file a\\n- x\\n' >s/0001-a.subst\n"
	      "echo patch >s/sub/0002-b.patch; echo diff >s/0003-c.diff\n"
	      "printf 'cover\\n\\nAll of it.\\n' >s/cover.msg");
	assert_true(semantic_is_series(path));
	assert_int_equal(series(&s, "s", NULL), 0);
	assert_int_equal(s.n, 3);
	assert_string_equal(s.tree, "hmm");
	assert_int_equal(s.n_depends, 2);
	assert_string_equal(s.depends[1], "two");
	assert_string_equal(s.cover_subject, "cover");
	assert_string_equal(s.cover_body, "All of it.\n");
	assert_int_equal(s.items[0].kind, SEMANTIC_COCCI);
	assert_string_equal(s.items[0].subject, "a: do it");
	assert_string_equal(s.items[0].body, "Why.\n");
	assert_string_equal(s.items[0].subst, "file a\n- x\n");
	assert_int_equal(s.items[1].kind, SEMANTIC_PATCH);
	assert_int_equal(s.items[1].strip, 0);
	assert_string_equal(s.items[1].text, "patch\n");
	assert_null(s.items[1].subject);
	assert_int_equal(s.items[2].strip, 2);
	assert_string_equal(s.items[2].name, "0003-c.diff");
}

static void test_series_refused(void **state)
{
	static const char *const rows[][2] = {
		{ "rm -f d/series", "no file 'series'" },
		{ ": >d/series", "'series' names no patch" },
		{ "echo '# x' >d/series", "'series' names no patch" },
		{ "echo 0001-b.cocci >d/series", "no file '0001-b.cocci'" },
		{ "echo 0001-n.cocci >d/series", "has no message" },
		{ "echo ../x.patch >d/series", "refused: '../x.patch'" },
		{ "echo sub/../../x.patch >d/series", "refused:" },
		{ "echo ./x.patch >d/series", "refused:" },
		{ "echo $PWD/x.patch >d/series", "refused:" },
		{ "echo link.patch >d/series", "is a link" },
		{ "echo dir/x.patch >d/series", "is a link" },
		{ "echo fifo.patch >d/series", "is no plain file" },
		{ "mkdir -p d/y.patch; echo y.patch >d/series", "is no plain file" },
		{ "echo zero.patch >d/series", "is a link" },
		{ "echo 0001-l.cocci >d/series", "is a link" },
		{ "echo 0001-m.cocci >d/series", "is a link" },
		{ "rm d/series; ln -s ../x.patch d/series", "is a link" },
		{ "rm d/series; mkfifo d/series", "is no plain file" },
		{ "rm d/series; echo x.txt >d/series", "is neither a .cocci" },
		{ "echo .patch >d/series", "is neither a .cocci" },
		{ "echo 'a.patch -R' >d/series", "unknown option '-R'" },
		{ "echo 'a.patch -p' >d/series", "-p" },
		{ "echo 'a.patch -p101' >d/series", "-p" },
		{ "printf 'a.patch\\000' >d/series", "has a NUL byte" },
		{ "echo 0001-e.cocci >d/series", "there is no subject" },
		{ "echo 0001-w.cocci >d/series", "there is no blank line" },
		{ "head -c 300000 /dev/zero | tr '\\0' '#' >d/series", "too big" },
		{ "echo 0001-big.cocci >d/series", "too big" },
	};

	(void)state;
	shell("mkdir -p d/sub; echo outside >x.patch; echo a >d/a.patch\n"
	      "ln -s ../x.patch d/link.patch; ln -s .. d/dir\n"
	      "ln -s /dev/zero d/zero.patch; mkfifo d/fifo.patch\n"
	      "for i in n l e w; do echo @@ >d/0001-$i.cocci; done\n"
	      "ln -s ../x.patch d/0001-l.msg; ln -s ../x.patch d/0001-m.cocci\n"
	      ": >d/0001-e.msg; printf 'a\\nb\\n' >d/0001-w.msg\n"
	      "head -c 300000 /dev/zero >d/0001-big.cocci; : >d/series");
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_semantic_series_ struct semantic_series s =
			SEMANTIC_SERIES_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		shell(rows[i][0]);
		if (series(&s, "d", &err) != -1)
			fail_msg("row %zu was read", i);
		if (!strstr(err_msg(&err), rows[i][1]))
			fail_msg("row %zu: %s", i, err_msg(&err));
		assert_int_equal(s.n, 0);
	}
}

/* What is in this repository can be read, and does not look like scripts. */
static void test_own_series(void **state)
{
	static const char *const dirs[] = {
		"patches/hmm_range_register",
		"patches/sync_cpu_device_pagetables",
		"patches/prep/amdgpu",
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(dirs); i++) {
		_cleanup_semantic_series_ struct semantic_series s =
			SEMANTIC_SERIES_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		if (semantic_series_read(&s, dirs[i], &err) < 0)
			fail_msg("%s", err_msg(&err));
		assert_true(semantic_is_series(dirs[i]));
		for (size_t k = 0; k < s.n; k++)
			if (semantic_no_scripts(s.items[k].name,
						s.items[k].text,
						s.items[k].text_len, &err) < 0)
				fail_msg("%s", err_msg(&err));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meta),
		cmocka_unit_test(test_meta_refused),
		cmocka_unit_test(test_meta_many),
		cmocka_unit_test(test_scripts_refused),
		cmocka_unit_test(test_scripts_fine),
		cmocka_unit_test(test_scripts_line),
		cmocka_unit_test(test_scripts_far),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_subst),
		cmocka_unit_test(test_subst_groups),
		cmocka_unit_test(test_subst_refused),
		cmocka_unit_test(test_subst_doubling),
		cmocka_unit_test(test_subst_too_many),
		cmocka_unit_test(test_series),
		cmocka_unit_test(test_series_refused),
		cmocka_unit_test(test_own_series),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
