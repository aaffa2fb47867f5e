// SPDX-License-Identifier: GPL-2.0-only
/* Attribution on a repository that git fast-import makes of a text. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "base/strbuf.h"
#include "flow/attrib.h"
#include "repo/ctx.h"
#include "repo/repo.h"
#include "repo/rev.h"
#include "unit.h"

/* The repository while it is written. */
static struct strbuf stream;
static unsigned int mark, clock_now;

static char *dir;
static struct repo *repo;

static void put_file(const char *path, const char *content)
{
	strbuf_addf(&stream, "M 100644 inline %s\ndata %zu\n%s\n", path,
		    strlen(content), content);
}

/* A new commit of @branch; what changes follows. */
static void commit(const char *branch, const char *subject)
{
	strbuf_addf(&stream, "commit refs/heads/%s\nmark :%u\n", branch, ++mark);
	strbuf_addf(&stream, "committer A U Thor <a@example.com> %u +0000\n",
		    1563000000 + 60 * clock_now++);
	strbuf_addf(&stream, "data %zu\n%s\n", strlen(subject), subject);
}

static void change(const char *branch, const char *subject, const char *path,
		   const char *content)
{
	commit(branch, subject);
	put_file(path, content);
}

static void branch_off(const char *branch, const char *from)
{
	strbuf_addf(&stream, "reset refs/heads/%s\nfrom refs/heads/%s\n\n", branch,
		    from);
}

static void merge(const char *branch, const char *subject, const char *other)
{
	commit(branch, subject);
	strbuf_addf(&stream, "merge refs/heads/%s\n", other);
}

static void git(const char *in, size_t in_len, const char *const *argv)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct proc_opts o = { .argv = argv, .cwd = dir, .in = in,
			       .in_len = in_len };

	assert_int_equal(proc_run(&res, &o, &err), 0);
	if (res.status)
		fprintf(stderr, "# %s\n", res.errout.buf);
	assert_int_equal(res.status, 0);
}

/* A random history: commit i has one form, up to two parents, all below i. */
#define N_RANDOM 60	/* histories */
#define RANDOM_LEN 24	/* commits in each */

struct random_history {
	int form[RANDOM_LEN];
	int parents[RANDOM_LEN][2];	/* -1: none */
	bool above[RANDOM_LEN][RANDOM_LEN];	/* i is built on k */
};

static struct random_history histories[N_RANDOM];

#define OLD "int reg(struct mm *mm, int n);\n"
#define NEW "int reg(struct mirror *mirror, int n);\n"
#define FILLER                                                                 \
	"/* A comment that is long enough for two files to be alike. */\n"      \
	"struct other { int a; int b; int c; };\n"                              \
	"int one(void);\nint two(void);\nint three(void);\n"

static void write_history(void)
{
	change("base", "base", "a.h", OLD FILLER);
	put_file("ops.h", "struct ops {\n\tint (*cb)(int a);\n\tint x;\n};\n");
	put_file("use.c", "#include \"a.h\"\n\nint f(void)\n{\n\treturn 0;\n}\n");
	put_file("gone.h", "int goes(int);\n" FILLER);
	put_file("Kconfig", "config HMM\n\tbool \"HMM\"\n\nconfig MM\n\tbool\n");

	/* plain: changed, and something else around it after that */
	branch_off("plain", "base");
	change("plain", "change reg", "a.h", NEW FILLER);
	change("plain", "unrelated", "a.h", NEW FILLER "int four(void);\n");
	change("plain", "add a member", "ops.h",
	       "struct ops {\n\tint (*cb)(int a);\n\tint x;\n\tint y;\n};\n");
	change("plain", "change cb", "ops.h",
	       "struct ops {\n\tint (*cb)(long a);\n\tint x;\n\tint y;\n};\n");
	change("plain", "comment on it", "ops.h",
	       "struct ops {\n\tint (*cb)(long a); /* ? */\n\tint y;\n};\n");
	change("plain", "use reg", "use.c",
	       "int f(void)\n{\n\treg(0,  1);\n\treturn 0;\n}\n");
	change("plain", "indent", "use.c",
	       "int f(void)\n{\n\t\treg(0, 1);\n\treturn 0;\n}\n");
	commit("plain", "drop gone.h");
	strbuf_addstr(&stream, "D gone.h\n");
	change("plain", "drop HMM", "Kconfig", "config MM\n\tbool\n");

	/* again: reverted and applied once more */
	branch_off("again", "base");
	change("again", "first try", "a.h", NEW FILLER);
	change("again", "revert", "a.h", OLD FILLER);
	change("again", "second try", "a.h", NEW FILLER);

	/* renamed: changed, then moved with changes, then exactly */
	branch_off("renamed", "base");
	change("renamed", "change it first", "a.h", NEW FILLER);
	commit("renamed", "move it");
	strbuf_addstr(&stream, "D a.h\n");
	put_file("sub/b.h", NEW FILLER "int five(void);\n");
	commit("renamed", "move it on");
	strbuf_addstr(&stream, "R sub/b.h sub/c.h\n");
	commit("renamed", "move gone.h");
	strbuf_addstr(&stream, "R gone.h gone2.h\n");
	change("renamed", "drop goes()", "gone2.h", FILLER);

	/* merged: two topics, a clean merge, an evil one, the base once more */
	branch_off("topic1", "base");
	change("topic1", "topic 1", "a.h", NEW FILLER);
	branch_off("topic2", "base");
	change("topic2", "topic 2", "a.h", NEW FILLER);
	branch_off("merged", "base");
	change("merged", "unrelated here", "use.c", "int g;\n");
	merge("merged", "merge topic 1", "topic1");
	merge("merged", "merge topic 2", "topic2");
	put_file("a.h", NEW FILLER);
	merge("merged", "an evil merge", "plain");
	put_file("a.h", NEW FILLER);
	put_file("ops.h", "struct ops {\n\tint (*cb)(char a);\n};\n");

	/* backmerge: took over what the later base did */
	branch_off("base2", "base");
	change("base2", "upstream", "a.h", NEW FILLER);
	branch_off("backmerge", "base");
	change("backmerge", "unrelated too", "use.c", "int h;\n");
	merge("backmerge", "merge base2", "base2");
	put_file("a.h", NEW FILLER);

	/* lines: the same line at two places, from two branches */
	branch_off("line1", "base");
	change("line1", "first line", "use.c",
	       "\treg(0, 1);\nint a;\nint b;\nint c;\n");
	branch_off("line2", "base");
	change("line2", "second line", "use.c",
	       "int a;\nint b;\nint c;\n\treg(0, 1);\n");
	branch_off("lines", "line1");
	merge("lines", "merge line2", "line2");
	put_file("use.c",
		 "\treg(0, 1);\nint a;\nint b;\nint c;\n\treg(0, 1);\n");

	/* fewer: one of three equal lines went again */
	branch_off("fewer", "base");
	change("fewer", "three lines", "use.c", "\tx;\n\ty;\n\tx;\n\tx;\n");
	change("fewer", "one less", "use.c", "\tx;\n\ty;\n\tx;\n");

	/* hostile */
	branch_off("hostile", "base");
	change("hostile", "a \033[31m subject \377", "a.h", NEW FILLER);
}

static void random_content(int form, unsigned int noise)
{
	static const char *const types[] = { "char", "int", "long" };
	char text[128];

	snprintf(text, sizeof(text), "int reg(%s a);\nint noise_%u(void);\n",
		 types[form], noise % 3);
	put_file("a.h", text);
}

/* Merges take a parent's file as it is, mostly; commits change form or noise. */
static void random_commit(struct random_history *h, int n, int i)
{
	unsigned int noise = (unsigned int)rand();
	int first = i ? rand() % i : -1, second = i ? rand() % i : -1;
	char branch[32], subject[16];

	if (i && first < i - 4)
		first = i - 1;
	if (second == first || rand() % 3)
		second = -1;
	h->parents[i][0] = first;
	h->parents[i][1] = second;
	h->form[i] = first >= 0 && rand() % 2 ? h->form[first] : rand() % 3;
	for (int p = 0; p < 2; p++)
		for (int k = 0; k < i && h->parents[i][p] >= 0; k++)
			h->above[i][k] |= k == h->parents[i][p] ||
					  h->above[h->parents[i][p]][k];
	snprintf(branch, sizeof(branch), "random%d-%d", n, i);
	snprintf(subject, sizeof(subject), "%d", i);
	commit(branch, subject);
	if (first >= 0)
		strbuf_addf(&stream, "from refs/heads/random%d-%d\n", n, first);
	if (second >= 0)
		strbuf_addf(&stream, "merge refs/heads/random%d-%d\n", n, second);
	random_content(h->form[i], noise);
}

static void write_random(void)
{
	srand(1);
	for (int n = 0; n < N_RANDOM; n++)
		for (int i = 0; i < RANDOM_LEN; i++)
			random_commit(&histories[n], n, i);
}

static int set_up(void **state)
{
	static const char *const init[] = { "git", "init", "-q", "--bare", ".",
					    NULL };
	static const char *const import[] = { "git", "fast-import", "--quiet",
					      NULL };
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	strbuf_init(&stream);
	if (file_tempdir(&dir, "attrib", &err) < 0)
		return -1;
	git(NULL, 0, init);
	write_history();
	write_random();
	git(stream.buf, stream.len, import);
	strbuf_release(&stream);
	if (repo_lib_init(&err) < 0)
		return -1;
	return repo_open(&repo, dir, &err);
}

static int tear_down(void **state)
{
	_cleanup_err_ struct err err = ERR_INIT;

	(void)state;
	repo = repo_free(repo);
	repo_lib_shutdown();
	(void)file_remove_tree(dir, &err);
	free(dir);
	return 0;
}

static void commit_of(git_oid *out, const char *name)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	assert_int_equal(rev_resolve(&rev, repo, name, &err), 0);
	*out = rev.commit;
}

/* Subjects of the answer, joined by "; ". */
static void ask(struct strbuf *out, struct cache *cache, const char *tip,
		const char *not, const struct attrib_query *q, size_t n)
{
	_cleanup_attrib_ struct attrib_answers a = ATTRIB_ANSWERS_INIT;
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	git_oid oid;

	ctx.repo = repo;
	ctx.cache = cache;
	ctx.jobs = 2;
	commit_of(&oid, not);
	VEC_PUSH(&bases, oid);
	commit_of(&oid, tip);
	if (attrib_run(&a, &ctx, &oid, &bases, q, n, &err))
		fail_msg("%s", err_msg(&err));
	assert_int_equal(a.n, n);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < a.items[i].n; k++)
			strbuf_addf(out, "%s%s", out->len ? "; " : "",
				    a.items[i].commits[k].subject);
}

static const struct {
	const char *tip, *base;
	struct attrib_query q;
	const char *answer;
} rows[] = {
	{ "plain", "base", { ATTRIB_DECL, "a.h", "reg" }, "change reg" },
	{ "plain", "base", { ATTRIB_DECL, "a.h", "four" }, "unrelated" },
	{ "plain", "base", { ATTRIB_DECL, "a.h", "one" }, "" },
	{ "plain", "base", { ATTRIB_MEMBER, "ops.h", "ops", "cb" }, "change cb" },
	{ "plain", "base", { ATTRIB_MEMBER, "ops.h", "struct ops", "y" },
	  "add a member" },
	{ "plain", "base", { ATTRIB_MEMBER, "ops.h", "ops", "x" },
	  "comment on it" },
	{ "plain", "base", { ATTRIB_DECL, "ops.h", "struct ops" },
	  "comment on it" },
	{ "plain", "base",
	  { ATTRIB_LINE, "use.c", NULL, NULL, "reg(0, 1);", 10 }, "use reg" },
	{ "plain", "base", { ATTRIB_INCLUDE, "use.c", "a.h" }, "use reg" },
	{ "plain", "base", { ATTRIB_DECL, "gone.h", "goes" }, "drop gone.h" },
	{ "plain", "base", { ATTRIB_DECL, "gone.h", NULL }, "drop gone.h" },
	{ "plain", "base", { ATTRIB_DECL, "Kconfig", "CONFIG_HMM" },
	  "drop HMM" },
	{ "plain", "base", { ATTRIB_DECL, "Kconfig", "MM" }, "" },
	{ "plain", "base", { ATTRIB_DECL, "nowhere.h", "reg" }, "" },
	{ "again", "base", { ATTRIB_DECL, "a.h", "reg" }, "second try" },
	{ "renamed", "base", { ATTRIB_DECL, "sub/c.h", "reg" },
	  "change it first" },
	{ "renamed", "base", { ATTRIB_DECL, "sub/c.h", "five" }, "move it" },
	{ "renamed", "base", { ATTRIB_DECL, "sub/c.h", "one" }, "" },
	{ "renamed", "base", { ATTRIB_DECL, "gone.h", "goes" }, "drop goes()" },
	{ "renamed", "base", { ATTRIB_DECL, "gone.h", "one" }, "move gone.h" },
	{ "renamed", "base", { ATTRIB_DECL, "gone.h", NULL }, "move gone.h" },
	{ "merged", "base", { ATTRIB_DECL, "a.h", "reg" }, NULL },
	{ "merged", "base", { ATTRIB_MEMBER, "ops.h", "ops", "cb" },
	  "an evil merge" },
	{ "backmerge", "base2", { ATTRIB_DECL, "a.h", "reg" }, "" },
	{ "backmerge", "base", { ATTRIB_DECL, "a.h", "reg" }, "upstream" },
	{ "lines", "base",
	  { ATTRIB_LINE, "use.c", NULL, NULL, "\treg(0, 1);", 11 }, NULL },
	{ "fewer", "base", { ATTRIB_LINE, "use.c", NULL, NULL, "x;", 2 },
	  "three lines" },
	{ "fewer", "base", { ATTRIB_LINE, "use.c", NULL, NULL, "z;", 2 }, "" },
	{ "fewer", "base", { ATTRIB_LINE, "use.c", NULL, NULL, "int f(void)", 11 },
	  "" },
	{ "hostile", "base", { ATTRIB_DECL, "a.h", "reg" },
	  "a \033[31m subject \377" },
};

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;

		ask(&got, NULL, rows[i].tip, rows[i].base, &rows[i].q, 1);
		if (rows[i].answer && strcmp(got.buf, rows[i].answer) != 0)
			fail_msg("row %zu: '%s', not '%s'", i, got.buf,
				 rows[i].answer);
	}
}

static bool either(const char *got, const char *a, const char *b)
{
	_cleanup_free_ char *ab = mem_printf("%s; %s", a, b);
	_cleanup_free_ char *ba = mem_printf("%s; %s", b, a);

	return !strcmp(got, a) || !strcmp(got, b) || !strcmp(got, ab) ||
	       !strcmp(got, ba);
}

/* Two branches did the same: both may be named, or one; never the merge. */
static void test_both(void **state)
{
	static const struct attrib_query decl = { ATTRIB_DECL, "a.h", "reg" };
	static const struct attrib_query line = {
		ATTRIB_LINE, "use.c", NULL, NULL, "reg(0, 1);", 10
	};
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;

	(void)state;
	ask(&a, NULL, "merged", "base", &decl, 1);
	if (!either(a.buf, "topic 1", "topic 2"))
		fail_msg("'%s'", a.buf);
	ask(&b, NULL, "lines", "base", &line, 1);
	assert_string_equal(b.buf, "second line; first line");
}

static bool introduces(const struct random_history *h, int i, int form)
{
	for (int p = 0; p < 2; p++)
		if (h->parents[i][p] >= 0 && h->form[h->parents[i][p]] == form)
			return false;
	return h->form[i] == form;
}

/*
 * What is named brought in the form of the tip, none is built on another one,
 * and there is one unless the base has that form already.
 */
static void check_random(const struct random_history *h, int n)
{
	static const struct attrib_query q = { ATTRIB_DECL, "a.h", "reg" };
	const int tip = RANDOM_LEN - 1;
	_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
	char names[2][32];
	int named[8], count = 0;

	snprintf(names[0], sizeof(names[0]), "random%d-%d", n, tip);
	snprintf(names[1], sizeof(names[1]), "random%d-0", n);
	ask(&got, NULL, names[0], names[1], &q, 1);
	for (char *p = got.buf; *p && count < 8; p += strspn(p, "; "))
		named[count++] = (int)strtol(p, &p, 10);
	if (!count && h->form[0] != h->form[tip])
		fail_msg("history %d: nothing named", n);
	for (int i = 0; i < count; i++) {
		if (!introduces(h, named[i], h->form[tip]))
			fail_msg("history %d: %d named", n, named[i]);
		for (int k = 0; k < count; k++)
			if (h->above[named[i]][named[k]])
				fail_msg("history %d: %s named", n, got.buf);
	}
}

static void test_random(void **state)
{
	(void)state;
	for (int n = 0; n < N_RANDOM; n++)
		check_random(&histories[n], n);
}

static void test_many(void **state)
{
	_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
	struct attrib_query q[600];
	char paths[600][16];

	(void)state;
	for (size_t i = 0; i < 600; i++) {
		snprintf(paths[i], sizeof(paths[i]), "none%zu.h", i);
		q[i] = (struct attrib_query){ ATTRIB_DECL, paths[i], "reg" };
	}
	q[3].path = "a.h";
	q[500].path = "a.h";
	q[501] = (struct attrib_query){ ATTRIB_DECL, "gone.h", "goes" };
	ask(&got, NULL, "plain", "base", q, 600);
	assert_string_equal(got.buf, "change reg; change reg; drop gone.h");
}

static void test_cached(void **state)
{
	struct cache_opts how = { .dir = dir };
	struct cache *cache;

	(void)state;
	for (int round = 0; round < 2; round++) {
		struct cache_stats stats;

		cache_open(&cache, NULL, &how);
		for (size_t i = 0; i < N_ROWS(rows); i++) {
			_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;

			ask(&got, cache, rows[i].tip, rows[i].base, &rows[i].q, 1);
			if (rows[i].answer)
				assert_string_equal(got.buf, rows[i].answer);
		}
		cache_stats(cache, &stats);
		assert_int_equal(stats.hits, round ? N_ROWS(rows) : 0);
		cache = cache_close(cache);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_both),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_cached),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
