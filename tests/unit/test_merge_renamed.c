// SPDX-License-Identifier: GPL-2.0-only
/* A file that one side renamed and the other one changed, as git merges it. */
#include "merge/similar.h"
#include "merge/textual.h"
#include "repo/scratch.h"
#include "sandbox.h"

static struct repo *repo;
static struct ctx ctx = CTX_INIT;

/* Each on a branch of that name off main, which has these files. */
static const struct {
	const char *name, *script;
} branches[] = {
	{ "edit", "sed -i '2s/.*/two/' a/f.c" },
	{ "edit-run", "sed -i '2s/.*/two/' a/f.c && chmod +x a/f.c" },
	{ "edit-other", "sed -i '2s/.*/two/' a/f.c && sed -i '1s/.*/x/' a/twin1" },
	{ "edit-empty", "echo 1 >empty" },
	{ "edit-cr", "sed -i '2s/.*/two/' cr" },
	{ "edit-end", "sed -i '2s/.*/two/' end" },
	{ "edit-add", "sed -i '2s/.*/two/' a/f.c && echo 1 >a/new" },
	{ "edit-same", "sed -i '2s/.*/two/' a/f.c && sed -i '2s/.*/zwei/' a/other.c" },
	{ "move", "git mv a/f.c a/g.c" },
	{ "move-edit", "git mv a/f.c a/g.c && sed -i '90s/.*/ninety/' a/g.c" },
	{ "move-clash", "git mv a/f.c a/g.c && sed -i '2s/.*/deux/' a/g.c" },
	{ "move-both", "git mv a/f.c a/g.c && sed -i '2s/.*/deux/' a/g.c a/other.c" },
	{ "move-run", "git mv a/f.c a/g.c && chmod +x a/g.c" },
	{ "move-dir", "git mv a/f.c b/f.c && sed -i '90s/.*/ninety/' b/f.c" },
	{ "move-half", "git mv a/f.c b/f.c && sed -i 45,90d b/f.c" },
	{ "move-less", "git mv a/f.c b/f.c && sed -i 40,90d b/f.c" },
	{ "move-likest", "sed 5,9d a/f.c >b/1 && sed 5,7d a/f.c >b/2 && sed 5,8d a/f.c >b/3 &&"
	  " git rm -q a/f.c" },
	{ "move-tie", "sed 5,9d a/f.c >b/1 && cp b/1 b/2 && git rm -q a/f.c" },
	{ "move-named", "sed 5,9d a/f.c >b/f.c && sed 5,7d a/f.c >b/2 && git rm -q a/f.c" },
	{ "move-named-twice", "sed 5,9d a/f.c >b/f.c && mkdir c && sed 5,7d a/f.c >c/f.c &&"
	  " git rm -q a/f.c" },
	{ "move-named-both", "git mv a/f.c b/f.c && sed -i 5d b/f.c && git rm -q d/f.c" },
	{ "move-away", "git rm -q a/f.c && seq 100 199 >a/g.c" },
	{ "move-below", "git mv a/f.c x && mkdir a/f.c && git mv x a/f.c/x" },
	{ "move-twin", "git mv a/f.c a/g.c && git mv a/twin1 b/t && sed -i 50d a/g.c" },
	{ "copy-twin", "git mv a/f.c a/g.c && git mv a/twin1 b/t && cp b/t b/u &&"
	  " sed -i 50d a/g.c" },
	{ "move-twins", "git rm -q a/twin1 a/twin2 && seq 301 400 >b/t && git add b/t" },
	{ "move-empty", "git mv empty b/empty" },
	{ "move-cr", "git mv cr b/cr1 && sed -i 5d b/cr1" },
	{ "move-end", "git mv end b/end1 && sed -i 5d b/end1" },
	{ "move-all", "git mv a b/a && sed -i 5d b/a/f.c" },
	{ "gone", "git rm -q a/f.c" },
};

static int make_branches(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r && mkdir a b d && seq 100 >a/f.c && seq 50 >b/b\n"
	      "seq 200 >a/other.c && seq 300 >d/f.c && seq 301 400 | tee a/twin1 >a/twin2\n"
	      ": >empty && seq 100 | sed 's/$/\\r/' >cr && { seq 100; printf x; } >end\n"
	      "git add . && git commit -q -m base");
	for (size_t i = 0; i < N_ROWS(branches); i++) {
		_cleanup_free_ char *script = mem_printf(
			"cd r && git checkout -q -b %s main\n%s\ngit add -A && git commit -q -m %s",
			branches[i].name, branches[i].script, branches[i].name);

		shell(script);
	}
	repo = must_open("r");
	ctx.repo = repo;
	ctx.jobs = 1;
	return 0;
}

static int drop(void **state)
{
	ctx_release(&ctx);
	repo_free(repo);
	return sandbox_down(state);
}

static const struct {
	const char *ours, *theirs;
	bool here;		/* it is settled without git */
	int rc;
} rows[] = {
	{ "edit", "move", true, 0 },
	{ "edit", "move-edit", true, 0 },
	{ "edit", "move-clash", true, 1 },
	{ "edit-same", "move-both", true, 1 },
	{ "edit", "move-dir", true, 0 },
	{ "edit", "move-half", true, 0 },
	{ "edit", "move-likest", true, 0 },
	{ "edit", "move-named", true, 0 },
	{ "edit", "move-twin", true, 0 },
	{ "edit-add", "move-edit", true, 0 },
	/* what is not known here, whatever comes of it */
	{ "edit", "move-run", false, 0 },
	{ "edit-run", "move", false, 0 },
	{ "edit", "move-tie", false, 0 },
	{ "edit", "move-named-twice", false, 0 },
	{ "edit", "move-named-both", false, 0 },
	{ "edit", "move-less", false, 1 },
	{ "edit", "move-away", false, 1 },
	{ "edit", "move-below", false, 0 },
	{ "edit", "copy-twin", false, 0 },
	{ "edit-other", "move-twins", false, 0 },
	{ "edit-empty", "move-empty", false, 1 },
	{ "edit-cr", "move-cr", false, 0 },
	{ "edit-end", "move-end", false, 0 },
	{ "edit-add", "move-all", false, 1 },
	{ "edit", "gone", false, 1 },
};

static void must_be_one_tree(const char *what, const struct snapshot *a, const struct snapshot *b)
{
	struct scratch *scratch;
	git_oid x, y;

	assert_int_equal(ctx_scratch(&scratch, &ctx, NULL), 0);
	assert_int_equal(snapshot_write_tree(&x, a, scratch, NULL), 0);
	assert_int_equal(snapshot_write_tree(&y, b, scratch, NULL), 0);
	if (!git_oid_equal(&x, &y))
		fail_msg("%s: not the same tree", what);
}

static void must_agree(const char *what, const struct merge_result *a,
		       const struct merge_result *b)
{
	must_be_one_tree(what, &a->merged, &b->merged);
	assert_int_equal(a->n_conflicts, b->n_conflicts);
	assert_int_equal(a->n_unmerged, b->n_unmerged);
	for (size_t i = 0; i < a->n_conflicts; i++) {
		const struct merge_conflict *p = &a->conflicts[i], *q = &b->conflicts[i];

		assert_string_equal(p->path, q->path);
		assert_string_equal(p->message, q->message);
		assert_int_equal(p->kind, q->kind);
		assert_int_equal(p->hunks, q->hunks);
		assert_int_equal(p->n_paths, q->n_paths);
		assert_memory_equal(p->stages, q->stages, sizeof(p->stages));
	}
	for (size_t i = 0; i < a->n_unmerged; i++) {
		assert_string_equal(a->unmerged[i].path, b->unmerged[i].path);
		assert_memory_equal(a->unmerged[i].stages, b->unmerged[i].stages,
				    sizeof(a->unmerged[i].stages));
	}
}

static void try(const char *ours, const char *theirs, bool here, int want, bool within)
{
	_cleanup_merge_result_ struct merge_result a = MERGE_RESULT_INIT;
	_cleanup_merge_result_ struct merge_result b = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	_cleanup_(merge_sides_release) struct merge_sides s = { .ours = { .n_added = 0 } };
	_cleanup_rev_ struct rev x = REV_INIT, y = REV_INIT;
	const struct merge_opts oracle = { .always_git = true };
	_cleanup_free_ char *what = mem_printf("%s %s", ours, theirs);
	int rc;

	assert_int_equal(rev_resolve(&x, repo, ours, NULL), 0);
	assert_int_equal(rev_resolve(&y, repo, theirs, NULL), 0);
	assert_int_equal(merge_input_fill(&in, &ctx, repo, &x, &y, NULL), 0);
	rc = merge_textual(&b, &ctx, &in, &oracle, NULL);
	if (rc != want)
		fail_msg("%s: git says %d", what, rc);
	if (within) {
		assert_int_equal(merge_sides_fill(&s, repo, NULL, in.base_trees, &x.tree,
						  &y.tree, NULL), 0);
		in.ours_side = &s.ours;
		in.theirs_side = &s.theirs;
	}
	rc = merge_textual(&a, &ctx, &in, NULL, NULL);
	if (rc != want || here != (a.doubt == DOUBT_NONE))
		fail_msg("%s: %d %s", what, rc, merge_doubt_name(a.doubt));
	must_agree(what, &a, &b);
}

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		for (int within = 0; within < 2; within++) {
			try(rows[i].ours, rows[i].theirs, rows[i].here, rows[i].rc, within);
			try(rows[i].theirs, rows[i].ours, rows[i].here, rows[i].rc, within);
		}
}

static struct blob text(const char *s)
{
	return (struct blob){ .data = s, .len = strlen(s) };
}

static int score(const char *a, const char *b)
{
	const struct blob x = text(a), y = text(b);
	_cleanup_(similar_freep) struct similar *s = similar_new(&x);

	return s ? similar_score(s, &y) : -2;
}

static void test_score(void **state)
{
	(void)state;
	assert_int_equal(score("a\nb\n", "b\na\n"), SIMILAR_ALL);
	assert_int_equal(score("a\nb\n", "a\nc\n"), SIMILAR_ALL / 2);
	assert_int_equal(score("a\na\nb\n", "a\nb\nb\n"), SIMILAR_ALL * 2 / 3);
	assert_int_equal(score("a\n", "b\n"), 0);
	assert_int_equal(score("a\n", "a"), -1);
	assert_int_equal(score("a\n", "a\r\n"), -1);
	assert_int_equal(score("a", "a\n"), -2);
	assert_int_equal(score("", "a\n"), -2);
	assert_int_equal(similar_most(100, 50), SIMILAR_RENAMED);
	assert_int_equal(similar_most(49, 100), 0);
	assert_int_equal(similar_most(0, 0), 0);
	assert_int_equal(similar_most(7, 7), SIMILAR_ALL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_score),
		cmocka_unit_test_setup_teardown(test_rows, make_branches, drop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
