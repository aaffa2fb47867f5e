// SPDX-License-Identifier: GPL-2.0-only
#include <git2.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/pool.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "capi/ctree.h"
#include "unit.h"

/* A bare repository of our own, and a context over it. */
struct fixture {
	char *dir;
	struct repo *repo;
	struct ctx ctx;
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
	must(file_tempdir(&f->dir, "ctree", &err), &err);
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
	const char *path, *text;	/* text NULL ends a list */
};

static void add_all(git_index *index, const struct file *files)
{
	for (; files->text; files++) {
		git_index_entry e = { .mode = GIT_FILEMODE_BLOB };

		e.path = files->path;
		assert_int_equal(git_index_add_from_buffer(index, &e, files->text,
							   strlen(files->text)),
				 0);
	}
}

/* The tree that holds both lists, the second over the first. */
static git_oid make_tree(struct fixture *f, const struct file *files,
			 const struct file *more, int filler)
{
	git_index *index;
	git_oid oid;

	assert_int_equal(git_repository_index(&index, repo_git(f->repo)), 0);
	git_index_clear(index);
	add_all(index, files);
	if (more)
		add_all(index, more);
	for (int i = 0; i < filler; i++) {
		_cleanup_free_ char *path = mem_printf("lib/fill%03d.c", i);
		_cleanup_free_ char *text = mem_printf(
			"#include <linux/a.h>\nint fill%d(void);\n", i);
		struct file one[] = { { path, text }, { NULL, NULL } };

		add_all(index, one);
	}
	assert_int_equal(git_index_write_tree(&oid, index), 0);
	git_index_free(index);
	return oid;
}

/* A view, with what it stands on. */
struct view {
	struct snapshot snap;
	struct cworld *w;
	struct ctree *t;
};

static void view_open(struct view *v, struct fixture *f, const git_oid *anchor,
		      const git_oid *tree)
{
	_cleanup_err_ struct err err = ERR_INIT;

	snapshot_init(&v->snap, tree);
	must(cworld_open(&v->w, &f->ctx, anchor, &err), &err);
	must(ctree_open(&v->t, v->w, &v->snap, &err), &err);
}

static void view_release(struct view *v)
{
	ctree_free(v->t);
	cworld_free(v->w);
	snapshot_release(&v->snap);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* "path:line path:line", sorted. */
static void show_refs(struct strbuf *out, struct cworld *w, const cref_vec *refs)
{
	VEC(char *) rows = VEC_INIT;

	for (size_t i = 0; i < refs->n; i++)
		VEC_PUSH(&rows, mem_printf("%s:%u", cworld_path(w, refs->items[i].file),
					   refs->items[i].fact->line));
	VEC_SORT(&rows, by_text);
	for (size_t i = 0; i < rows.n; i++) {
		strbuf_addf(out, "%s%s", i ? " " : "", rows.items[i]);
		free(rows.items[i]);
	}
	VEC_RELEASE(&rows);
}

static void expect_find(struct view *v, const char *name, const char *want)
{
	_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	cref_vec refs = VEC_INIT;

	must(ctree_find(&refs, v->t, name, &err), &err);
	show_refs(&got, v->w, &refs);
	VEC_RELEASE(&refs);
	assert_string_equal(got.buf, want);
}

static void expect_visible(struct view *v, const char *path, const char *name,
			   const char *want)
{
	_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	cref_vec refs = VEC_INIT;

	must(ctree_visible(&refs, v->t, path, name, &err), &err);
	show_refs(&got, v->w, &refs);
	VEC_RELEASE(&refs);
	assert_string_equal(got.buf, want);
}

static void expect_in_headers(struct view *v, const char *path, const char *name,
			      const char *want)
{
	_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	cref_vec refs = VEC_INIT;

	must(ctree_visible_headers(&refs, v->t, path, name, &err), &err);
	show_refs(&got, v->w, &refs);
	VEC_RELEASE(&refs);
	assert_string_equal(got.buf, want);
}

static int facts_of(struct view *v, const char *path)
{
	_cleanup_err_ struct err err = ERR_INIT;
	const struct facts *facts;
	int rc = ctree_facts(&facts, v->t, path, &err);

	must(rc, &err);
	return rc;
}

static const struct file tree[] = {
	{ "include/linux/a.h", "#include <linux/b.h>\n#include <asm/page.h>\nint both(int);\n" },
	{ "include/linux/b.h", "#include <linux/a.h>\nstruct b { int x; };\nenum e { E_ONE };\n" },
	{ "include/linux/c.h",
	  "#define C_MACRO 1\n#undef C_GONE\nstatic inline int in_c(void)\n{\n}\n"
	  "#define C_CALL(x) (x)\n" },
	{ "include/uapi/linux/a.h", "#define UAPI 1\n" },
	{ "include/linux/compiler_types.h", "#define __everywhere 1\n" },
	{ "include/asm-generic/page.h", "typedef int generic_t;\n" },
	{ "include/asm-generic/only.h", "int only(void);\n" },
	{ "include/generated/g.h", "int made;\n" },
	{ "arch/x86/include/asm/page.h", "int page_x86(void);\n" },
	{ "arch/arm/include/asm/page.h", "int page_arm(void);\n" },
	{ "arch/arm/include/uapi/asm/u.h", "int u_arm;\n" },
	{ "arch/x86/kernel/k.c", "#include <asm/page.h>\nint k;\n" },
	{ "arch/x86/um/m.c", "#include <asm/page.h>\nint m;\n" },
	{ "arch/um/include/asm/page.h", "int page_um(void);\n" },
	{ "drivers/x/x.c",
	  "#include <linux/a.h>\n#include \"x.h\"\n#include \"part.c\"\n"
	  "static int hid;\nint both(int i)\n{\n}\nEXPORT_SYMBOL(both);\n" },
	{ "drivers/x/x.h", "#include \"../shared/s.h\"\nint both(int);\n" },
	{ "drivers/x/part.c", "static int part;\n" },
	{ "drivers/shared/s.h", "int s;\n" },
	{ "drivers/x/deep/dc.h", "int dc_x;\n" },
	{ "drivers/y/deep/dc.h", "int dc_y;\n" },
	{ "drivers/x/reg.h_shipped", "#define REG 1\n" },
	{ "drivers/z/plain.c", "#include \"deep/dc.h\"\nint plain;\n" },
	{ "tools/include/linux/t.h", "int in_tools;\n" },
	{ "tools/t.c", "#include \"include/linux/t.h\"\nint both(int);\nint tool;\n" },
	{ "top.h", "int top;\n" },
	{ "README", "int readme;\n" },
	{ NULL, NULL },
};

static void test_paths(void **state)
{
	static const struct {
		const char *path;
		bool c, header, kernel;
	} rows[] = {
		{ "mm/hmm.c", true, false, true },
		{ "include/linux/hmm.h", true, true, true },
		{ "a.inc", true, true, true },
		{ "a.h_shipped", true, true, true },
		{ "a.c_shipped", true, false, true },
		{ "a.S", false, false, true },
		{ "a.cc", false, false, true },
		{ "h", false, false, true },
		{ "tools/a.c", true, false, false },
		{ "toolset/a.c", true, false, true },
		{ "scripts/a.h", true, true, false },
		{ "samples/a.c", true, false, false },
		{ "usr/gen.c", true, false, false },
		{ "Documentation/a.c", true, false, false },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		assert_int_equal(cpath_is_c(rows[i].path), rows[i].c);
		assert_int_equal(cpath_is_header(rows[i].path), rows[i].header);
		assert_int_equal(cpath_in_kernel(rows[i].path), rows[i].kernel);
	}
}

static void test_guard_arch(void **state)
{
	static const struct {
		const char *guard, *arch;
	} rows[] = {
		{ "CONFIG_SPARC", "sparc" },
		{ "CONFIG_OF && defined(CONFIG_PPC64)", "powerpc" },
		{ "!CONFIG_X86", NULL },
		{ "CONFIG_X86 || CONFIG_ARM", NULL },
		{ "CONFIG_X86_MCE", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		const char *arch = cpath_guard_arch(rows[i].guard);

		if (rows[i].arch)
			assert_string_equal(arch, rows[i].arch);
		else
			assert_null(arch);
	}
}

static void test_find(void **state)
{
	struct fixture *f = *state;
	git_oid oid = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &oid, &oid);
	expect_find(&v, "both", "drivers/x/x.c:5 drivers/x/x.h:2 include/linux/a.h:3");
	expect_find(&v, "b", "include/linux/b.h:2");
	expect_find(&v, "E_ONE", "include/linux/b.h:3");
	expect_find(&v, "C_MACRO", "include/linux/c.h:1");
	expect_find(&v, "in_c", "include/linux/c.h:3");
	expect_find(&v, "C_GONE", "");
	expect_find(&v, "hid", "");
	expect_find(&v, "tool", "");
	expect_find(&v, "in_tools", "");
	expect_find(&v, "readme", "");
	expect_find(&v, "", "");
	expect_find(&v, "nowhere", "");
	expect_find(&v, "nowhere", "");
	view_release(&v);
}

static void test_resolve(void **state)
{
	static const struct {
		const char *from, *include;
		bool angle;
		const char *want;
	} rows[] = {
		{ "drivers/x/x.c", "linux/b.h", true, "include/linux/b.h" },
		{ "drivers/x/x.c", "linux/a.h", true,
		  "include/linux/a.h include/uapi/linux/a.h" },
		{ "drivers/x/x.c", "uapi/linux/a.h", true, "include/uapi/linux/a.h" },
		{ "drivers/x/x.c", "asm/page.h", true,
		  "arch/arm/include/asm/page.h arch/um/include/asm/page.h "
		  "arch/x86/include/asm/page.h include/asm-generic/page.h" },
		{ "arch/x86/kernel/k.c", "asm/page.h", true,
		  "arch/x86/include/asm/page.h include/asm-generic/page.h" },
		{ "arch/x86/um/m.c", "asm/page.h", true,
		  "arch/um/include/asm/page.h arch/x86/include/asm/page.h "
		  "include/asm-generic/page.h" },
		{ "arch/um/u.c", "asm/page.h", true,
		  "arch/um/include/asm/page.h arch/x86/include/asm/page.h "
		  "include/asm-generic/page.h" },
		{ "arch/arm/a.c", "asm/page.h", true,
		  "arch/arm/include/asm/page.h include/asm-generic/page.h" },
		{ "drivers/x/x.c", "asm/only.h", true, "include/asm-generic/only.h" },
		{ "drivers/x/x.c", "asm/u.h", true, "arch/arm/include/uapi/asm/u.h" },
		{ "drivers/x/x.c", "x.h", false, "drivers/x/x.h" },
		{ "drivers/x/x.c", "./x.h", false, "drivers/x/x.h" },
		{ "drivers/x/x.c", "../shared/s.h", false, "drivers/shared/s.h" },
		{ "drivers/x/x.c", "reg.h", false, "drivers/x/reg.h_shipped" },
		{ "drivers/x/x.c", "linux/b.h", false, "include/linux/b.h" },
		{ "drivers/x/x.c", "../../../../etc/passwd.h", false, "" },
		{ "drivers/x/x.c", "generated/g.h", true, "include/generated/g.h" },
		{ "drivers/x/x.c", "top.h", true, "top.h" },
		{ "drivers/x/x.c", "deep/dc.h", false, "drivers/x/deep/dc.h" },
		{ "drivers/x/sub/q.c", "deep/dc.h", true, "drivers/x/deep/dc.h" },
		{ "drivers/z/plain.c", "deep/dc.h", false,
		  "drivers/x/deep/dc.h drivers/y/deep/dc.h" },
		{ "mm/q.c", "dc.h", true, "drivers/x/deep/dc.h drivers/y/deep/dc.h" },
		{ "mm/q.c", "linux/t.h", true, "" },
		{ "tools/q.c", "linux/t.h", true, "tools/include/linux/t.h" },
		{ "mm/q.c", "", true, "" },
		{ "mm/q.c", "/", true, "" },
		{ "mm/q.c", "..", false, "" },
		{ "q.c", "x/", true, "" },
	};
	struct fixture *f = *state;
	git_oid oid = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &oid, &oid);
	for (size_t i = 0; i < 2 * N_ROWS(rows); i++) {
		size_t k = i % N_ROWS(rows);
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		file_vec files = VEC_INIT;
		VEC(char *) paths = VEC_INIT;

		must(ctree_resolve_include(&files, v.t, rows[k].from, rows[k].include,
					   rows[k].angle, &err),
		     &err);
		for (size_t p = 0; p < files.n; p++)
			VEC_PUSH(&paths, mem_strdup(cworld_path(v.w, files.items[p])));
		VEC_SORT(&paths, by_text);
		for (size_t p = 0; p < paths.n; p++) {
			strbuf_addf(&got, "%s%s", p ? " " : "", paths.items[p]);
			free(paths.items[p]);
		}
		VEC_RELEASE(&paths);
		VEC_RELEASE(&files);
		assert_string_equal(got.buf, rows[k].want);
	}
	view_release(&v);
}

static int includes(struct view *v, const char *path, const char *header)
{
	_cleanup_err_ struct err err = ERR_INIT;
	int rc = ctree_includes(v->t, path, header, &err);

	must(rc, &err);
	return rc;
}

static void test_visible_headers(void **state)
{
	struct fixture *f = *state;
	git_oid oid = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &oid, &oid);
	expect_in_headers(&v, "drivers/x/x.c", "both",
			  "drivers/x/x.h:2 include/linux/a.h:3");
	expect_in_headers(&v, "drivers/x/x.h", "both", "");
	expect_in_headers(&v, "drivers/x/x.c", "hid", "");
	expect_in_headers(&v, "drivers/x/x.c", "part", "");
	expect_in_headers(&v, "drivers/x/x.c", "dc_x", "");
	expect_in_headers(&v, "drivers/z/plain.c", "__everywhere",
			  "include/linux/compiler_types.h:1");
	expect_in_headers(&v, "no/such.c", "both", "");
	view_release(&v);
}

static int meet(struct view *v, const char *a, const char *b)
{
	static const char *const files[] = {
		"drivers/x/x.c", "drivers/z/plain.c", "tools/t.c", "no/such.c",
		"arch/x86/kernel/k.c",
	};
	_cleanup_err_ struct err err = ERR_INIT;
	int rc = ctree_meet(v->t, files, N_ROWS(files), a, b, &err);

	must(rc, &err);
	return rc;
}

static void test_meet(void **state)
{
	struct fixture *f = *state;
	git_oid oid = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &oid, &oid);
	/* a.h and b.h include each other */
	assert_int_equal(meet(&v, "include/linux/b.h", "drivers/shared/s.h"), 1);
	assert_int_equal(meet(&v, "include/linux/a.h", "include/linux/b.h"), 1);
	assert_int_equal(meet(&v, "drivers/x/part.c", "drivers/shared/s.h"), 1);
	assert_int_equal(meet(&v, "drivers/shared/s.h", "drivers/y/deep/dc.h"), 0);
	assert_int_equal(meet(&v, "include/linux/b.h", "include/linux/c.h"), 0);
	assert_int_equal(meet(&v, "arch/arm/include/asm/page.h",
			      "arch/x86/include/asm/page.h"), 1);
	/* what kbuild includes is everywhere, but in tools */
	assert_int_equal(meet(&v, "include/linux/compiler_types.h",
			      "drivers/y/deep/dc.h"), 1);
	assert_int_equal(meet(&v, "include/linux/compiler_types.h",
			      "tools/include/linux/t.h"), 0);
	assert_int_equal(meet(&v, "no/such.h", "drivers/shared/s.h"), 0);
	view_release(&v);
}

static void test_visible(void **state)
{
	struct fixture *f = *state;
	git_oid oid = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &oid, &oid);
	expect_visible(&v, "drivers/x/x.c", "hid", "drivers/x/x.c:4");
	expect_visible(&v, "drivers/x/x.c", "part", "drivers/x/part.c:1");
	expect_visible(&v, "drivers/x/x.c", "b", "include/linux/b.h:2");
	expect_visible(&v, "drivers/x/x.c", "s", "drivers/shared/s.h:1");
	expect_visible(&v, "drivers/x/x.c", "C_MACRO", "");
	expect_visible(&v, "drivers/x/x.c", "both",
		       "drivers/x/x.c:5 drivers/x/x.h:2 include/linux/a.h:3");
	expect_visible(&v, "drivers/z/plain.c", "both", "");
	expect_visible(&v, "drivers/z/plain.c", "__everywhere",
		       "include/linux/compiler_types.h:1");
	expect_visible(&v, "drivers/x/x.c", "page_arm", "arch/arm/include/asm/page.h:1");
	expect_visible(&v, "arch/x86/kernel/k.c", "page_arm", "");
	expect_visible(&v, "arch/x86/kernel/k.c", "page_x86",
		       "arch/x86/include/asm/page.h:1");
	expect_visible(&v, "tools/t.c", "tool", "tools/t.c:3");
	expect_visible(&v, "no/such.c", "both", "");
	assert_int_equal(includes(&v, "drivers/x/x.c", "include/linux/b.h"), 1);
	assert_int_equal(includes(&v, "include/linux/b.h", "include/linux/a.h"), 1);
	assert_int_equal(includes(&v, "include/linux/a.h", "include/linux/b.h"), 1);
	assert_int_equal(includes(&v, "drivers/x/x.c", "include/linux/c.h"), 0);
	assert_int_equal(includes(&v, "drivers/x/x.c", "no/such.h"), 0);
	assert_int_equal(includes(&v, "no/such.c", "include/linux/b.h"), 0);
	assert_int_equal(includes(&v, "tools/t.c", "tools/include/linux/t.h"), 1);
	view_release(&v);
}

static const struct file change[] = {
	{ "include/linux/b.h", "struct b2 { int x; };\n" },
	{ "include/linux/new.h", "int fresh(void);\n" },
	{ "drivers/z/plain.c", "#include <linux/new.h>\nint plainer;\n" },
	{ NULL, NULL },
};

static void expect_changed(struct view *v)
{
	expect_find(v, "b", "");
	expect_find(v, "b2", "include/linux/b.h:1");
	expect_find(v, "E_ONE", "");
	expect_find(v, "fresh", "include/linux/new.h:1");
	expect_find(v, "plain", "");
	expect_find(v, "plainer", "drivers/z/plain.c:2");
	expect_visible(v, "drivers/z/plain.c", "fresh", "include/linux/new.h:1");
	expect_visible(v, "include/linux/b.h", "both", "");
	expect_visible(v, "drivers/x/x.c", "b2", "include/linux/b.h:1");
}

static void test_other_tree(void **state)
{
	struct fixture *f = *state;
	git_oid base = make_tree(f, tree, NULL, 0);
	git_oid changed = make_tree(f, tree, change, 0);
	git_oid none = { { 0 } };
	struct view v;

	view_open(&v, f, &base, &changed);
	expect_changed(&v);
	view_release(&v);
	view_open(&v, f, &changed, &changed);
	expect_changed(&v);
	view_release(&v);
	view_open(&v, f, &none, &changed);
	expect_changed(&v);
	view_release(&v);
	/* and back: files that went away */
	view_open(&v, f, &changed, &base);
	expect_find(&v, "fresh", "");
	expect_find(&v, "b", "include/linux/b.h:2");
	assert_int_equal(facts_of(&v, "include/linux/new.h"), 1);
	view_release(&v);
	view_open(&v, f, &base, &none);
	expect_find(&v, "both", "");
	expect_visible(&v, "drivers/x/x.c", "both", "");
	view_release(&v);
}

static void set(struct snapshot *s, const char *path, const char *text)
{
	snapshot_set_content(s, path, strlen(path), text, strlen(text), NULL,
			     MODE_FILE);
}

static void test_overlay(void **state)
{
	struct fixture *f = *state;
	git_oid base = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &base, &base);
	for (const struct file *c = change; c->text; c++)
		set(&v.snap, c->path, c->text);
	snapshot_set_deleted(&v.snap, "drivers/shared/s.h", 18);
	/* a file where a directory was, and a directory where a file was */
	set(&v.snap, "drivers/y", "not C");
	set(&v.snap, "top.h/x.h", "int under;\n");
	/* before the view is asked for names, and after */
	assert_int_equal(facts_of(&v, "drivers/shared/s.h"), 1);
	assert_int_equal(facts_of(&v, "include/linux/new.h"), 0);
	expect_changed(&v);
	expect_find(&v, "s", "");
	expect_find(&v, "dc_y", "");
	expect_find(&v, "dc_x", "drivers/x/deep/dc.h:1");
	expect_find(&v, "top", "");
	expect_find(&v, "under", "top.h/x.h:1");
	assert_int_equal(facts_of(&v, "drivers/shared/s.h"), 1);
	assert_int_equal(facts_of(&v, "include/linux/new.h"), 0);
	assert_int_equal(facts_of(&v, "README"), 1);
	assert_int_equal(facts_of(&v, "drivers"), 1);
	view_release(&v);
}

/* Two views of one world do not see each other's files. */
static void test_two_views(void **state)
{
	struct fixture *f = *state;
	git_oid base = make_tree(f, tree, NULL, 0);
	git_oid changed = make_tree(f, tree, change, 0);
	_cleanup_err_ struct err err = ERR_INIT;
	struct view a, b;

	view_open(&a, f, &base, &base);
	snapshot_init(&b.snap, &changed);
	b.w = a.w;
	must(ctree_open(&b.t, a.w, &b.snap, &err), &err);
	expect_find(&a, "fresh", "");
	expect_changed(&b);
	expect_find(&a, "b", "include/linux/b.h:2");
	assert_int_equal(includes(&a, "drivers/z/plain.c", "include/linux/new.h"), 0);
	assert_int_equal(cworld_file(a.w, "include/linux/a.h"),
			 cworld_file(b.w, "include/linux/a.h"));
	ctree_free(b.t);
	snapshot_release(&b.snap);
	view_release(&a);
}

static void test_binary(void **state)
{
	struct fixture *f = *state;
	git_oid base = make_tree(f, tree, NULL, 0);
	struct view v;

	view_open(&v, f, &base, &base);
	snapshot_set_content(&v.snap, "bin.c", 5, "int bin;\0", 9, NULL, MODE_FILE);
	snapshot_set_content(&v.snap, "link.c", 6, "top.h", 5, NULL, MODE_LINK);
	assert_int_equal(facts_of(&v, "bin.c"), 1);
	expect_find(&v, "bin", "");
	assert_int_equal(facts_of(&v, "bin.c"), 1);
	assert_int_equal(facts_of(&v, "link.c"), 1);
	expect_visible(&v, "bin.c", "bin", "");
	view_release(&v);
}

/* The cache */

#define FILLER 200

static void use_cache(struct fixture *f)
{
	struct cache_opts opts = { .dir = f->dir };

	cache_close(f->ctx.cache);
	f->ctx.cache = NULL;
	cache_open(&f->ctx.cache, NULL, &opts);
	assert_non_null(cache_path(f->ctx.cache));
}

static void change_cache(struct fixture *f, const char *sql)
{
	_cleanup_free_ char *path = mem_strdup(cache_path(f->ctx.cache));
	sqlite3 *db;

	cache_close(f->ctx.cache);
	f->ctx.cache = NULL;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	use_cache(f);
}

static void expect_macro(struct view *v, const char *name, int want)
{
	_cleanup_err_ struct err err = ERR_INIT;

	assert_int_equal(ctree_has_macro(v->t, name, &err), want);
}

static void expect_filled(struct view *v)
{
	expect_macro(v, "C_CALL", 1);
	expect_macro(v, "C_MACRO", 0);
	expect_macro(v, "both", 0);
	expect_find(v, "both", "drivers/x/x.c:5 drivers/x/x.h:2 include/linux/a.h:3");
	expect_find(v, "fill7", "lib/fill007.c:2");
	expect_visible(v, "lib/fill007.c", "b", "include/linux/b.h:2");
}

static uint64_t names_hits(struct fixture *f)
{
	struct cache_stats stats;

	cache_stats(f->ctx.cache, &stats);
	return stats.hits;
}

static void test_cached(void **state)
{
	static const char *const damage[] = {
		"SELECT 1",
		"DELETE FROM names WHERE substr(key, 1, 1) = x'70'",
		"DELETE FROM names WHERE substr(key, 1, 1) = x'69'",
		"DELETE FROM names WHERE substr(key, 1, 1) = x'66'",
		"DELETE FROM names WHERE substr(key, 1, 1) = x'6d'",
		"UPDATE names SET value = substr(value, 1, length(value) / 2)",
		"UPDATE names SET value = x'00'",
		"DELETE FROM facts",
	};
	struct fixture *f = *state;
	git_oid oid = make_tree(f, tree, NULL, FILLER);
	struct view v;

	use_cache(f);
	view_open(&v, f, &oid, &oid);
	expect_filled(&v);
	view_release(&v);
	for (size_t i = 0; i < N_ROWS(damage); i++) {
		change_cache(f, damage[i]);
		view_open(&v, f, &oid, &oid);
		expect_filled(&v);
		view_release(&v);
		use_cache(f);
		view_open(&v, f, &oid, &oid);
		expect_filled(&v);
		assert_true(names_hits(f) > 0);
		view_release(&v);
	}
}

static size_t indexed;

static void note_progress(void *payload, const char *what, size_t done,
			  size_t total)
{
	(void)payload;
	(void)what;
	if (done == total)
		indexed += total;
}

static int count_indexing(struct fixture *f, const git_oid *anchor,
			  const git_oid *tree_oid, void (*ask)(struct view *))
{
	struct view v;

	indexed = 0;
	use_cache(f);
	f->ctx.progress.fn = note_progress;
	view_open(&v, f, anchor, tree_oid);
	ask(&v);
	view_release(&v);
	f->ctx.progress.fn = NULL;
	return (int)indexed;
}

static void expect_fresh(struct view *v)
{
	expect_find(v, "fresh", "include/linux/new.h:1");
}

/* A tree that differs little from one that is known is not read as a whole. */
static void test_near_anchor(void **state)
{
	struct fixture *f = *state;
	git_oid base = make_tree(f, tree, NULL, FILLER);
	git_oid changed = make_tree(f, tree, change, FILLER);
	git_oid other = make_tree(f, change, NULL, 3);

	assert_true(count_indexing(f, &base, &base, expect_filled) >= FILLER);
	assert_int_equal(count_indexing(f, &base, &base, expect_filled), 0);
	assert_int_equal(count_indexing(f, &changed, &changed, expect_changed), 3);
	/* this one is too far off */
	assert_int_equal(count_indexing(f, &other, &other, expect_fresh), 6);
}

/* Facts that are too large for a row as they are come from the cache, squeezed. */
static void test_cached_large(void **state)
{
	enum { MACROS = 200000 };
	struct fixture *f = *state;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct file files[] = { { "include/linux/regs.h", NULL }, { NULL, NULL } };
	struct cache_stats stats;
	struct view v;
	git_oid oid;

	for (int i = 0; i < MACROS; i++)
		strbuf_addf(&text, "#define REG_%d 0x%x\n", i, i);
	files[0].text = text.buf;
	oid = make_tree(f, files, NULL, 0);
	for (int run = 0; run < 2; run++) {
		const struct facts *facts;
		_cleanup_err_ struct err err = ERR_INIT;

		use_cache(f);
		view_open(&v, f, &oid, &oid);
		must(ctree_facts(&facts, v.t, files[0].path, &err), &err);
		assert_int_equal(facts->n_facts, MACROS);
		assert_true(facts->block_len > (size_t)8 << 20);
		cache_stats(f->ctx.cache, &stats);
		assert_int_equal(stats.hits, run);
		view_release(&v);
	}
}

struct threads {
	struct view v;
	struct fixture *f;
};

static int ask_thread(void *payload, size_t i, unsigned int worker,
		      struct err *err)
{
	struct threads *th = payload;
	_cleanup_free_ char *name = mem_printf("fill%zu", i % FILLER);
	_cleanup_free_ char *path = mem_printf("lib/fill%03zu.c", i % FILLER);
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, th->v.t, name, err);

	(void)worker;
	if (rc == 0)
		rc = ctree_visible(&refs, th->v.t, path, "b", err);
	if (rc == 0 && refs.n != 2)
		rc = err_set(err, "'%s' found %zu times", name, refs.n);
	VEC_RELEASE(&refs);
	return rc;
}

static void test_threads(void **state)
{
	struct fixture *f = *state;
	git_oid base = make_tree(f, tree, NULL, 0);
	git_oid oid = make_tree(f, tree, NULL, FILLER);
	struct threads th = { .f = f };
	_cleanup_err_ struct err err = ERR_INIT;

	view_open(&th.v, f, &base, &oid);
	must(pool_run(4, 4 * FILLER, 1, ask_thread, &th, &err), &err);
	view_release(&th.v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_guard_arch),
		cmocka_unit_test_setup_teardown(test_find, setup, teardown),
		cmocka_unit_test_setup_teardown(test_resolve, setup, teardown),
		cmocka_unit_test_setup_teardown(test_visible, setup, teardown),
		cmocka_unit_test_setup_teardown(test_visible_headers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_meet, setup, teardown),
		cmocka_unit_test_setup_teardown(test_other_tree, setup, teardown),
		cmocka_unit_test_setup_teardown(test_overlay, setup, teardown),
		cmocka_unit_test_setup_teardown(test_two_views, setup, teardown),
		cmocka_unit_test_setup_teardown(test_binary, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cached, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cached_large, setup, teardown),
		cmocka_unit_test_setup_teardown(test_near_anchor, setup, teardown),
		cmocka_unit_test_setup_teardown(test_threads, setup, teardown),
	};

	return cmocka_run_group_tests_name("ctree", tests, NULL, NULL);
}
