// SPDX-License-Identifier: GPL-2.0-only
/*
 * Deltas of many files keep less and are cached: they say the same as those of
 * few files, and the same when they come out of the cache.
 */
#include <git2.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "capi/delta.h"
#include "capi/word-memory.h"
#include "unit.h"

struct fixture {
	char *dir;
	struct repo *repo;
	struct ctx ctx;
	git_oid trees[3];	/* of test_near(), by enum which */
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
	must(file_tempdir(&f->dir, "delta", &err), &err);
	assert_int_equal(git_repository_init(&git, f->dir, 1), 0);
	git_repository_free(git);
	must(repo_open(&f->repo, f->dir, &err), &err);
	f->ctx = (struct ctx)CTX_INIT;
	f->ctx.repo = f->repo;
	f->ctx.jobs = 2;
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	_cleanup_err_ struct err err = ERR_INIT;

	cache_close(f->ctx.cache);
	ctx_release(&f->ctx);
	repo_free(f->repo);
	must(file_remove_tree(f->dir, &err), &err);
	repo_lib_shutdown();
	free(f->dir);
	free(f);
	return 0;
}

struct file {
	const char *path, *old, *new;	/* NULL: not there */
};

static const struct file files[] = {
	{ "include/linux/a.h",
	  "int gone(void);\nint stays(int a);\nint moved(long x);\n"
	  "struct s {\n\tint kept;\n\tint lost;\n\tint (*cb)(int);\n};\n"
	  "#define WIDTH 4\n#define DOUBLE(x) ((x) * 2)\n",
	  "int stays(int a);\n"
	  "struct s {\n\tint kept;\n\tint (*cb)(long);\n\tint fresh;\n};\n"
	  "#define WIDTH 8\n#define DOUBLE(x, y) ((x) * (y))\n" },
	{ "include/linux/b.h", "int other;\n",
	  "int moved(long x);\nint other;\nenum e { ONE, TWO };\n" },
	/* another form of a name that does not change where it stays */
	{ "include/linux/two.h", "int two_forms(int a);\nint near(void);\n",
	  "int two_forms(int a);\nlong near(void);\n" },
	{ "arch/arm/include/asm/two.h", "long two_forms(long a);\n", "\n" },
	{ "lib/hidden.c", "int hidden(void)\n{\n\treturn 1;\n}\n",
	  "static int hidden(void)\n{\n\treturn 1;\n}\n" },
	{ "lib/guarded.c", "int guarded;\n",
	  "#ifdef CONFIG_X\nint guarded;\n#endif\n" },
	{ "lib/invoked.c", "DEFINE_MUTEX(lock);\n#undef WIDTH\nint count;\n",
	  "DEFINE_MUTEX(lock);\n#undef WIDTH\nlong count;\n" },
	{ "lib/added.c", NULL, "struct t { int x; };\nint added(struct t *t);\n" },
	{ "lib/removed.c", "int removed(int);\nunion u { int x; };\n", NULL },
	{ "lib/binary.c", "a\0b", "int text;\n" },
	{ "README", "no C\n", "still no C\n" },
};

static void add(git_index *index, const char *path, const char *text)
{
	git_index_entry e = { .mode = GIT_FILEMODE_BLOB };

	e.path = path;
	assert_int_equal(git_index_add_from_buffer(index, &e, text, strlen(text)),
			 0);
}

/* Drivers with a macro of the same name each, some with a new value. */
static void add_drivers(git_index *index, int n, bool new)
{
	for (int i = 0; i < n; i++) {
		_cleanup_free_ char *path = mem_printf("drivers/x/d%04d.c", i);
		_cleanup_free_ char *text = mem_printf(
			"#define DRV_NAME \"d%d%s\"\n", i % 20,
			new && i % 20 == 3 ? "-new" : "");

		add(index, path, text);
	}
}

/* Files in which nothing but a comment changes. */
static void add_filler(git_index *index, int n, bool new)
{
	for (int i = 0; i < n; i++) {
		_cleanup_free_ char *path = mem_printf("lib/fill%04d.c", i);
		_cleanup_free_ char *text = mem_printf(
			"%sint fill%d(void);\nEXPORT_SYMBOL(fill%d);\n",
			new ? "/* new */\n" : "", i, i);

		add(index, path, text);
	}
}

/* What a tree near the new one has beside it: names that are in other files, too. */
static const struct file own_files[] = {
	{ "include/linux/a.h", NULL, "int stays(int a, int b);\nstruct s {\n\tint kept;\n};\n" },
	{ "include/linux/own.h", NULL, "int own(void);\nint fill7(long);\n#define WIDTH 16\n" },
	{ "lib/fill0005.c", NULL, "long fill5(void);\nint fill600(void);\nint new5;\n" },
	/* as they were before */
	{ "lib/hidden.c", NULL, "int hidden(void)\n{\n\treturn 1;\n}\n" },
	{ "lib/fill0009.c", NULL, "int fill9(void);\nEXPORT_SYMBOL(fill9);\n" },
	{ "lib/added.c", NULL, NULL },
	{ "lib/fill0011.c", NULL, NULL },
};

static void add_own(git_index *index)
{
	for (size_t i = 0; i < N_ROWS(own_files); i++) {
		if (own_files[i].new)
			add(index, own_files[i].path, own_files[i].new);
		else
			assert_int_equal(git_index_remove(index, own_files[i].path, 0), 0);
	}
}

enum which { WHICH_OLD, WHICH_NEW, WHICH_OWN };

static git_oid make_tree(struct fixture *f, enum which which, int drivers, int filler)
{
	bool new = which != WHICH_OLD;

	git_index *index;
	git_oid oid;

	assert_int_equal(git_repository_index(&index, repo_git(f->repo)), 0);
	git_index_clear(index);
	for (size_t i = 0; i < N_ROWS(files); i++) {
		const char *text = new ? files[i].new : files[i].old;

		if (text)
			add(index, files[i].path, text);
	}
	add_drivers(index, drivers, new);
	add_filler(index, filler, new);
	if (which == WHICH_OWN)
		add_own(index);
	assert_int_equal(git_index_write_tree(&oid, index), 0);
	git_index_free(index);
	return oid;
}

static void show_place(struct strbuf *out, const struct delta_place *p)
{
	strbuf_addf(out, " %s:%u %d/%x <%s>", p->path ? p->path : "-", p->line,
		    p->kind, p->flags, p->text ? p->text : "-");
}

static void show_refs(struct strbuf *out, struct cworld *w, const struct cref *refs,
		      size_t n)
{
	for (size_t i = 0; i < n; i++)
		strbuf_addf(out, " %s:%u=%s", cworld_path(w, refs[i].file),
			    refs[i].fact->line,
			    cref_str(&refs[i], refs[i].fact->type));
	strbuf_addch(out, ';');
}

static void show_delta(struct strbuf *out, struct cworld *w, const struct delta *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];

		strbuf_addf(out, "%s %d %s:", c->name, c->tag,
			    delta_what_name(c->what));
		show_place(out, &c->before);
		show_place(out, &c->after);
		show_refs(out, w, c->old_refs, c->n_old);
		show_refs(out, w, c->new_refs, c->n_new);
		for (size_t k = 0; k < c->n_members; k++)
			strbuf_addf(out, " .%s %d %s>%s", c->members[k].name,
				    c->members[k].what,
				    c->members[k].before ? c->members[k].before : "-",
				    c->members[k].after ? c->members[k].after : "-");
		strbuf_addch(out, '\n');
	}
	strbuf_addf(out, "added %zu, members %u\n", d->n_added, d->by_member.n);
}

static char *delta_of(struct fixture *f, int drivers, int filler)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	git_oid oid[2] = { make_tree(f, WHICH_OLD, drivers, filler),
			   make_tree(f, WHICH_NEW, drivers, filler) };
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_delta_ struct delta d = DELTA_INIT;
	struct strbuf out = STRBUF_INIT;
	struct snapshot snap[2];
	struct ctree *tree[2];
	struct cworld *w;

	must(tree_diff(&changes, f->repo, &oid[0], &oid[1], &err), &err);
	must(cworld_open(&w, &f->ctx, &oid[0], &err), &err);
	for (int s = 0; s < 2; s++) {
		snapshot_init(&snap[s], &oid[s]);
		must(ctree_open(&tree[s], w, &snap[s], &err), &err);
	}
	must(delta_make(&d, &f->ctx, tree[0], tree[1], &changes, &err), &err);
	delta_add_texts(&d);
	show_delta(&out, w, &d);
	delta_release(&d);
	for (int s = 0; s < 2; s++) {
		ctree_free(tree[s]);
		snapshot_release(&snap[s]);
	}
	cworld_free(w);
	return strbuf_detach(&out, NULL);
}

static void test_many_as_few(void **state)
{
	_cleanup_free_ char *few = delta_of(*state, 0, 0);
	_cleanup_free_ char *many = delta_of(*state, 0, 1100);

	assert_non_null(strstr(few, "two_forms 0 signature:"));
	assert_non_null(strstr(few, "hidden 0 static:"));
	assert_non_null(strstr(few, "guarded 0 guarded:"));
	assert_non_null(strstr(few, "moved 0 moved:"));
	assert_non_null(strstr(few, "s 1 members:"));
	assert_null(strstr(few, "stays"));
	assert_string_equal(few, many);
}

static void test_common_name(void **state)
{
	_cleanup_free_ char *all = delta_of(*state, 400, 1100);

	/* in the driver that has another value now, of those the first */
	assert_non_null(strstr(all, "DRV_NAME 0 value: drivers/x/d0003.c:1"));
}

static void use_cache(struct fixture *f, const char *sql)
{
	struct cache_opts opts = { .dir = f->dir };

	if (f->ctx.cache) {
		_cleanup_free_ char *path = mem_strdup(cache_path(f->ctx.cache));
		sqlite3 *db;

		f->ctx.cache = cache_close(f->ctx.cache);
		assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
		assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
		sqlite3_close(db);
	}
	cache_open(&f->ctx.cache, NULL, &opts);
	assert_non_null(cache_path(f->ctx.cache));
}

static void test_cached(void **state)
{
	static const char *const damage[] = {
		"DELETE FROM facts",	/* a delta needs none */
		"DELETE FROM names WHERE length(value) > 1000",
		"DELETE FROM names WHERE length(value) < 1000",
		"UPDATE names SET value = substr(value, 1, length(value) / 2)",
		"UPDATE names SET value = x'00'",
		"UPDATE facts SET value = x'00'",
	};
	struct fixture *f = *state;
	_cleanup_free_ char *made = delta_of(f, 40, 1100);
	struct cache_stats stats;

	use_cache(f, NULL);
	for (size_t i = 0; i < N_ROWS(damage); i++) {
		_cleanup_free_ char *first = delta_of(f, 40, 1100);
		_cleanup_free_ char *second = NULL;

		assert_string_equal(made, first);
		use_cache(f, "SELECT 1");
		second = delta_of(f, 40, 1100);
		assert_string_equal(made, second);
		cache_stats(f->ctx.cache, &stats);
		assert_int_equal(stats.misses, 0);
		assert_int_equal(stats.puts, 0);
		use_cache(f, damage[i]);
	}
}

/* Of a file, in the order in which they stand there. */
static void show_facts(struct strbuf *out, const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		strbuf_addf(out, " %d/%x %s:%u %s", f->kind, f->flags,
			    facts_str(facts, f->name), f->line, facts_str(facts, f->type));
	}
	strbuf_addf(out, " %x\n", facts->marks);
}

/* Old to own, where that is known to be near new; and all that is kept of files. */
static char *delta_near(struct fixture *f, bool near, bool itself)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	const git_oid oid[2] = { f->trees[WHICH_OLD],
				 f->trees[itself ? WHICH_NEW : WHICH_OWN] };
	const git_oid middle = f->trees[WHICH_NEW];
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_delta_ struct delta d = DELTA_INIT;
	struct strbuf out = STRBUF_INIT;
	struct snapshot snap[2];
	struct ctree *tree[2];
	struct cworld *w;

	must(tree_diff(&changes, f->repo, &oid[0], &oid[1], &err), &err);
	must(cworld_open(&w, &f->ctx, &oid[0], &err), &err);
	for (int s = 0; s < 2; s++) {
		snapshot_init(&snap[s], &oid[s]);
		must(ctree_open(&tree[s], w, &snap[s], &err), &err);
	}
	must(delta_make_near(&d, &f->ctx, tree[0], tree[1], near ? &middle : NULL, &changes,
			     &err), &err);
	delta_add_texts(&d);
	show_delta(&out, w, &d);
	for (size_t i = 0; i < delta_n_files(&d); i++)
		for (int s = 0; s < 2; s++)
			show_facts(&out, delta_facts(&d, i, s));
	delta_release(&d);
	for (int s = 0; s < 2; s++) {
		ctree_free(tree[s]);
		snapshot_release(&snap[s]);
	}
	cworld_free(w);
	return strbuf_detach(&out, NULL);
}

static void test_near(void **state)
{
	static const char *const damage[] = {
		"SELECT 1",
		"DELETE FROM names WHERE substr(key, 14, 4) = x'ffffffff'",
		"UPDATE names SET value = x'ffffffff' WHERE substr(key, 14, 4) = x'ffffffff'",
		"UPDATE names SET value = substr(value, 1, length(value) - 4)",
		"DELETE FROM facts",
		"DELETE FROM names WHERE substr(key, 14, 4) <> x'ffffffff'",
	};
	struct fixture *f = *state;
	_cleanup_free_ char *made = NULL;
	struct cache_stats stats;

	for (int i = WHICH_OLD; i <= WHICH_OWN; i++)
		f->trees[i] = make_tree(f, (enum which)i, 40, 1100);
	made = delta_near(f, false, false);
	assert_non_null(strstr(made, "fill7 0 signature:"));
	assert_null(strstr(made, "hidden 0"));
	use_cache(f, NULL);
	for (size_t i = 0; i < N_ROWS(damage); i++) {
		_cleanup_free_ char *over = delta_near(f, true, false);
		_cleanup_free_ char *itself = NULL, *again = NULL;

		assert_string_equal(made, over);
		use_cache(f, "SELECT 1");
		itself = delta_near(f, true, true);
		assert_string_not_equal(made, itself);
		again = delta_near(f, true, false);
		assert_string_equal(made, again);
		/* nothing that it takes but that way */
		cache_stats(f->ctx.cache, &stats);
		assert_int_equal(stats.puts, 0);
		use_cache(f, damage[i]);
	}
}

/* With what was remembered of the blobs it says the same, also where they come from others. */
static void test_remembered(void **state)
{
	struct fixture *f = *state;
	_cleanup_free_ char *made = NULL, *plain = delta_of(f, 40, 1100);

	for (int i = WHICH_OLD; i <= WHICH_OWN; i++)
		f->trees[i] = make_tree(f, (enum which)i, 40, 1100);
	made = delta_near(f, false, false);
	for (int cached = 0; cached < 2; cached++) {
		_cleanup_word_lease_ struct word_lease lease = word_lease_begin(&f->ctx);

		for (int i = 0; i < 2; i++) {
			_cleanup_free_ char *again = delta_of(f, 40, 1100);
			_cleanup_free_ char *first = delta_near(f, false, false);
			_cleanup_free_ char *over = delta_near(f, true, false);

			assert_string_equal(plain, again);
			assert_string_equal(made, first);
			assert_string_equal(made, over);
		}
		if (!cached)
			use_cache(f, NULL);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_many_as_few, setup, teardown),
		cmocka_unit_test_setup_teardown(test_common_name, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cached, setup, teardown),
		cmocka_unit_test_setup_teardown(test_near, setup, teardown),
		cmocka_unit_test_setup_teardown(test_remembered, setup, teardown),
	};

	return cmocka_run_group_tests_name("delta", tests, NULL, NULL);
}
