// SPDX-License-Identifier: GPL-2.0-only
#include "merge/textual.h"
#include "repo/scratch.h"
#include "sandbox.h"

static struct repo *repo;
static struct ctx ctx = CTX_INIT;

/*
 * Branches off one base, each named after what it does. A file of 40 lines is
 * there to be edited at both ends.
 */
static int make_branches(void **state)
{
	static const struct {
		const char *name, *script;
	} rows[] = {
		{ "top", "sed -i 's/^2$/two/' f" },
		{ "top2", "sed -i 's/^2$/deux/' f" },
		{ "ends", "sed -i 's/^2$/zwei/;s/^39$/neununddreissig/' f" },
		{ "bottom", "sed -i 's/^39$/thirty-nine/' f" },
		{ "gone", "git rm -q f" },
		{ "moved", "mkdir n && git mv f n/f" },
		{ "bin1", "printf 'a\\0b' >bin" },
		{ "bin2", "printf 'a\\0c' >bin" },
		{ "add1", "echo 1 >new" },
		{ "add2", "echo 2 >new" },
		{ "adddir", "mkdir new && echo 2 >new/x" },
		{ "dirmove", "git mv dir dir2" },
		{ "diradd", "echo 3 >dir/c" },
		{ "link1", "ln -sf f link" },
		{ "link2", "ln -sf bin link" },
		{ "fifth", "sed -i 's/^mark 5$/here/' rep" },
		{ "seventh", "sed -i 's/^mark 7$/there/' rep" },
		{ "eighth", "sed -i 's/^mark 8$/there/' rep" },
		{ "last", "sed -i '$s/.*/there/' rep" },
		{ "copies", "{ seq 24; seq 7; echo 25; seq 9 30; seq 4; seq 26 30; } >l" },
		{ "appends", "seq 31 50 >>l" },
		{ "moves", "{ seq 11 30; seq 10; } >l" },
		{ "twenty", "sed -i 's/^20$/zwanzig/' l" },
		{ "often1", "sed -i 10i1 often" },
		{ "often2", "sed -i 50i2 often" },
		{ "often3", "sed -i 10i3 often && sed -i 's/^2$/drei/' f" },
	};

	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r && seq 40 >f && printf 'a\\0' >bin\n"
	      "mkdir dir && echo a >dir/a && echo b >dir/b && ln -s x link\n"
	      "for i in 1 2 3 4 5 6 7 8 9; do printf 'same\\nsame\\nmark %s\\n' $i; done >rep\n"
	      "seq 30 >l && yes | head -70 >often\n"
	      "git add . && git commit -q -m base");
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_free_ char *script = mem_printf(
			"cd r && git checkout -q -b %s main\n%s\ngit add -A\ngit commit -q -m %s",
			rows[i].name, rows[i].script, rows[i].name);

		shell(script);
	}
	repo = must_open("r");
	ctx.repo = repo;
	ctx.jobs = 2;
	return 0;
}

static int drop(void **state)
{
	ctx_release(&ctx);
	repo_free(repo);
	return sandbox_down(state);
}

static void must_fill(struct merge_input *in, const char *a, const char *b)
{
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;

	assert_int_equal(rev_resolve(&ours, repo, a, NULL), 0);
	assert_int_equal(rev_resolve(&theirs, repo, b, NULL), 0);
	assert_int_equal(merge_input_fill(in, &ctx, repo, &ours, &theirs, NULL), 0);
}

static const struct {
	const char *ours, *theirs;
	enum merge_doubt doubt;
	int rc;
	const char *path;
	enum merge_kind kind;
	size_t hunks;
} cases[] = {
	{ "top", "bottom", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "main", "top", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "top", "top", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "top", "add1", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "top", "moved", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "top", "top2", DOUBT_NONE, 1, "f", MERGE_CONTENT, 1 },
	{ "top", "ends", DOUBT_NONE, 1, "f", MERGE_CONTENT, 1 },
	{ "top", "gone", DOUBT_DELETED, 1, "f", MERGE_MODIFY_DELETE, 0 },
	{ "moved", "gone", DOUBT_DELETED, 1, "n/f", MERGE_RENAME_DELETE, 0 },
	{ "bin1", "bin2", DOUBT_BINARY, 1, "bin", MERGE_BINARY, 0 },
	{ "add1", "add2", DOUBT_ADDED, 1, "new", MERGE_ADD_ADD, 1 },
	{ "add1", "adddir", DOUBT_FILE_DIR, 1, "new~add1", MERGE_FILE_DIRECTORY, 0 },
	{ "dirmove", "diradd", DOUBT_DIR_RENAME, 1, "dir2/c",
	  MERGE_DIR_RENAME_SUGGESTED, 0 },
	{ "link1", "link2", DOUBT_MODE, 1, "link", MERGE_CONTENT, 0 },
	/* of lines that repeat */
	{ "fifth", "seventh", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "seventh", "eighth", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	{ "eighth", "last", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	/* histogram takes the longest copy for the original, and may do so with moves */
	{ "copies", "appends", DOUBT_NONE, 1, "l", MERGE_CONTENT, 1 },
	{ "moves", "twenty", DOUBT_NONE, 0, NULL, MERGE_OTHER, 0 },
	/* nothing but lines in too many places, alone and beside a file that conflicts */
	{ "often1", "often2", DOUBT_CONTENT, 0, NULL, MERGE_OTHER, 0 },
	{ "often1", "often3", DOUBT_CONTENT, 1, "often", MERGE_CONTENT, 1 },
};

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(cases); i++) {
		_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
		_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
		_cleanup_err_ struct err err = ERR_INIT;
		int rc;

		must_fill(&in, cases[i].ours, cases[i].theirs);
		rc = merge_textual(&res, &ctx, &in, NULL, &err);
		if (rc != cases[i].rc || res.doubt != cases[i].doubt)
			fail_msg("%s %s: %d %s %s", cases[i].ours, cases[i].theirs,
				 rc, merge_doubt_name(res.doubt), err_msg(&err));
		assert_int_equal(res.clean, !rc);
		assert_int_equal(res.n_bases, 1);
		if (!rc) {
			assert_int_equal(res.n_conflicts, 0);
			continue;
		}
		assert_true(res.n_conflicts > 0);
		if (strcmp(res.conflicts[0].path, cases[i].path) ||
		    res.conflicts[0].kind != cases[i].kind ||
		    res.conflicts[0].hunks != cases[i].hunks)
			fail_msg("%s %s: %s %s %zu", cases[i].ours, cases[i].theirs,
				 res.conflicts[0].path,
				 merge_kind_name(res.conflicts[0].kind),
				 res.conflicts[0].hunks);
	}
}

static void must_agree(const struct merge_result *a, const struct merge_result *b,
		       const char *path)
{
	_cleanup_snap_file_ struct snap_file x = SNAP_FILE_INIT, y = SNAP_FILE_INIT;

	assert_int_equal(a->n_conflicts, b->n_conflicts);
	for (size_t i = 0; i < a->n_conflicts; i++) {
		const struct merge_conflict *p = &a->conflicts[i];
		const struct merge_conflict *q = &b->conflicts[i];

		assert_string_equal(p->path, q->path);
		assert_string_equal(p->message, q->message);
		assert_int_equal(p->kind, q->kind);
		assert_int_equal(p->hunks, q->hunks);
		assert_memory_equal(p->stages, q->stages, sizeof(p->stages));
	}
	assert_int_equal(a->n_unmerged, b->n_unmerged);
	assert_int_equal(snapshot_read(&x, &a->merged, repo, path, 0, NULL), 0);
	assert_int_equal(snapshot_read(&y, &b->merged, repo, path, 0, NULL), 0);
	assert_int_equal(x.len, y.len);
	assert_memory_equal(x.data, y.data, x.len);
}

/* What is merged here and what git merges, in one result. */
static void test_both_ways(void **state)
{
	_cleanup_merge_result_ struct merge_result a = MERGE_RESULT_INIT;
	_cleanup_merge_result_ struct merge_result b = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	const struct merge_opts oracle = { .always_git = true };

	(void)state;
	shell("cd r && git checkout -q -b both often1 && git merge -q -m both top");
	must_fill(&in, "both", "often3");
	assert_int_equal(merge_textual(&a, &ctx, &in, NULL, NULL), 1);
	assert_int_equal(a.doubt, DOUBT_CONTENT);
	assert_int_equal(a.n_conflicts, 2);
	assert_int_equal(merge_textual(&b, &ctx, &in, &oracle, NULL), 1);
	must_agree(&a, &b, "f");
	must_agree(&a, &b, "often");
}

/* With the names of the revisions, as git would have put them. */
static void test_markers(void **state)
{
	_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	static const char want[] = "1\n<<<<<<< top\ntwo\n=======\ndeux\n>>>>>>> top2\n3\n";

	(void)state;
	must_fill(&in, "top", "top2");
	assert_int_equal(merge_textual(&res, &ctx, &in, NULL, NULL), 1);
	assert_int_equal(snapshot_read(&f, &res.merged, repo, "f", 0, NULL), 0);
	assert_true(f.len > sizeof(want));
	assert_memory_equal(f.data, want, sizeof(want) - 1);
	assert_int_equal(res.n_unmerged, 1);
	assert_int_equal(res.conflicts[0].stages[2].mode, MODE_FILE);
	assert_true(strstr(res.conflicts[0].message, "Merge conflict in f") != NULL);
}

/* Trees without commits: what a cherry-pick or a series would do. */
static void test_trial(void **state)
{
	_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
	_cleanup_rev_ struct rev base = REV_INIT, a = REV_INIT, b = REV_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct merge_input in = { .n_bases = 1 };
	struct merge_opts oracle = { .always_git = true };

	(void)state;
	assert_int_equal(rev_resolve(&base, repo, "top", NULL), 0);
	assert_int_equal(rev_resolve(&a, repo, "ends", NULL), 0);
	assert_int_equal(rev_resolve(&b, repo, "top2", NULL), 0);
	in.base_trees = &base.tree;
	in.ours.tree = a.tree;
	in.theirs.tree = b.tree;
	in.ours.name = a.name;
	assert_int_equal(merge_textual(&res, &ctx, &in, NULL, NULL), 1);
	assert_int_equal(snapshot_read(&f, &res.merged, repo, "f", 0, NULL), 0);
	assert_true(strncmp(f.data, "1\n<<<<<<< ends\nzwei\n", 20) == 0);
	in.theirs.tree = base.tree;
	assert_int_equal(merge_textual(&res, &ctx, &in, &oracle, NULL), 0);
	assert_int_equal(res.doubt, DOUBT_ASKED);
	assert_true(git_oid_equal(&res.tree, &a.tree));
	in.n_bases = 0;
	assert_int_equal(merge_textual(&res, &ctx, &in, NULL, NULL), -1);
	assert_true(git_oid_equal(&res.tree, &a.tree));	/* untouched */
}

/* The same answers in a batch, around one that fails. */
static void test_batch(void **state)
{
	struct merge_input in[N_ROWS(cases) + 1] = { { .n_bases = 0 } };
	struct merge_job jobs[N_ROWS(cases) + 1];
	struct rev nowhere = REV_INIT;
	size_t n = N_ROWS(cases);

	(void)state;
	for (size_t i = 0; i < n; i++)
		must_fill(&in[i], cases[i].ours, cases[i].theirs);
	/* in doubt as a whole, and its commits do not exist */
	must_fill(&in[n], "top", "gone");
	git_oid_fromstr(&nowhere.commit, "1234567812345678123456781234567812345678");
	in[n].theirs.commit = nowhere.commit;
	for (size_t i = 0; i <= n; i++)
		jobs[i] = (struct merge_job){ .in = &in[i],
					      .out = MERGE_RESULT_INIT };
	assert_int_equal(merge_textual_batch(jobs, n + 1, &ctx, NULL, NULL), 0);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(jobs[i].rc, cases[i].rc);
		if (cases[i].path)
			assert_string_equal(jobs[i].out.conflicts[0].path,
					    cases[i].path);
	}
	assert_int_equal(jobs[n].rc, -1);
	assert_non_null(jobs[n].err.msg);
	for (size_t i = 0; i <= n; i++) {
		merge_job_release(&jobs[i]);
		merge_input_release(&in[i]);
	}
}

/* A handle reads attributes once. */
static void reopen(void)
{
	ctx_release(&ctx);
	repo_free(repo);
	repo = must_open("r");
	ctx = (struct ctx)CTX_INIT;
	ctx.repo = repo;
	ctx.jobs = 2;
}

/* A file alone is merged as it is in the whole, attributes or not. */
static void test_files(void **state)
{
	static const char *const makes[] = {
		"cd r",
		"cd r && echo 'f conflict-marker-size=9' >.gitattributes",
		"cd r && echo '* merge=union' >.gitattributes",
		"cd r && rm .gitattributes && echo '00* merge=binary' >.git/info/attributes",
		"cd r && rm .git/info/attributes",
	};
	static const int want[] = { 1, 1, 0, 1, 1 };
	struct merge_opts oracle = { .always_git = true };

	(void)state;
	for (size_t i = 0; i < N_ROWS(makes); i++) {
		_cleanup_merge_result_ struct merge_result a = MERGE_RESULT_INIT;
		_cleanup_merge_result_ struct merge_result b = MERGE_RESULT_INIT;
		_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };

		shell(makes[i]);
		reopen();
		must_fill(&in, "top", "top2");
		assert_int_equal(merge_textual(&a, &ctx, &in, NULL, NULL), want[i]);
		assert_int_equal(merge_textual(&b, &ctx, &in, &oracle, NULL), want[i]);
		must_agree(&a, &b, "f");
	}
}

static void test_several_bases(void **state)
{
	_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };

	(void)state;
	shell("cd r && git checkout -q -b x top && git merge -q -m x bottom\n"
	      "git checkout -q -b y bottom && git merge -q -m y top\n"
	      "git rm -q link && git commit -q -m y2");
	must_fill(&in, "x", "y");
	assert_int_equal(in.n_bases, 2);
	assert_int_equal(merge_textual(&res, &ctx, &in, NULL, NULL), 0);
	assert_int_equal(res.doubt, DOUBT_BASES);
	assert_int_equal(res.n_bases, 2);
	assert_int_equal(res.ours[0].changes.n, 1);
	assert_int_equal(res.theirs[1].changes.n, 2);
	assert_true(git_oid_equal(&res.tree, &in.theirs.tree));
}

/* What git makes of the two bases is known where that is clean, and so is the result. */
static void test_virtual_base(void **state)
{
	static const struct {
		const char *ours, *theirs;
		enum merge_doubt doubt;
		int rc;
	} rows[] = {
		{ "v1", "v2", DOUBT_NONE, 0 },
		{ "v2", "v1", DOUBT_NONE, 0 },
		{ "v1", "v3", DOUBT_NONE, 1 },	/* both change the first line */
		{ "v3", "v1", DOUBT_NONE, 1 },
		{ "w1", "w2", DOUBT_BASES, 0 },	/* the bases conflict, and were resolved */
	};
	const struct merge_opts opts = { .only_result = true }, git = { .always_git = true };
	struct scratch *scratch;

	(void)state;
	assert_int_equal(ctx_scratch(&scratch, &ctx, NULL), 0);
	shell("cd r && git checkout -q -b v1 top && git merge -q -m x bottom\n"
	      "git checkout -q -b v2 bottom && git merge -q -m y top && git branch v3\n"
	      "sed -i 's/^20$/twenty/' f && echo 2 >n2 && git add . && git commit -q -m v2\n"
	      "git checkout -q v3 && sed -i 's/^1$/un/' f && git commit -q -a -m v3\n"
	      "git checkout -q v1 && sed -i 's/^1$/one/;s/^30$/thirty/' f\n"
	      "git commit -q -a -m v1\n"
	      "git checkout -q -b w1 top && ! git merge -q -m w top2 && git checkout -q top f\n"
	      "git commit -q -a -m w1 && git checkout -q -b w2 top2 && ! git merge -q top\n"
	      "git checkout -q top f && git add f && git commit -q -m w2 && echo >w && git add w\n"
	      "git commit -q -m w3");
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_merge_result_ struct merge_result a = MERGE_RESULT_INIT;
		_cleanup_merge_result_ struct merge_result b = MERGE_RESULT_INIT;
		_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
		git_oid tree;

		must_fill(&in, rows[i].ours, rows[i].theirs);
		assert_int_equal(in.n_bases, 2);
		assert_int_equal(merge_textual(&a, &ctx, &in, &opts, NULL), rows[i].rc);
		assert_int_equal(a.doubt, rows[i].doubt);
		assert_int_equal(merge_textual(&b, &ctx, &in, &git, NULL), rows[i].rc);
		must_agree(&a, &b, "f");
		if (rows[i].rc || a.doubt != DOUBT_NONE)
			continue;
		assert_int_equal(snapshot_write_tree(&tree, &a.merged, scratch, NULL), 0);
		assert_true(git_oid_equal(&tree, &b.tree));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_both_ways),
		cmocka_unit_test(test_markers),
		cmocka_unit_test(test_trial),
		cmocka_unit_test(test_batch),
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_several_bases),
		cmocka_unit_test(test_virtual_base),
	};

	return cmocka_run_group_tests(tests, make_branches, drop);
}
