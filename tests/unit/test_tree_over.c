// SPDX-License-Identifier: GPL-2.0-only
/* What differs over a third tree is what differs: of trees that are drawn. */
#include <git2.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/cache.h"
#include "repo/tree.h"
#include "unit.h"

struct fixture {
	char *dir;
	struct repo *repo;
	uint32_t seed;
};

static void must(int rc, const struct err *err)
{
	if (rc < 0)
		print_error("%s\n", err_msg(err));
	assert_true(rc >= 0);
}

static int setup(void **state)
{
	struct fixture *f = mem_zalloc(sizeof(*f));
	_cleanup_err_ struct err err = ERR_INIT;
	git_repository *git;

	must(repo_lib_init(&err), &err);
	must(file_tempdir(&f->dir, "over", &err), &err);
	assert_int_equal(git_repository_init(&git, f->dir, 1), 0);
	git_repository_free(git);
	must(repo_open(&f->repo, f->dir, &err), &err);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	_cleanup_err_ struct err err = ERR_INIT;

	repo_free(f->repo);
	must(file_remove_tree(f->dir, &err), &err);
	repo_lib_shutdown();
	free(f->dir);
	free(f);
	return 0;
}

static uint32_t draw(struct fixture *f, uint32_t n)
{
	f->seed = f->seed * 1103515245 + 12345;
	return (f->seed >> 16) % n;
}

/* Names of which one may be a directory where the other is a file, and that sort oddly. */
static const char *const names[] = { "a", "a-b", "a.c", "a0", "b", "a/a", "a/b", "a/b/c",
				     "a/b.c", "a-b/a", "a.c/d/e", "b/a/a", "b/a/b", "b/a-a",
				     "b/c/d/e", "a/b/d/f" };

static bool is_taken(git_index *index, const char *path)
{
	size_t n = strlen(path);

	for (size_t i = 0; i < git_index_entrycount(index); i++) {
		const char *has = git_index_get_byindex(index, i)->path;
		size_t k = strlen(has), less = n < k ? n : k;

		if (strncmp(has, path, less) == 0 && n != k &&
		    (n < k ? has : path)[less] == '/')
			return true;
	}
	return false;
}

static git_oid draw_tree(struct fixture *f)
{
	git_index *index;
	git_oid oid;

	assert_int_equal(git_repository_index(&index, repo_git(f->repo)), 0);
	git_index_clear(index);
	for (size_t i = 0; i < N_ROWS(names); i++) {
		const char *path = names[draw(f, N_ROWS(names))];
		const char *text = draw(f, 2) ? "1" : "2";
		git_index_entry e = { .mode = draw(f, 9) ? GIT_FILEMODE_BLOB :
							   GIT_FILEMODE_BLOB_EXECUTABLE };

		e.path = path;
		if (!is_taken(index, path))
			assert_int_equal(git_index_add_from_buffer(index, &e, text, 1), 0);
	}
	assert_int_equal(git_index_write_tree(&oid, index), 0);
	git_index_free(index);
	return oid;
}

static char *show(const struct tree_changes *c)
{
	struct strbuf out = STRBUF_INIT;
	char old[9], new[9];

	for (size_t i = 0; i < c->n; i++) {
		const struct tree_change *ch = &c->items[i];

		strbuf_addf(&out, "%s %u %o %s %o %s\n", ch->path, ch->len, ch->old_mode,
			    git_oid_tostr(old, sizeof(old), &ch->old_oid), ch->new_mode,
			    git_oid_tostr(new, sizeof(new), &ch->new_oid));
	}
	for (size_t i = 0; i < c->n_removed_dirs; i++)
		strbuf_addf(&out, "- %s\n", c->removed_dirs[i]);
	return strbuf_detach(&out, NULL);
}

static void test_over(void **state)
{
	struct fixture *f = *state;
	size_t dirs = 0;

	for (f->seed = 0; f->seed < 400; f->seed++) {
		uint32_t seed = f->seed;
		git_oid t[3];
		_cleanup_changes_ struct tree_changes first = TREE_CHANGES_INIT;
		_cleanup_changes_ struct tree_changes second = TREE_CHANGES_INIT;
		_cleanup_changes_ struct tree_changes all = TREE_CHANGES_INIT;
		_cleanup_changes_ struct tree_changes over = TREE_CHANGES_INIT;
		_cleanup_free_ char *wanted = NULL, *got = NULL;
		_cleanup_err_ struct err err = ERR_INIT;

		for (int i = 0; i < 3; i++)
			t[i] = draw_tree(f);
		must(tree_diff(&first, f->repo, &t[0], &t[1], &err), &err);
		must(tree_diff(&second, f->repo, &t[1], &t[2], &err), &err);
		must(tree_diff(&all, f->repo, &t[0], &t[2], &err), &err);
		must(tree_changes_chain(&over, f->repo, &t[0], &first, &second, &t[2], &err),
		     &err);
		wanted = show(&all);
		got = show(&over);
		assert_string_equal(wanted, got);
		dirs += all.n_removed_dirs;
		f->seed = seed;
	}
	assert_true(dirs > 100);
}

static void test_kept(void **state)
{
	struct fixture *f = *state;
	struct cache_opts opts = { .dir = f->dir };
	git_oid t[3] = { draw_tree(f), draw_tree(f), draw_tree(f) };
	struct cache *cache = NULL;
	struct cache_stats stats;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_free_ char *wanted = NULL;
	struct tree_changes c = TREE_CHANGES_INIT;

	must(tree_diff(&c, f->repo, &t[0], &t[2], &err), &err);
	wanted = show(&c);
	cache_open(&cache, NULL, &opts);
	for (int i = 0; i < 2; i++) {
		_cleanup_free_ char *got = NULL;

		must(tree_diff_over(&c, f->repo, cache, &t[0], &t[1], &t[2], &err), &err);
		got = show(&c);
		assert_string_equal(wanted, got);
	}
	/* the two on the way, and nothing the second time */
	cache_stats(cache, &stats);
	assert_int_equal(stats.puts, 2);
	must(tree_diff_over(&c, f->repo, NULL, &t[0], &t[1], &t[2], &err), &err);
	tree_changes_release(&c);
	cache_close(cache);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_over, setup, teardown),
		cmocka_unit_test_setup_teardown(test_kept, setup, teardown),
	};

	return cmocka_run_group_tests_name("tree-over", tests, NULL, NULL);
}
