// SPDX-License-Identifier: GPL-2.0-only
/* The merge bases of all pairs at once, in histories that are drawn: as git tells them. */
#include "drawn.h"

#include "repo/bases-all.h"

#define DRAWN 6
#define TIPS 9

static char *listed(const struct oid_vec *v)
{
	struct strbuf s = STRBUF_INIT;

	for (size_t i = 0; i < v->n; i++)
		strbuf_addf(&s, i ? "\n%s" : "%s", git_oid_tostr_s(&v->items[i]));
	return strbuf_detach(&s, NULL);
}

static void expect_git(const struct bases_all *b, const unsigned int number[TIPS], size_t x,
		       size_t y)
{
	_cleanup_free_ char *script = mem_printf(
		"git -C r merge-base --all refs/d/%u refs/d/%u | sort", number[x], number[y]);
	_cleanup_free_ char *git = sh(script), *here = NULL;
	_cleanup_oids_ struct oid_vec v = VEC_INIT, back = VEC_INIT;
	bool found = bases_all_find(&v, b, x, y);

	here = listed(&v);
	assert_string_equal(here, git);
	assert_int_equal(found, v.n > 0);
	assert_int_equal(bases_all_find(&back, b, y, x), found);
	assert_int_equal(back.n, v.n);
}

/* Some tips are commits of others, and one is there twice. */
static void all_pairs(const struct drawn *d, struct repo *r)
{
	unsigned int number[TIPS];
	git_oid tips[TIPS];
	struct bases_all *b;

	for (size_t i = 0; i < TIPS; i++) {
		number[i] = i == TIPS - 1 ? number[0] : COMMITS - 1 - draw(i < 6 ? 12 : 40);
		tips[i] = d->oid[number[i]];
	}
	b = bases_all_make(r, tips, TIPS);
	assert_non_null(b);
	for (size_t x = 0; x < TIPS; x++)
		for (size_t y = x + 1; y < TIPS; y++)
			expect_git(b, number, x, y);
	bases_all_free(b);
}

/* @known: of the commits, how many the commit-graph has. */
static void drawn_histories(bool lying, unsigned int known)
{
	static struct drawn d;

	for (uint32_t i = 0; i < DRAWN; i++) {
		_cleanup_free_ char *write = mem_printf(
			"git -C r rev-parse refs/d/%u | git -C r commit-graph write "
			"--stdin-commits 2>&1", known - 1);
		struct repo *r;

		shell("rm -rf r && git init -q --bare r");
		r = must_open("r");
		seed = i + 1;
		draw_history(&d, repo_git(r), lying);
		repo_free(r);
		shell(write);
		r = must_open("r");
		all_pairs(&d, r);
		repo_free(r);
	}
}

static void test_in_graph(void **state)
{
	(void)state;
	drawn_histories(false, COMMITS);
	drawn_histories(true, COMMITS);
}

static void test_newer_than_graph(void **state)
{
	(void)state;
	drawn_histories(true, COMMITS / 2);
	drawn_histories(true, 1);
}

static void test_not_related(void **state)
{
	_cleanup_oids_ struct oid_vec v = VEC_INIT;
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	struct bases_all *all;
	git_oid tips[2];
	struct repo *r;

	(void)state;
	shell("rm -rf r && git init -q r && cd r && git commit -q --allow-empty -m a && "
	      "git branch a && git checkout -q --orphan b && git commit -q --allow-empty -m b");
	r = must_open("r");
	assert_int_equal(rev_resolve(&a, r, "a", NULL), 0);
	assert_int_equal(rev_resolve(&b, r, "b", NULL), 0);
	tips[0] = a.commit;
	tips[1] = b.commit;
	assert_null(bases_all_make(r, tips, 2));
	repo_free(r);
	shell("git -C r commit-graph write --reachable 2>&1");
	r = must_open("r");
	all = bases_all_make(r, tips, 2);
	assert_non_null(all);
	assert_false(bases_all_find(&v, all, 0, 1));
	assert_int_equal(v.n, 0);
	bases_all_free(all);
	assert_null(bases_all_make(r, tips, 0));
	repo_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_graph),
		cmocka_unit_test(test_newer_than_graph),
		cmocka_unit_test(test_not_related),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
