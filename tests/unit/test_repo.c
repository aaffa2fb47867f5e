// SPDX-License-Identifier: GPL-2.0-only
#include "base/mem.h"
#include "repo/cache.h"
#include "repo/git.h"
#include "repo/history.h"
#include "repo/rev.h"
#include "repo/scratch.h"
#include "repo/snapshot.h"
#include "repo/tree.h"
#include "sandbox.h"

static int make_repos(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b main r && cd r\n"
	      "mkdir -p a/deep d && echo one >a/one && echo two >a/deep/two\n"
	      "echo x >d/x && echo top >top && ln -s top link\n"
	      "git add . && git commit -q -m first\n"
	      "git tag -a -m 'a tag' v1 && git tag tree HEAD^{tree}\n"
	      "echo more >>a/one && rm -r d && echo file >d\n"
	      "chmod +x top && mkdir new && echo n >new/n\n"
	      "git add -A && git commit -q -m 'second\n\nbody'");
	return 0;
}

static void test_open(void **state)
{
	static const struct {
		const char *make, *dir, *wrong;	/* NULL: opens */
	} rows[] = {
		{ "true", "r", NULL },
		{ "true", "r/a/deep", NULL },
		{ "true", "r/.git", NULL },
		{ "git clone -q --bare r bare.git", "bare.git", NULL },
		{ "git -C r worktree add -q ../wt v1", "wt/a", NULL },
		{ "git clone -q r ext && git -C ext config core.repositoryFormatVersion 1 &&"
		  "git -C ext config extensions.worktreeConfig true &&"
		  "git -C ext config extensions.partialClone origin &&"
		  "git -C ext config extensions.objectFormat sha1", "ext", NULL },
		{ "git clone -q --depth=1 file://$PWD/r shallow", "shallow", NULL },
		{ "git init -q --object-format=sha256 sha256", "sha256", "sha256" },
		{ "git init -q ref && git -C ref config core.repositoryFormatVersion 1 &&"
		  "git -C ref config extensions.refStorage reftable", "ref", "reftable" },
		{ "git init -q odd && git -C odd config core.repositoryFormatVersion 1 &&"
		  "git -C odd config extensions.oddity 1", "odd", "oddity" },
		{ "mkdir none", "none", "not a git repository" },
		{ "true", "missing", "not a git repository" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_free_ char *dir = in_sandbox(rows[i].dir);
		_cleanup_(repo_freep) struct repo *r = NULL;
		_cleanup_err_ struct err err = ERR_INIT;

		shell(rows[i].make);
		if (repo_open(&r, dir, &err) < 0) {
			if (!rows[i].wrong || !strstr(err_msg(&err), rows[i].wrong))
				fail_msg("%s: %s", rows[i].dir, err_msg(&err));
		} else if (rows[i].wrong) {
			fail_msg("%s: opened", rows[i].dir);
		}
	}
}

static void test_git_dir_env(void **state)
{
	_cleanup_free_ char *dir = in_sandbox("r/.git");
	_cleanup_(repo_freep) struct repo *r = NULL;

	(void)state;
	setenv("GIT_DIR", dir, 1);
	assert_int_equal(repo_open(&r, "/", NULL), 0);
	unsetenv("GIT_DIR");
	assert_true(strstr(repo_git_dir(r), "/r/.git") != NULL);
}

static void test_revisions(void **state)
{
	static const struct {
		const char *name, *same_as;	/* NULL: fails */
	} rows[] = {
		{ "HEAD", "main" },	  { "v1", "main~1" },
		{ "v1^{}", "main~1" },	  { "@~", "main~1" },
		{ ":/first", "main~1" },  { "main@{0}", "main" },
		{ "nosuch", NULL },	  { "", NULL },
		{ "-p", NULL },		  { "tree", NULL },
		{ "main..v1", NULL },	  { "HEAD:top", NULL },
	};
	_cleanup_(repo_freep) struct repo *r = must_open("r");

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		int rc = rev_resolve(&a, r, rows[i].name, &err);

		if ((rc == 0) != (rows[i].same_as != NULL))
			fail_msg("'%s': %d %s", rows[i].name, rc, err_msg(&err));
		if (rc < 0)
			continue;
		assert_int_equal(rev_resolve(&b, r, rows[i].same_as, NULL), 0);
		assert_true(git_oid_equal(&a.commit, &b.commit));
		assert_true(git_oid_equal(&a.tree, &b.tree));
		assert_string_equal(a.name, rows[i].name);
	}
}

static void two_trees(struct rev *a, struct rev *b, struct repo *r)
{
	assert_int_equal(rev_resolve(a, r, "main~1", NULL), 0);
	assert_int_equal(rev_resolve(b, r, "main", NULL), 0);
}

/* A list as a block comes back, and a part of it does not. */
static void comes_back(const struct tree_changes *c)
{
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;
	_cleanup_changes_ struct tree_changes again = TREE_CHANGES_INIT;

	tree_changes_pack(&a, c);
	for (size_t len = 0; len < a.len; len++) {
		_cleanup_free_ char *copy = mem_dup(a.buf, len + !len);

		assert_false(tree_changes_unpack(&again, copy, len));
	}
	assert_true(tree_changes_unpack(&again, a.buf, a.len));
	assert_int_equal(again.n, c->n);
	assert_string_equal(again.items[0].path, c->items[0].path);
	assert_string_equal(again.removed_dirs[0], c->removed_dirs[0]);
	tree_changes_pack(&b, &again);
	assert_int_equal(a.len, b.len);
	assert_memory_equal(a.buf, b.buf, a.len);
}

/* From the cache it is what it was when it was made. */
static void is_kept(struct repo *r, const git_oid *old, const git_oid *new)
{
	_cleanup_(cache_closep) struct cache *cache = NULL;
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	struct cache_opts o = { .dir = sandbox_dir };
	struct cache_stats stats;

	cache_open(&cache, NULL, &o);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(tree_diff_kept(&c, r, cache, old, new, NULL), 0);
		assert_int_equal(c.n, 5);
		cache_stats(cache, &stats);
		assert_int_equal(stats.hits, i);
	}
}

static void test_tree_diff(void **state)
{
	static const struct {
		const char *path;
		uint32_t old_mode, new_mode;
	} want[] = {
		{ "a/one", MODE_FILE, MODE_FILE }, { "d", 0, MODE_FILE },
		{ "d/x", MODE_FILE, 0 },	   { "new/n", 0, MODE_FILE },
		{ "top", MODE_FILE, MODE_EXEC },
	};
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;

	(void)state;
	two_trees(&a, &b, r);
	assert_int_equal(tree_diff(&c, r, &a.tree, &b.tree, NULL), 0);
	assert_int_equal(c.n, N_ROWS(want));
	for (size_t i = 0; i < N_ROWS(want); i++) {
		assert_string_equal(c.items[i].path, want[i].path);
		assert_int_equal(c.items[i].old_mode, want[i].old_mode);
		assert_int_equal(c.items[i].new_mode, want[i].new_mode);
		assert_ptr_equal(tree_changes_find(&c, want[i].path,
						   strlen(want[i].path)),
				 &c.items[i]);
	}
	assert_int_equal(c.n_removed_dirs, 1);
	assert_string_equal(c.removed_dirs[0], "d");
	comes_back(&c);
	is_kept(r, &a.tree, &b.tree);
	assert_null(tree_changes_find(&c, "a", 1));
	for (size_t first = 0; first < c.n; first++) {
		size_t at = 0;

		/* one left out each time, and one that is not there */
		for (size_t i = 0; i < c.n; i++)
			if (i != first)
				assert_ptr_equal(tree_changes_next(&c, &at, c.items[i].path,
								   c.items[i].len),
						 &c.items[i]);
		assert_null(tree_changes_next(&c, &at, "zz", 2));
		assert_int_equal(at, c.n);
	}
	assert_int_equal(tree_diff(&c, r, NULL, &a.tree, NULL), 0);
	assert_int_equal(c.n, 5);
}

static void test_tree_find(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	struct tree_entry e;

	(void)state;
	two_trees(&a, &b, r);
	assert_int_equal(tree_find(&e, r, &a.tree, "a/deep/two", NULL), 0);
	assert_int_equal(e.mode, MODE_FILE);
	assert_int_equal(tree_find(&e, r, &a.tree, "a/deep", NULL), 0);
	assert_int_equal(e.mode, MODE_TREE);
	assert_int_equal(tree_find(&e, r, &a.tree, "link", NULL), 0);
	assert_int_equal(e.mode, MODE_LINK);
	assert_int_equal(tree_find(&e, r, &a.tree, "top/x", NULL), 1);
	assert_int_equal(tree_find(&e, r, &a.tree, "nosuch/x", NULL), 1);
}

/* Trees that no honest program writes. */
static void test_damaged_trees(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
	} rows[] = {
		{ "100644 a", 8 },
		{ "100644 a\0short", 14 },
		{ "10x644 a\0" "01234567890123456789", 29 },
		{ "100644 \0" "01234567890123456789", 28 },
		{ "100644 a/b\0" "01234567890123456789", 31 },
		{ "100644 b\0" "01234567890123456789"
		  "100644 a\0" "01234567890123456789", 58 },
		{ "100644 a\0" "01234567890123456789"
		  "100644 a\0" "01234567890123456789", 58 },
	};
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *s = NULL;

	(void)state;
	assert_int_equal(scratch_open(&s, r, NULL), 0);
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		git_oid oid;

		assert_int_equal(scratch_write(&oid, s, rows[i].bytes, rows[i].len,
					       GIT_OBJECT_TREE, NULL), 0);
		assert_int_equal(tree_diff(&c, scratch_repo(s), NULL, &oid, &err), -1);
		assert_true(strstr(err_msg(&err), "is damaged") != NULL);
	}
}

struct named {
	const git_oid *ids;
	size_t n, seen[2], calls;
	int answer;		/* to the first of the ids */
};

static int name_one(const git_oid *oid, void *payload)
{
	struct named *v = payload;

	v->calls++;
	for (size_t i = 0; i < v->n; i++)
		if (git_oid_equal(oid, &v->ids[i])) {
			v->seen[i]++;
			return v->answer;
		}
	return 0;
}

/* Whatever goes over the objects of a handle finds those in memory, too. */
static void test_scratch_each(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *s = NULL;
	git_oid ids[2];
	struct named before = { .ids = ids }, all = { .ids = ids, .n = 2 };
	struct named stop = { .ids = ids, .n = 1, .answer = -77 }, none = { .ids = ids, .n = 2 };

	(void)state;
	assert_int_equal(scratch_open(&s, r, NULL), 0);
	assert_int_equal(git_odb_foreach(repo_odb(scratch_repo(s)), name_one, &before), 0);
	assert_int_equal(scratch_write(&ids[0], s, "one", 3, GIT_OBJECT_BLOB, NULL), 0);
	assert_int_equal(scratch_write(&ids[1], s, "two", 3, GIT_OBJECT_BLOB, NULL), 0);
	assert_int_equal(git_odb_foreach(repo_odb(scratch_repo(s)), name_one, &all), 0);
	assert_int_equal(all.calls, before.calls + 2);
	assert_int_equal(all.seen[0], 1);
	assert_int_equal(all.seen[1], 1);
	assert_int_equal(git_odb_foreach(repo_odb(scratch_repo(s)), name_one, &stop), -77);
	assert_int_equal(git_odb_foreach(repo_odb(r), name_one, &none), 0);
	assert_int_equal(none.seen[0] + none.seen[1], 0);
}

/* A tree of 40 files, the @changed-th with another id, the @gone-th left out. */
static void make_tree(git_oid *out, struct scratch *s, size_t changed, size_t gone)
{
	_cleanup_strbuf_ struct strbuf tree = STRBUF_INIT;

	for (size_t i = 0; i < 40; i++) {
		/* NULs and what looks like the begin of an entry, too */
		char id[GIT_OID_RAWSZ + 1] = "\0\0" "100644 a\0" "99999999";

		if (i == gone)
			continue;
		id[GIT_OID_RAWSZ - 1] = i == changed ? 'x' : '9';
		strbuf_addf(&tree, "100644 f%02zu", i);
		strbuf_add(&tree, "\0", 1);
		strbuf_add(&tree, id, GIT_OID_RAWSZ);
	}
	assert_int_equal(scratch_write(out, s, tree.buf, tree.len, GIT_OBJECT_TREE,
				       NULL), 0);
}

static void one_differs(struct repo *r, const git_oid *a, const git_oid *b, size_t i)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	_cleanup_free_ char *name = mem_printf("f%02zu", i);

	assert_int_equal(tree_diff(&c, r, a, b, NULL), 0);
	assert_int_equal(c.n, 1);
	assert_string_equal(c.items[0].path, name);
}

/* Whichever of many entries it is that is not the same. */
static void test_trees_alike(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *s = NULL;
	git_oid full, changed, without;

	(void)state;
	assert_int_equal(scratch_open(&s, r, NULL), 0);
	make_tree(&full, s, SIZE_MAX, SIZE_MAX);
	for (size_t i = 0; i < 40; i++) {
		make_tree(&changed, s, i, SIZE_MAX);
		make_tree(&without, s, SIZE_MAX, i);
		one_differs(scratch_repo(s), &full, &changed, i);
		one_differs(scratch_repo(s), &full, &without, i);
		one_differs(scratch_repo(s), &without, &full, i);
	}
}

/* Below what is the same on both sides, the order is still looked at. */
static void test_damaged_below(void **state)
{
	static const char good[] = "100644 b\0" "01234567890123456789"
				   "100644 c\0" "01234567890123456789";
	static const char bad[] = "100644 b\0" "01234567890123456789"
				  "100644 a\0" "01234567890123456789";
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *s = NULL;
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	git_oid x, y;

	(void)state;
	assert_int_equal(scratch_open(&s, r, NULL), 0);
	assert_int_equal(scratch_write(&x, s, good, sizeof(good) - 1, GIT_OBJECT_TREE,
				       NULL), 0);
	assert_int_equal(scratch_write(&y, s, bad, sizeof(bad) - 1, GIT_OBJECT_TREE,
				       NULL), 0);
	assert_int_equal(tree_diff(&c, scratch_repo(s), &x, &y, &err), -1);
	assert_true(strstr(err_msg(&err), "out of order") != NULL);
}

static void set(struct snapshot *s, const char *path, const char *text)
{
	snapshot_set_content(s, path, strlen(path), text, strlen(text), NULL,
			     MODE_FILE);
}

static int count(void *payload, const char *path, size_t len,
		 const struct snap_entry *entry, struct err *err)
{
	(void)path;
	(void)len;
	(void)entry;
	(void)err;
	++*(size_t *)payload;
	return 0;
}

static void test_snapshot(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct snap_entry e;
	size_t n = 0;

	(void)state;
	two_trees(&a, &b, r);
	snapshot_init(&s, &a.tree);
	set(&s, "top/inner", "in");	/* top was a file */
	set(&s, "d", "file");		/* d was a directory */
	snapshot_set_deleted(&s, "a/one", 5);
	assert_int_equal(snapshot_find(&e, &s, r, "top", NULL), 1);
	assert_int_equal(snapshot_find(&e, &s, r, "d/x", NULL), 1);
	assert_int_equal(snapshot_find(&e, &s, r, "a/one", NULL), 1);
	assert_int_equal(snapshot_find(&e, &s, r, "a/deep", NULL), 1);
	assert_int_equal(snapshot_find(&e, &s, r, "link", NULL), 0);
	assert_int_equal(snapshot_read(&f, &s, r, "top/inner", 0, NULL), 0);
	assert_int_equal(f.len, 2);
	assert_memory_equal(f.data, "in", 2);
	assert_int_equal(snapshot_has_dir(&s, r, "a", NULL), 1);
	assert_int_equal(snapshot_has_dir(&s, r, "d", NULL), 0);
	assert_int_equal(snapshot_has_dir(&s, r, "top", NULL), 1);
	assert_int_equal(snapshot_has_dir(&s, r, "link", NULL), 0);
	assert_int_equal(snapshot_each(&s, r, count, &n, NULL), 0);
	assert_int_equal(n, 4);		/* a/deep/two, link, top/inner, d */
}

/* The tree git makes of the same changes, and of each direction of a commit. */
static void test_write_tree(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *scratch = NULL;
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	const struct rev *rev[2] = { &a, &b };

	(void)state;
	two_trees(&a, &b, r);
	assert_int_equal(scratch_open(&scratch, r, NULL), 0);
	for (int i = 0; i < 2; i++) {
		_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
		_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
		git_oid oid;

		assert_int_equal(tree_diff(&c, r, &rev[i]->tree, &rev[!i]->tree,
					   NULL), 0);
		snapshot_init(&s, &rev[i]->tree);
		for (size_t k = 0; k < c.n; k++) {
			const struct tree_change *p = &c.items[k];

			if (p->new_mode)
				snapshot_set_blob(&s, p->path, p->len,
						  &p->new_oid, p->new_mode);
			else
				snapshot_set_deleted(&s, p->path, p->len);
		}
		assert_int_equal(snapshot_write_tree(&oid, &s, scratch, NULL), 0);
		assert_true(git_oid_equal(&oid, &rev[!i]->tree));
	}
}

static void test_scratch(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_(scratch_freep) struct scratch *s = NULL;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_rev_ struct rev head = REV_INIT;
	_cleanup_free_ char *dir = NULL;
	_cleanup_free_ char *hex = mem_zalloc(GIT_OID_HEXSZ + 1);
	struct oid_vec parents = VEC_INIT;
	git_oid oid, again;

	(void)state;
	assert_int_equal(scratch_open(&s, r, NULL), 0);
	assert_int_equal(rev_resolve(&head, r, "HEAD", NULL), 0);
	VEC_PUSH(&parents, head.commit);
	assert_int_equal(scratch_commit(&oid, s, &head.tree, &parents, "m", NULL), 0);
	assert_int_equal(scratch_commit(&again, s, &head.tree, &parents, "m", NULL), 0);
	oid_vec_release(&parents);
	assert_true(git_oid_equal(&oid, &again));
	assert_true(scratch_has(s, &oid));
	assert_false(git_odb_exists(repo_odb(r), &oid));
	git_oid_tostr(hex, GIT_OID_HEXSZ + 1, &oid);
	{
		const char *argv[] = { "rev-list", "--count", hex, NULL };
		struct git_opts o = { .scratch = s };

		assert_int_equal(git_run(&res, r, argv, &o, NULL), 0);
		assert_string_equal(res.out.buf, "3\n");
		assert_int_equal(git_run(&res, r, argv, NULL, NULL), -1);
	}
	dir = mem_strdup(scratch_objects(s));
	s = scratch_free(s);
	assert_false(file_is_dir(dir));
}

/* A range whose end is not on the line: what is below their base is not in it. */
static void test_history_beside(void **state)
{
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	const char *path = "f";
	struct history_opts o = { .paths = &path, .n_paths = 1, .limit = 1 };
	struct oid_vec not = VEC_INIT;

	(void)state;
	shell("git init -q beside && cd beside\n"
	      "for i in 1 2 3; do echo $i >f && git add f && git commit -q -m $i; done\n"
	      "git checkout -q -b b && echo b >g && git add g && git commit -q -m b\n"
	      "git checkout -q -b a HEAD^ && echo a >h && git add h && git commit -q -m a");
	r = must_open("beside");
	assert_int_equal(rev_resolve(&a, r, "a", NULL), 0);
	assert_int_equal(rev_resolve(&b, r, "b", NULL), 0);
	VEC_PUSH(&not, b.commit);
	assert_int_equal(history_commits(&l, r, &a.commit, &not, &o, NULL), 0);
	assert_int_equal(l.n, 0);
	VEC_RELEASE(&not);
}

static int by_oid(const void *a, const void *b)
{
	return git_oid_cmp(&((const struct commit_info *)a)->oid,
			   &((const struct commit_info *)b)->oid);
}

/* What is walked here and what git lists are the same, whatever text is in it. */
static void test_history_recent(void **state)
{
	static const char *const tips[] = { "old", "joined", "latin" };
	static const size_t want[] = { 0, 4, 5 };
	_cleanup_(repo_freep) struct repo *r = NULL;

	(void)state;
	shell("git init -q recent && cd recent && at() {\n"
	      "  GIT_AUTHOR_DATE=\"@$1 +0100\" GIT_COMMITTER_DATE=\"@$1 +0100\"\n"
	      "  export GIT_AUTHOR_DATE GIT_COMMITTER_DATE; shift; \"$@\"\n}\n"
	      "new() { at $1 git commit -q --allow-empty -m \"$2\"; }\n"
	      "new 1000 old && git branch old && new 2000 'two\nlines\n\nand more'\n"
	      "git checkout -q -b side && new 2100 side\n"
	      "git checkout -q -b joined - && new 2200 on\n"
	      "at 2300 git merge -q -m joined side && git checkout -q -b latin\n"
	      "git config i18n.commitEncoding ISO-8859-1 && new 2400 'gr\303\274n'");
	r = must_open("recent");
	for (size_t i = 0; i < N_ROWS(tips); i++) {
		const struct history_opts here = { .since = 1500, .any_order = true };
		const struct history_opts git = { .since = 1500 };
		_cleanup_commits_ struct commit_list a = COMMIT_LIST_INIT, b = COMMIT_LIST_INIT;
		_cleanup_rev_ struct rev tip = REV_INIT;

		assert_int_equal(rev_resolve(&tip, r, tips[i], NULL), 0);
		assert_int_equal(history_commits(&a, r, &tip.commit, NULL, &here, NULL), 0);
		assert_int_equal(history_commits(&b, r, &tip.commit, NULL, &git, NULL), 0);
		assert_int_equal(a.n, want[i]);
		assert_int_equal(b.n, want[i]);
		VEC_SORT(&a, by_oid);
		VEC_SORT(&b, by_oid);
		for (size_t k = 0; k < a.n; k++) {
			assert_true(git_oid_equal(&a.items[k].oid, &b.items[k].oid));
			assert_string_equal(a.items[k].subject, b.items[k].subject);
			assert_string_equal(a.items[k].email, b.items[k].email);
			assert_int_equal(a.items[k].author_time, b.items[k].author_time);
			assert_int_equal(a.items[k].n_parents, b.items[k].n_parents);
		}
	}
}

static void test_history(void **state)
{
	_cleanup_(repo_freep) struct repo *r = must_open("r");
	_cleanup_rev_ struct rev head = REV_INIT;
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_commits_ struct commit_list one = COMMIT_LIST_INIT;
	_cleanup_(history_versions_release) struct history_versions v =
		HISTORY_VERSIONS_INIT;
	const char *path = "d/x";
	struct history_opts o = { .paths = &path, .n_paths = 1 };
	struct history_opts limit = { .limit = 1 };
	git_oid id;
	_cleanup_free_ char *want = NULL;
	char hex[GIT_OID_HEXSZ + 1];

	(void)state;
	assert_int_equal(rev_resolve(&head, r, "HEAD", NULL), 0);
	assert_int_equal(history_commits(&l, r, &head.commit, NULL, NULL, NULL), 0);
	assert_int_equal(l.n, 2);
	assert_string_equal(l.items[0].subject, "second");
	assert_string_equal(l.items[1].author, "A U Thor");
	assert_int_equal(l.items[1].author_time, 1563000000);
	assert_int_equal(l.items[1].author_offset, 330);
	assert_int_equal(l.items[0].n_parents, 1);
	assert_int_equal(history_commit_info(&one, r, &head.commit, NULL), 0);
	assert_string_equal(one.items[0].subject, l.items[0].subject);
	assert_int_equal(one.items[0].author_offset, 330);
	assert_int_equal(history_versions(&v, r, &one.items[0], path, NULL), 0);
	assert_int_equal(v.here.mode, 0);
	assert_int_equal(v.parents[0].mode, MODE_FILE);
	assert_int_equal(history_patch_id(&id, r, &head.commit, NULL), 0);
	want = sh("git -C r show --no-renames | git patch-id --stable | cut -c 1-40");
	assert_string_equal(git_oid_tostr(hex, sizeof(hex), &id), want);
	assert_int_equal(history_commits(&l, r, &head.commit, NULL, &limit, NULL), 0);
	assert_int_equal(l.n, 1);
	assert_true(l.truncated);
	assert_int_equal(history_commits(&l, r, &head.commit, NULL, &o, NULL), 0);
	assert_int_equal(l.n, 2);
}

static void test_config(void **state)
{
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_free_ char *s = NULL;
	uint64_t size = 0;
	int64_t n = 0;
	bool b = false;

	(void)state;
	shell("cd r && git config crosstree.cacheSize 2m && git config crosstree.on yes &&"
	      "git config crosstree.n -5 && git config crosstree.s text");
	r = must_open("r");
	assert_int_equal(repo_config_size(r, "crosstree.cacheSize", &size, NULL), 0);
	assert_int_equal(size, 2 << 20);
	assert_int_equal(repo_config_bool(r, "crosstree.on", &b, NULL), 0);
	assert_true(b);
	assert_int_equal(repo_config_int(r, "crosstree.n", &n, NULL), 0);
	assert_int_equal(n, -5);
	assert_int_equal(repo_config_str(r, "crosstree.nosuch", &s, NULL), 1);
	assert_int_equal(repo_config_user_str(r, "crosstree.s", &s, NULL), 1);
	assert_int_equal(repo_config_int(r, "crosstree.s", &n, &err), -1);
	assert_string_equal(err_msg(&err),
			    "bad config value 'text' for 'crosstree.s': not a number");
}

/* What `git -c a.b=c crosstree` hands down. */
static void test_config_override(void **state)
{
	static const struct {
		const char *env, *want;		/* NULL: does not open */
	} rows[] = {
		{ "'crosstree.s'='it'\\''s'", "it's" },
		{ "'a.b'='c' 'CrossTree.S'='x y'", "x y" },
		{ "'crosstree.s=old style'", "old style" },
		{ "'crosstree.s'=", "true" },
		{ "'crosstree.s'=''", "" },
		{ "'crosstree.s'='1' 'crosstree.s'='2'", "2" },
		{ "'other.s'='1'", "text" },
		{ "crosstree.s=bare", NULL },
		{ "'crosstree.s'='open", NULL },
	};

	(void)state;
	shell("git -C r config crosstree.s text");
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_free_ char *dir = in_sandbox("r"), *s = NULL;
		_cleanup_(repo_freep) struct repo *r = NULL;
		int rc;

		setenv("GIT_CONFIG_PARAMETERS", rows[i].env, 1);
		rc = repo_open(&r, dir, NULL);
		unsetenv("GIT_CONFIG_PARAMETERS");
		assert_int_equal(rc, rows[i].want ? 0 : -1);
		if (rc < 0)
			continue;
		assert_int_equal(repo_config_str(r, "crosstree.s", &s, NULL), 0);
		assert_string_equal(s, rows[i].want);
	}
}

static void test_merge_bases(void **state)
{
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_free_ char *want = NULL;

	(void)state;
	/* a criss-cross, with later commits that the commit-graph has not */
	shell("git init -q -b main g && cd g && git commit -q --allow-empty -m 0\n"
	      "git branch x && git commit -q --allow-empty -m a && git tag a\n"
	      "git checkout -q x && git commit -q --allow-empty -m b && git tag b\n"
	      "git merge -q -m m1 a && git checkout -q main && git merge -q -m m2 b\n"
	      "git commit -q --allow-empty -m later");
	want = sh("git -C g merge-base --all main x | sort");
	for (int step = 0; step < 4; step++) {
		_cleanup_rev_ struct rev x = REV_INIT, y = REV_INIT;
		_cleanup_oids_ struct oid_vec v = VEC_INIT;
		char hex[GIT_OID_HEXSZ + 1];

		if (step == 1)
			shell("git -C g commit-graph write --reachable");
		if (step == 2)
			shell("cd g && git checkout -q main && git commit -q --allow-empty -m 2");
		if (step == 3)
			shell("git -C g commit-graph write --reachable --split=no-merge");
		r = repo_free(r);
		r = must_open("g");
		assert_int_equal(rev_resolve(&x, r, "main", NULL), 0);
		assert_int_equal(rev_resolve(&y, r, "x", NULL), 0);
		assert_int_equal(repo_merge_bases(&v, r, NULL, &x.commit, &y.commit,
						  NULL, NULL), 0);
		assert_int_equal(v.n, 2);
		git_oid_tostr(hex, sizeof(hex), &v.items[0]);
		assert_memory_equal(want, hex, GIT_OID_HEXSZ);
		git_oid_tostr(hex, sizeof(hex), &v.items[1]);
		assert_memory_equal(want + GIT_OID_HEXSZ + 1, hex, GIT_OID_HEXSZ);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_git_dir_env),
		cmocka_unit_test(test_revisions),
		cmocka_unit_test(test_tree_diff),
		cmocka_unit_test(test_tree_find),
		cmocka_unit_test(test_damaged_trees),
		cmocka_unit_test(test_trees_alike),
		cmocka_unit_test(test_damaged_below),
		cmocka_unit_test(test_snapshot),
		cmocka_unit_test(test_write_tree),
		cmocka_unit_test(test_scratch),
		cmocka_unit_test(test_scratch_each),
		cmocka_unit_test(test_history),
		cmocka_unit_test(test_history_beside),
		cmocka_unit_test(test_history_recent),
		cmocka_unit_test(test_config),
		cmocka_unit_test(test_config_override),
		cmocka_unit_test(test_merge_bases),
	};

	return cmocka_run_group_tests(tests, make_repos, sandbox_down);
}
