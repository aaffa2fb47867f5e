// SPDX-License-Identifier: GPL-2.0-only
/* Semantic patches made anew on a tree, with spatch and with what pretends to be. */
#include "flow/semantic.h"
#include "repo/rev.h"
#include "sandbox.h"

static struct repo *repo;
static char *real_path;

static int up(void **state)
{
	int rc = sandbox_up(state);

	if (rc < 0)
		return rc;
	real_path = mem_strdup(getenv("PATH"));
	shell("git init -q -b main r && cd r\n"
	      "mkdir include; printf '%s\\n' 'int old_f(int a);' '' "
	      "'/* Calls old_f(). */' 'int g(void);' >include/f.h\n"
	      "printf 'int old_f(int a)\\n{\\n\\treturn a;\\n}\\n' >f.c\n"
	      "printf 'int g(void)\\n{\\n\\treturn old_f(1);\\n}\\n' >g.c\n"
	      "echo 'See old_f().' >f.rst\n"
	      "echo 'int unrelated;' >h.c\n"
	      "git add -A && git commit -qm one");
	repo = must_open("r");
	return 0;
}

static int down(void **state)
{
	repo = repo_free(repo);
	free(real_path);
	return sandbox_down(state);
}

static void needs_spatch(void)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	static const char *const argv[] = { "spatch", "--version", NULL };
	const struct proc_opts opts = { .argv = argv };

	setenv("PATH", real_path, 1);
	if (proc_run(&res, &opts, NULL) < 0)
		skip();
}

static int apply(struct semantic_result *out, const char *cocci,
		 const char *subst, const struct semantic_opts *opts,
		 struct err *err)
{
	_cleanup_snapshot_ struct snapshot tree = SNAPSHOT_INIT;
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	_cleanup_rev_ struct rev onto = REV_INIT;
	struct semantic_patch p = {
		.kind = SEMANTIC_COCCI, .name = "x.cocci", .text = cocci,
		.text_len = strlen(cocci), .subst = subst,
		.subst_len = subst ? strlen(subst) : 0, .subject = "x",
		.body = "",
	};

	ctx.repo = repo;
	assert_int_equal(rev_resolve(&onto, repo, "main", NULL), 0);
	snapshot_init(&tree, &onto.tree);
	return semantic_apply(out, &ctx, &p, &tree, opts, err);
}

#define HEAD "// files-with: old_f\n"
#define RULES \
	"@prototype@\n@@\n int\n-old_f\n+new_f\n (...);\n" \
	"@definition@\nidentifier a;\n@@\n-int old_f(int a)\n+int new_f(int a)\n {...}\n" \
	"@call@\n@@\n-old_f\n+new_f\n (...)\n" \
	"@nowhere@\n@@\n-never()\n+ever()\n"
#define SUBST "file include/f.h f.rst\n- old_f()\n+ new_f()\n"

static void test_fits(void **state)
{
	_cleanup_semantic_result_ struct semantic_result r =
		SEMANTIC_RESULT_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	needs_spatch();
	if (apply(&r, HEAD "// gone: old_f\n// changes: f.c\n"
		       "// made: int new_f(int a);\n" RULES, SUBST, NULL,
		  &err) != 0)
		fail_msg("%s %s", err_msg(&err), r.n_notes ? r.notes[0].message : "");
	assert_int_equal(r.n_files, 4);
	assert_string_equal(r.files[0].path, "f.c");
	assert_string_equal(r.files[0].data,
			    "int new_f(int a)\n{\n\treturn a;\n}\n");
	assert_string_equal(r.files[1].data, "See new_f().\n");
	assert_string_equal(r.files[2].data,
			    "int g(void)\n{\n\treturn new_f(1);\n}\n");
	assert_string_equal(r.files[3].data, "int new_f(int a);\n\n"
			    "/* Calls new_f(). */\nint g(void);\n");
	assert_int_equal(r.n_considered, 3);
	assert_int_equal(r.n_rules, 4);
	assert_string_equal(r.rules[2].name, "call");
	assert_int_equal(r.rules[1].files, 1);
	assert_int_equal(r.rules[2].files, 1);
	assert_int_equal(r.rules[3].files, 0);
}

/* spatch gives up on a file and exits, having changed nothing. */
static void test_gives_up(void **state)
{
	_cleanup_semantic_result_ struct semantic_result r =
		SEMANTIC_RESULT_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	needs_spatch();
	/* The name of a parameter of a prototype is not bound. */
	assert_int_equal(apply(&r, HEAD "@@\nidentifier a;\n@@\n"
				   "-int old_f(int a);\n+int new_f(int a);\n",
			       NULL, NULL, &err), 1);
	assert_int_equal(r.notes[0].kind, SEMANTIC_FAILED);
	assert_string_equal(r.notes[0].path, "include/f.h");
	assert_non_null(strstr(r.notes[0].message, "Not found a value"));
}

static void test_does_not_fit(void **state)
{
	static const struct {
		const char *cocci, *subst;
		enum semantic_note_kind kind;
		const char *path;
		unsigned long line;
		const char *message;
	} rows[] = {
		{ HEAD "// gone: old_f\n" RULES, NULL, SEMANTIC_LEFT,
		  "f.rst", 1, "'old_f' is left" },
		{ HEAD "// changes: h.c\n" RULES, NULL, SEMANTIC_UNCHANGED,
		  "h.c", 0, "there is no such file, or none" },
		{ "// files: h.c f.c\n// changes: h.c\n" RULES, NULL,
		  SEMANTIC_UNCHANGED, "h.c", 0, "no rule changed" },
		{ HEAD "// made: other_f\n" RULES, NULL, SEMANTIC_UNCHANGED,
		  NULL, 0, "no file has 'other_f'" },
		{ HEAD "@@\n@@\n-never()\n+ever()\n", NULL, SEMANTIC_UNCHANGED,
		  NULL, 0, "there is nothing to change in this tree" },
		{ HEAD "// made: return old_f(1);\n// gone: never\n"
		  "// changes: f.c\n@@\n@@\n-never()\n+ever()\n", NULL,
		  SEMANTIC_UNCHANGED, NULL, 0,
		  "there is nothing to change: the tree has it already" },
		{ "// files-with: never\n@@\n@@\n-never()\n+ever()\n", NULL,
		  SEMANTIC_UNCHANGED, NULL, 0, "there is nothing to change" },
		{ HEAD RULES, "file f.rst\n- never\n+ ever\n",
		  SEMANTIC_NO_MATCH, "f.rst", 0, "the substitution at line 2" },
		{ HEAD RULES, "file no.rst\n- never\n+ ever\n",
		  SEMANTIC_NO_MATCH, "no.rst", 0, "there is no such file" },
	};

	(void)state;
	needs_spatch();
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_semantic_result_ struct semantic_result r =
			SEMANTIC_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		const struct semantic_note *n;

		if (apply(&r, rows[i].cocci, rows[i].subst, NULL, &err) != 1)
			fail_msg("row %zu: %s", i, err_msg(&err));
		n = &r.notes[0];
		assert_int_equal(n->kind, rows[i].kind);
		if (rows[i].path)
			assert_string_equal(n->path, rows[i].path);
		else
			assert_null(n->path);
		assert_int_equal(n->line, rows[i].line);
		assert_memory_equal(n->message, rows[i].message,
				    strlen(rows[i].message));
	}
}

static void test_refused(void **state)
{
	static const char *const rows[][2] = {
		{ "@@\n@@\n-x\n", "'x.cocci' says neither" },
		{ HEAD "@@\n@@\n-old_f(\n", "spatch does not understand" },
		{ HEAD "@script:python@\n@@\nx\n", "refused" },
		{ HEAD "#spatch --in-place\n" RULES, "refused" },
	};

	(void)state;
	needs_spatch();
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_semantic_result_ struct semantic_result r =
			SEMANTIC_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(apply(&r, rows[i][0], NULL, NULL, &err), -1);
		if (!strstr(err_msg(&err), rows[i][1]))
			fail_msg("row %zu: %s", i, err_msg(&err));
		assert_int_equal(r.n_files + r.n_notes, 0);
	}
}

/* Too large to be given to spatch, and no way to know what is left in it. */
static void test_huge(void **state)
{
	_cleanup_semantic_result_ struct semantic_result r =
		SEMANTIC_RESULT_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	needs_spatch();
	shell("cd r && { echo 'int huge_f(void);'; head -c 17000000 /dev/zero | "
	      "tr '\\0' '\\n'; } >huge.c && git add -A && git commit -qm huge");
	assert_int_equal(apply(&r, "// files-with: huge_f\n" RULES, NULL, NULL,
			       &err), -1);
	assert_int_equal(err.code, ERR_TOO_BIG);
	assert_non_null(strstr(err_msg(&err), "huge.c"));
	err_release(&err);
	assert_int_equal(apply(&r, HEAD RULES, NULL, NULL, &err), 0);
}

/* What a script part does when it is allowed, and that it is not else. */
static void test_scripts(void **state)
{
	static const struct semantic_opts allow = { .allow_scripts = true };
	static const char *const parts[] = {
		"@script:python@\n@@\n",
		"@script/* c */:python@\n@@\n",
		"@script#! c\n:python@\n@@\n",
		"@script\n+:python@\n@@\n",
		"@initialize // c\n:python@\n@@\n",
	};
	_cleanup_free_ char *mark = in_sandbox("ran");

	(void)state;
	needs_spatch();
	for (size_t i = 0; i < N_ROWS(parts); i++) {
		_cleanup_semantic_result_ struct semantic_result r =
			SEMANTIC_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		_cleanup_free_ char *cocci = mem_printf(
			HEAD "%sopen(\"%s\", \"w\")\n\n" RULES, parts[i], mark);

		assert_int_equal(apply(&r, cocci, NULL, NULL, &err), -1);
		assert_int_equal(access(mark, F_OK), -1);
		err_release(&err);
		if (apply(&r, cocci, NULL, &allow, &err) < 0)
			fail_msg("part %zu: %s", i, err_msg(&err));
		if (unlink(mark) < 0)
			fail_msg("part %zu did not run when it was allowed", i);
	}
}

/* Options of the user for spatch stay out, and so does what spatch leaves. */
static void test_sealed(void **state)
{
	_cleanup_semantic_result_ struct semantic_result r =
		SEMANTIC_RESULT_INIT;
	_cleanup_free_ char *home = in_sandbox("home");
	_cleanup_free_ char *tmp = in_sandbox("tmp");
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	needs_spatch();
	shell("mkdir home tmp\n"
	      "printf '[spatch]\\n options = --nonsense\\n' >home/.cocciconfig");
	setenv("HOME", home, 1);
	setenv("TMPDIR", tmp, 1);
	if (apply(&r, HEAD RULES, NULL, NULL, &err) < 0)
		fail_msg("%s", err_msg(&err));
	unsetenv("TMPDIR");
	shell("rmdir tmp");
}

/* A spatch in front of the real one; "" : none at all. */
static void pretend(const char *script)
{
	_cleanup_free_ char *bin = in_sandbox("bin");
	_cleanup_free_ char *file = in_sandbox("bin/spatch");
	_cleanup_free_ char *path = mem_printf("%s:/nowhere:%s", bin, real_path);

	shell("rm -rf bin; mkdir bin");
	if (*script) {
		assert_int_equal(file_write(file, script, strlen(script), 0,
					    NULL), 0);
		shell("chmod +x bin/spatch");
		setenv("PATH", path, 1);
	} else {
		shell("ln -s \"$(command -v git)\" bin/git");
		setenv("PATH", bin, 1);
	}
}

#define PARSES "#!/bin/sh\ncase \" $* \" in *' --parse-cocci '*) exit 0;; esac\n"

static void test_trouble(void **state)
{
	static const struct {
		const char *spatch;
		int rc;
		enum err_code code;
		const char *message;
	} rows[] = {
		{ "", -1, ERR_NOT_FOUND, "install coccinelle" },
		{ "#!/bin/sh\nexec sleep 60\n", -1, ERR_TIMEOUT, "longer" },
		{ "#!/bin/sh\nexec sleep 60 >&- 2>&-\n", -1, ERR_TIMEOUT,
		  "longer" },
		{ PARSES "exec sleep 60\n", -1, ERR_TIMEOUT, "and others" },
		{ PARSES "exec yes\n", 1, ERR_NONE, "printed more" },
		{ PARSES "echo 'Fatal error: no memory' >&2\nexit 2\n", 1,
		  ERR_NONE, "spatch failed: Fatal error: no memory" },
		{ PARSES "kill -9 $$\n", 1, ERR_NONE, "spatch failed" },
		{ PARSES "for f; do :; done\nrm $f; ln -s /etc/passwd $f\n", -1,
		  ERR_FAILED, "" },
		{ PARSES "for f; do :; done\ntruncate -s 17M $f\n", -1,
		  ERR_TOO_BIG, "too large" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		static const struct semantic_opts soon = { .timeout_s = 1 };
		_cleanup_semantic_result_ struct semantic_result r =
			SEMANTIC_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		const char *said;
		int rc;

		pretend(rows[i].spatch);
		rc = apply(&r, HEAD RULES, NULL, &soon, &err);
		setenv("PATH", real_path, 1);
		said = r.n_notes ? r.notes[0].message : err_msg(&err);
		if (rc != rows[i].rc || err.code != rows[i].code ||
		    !strstr(said, rows[i].message))
			fail_msg("row %zu: %d: %s", i, rc, said);
		if (rc == 1)
			assert_int_equal(r.notes[0].kind, SEMANTIC_FAILED);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fits),
		cmocka_unit_test(test_gives_up),
		cmocka_unit_test(test_does_not_fit),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_huge),
		cmocka_unit_test(test_scripts),
		cmocka_unit_test(test_sealed),
		cmocka_unit_test(test_trouble),
	};

	return cmocka_run_group_tests(tests, up, down);
}
