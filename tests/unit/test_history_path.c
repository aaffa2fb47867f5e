// SPDX-License-Identifier: GPL-2.0-only
/* The history of paths over a range with merges, in histories that are drawn: as git tells it. */
#include "sandbox.h"

#include "base/strbuf.h"
#include "repo/history-path.h"

#define COMMITS 40
#define DRAWN 8
#define ASKED 24
#define FILES 3		/* "a", "d/b", "d/c" */

struct drawn {
	git_oid oid[COMMITS];
	unsigned int has[COMMITS][FILES];	/* what the files say, 0: not there */
};

static const char *const asked_paths[] = { "a", "d/b", "d/c", "d", "nothing" };
static uint32_t seed;

static uint32_t draw(uint32_t n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

static void put_file(git_treebuilder *b, git_repository *git, const char *name, unsigned int says)
{
	char text[8];
	git_oid blob;

	if (!says)
		return;
	snprintf(text, sizeof(text), "%u\n", says);
	assert_int_equal(git_blob_create_from_buffer(&blob, git, text, 2), 0);
	assert_int_equal(git_treebuilder_insert(NULL, b, name, &blob, GIT_FILEMODE_BLOB), 0);
}

static git_tree *make_tree(git_repository *git, const unsigned int has[FILES])
{
	git_treebuilder *b = NULL;
	git_tree *t = NULL;
	git_oid dir, top;

	assert_int_equal(git_treebuilder_new(&b, git, NULL), 0);
	put_file(b, git, "b", has[1]);
	put_file(b, git, "c", has[2]);
	assert_int_equal(git_treebuilder_write(&dir, b), 0);
	git_treebuilder_free(b);
	assert_int_equal(git_treebuilder_new(&b, git, NULL), 0);
	put_file(b, git, "a", has[0]);
	if (has[1] || has[2])
		assert_int_equal(git_treebuilder_insert(NULL, b, "d", &dir, GIT_FILEMODE_TREE), 0);
	assert_int_equal(git_treebuilder_write(&top, b), 0);
	git_treebuilder_free(b);
	assert_int_equal(git_tree_lookup(&t, git, &top), 0);
	return t;
}

static void make_commit(struct drawn *d, git_repository *git, unsigned int i)
{
	static char name[] = "A U Thor", email[] = "author@example.com";
	git_signature who = { name, email, { 1563000000 + (int64_t)i * 60, 0, '+' } };
	unsigned int of[2], n = i ? 1 + (draw(3) == 0) : 0;
	_cleanup_free_ char *message = mem_printf("number %u", i);
	git_commit *c[2] = { NULL };
	git_tree *t;

	for (unsigned int p = 0; p < n; p++)
		of[p] = i - 1 - draw(i < 6 ? i : 6);
	n -= n == 2 && of[0] == of[1];
	for (unsigned int f = 0; f < FILES; f++)
		d->has[i][f] = n ? d->has[of[draw(n)]][f] : 1;
	if (n < 2 || draw(4) == 0)
		d->has[i][draw(FILES)] = draw(3);
	for (unsigned int p = 0; p < n; p++)
		assert_int_equal(git_commit_lookup(&c[p], git, &d->oid[of[p]]), 0);
	t = make_tree(git, d->has[i]);
	assert_int_equal(git_commit_create(&d->oid[i], git, NULL, &who, &who, NULL, message, t, n,
					   (const git_commit **)c), 0);
	git_tree_free(t);
	while (n)
		git_commit_free(c[--n]);
}

static void draw_history(struct drawn *d, git_repository *git)
{
	_cleanup_strbuf_ struct strbuf refs = STRBUF_INIT;

	strbuf_addstr(&refs, "git -C r update-ref --stdin <<EOF\n");
	for (unsigned int i = 0; i < COMMITS; i++) {
		make_commit(d, git, i);
		strbuf_addf(&refs, "update refs/d/%u %s\n", i, git_oid_tostr_s(&d->oid[i]));
	}
	strbuf_addstr(&refs, "EOF\n");
	shell(refs.buf);
}

static char *listed(const struct commit_list *l)
{
	struct strbuf s = STRBUF_INIT;

	for (size_t i = 0; i < l->n; i++)
		strbuf_addf(&s, "%s%s %s", i ? "\n" : "", git_oid_tostr_s(&l->items[i].oid),
			    l->items[i].subject);
	return strbuf_detach(&s, NULL);
}

/* Whether it was told without git. */
static bool one_question(const struct drawn *d, struct repo *r)
{
	unsigned int tip = COMMITS - 1 - draw(4), bottom = COMMITS - 1 - draw(COMMITS);
	const char *path[2] = { asked_paths[draw(N_ROWS(asked_paths))], asked_paths[draw(3)] };
	struct history_opts o = { .paths = path, .n_paths = 1 + (draw(4) == 0), .limit = 3 };
	git_oid without = d->oid[bottom];
	const struct oid_vec not = { &without, 1, 1 };
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT, any = COMMIT_LIST_INIT;
	_cleanup_free_ char *script = mem_printf("git -C r log --topo-order --max-count=3 "
		"--format='%%H %%s' refs/d/%u ^refs/d/%u -- %s %s", tip, bottom, path[0],
		o.n_paths > 1 ? path[1] : "");
	_cleanup_free_ char *git = sh(script), *here = NULL, *all = NULL;
	int rc = history_of_paths(&l, r, &d->oid[tip], &not, &o, NULL);

	assert_true(rc == 0 || rc == 1);
	here = listed(&l);
	if (rc == 0)
		assert_string_equal(here, git);
	assert_int_equal(history_commits(&any, r, &d->oid[tip], &not, &o, NULL), 0);
	all = listed(&any);
	assert_string_equal(all, git);
	return rc == 0 && l.n;
}

static void drawn_histories(bool graph)
{
	static struct drawn d;
	unsigned int told = 0;

	shell("rm -rf r && git init -q --bare r");
	for (uint32_t i = 0; i < DRAWN; i++) {
		struct repo *r = must_open("r");

		seed = i + 1;
		draw_history(&d, repo_git(r));
		repo_free(r);
		if (graph)
			shell("git -C r commit-graph write --reachable 2>&1");
		r = must_open("r");
		for (int k = 0; k < ASKED; k++)
			told += one_question(&d, r);
		repo_free(r);
	}
	/* most ranges that hold something */
	assert_in_range(told, DRAWN * ASKED / 3, DRAWN * ASKED);
}

static void test_by_date(void **state)
{
	(void)state;
	drawn_histories(false);
}

static void test_by_generation(void **state)
{
	(void)state;
	drawn_histories(true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_by_date),
		cmocka_unit_test(test_by_generation),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
