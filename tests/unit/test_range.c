// SPDX-License-Identifier: GPL-2.0-only
/* What commits have that others have not, in histories that are drawn: as git tells it. */
#include "drawn.h"

#include "repo/range.h"

#define DRAWN 10
#define PAIRS 10

static char *listed(const struct oid_vec *v)
{
	struct strbuf s = STRBUF_INIT;

	for (size_t i = 0; i < v->n; i++)
		strbuf_addf(&s, i ? "\n%s" : "%s", git_oid_tostr_s(&v->items[i]));
	return strbuf_detach(&s, NULL);
}

static void expect_git(const struct oid_vec *v, const char *what)
{
	_cleanup_free_ char *script = mem_printf("git -C r rev-list --topo-order %s", what);
	_cleanup_free_ char *git = sh(script), *here = listed(v);

	assert_string_equal(here, git);
}

static void expect_these(const struct oid_vec *v, const struct drawn *d, size_t has,
			 const size_t lacks[2])
{
	size_t n = 0;

	for (size_t i = 0; i < COMMITS; i++)
		n += d->reach[has][i] && !d->reach[lacks[0]][i] && !d->reach[lacks[1]][i];
	assert_int_equal(v->n, n);
}

static void one_pair(struct drawn *d, struct repo *r)
{
	unsigned int a = COMMITS - 1 - draw(12), b = COMMITS - 1 - draw(30), c = draw(COMMITS);
	git_oid without[2] = { d->oid[b], d->oid[c] };
	const struct oid_vec not = { without, 2, 2 };
	_cleanup_oids_ struct oid_vec v = VEC_INIT;
	const size_t lacks[2] = { b, c };
	_cleanup_free_ char *what = mem_printf("refs/d/%u ^refs/d/%u ^refs/d/%u", a, b, c);

	assert_int_equal(range_commits(&v, r, &d->oid[a], &not), 0);
	expect_git(&v, what);
	expect_these(&v, d, a, lacks);
}

static void drawn_histories(bool graph)
{
	static struct drawn d;

	shell("rm -rf r && git init -q --bare r");
	for (uint32_t i = 0; i < DRAWN; i++) {
		struct repo *r = must_open("r");

		seed = i + 1;
		draw_history(&d, repo_git(r), graph);
		repo_free(r);
		if (graph)
			shell("git -C r commit-graph write --reachable 2>&1");
		r = must_open("r");
		for (int k = 0; k < PAIRS; k++)
			one_pair(&d, r);
		repo_free(r);
	}
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

static void test_missing(void **state)
{
	_cleanup_oids_ struct oid_vec v = VEC_INIT;
	static const git_oid none = { { 1 } };
	struct repo *r;

	(void)state;
	shell("rm -rf r && git init -q --bare r");
	r = must_open("r");
	assert_int_equal(range_commits(&v, r, &none, NULL), 1);
	assert_int_equal(v.n, 0);
	repo_free(r);
}

/* Where a history was cut off, only git can tell. */
static void test_shallow(void **state)
{
	static struct drawn d;
	_cleanup_oids_ struct oid_vec v = VEC_INIT, gone = VEC_INIT;
	static const git_oid none = { { 1 } };
	_cleanup_err_ struct err err = ERR_INIT;
	struct oid_vec not;
	struct repo *r;

	(void)state;
	shell("rm -rf r && git init -q --bare r");
	r = must_open("r");
	seed = 3;
	draw_history(&d, repo_git(r), false);
	repo_free(r);
	shell("git -C r update-ref refs/heads/main refs/d/47 && git -C r rev-list refs/d/47 | "
	      "sed -n 6p >r/shallow");
	r = must_open("r");
	not = (struct oid_vec){ &d.oid[40], 1, 1 };
	assert_int_equal(range_commits(&v, r, &d.oid[47], &not), 1);
	assert_int_equal(range_list(&v, r, &d.oid[47], &not, &err), 0);
	expect_git(&v, "refs/d/47 ^refs/d/40");
	assert_true(v.n > 0);
	assert_int_equal(range_list(&gone, r, &none, NULL, &err), -1);
	repo_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_by_date),
		cmocka_unit_test(test_by_generation),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_shallow),
	};

	return cmocka_run_group_tests(tests, sandbox_up, sandbox_down);
}
