// SPDX-License-Identifier: GPL-2.0-only
/* Which checkpatch.pl runs, in what room, and what is made of its words. */
#include <glob.h>

#include "flow/checkpatch-internal.h"
#include "sandbox.h"

static struct repo *repo;

/* Says what the room looks like, and leaves a mark when it is the wrong one. */
static const char fixture[] =
	"git init -q -b main r && cd r && mkdir scripts\n"
	"cat >scripts/checkpatch.pl <<'END'\n"
	"#!/usr/bin/perl\n"
	"use Cwd; use File::Basename;\n"
	"my $D = dirname($0); my $n = '';\n"
	"my $f; open($f, '<', \"$D/words.txt\") and $n .= <$f>; chomp $n;\n"
	"open($f, '<', \"$D/../outside.txt\") and $n .= ' OUTSIDE';\n"
	"my @all = sort glob('* .[!.]*');\n"
	"my $home = $ENV{HOME} eq getcwd() ? 'home' : $ENV{HOME};\n"
	"my $text = join ' ', @ARGV;\n"
	"print \"patch:3: WARNING:ROOM: $n|@all|$home|$text\\n\";\n"
	"print \"words that are no finding\\n\";\n"
	"exit 1;\n"
	"END\n"
	"echo teh >scripts/words.txt; echo out >outside.txt\n"
	"git add -A && git commit -qm trusted && git tag -m t v1\n"
	"printf 'print \"patch:1: ERROR:TREE: of the tree\\\\n\"; exit 1\\n'"
	" >scripts/checkpatch.pl\n"
	"git commit -qam hostile\n"
	"printf 'print \"patch:1: ERROR:WORK: of the work tree\\\\n\"; exit 1\\n'"
	" >scripts/checkpatch.pl\n"
	"cp scripts/checkpatch.pl checkpatch.pl\n"
	"cd .. && mkdir home other\n"
	"printf 'print \"patch:2: CHECK:FILE: of a file\\\\n\"; exit 0\\n'"
	" >other/mine.pl\n";

static const char mail[] =
	"From: A U Thor <a@example.com>\n"
	"Subject: [PATCH] x\n"
	"\n"
	"Body.\n"
	"---\n"
	"diff --git a/a.c b/a.c\n"
	"--- a/a.c\n"
	"+++ b/a.c\n"
	"@@ -10,3 +10,4 @@ f\n"
	" one\n"
	"-two\n"
	"+2\n"
	"+2b\n"
	" three\n"
	"diff --git a/b.c b/b.c\n"
	"--- a/b.c\n"
	"+++ b/b.c\n"
	"@@ -1 +1 @@\n"
	"-x\n"
	"+y\n"
	"-- \n"
	"2.39\n";

static int up(void **state)
{
	_cleanup_free_ char *home = NULL;
	int rc = sandbox_up(state);

	if (rc < 0)
		return rc;
	shell(fixture);
	home = in_sandbox("home");
	setenv("HOME", home, 1);
	unsetenv("XDG_CACHE_HOME");
	unsetenv("XDG_CONFIG_HOME");
	/* The library remembers where home is. */
	unsetenv("GIT_CONFIG_GLOBAL");
	repo_lib_shutdown();
	if (repo_lib_init(NULL) < 0)
		return -1;
	repo = must_open("r");
	return 0;
}

static int down(void **state)
{
	repo = repo_free(repo);
	return sandbox_down(state);
}

static int judge(struct checkpatch_result *r, char **source,
		 const struct checkpatch_opts *opts, const char *patch,
		 struct err *err)
{
	_cleanup_(checkpatch_freep) struct checkpatch *cp = NULL;
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	int rc;

	ctx.repo = repo;
	rc = checkpatch_open(&cp, &ctx, opts, err);
	if (rc < 0)
		return rc;
	if (source)
		*source = mem_strdup(checkpatch_source(cp));
	return checkpatch_run(r, cp, patch, strlen(patch), err);
}

static void test_room(void **state)
{
	static const struct checkpatch_opts opts = { .trusted_ref = "v1" };
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_free_ char *source = NULL;
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	if (judge(&r, &source, &opts, mail, &err) != 0)
		fail_msg("%s", err_msg(&err));
	assert_string_equal(source, "v1:scripts/checkpatch.pl");
	assert_int_equal(r.n, 1);
	assert_int_equal(r.counts[CHECKPATCH_WARNING], 1);
	assert_string_equal(r.items[0].type, "ROOM");
	assert_int_equal(r.items[0].patch_line, 3);
	assert_null(r.items[0].path);
	assert_string_equal(r.items[0].message,
			    "teh|patch|home|--no-tree --show-types --terse "
			    "--no-summary -q patch");
}

/* Nothing stays behind, the directory of the run neither. */
static void test_clean(void **state)
{
	static const struct checkpatch_opts opts = { .trusted_ref = "v1" };
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_free_ char *tmp = in_sandbox("tmp");

	(void)state;
	shell("mkdir tmp");
	setenv("TMPDIR", tmp, 1);
	assert_int_equal(judge(&r, NULL, &opts, mail, NULL), 0);
	unsetenv("TMPDIR");
	shell("rmdir tmp");
}

static const char *first(const struct checkpatch_result *r)
{
	return r->n ? r->items[0].message : "nothing";
}

static void test_configured(void **state)
{
	static const struct {
		const char *config, *source, *message;
	} rows[] = {
		{ "git config --file home/.gitconfig crosstree.trustedRef v1",
		  "v1:scripts/checkpatch.pl", "teh|" },
		{ "git config --file home/.gitconfig crosstree.trustedRef v9\n"
		  "git config --file home/.gitconfig crosstree.checkpatch "
		  "'~/../other/mine.pl'", "/home/../other/mine.pl",
		  "of a file" },
		/* The repository has no say. */
		{ "git -C r config crosstree.trustedRef main\n"
		  "git -C r config crosstree.checkpatch $PWD/r/checkpatch.pl",
		  "/home/../other/mine.pl", "of a file" },
	};

	(void)state;
	shell("rm -f home/.gitconfig");
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_checkpatch_result_ struct checkpatch_result r =
			CHECKPATCH_RESULT_INIT;
		_cleanup_free_ char *source = NULL;
		_cleanup_err_ struct err err = ERR_INIT;

		shell(rows[i].config);
		repo = repo_free(repo);
		repo = must_open("r");
		if (judge(&r, &source, NULL, mail, &err) != 0)
			fail_msg("row %zu: %s %s", i, err_msg(&err), first(&r));
		assert_non_null(strstr(source, rows[i].source));
		assert_memory_equal(first(&r), rows[i].message,
				    strlen(rows[i].message));
	}
	shell("rm -f home/.gitconfig");
	repo = repo_free(repo);
	repo = must_open("r");
}

static void test_none(void **state)
{
	static const struct {
		struct checkpatch_opts opts;
		enum err_code code;
		const char *message;
	} rows[] = {
		{ { .trusted_ref = "v9" }, ERR_NOT_FOUND, "v9" },
		{ { .trusted_ref = "v0" }, ERR_NOT_FOUND,
		  "no scripts/checkpatch.pl in 'v0'" },
		{ { .script = "/nowhere/checkpatch.pl" }, ERR_NOT_FOUND,
		  "there is no file" },
		{ { .script = "scripts/checkpatch.pl" }, ERR_FAILED,
		  "is no absolute path" },
		{ { .script = "/usr/" }, ERR_FAILED, "is a directory" },
	};

	(void)state;
	shell("cd r && git tag v0 $(git commit-tree -m empty "
	      "4b825dc642cb6eb9a060e54bf8d69288fbee4904)");
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_checkpatch_result_ struct checkpatch_result r =
			CHECKPATCH_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(judge(&r, NULL, &rows[i].opts, mail, &err),
				 -1);
		if (err.code != rows[i].code ||
		    !strstr(err_msg(&err), rows[i].message))
			fail_msg("row %zu: %s", i, err_msg(&err));
	}
}

/* What a script may do to us. */
static void test_hostile(void **state)
{
	static const struct {
		const char *script;
		int rc;
		enum err_code code;
		const char *message;
	} rows[] = {
		{ "sleep 60", -1, ERR_TIMEOUT, "longer than 1 seconds" },
		{ "close STDOUT; close STDERR; sleep 60", -1, ERR_TIMEOUT,
		  "longer than 1 seconds" },
		{ "print 'x' x 65536 while 1", -1, ERR_TOO_BIG, "printed more" },
		{ "print STDERR 'x' x 65536 for 1..64; exit 0", 0, ERR_NONE, "" },
		{ "die \"no such thing\\n\"", -1, ERR_FAILED,
		  "failed: no such thing" },
		{ "print STDERR \"oh\\nno\\n\"; exit 1", -1, ERR_FAILED,
		  "failed: oh" },
		{ "kill 9, $$", -1, ERR_FAILED, "failed: no reason" },
		{ "print \"patch:1: ERROR:X: y\\n\"; exit 3", -1, ERR_FAILED,
		  "failed" },
		{ "exit 0", 0, ERR_NONE, "" },
		{ "symlink '/', 'root'; mkdir 'd'; exit 0", 0, ERR_NONE, "" },
	};
	_cleanup_free_ char *path = in_sandbox("other/hostile.pl");

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const struct checkpatch_opts opts = { .script = path,
						      .timeout_s = 1 };
		_cleanup_checkpatch_result_ struct checkpatch_result r =
			CHECKPATCH_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		int rc;

		assert_int_equal(file_write(path, rows[i].script,
					    strlen(rows[i].script), 0, NULL), 0);
		rc = judge(&r, NULL, &opts, mail, &err);
		if (rc != rows[i].rc || err.code != rows[i].code ||
		    !strstr(rc < 0 ? err_msg(&err) : "", rows[i].message))
			fail_msg("row %zu: %d %s", i, rc, err_msg(&err));
		assert_int_equal(r.n, 0);
	}
}

static void test_places(void **state)
{
	static const struct {
		unsigned long patch_line;
		const char *path;
		unsigned long line;
	} want[] = {
		{ 2, NULL, 0 }, { 6, "a.c", 0 }, { 9, "a.c", 0 },
		{ 10, "a.c", 10 }, { 11, "a.c", 11 }, { 12, "a.c", 11 },
		{ 13, "a.c", 12 }, { 14, "a.c", 13 }, { 15, "b.c", 0 },
		{ 20, "b.c", 1 }, { 21, NULL, 0 }, { 22, NULL, 0 },
		{ 4000000000, NULL, 0 },
	};
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf said = STRBUF_INIT;
	size_t ignored = 0;

	(void)state;
	for (size_t i = 0; i < N_ROWS(want); i++)
		strbuf_addf(&said, "patch:%lu: CHECK:X: m\n",
			    want[i].patch_line);
	checkpatch_parse(&r, &ignored, &said, NULL, mail, strlen(mail));
	assert_int_equal(r.n, N_ROWS(want));
	for (size_t i = 0; i < N_ROWS(want); i++) {
		const struct checkpatch_finding *f = &r.items[i];

		if (f->line != want[i].line ||
		    (f->path ? !want[i].path || strcmp(f->path, want[i].path) :
			       want[i].path != NULL))
			fail_msg("line %lu: %s:%lu", want[i].patch_line,
				 f->path ? f->path : "-", f->line);
	}
}

static void test_words(void **state)
{
	static const char text[] =
		"patch:1: ERROR:SPACING: a: b: c\n"
		"patch:12: ERROR:MISSING_SIGN_OFF: none\n"
		"patch:2: WARNING:TYPO_SPELLING: 'teh'\n"
		"patch:x: ERROR:A: m\n"
		"patch:99999999999999999999: ERROR:A: m\n"
		"patch:1: FATAL:A: m\n"
		"patch:1: ERROR: no type\n"
		"patch:1:\n"
		"patch:\n"
		"other:1: ERROR:A: m\n"
		"ERROR:FORGED: m\n"
		"\n"
		"patch:7: CHECK:LAST: no end of line";
	static const char *const ignore[] = { "TYPO_SPELLING", NULL };
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf said = STRBUF_INIT;
	size_t ignored = 0;

	(void)state;
	strbuf_addstr(&said, text);
	checkpatch_parse(&r, &ignored, &said, ignore, "", 0);
	assert_int_equal(r.n, 3);
	assert_int_equal(ignored, 1);
	assert_int_equal(r.counts[CHECKPATCH_ERROR], 2);
	assert_int_equal(r.counts[CHECKPATCH_WARNING], 0);
	assert_int_equal(r.counts[CHECKPATCH_CHECK], 1);
	assert_string_equal(r.items[0].type, "SPACING");
	assert_string_equal(r.items[0].message, "a: b: c");
	assert_int_equal(r.items[1].patch_line, 0);
	assert_string_equal(r.items[2].message, "no end of line");
	assert_string_equal(checkpatch_level_name(r.items[2].level), "check");
}

static void test_files(void **state)
{
	static const char text[] = "$D/a.txt '$D/b-c.checkpatch' $D/../out $D/ "
				   "$D/.hidden $D/sub/x $DD/no ${D}/no $D/last";
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	const char *at = text;

	(void)state;
	while (checkpatch_next_file(&name, &at, text + strlen(text)) == 0)
		strbuf_addf(&all, "%s ", name.buf);
	assert_string_equal(all.buf, "a.txt b-c.checkpatch last ");
}

static bool has(const struct checkpatch_result *r, const char *type,
		const char *path, unsigned long line)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct checkpatch_finding *f = &r->items[i];

		if (!strcmp(f->type, type) && f->line == line &&
		    !strcmp(f->path ? f->path : "", path))
			return true;
	}
	return false;
}

/* The script of an installed kernel source, unpacked once for all builds. */
static void test_real(void **state)
{
	static const char patch[] =
		"From: A U Thor <a@example.com>\n"
		"Subject: [PATCH] x: teh thing\n"
		"\n"
		"Why.\n"
		"---\n"
		"--- a/mm/x.c\n"
		"+++ b/mm/x.c\n"
		"@@ -1,2 +1,3 @@\n"
		" int x;\n"
		"+int f( int a);\n"
		" int y;\n";
	static const char *const ignore[] = { "MISSING_SIGN_OFF", NULL };
	const struct checkpatch_opts opts = { .ignore = ignore };
	_cleanup_free_ char *cache = NULL;
	glob_t found = { 0 };

	(void)state;
	if (glob("/usr/src/linux-source-*.tar.xz", 0, NULL, &found))
		skip();
	globfree(&found);
	assert_int_equal(file_mkdirs("build/cache", NULL), 0);
	cache = realpath("build/cache", NULL);
	setenv("XDG_CACHE_HOME", cache, 1);
	for (int i = 0; i < 2; i++) {
		_cleanup_checkpatch_result_ struct checkpatch_result r =
			CHECKPATCH_RESULT_INIT;
		_cleanup_free_ char *source = NULL;
		_cleanup_err_ struct err err = ERR_INIT;

		if (judge(&r, &source, i ? &opts : NULL, patch, &err) != 1)
			fail_msg("%s %s", err_msg(&err), source);
		assert_memory_equal(source, "/usr/src/linux-source-", 22);
		assert_true(has(&r, "TYPO_SPELLING", "", 0));
		assert_true(has(&r, "SPACING", "mm/x.c", 2));
		assert_int_equal(has(&r, "MISSING_SIGN_OFF", "", 0), !i);
	}
	unsetenv("XDG_CACHE_HOME");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_room),
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_configured),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_real),
	};

	return cmocka_run_group_tests(tests, up, down);
}
