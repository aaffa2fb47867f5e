// SPDX-License-Identifier: GPL-2.0-only
#include "base/strbuf.h"
#include "flow/matrix.h"
#include "flow/trees.h"
#include "sandbox.h"

static struct repo *repo;

static int make_repo(void **state)
{
	if (sandbox_up(state) < 0)
		return -1;
	shell("git init -q -b linus r && cd r && echo a >a && git add . &&"
	      "git commit -q -m base && git branch old && echo b >>a &&"
	      "git commit -q -am more && git checkout -q -b drm old &&"
	      "echo d >d && git add . && git commit -q -m d &&"
	      "git checkout -q -b amd && echo e >e && git add . &&"
	      "git commit -q -m e && git tag -a -m tag amd-tag");
	repo = must_open("r");
	return 0;
}

static int drop_repo(void **state)
{
	repo = repo_free(repo);
	return sandbox_down(state);
}

static int parse(struct trees *t, const char *text, bool from_tree,
		 struct err *err)
{
	struct config_text in = { .text = text, .len = strlen(text),
				  .source = "T", .from_tree = from_tree };

	return trees_parse(t, repo, &in, NULL, err);
}

/* Everything of a trees file in one line, to be compared. */
static char *describe(const struct trees *t)
{
	struct strbuf sb = STRBUF_INIT;

	for (size_t i = 0; i < t->n; i++) {
		const struct tree *tree = &t->items[i];
		unsigned int at = 0;

		strbuf_addf(&sb, "%s[%s", tree->name, tree->ref ? tree->ref : "-");
		if (tree->upstream)
			strbuf_addf(&sb, " <%s:%d", tree->upstream,
				    tree->upstream_index);
		for (const char *w = tree_policy_next(tree->policy, &at); w;
		     w = tree_policy_next(tree->policy, &at))
			strbuf_addf(&sb, " %s", w);
		for (size_t k = 0; k < tree->n_topics; k++)
			strbuf_addf(&sb, " /%s", tree->topics[k]);
		if (tree->url)
			strbuf_addf(&sb, " url=%s", tree->url);
		strbuf_addstr(&sb, "]");
	}
	return strbuf_detach(&sb, NULL);
}

static void test_parse(void **state)
{
	static const struct {
		const char *text, *is, *notes;
		bool from_tree;
	} rows[] = {
		{ "", "", "", false },
		{ "[tree \"a\"]\nref = x\n", "a[x]", "", false },
		{ "[tree \"a\"]\n\tref = x ; first\n[tree \"b\"]\nref=y\nupstream=a\n",
		  "a[x]b[y <a:0]", "", false },
		{ "[tree \"a\"]\nref = x y\nref = refs/z/w\n", "a[x]a:y[y]a:w[refs/z/w]",
		  "", false },
		{ "[TREE \"a.b\"]\nREF = x\n", "a.b[x]", "", false },
		{ "[tree \"a\"]\nref=x\npolicy = rebases, quilt\npolicy=one-way",
		  "a[x one-way rebases quilt]", "", false },
		{ "[tree \"a\"]\nref=x\ntopic = mm/a.c mm/b.c\ntopic = c\n",
		  "a[x /mm/a.c /mm/b.c /c]", "", false },
		{ "[tree \"a\"]\ncontact = me\n[tree \"b\"]\nref=y\n[tree \"a\"]\nref=x\n",
		  "a[x]b[y]", "", false },
		{ "[tree \"a\"]\nref=x\nurl=https://a.b/\n", "a[x url=https://a.b/]", "",
		  false },
		{ "[tree \"a\"]\nref=x\nrfe=y\n",
		  "a[x]", "T:3: 'rfe' of tree 'a' is ignored: no such key", false },
		{ "[integrate]\nverify = make\n[tree \"a\"]\nref=x\n", "a[x]", "", false },
		/* What comes with a tree may say less. */
		{ "[tree \"a\"]\nref=x\nurl=https://a.b/\n", "a[x]",
		  "T:3: 'url' of tree 'a' is ignored: a file that comes with a tree "
		  "cannot set it", true },
		{ "[tree \"a\"]\nref=x\nbuildCommand = rm\n", "a[x]",
		  "T:3: 'buildcommand' of tree 'a' is ignored: a file that comes with a "
		  "tree cannot set it", true },
		{ "[include]\npath = /nowhere/at/all\n[tree \"a\"]\nref=x\n", "a[x]",
		  "T: 'include.path' is ignored: a file that comes with a tree cannot "
		  "set it", true },
		{ "[integrate]\nverify = rm\n", "",
		  "T: 'integrate.verify' is ignored: a file that comes with a tree "
		  "cannot set it", true },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_trees_ struct trees t = TREES_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		_cleanup_free_ char *is = NULL;

		if (parse(&t, rows[i].text, rows[i].from_tree, &err) < 0)
			fail_msg("%s: %s", rows[i].text, err_msg(&err));
		is = describe(&t);
		assert_string_equal(is, rows[i].is);
		assert_string_equal(t.n_notes ? t.notes[0] : "", rows[i].notes);
	}
}

static void test_refused(void **state)
{
	static const struct {
		const char *text, *why;
		bool from_tree;
	} rows[] = {
		{ "[tree \"a\"]\nref=x\n[tree\n", "T:3: this is not git-config syntax",
		  false },
		{ "[tree \"a\"]\nref\n", "T:2: 'ref' of tree 'a' has no value", false },
		{ "[tree \"a\"]\n\n\tref = \n", "T:3: 'ref' of tree 'a' is empty", false },
		{ "[tree]\nref=x\n", "T: 'ref' stands in no tree; write [tree \"name\"]",
		  false },
		{ "[tree \"\"]\nref=x\n", "T:2: a tree has no name", false },
		{ "# a\n[tree \"a\"] policy = rebases\n\tpolicy = fast\n",
		  "T:3: unknown policy 'fast', not one of one-way, rebases, quilt, "
		  "integration, topic-only", false },
		{ "[tree \"a\\\"b\"]\nref=x\npolicy=no\n", "T:3: unknown policy 'no', not "
		  "one of one-way, rebases, quilt, integration, topic-only", false },
		{ "[tree \"a\"]\nref=x\nupstream=b\n[tree \"b\"]\nref=y\nupstream=a\n",
		  "T: the upstreams of tree 'a' go round in a circle", false },
		{ "[tree \"a\"]\nref=x\nupstream=a\n",
		  "T: the upstreams of tree 'a' go round in a circle", false },
		{ "[tree \"a\"]\nref=x y/b\nref=z/b\n", "T: two trees are called 'a:b'",
		  false },
		{ "[tree \"a\"]\nref=:/(a*)*b\n", "T:2: ':/(a*)*b' is no name of a ref",
		  true },
		{ "[tree \"a\"]\nref=x\nupstream=HEAD^{/x}\n",
		  "T:3: 'HEAD^{/x}' is no name of a tree", true },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_trees_ struct trees t = TREES_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		if (parse(&t, rows[i].text, rows[i].from_tree, &err) == 0)
			fail_msg("taken: %s", rows[i].text);
		assert_string_equal(err_msg(&err), rows[i].why);
		assert_int_equal(t.n, 0);
	}
}

/* A file full of nonsense is not told line by line. */
static void test_notes(void **state)
{
	_cleanup_trees_ struct trees t = TREES_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	(void)state;
	strbuf_addstr(&text, "[tree \"a\"]\nref=x\n");
	for (int i = 0; i < 1000; i++)
		strbuf_addf(&text, "k%d = v\n", i);
	assert_int_equal(parse(&t, text.buf, true, NULL), 0);
	assert_int_equal(t.n_notes, 33);
	assert_string_equal(t.notes[32], "T: more is ignored");
}

/* A file on disk; with --trees, includes are followed. */
static int load(struct trees *t, struct ctx *ctx, const char *const *overrides,
		size_t n, struct err *err)
{
	_cleanup_free_ char *file = in_sandbox("trees");
	struct trees_opts opts = { .file = file, .overrides = overrides,
				   .n_overrides = n };

	return trees_load(t, ctx, &opts, err);
}

static void test_load(void **state)
{
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	_cleanup_trees_ struct trees t = TREES_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_oids_ struct oid_vec up = VEC_INIT;
	_cleanup_free_ char *tagged = sh("git -C r rev-parse amd");
	char hex[GIT_OID_HEXSZ + 1];

	(void)state;
	ctx.repo = repo;
	shell("printf '[include]\\npath = more\\n[tree \"amd\"]\\nref = amd-tag\\n"
	      "upstream = drm\\n[tree \"lost\"]\\nref = nowhere\\n' >trees\n"
	      "printf '[tree \"linus\"]\\nref=linus\\n[tree \"drm\"]\\nref=drm\\n"
	      "upstream=linus\\n' >more");
	if (load(&t, &ctx, NULL, 0, &err) < 0)
		fail_msg("%s", err_msg(&err));
	assert_int_equal(t.n, 4);
	assert_string_equal(t.items[0].name, "linus");
	assert_string_equal(t.items[2].name, "amd");
	git_oid_tostr(hex, sizeof(hex), &t.items[2].commit);
	assert_string_equal(hex, tagged);
	assert_string_equal(t.items[3].error, "unknown revision 'nowhere'");

	assert_int_equal(trees_count_owned(&t, &ctx, &err), 0);
	assert_int_equal(t.items[0].owned, -1);
	assert_int_equal(t.items[1].owned, 1);
	assert_int_equal(t.items[2].owned, 1);
	assert_true(trees_upstreams(&up, &t, 2));
	assert_int_equal(up.n, 2);
}

static void test_override(void **state)
{
	static const char *const good[] = { "amd=old", "lost=linus" };
	static const char *const bad[] = { "nobody=old" };
	static const char *const worse[] = { "=old" };
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	_cleanup_trees_ struct trees t = TREES_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct trees_opts none = { .overrides = good, .n_overrides = 2 };

	(void)state;
	ctx.repo = repo;
	assert_int_equal(load(&t, &ctx, good, 2, &err), 0);
	assert_true(t.items[2].overridden && !t.items[3].error);
	assert_string_equal(t.items[2].ref, "old");
	assert_int_equal(load(&t, &ctx, bad, 1, &err), -1);
	assert_true(strstr(err_msg(&err), "has no tree 'nobody'") != NULL);
	err_release(&err);
	assert_int_equal(load(&t, &ctx, worse, 1, &err), -1);
	assert_string_equal(err_msg(&err), "--tree takes NAME=REV, not '=old'");
	err_release(&err);
	/* Without a file they are the trees. */
	assert_int_equal(trees_load(&t, &ctx, &none, &err), 0);
	assert_int_equal(t.n, 2);
	none.n_overrides = 0;
	assert_int_equal(trees_load(&t, &ctx, &none, &err), -1);
	assert_int_equal(err.code, ERR_NOT_FOUND);
}

/* Every pair is in one part, and in the same one each time. */
static void test_shards(void **state)
{
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	_cleanup_trees_ struct trees t = TREES_INIT;
	struct matrix_opts opts = MATRIX_OPTS_INIT;
	size_t pairs = 0, whole = 0;

	(void)state;
	ctx.repo = repo;
	assert_int_equal(load(&t, &ctx, NULL, 0, NULL), 0);
	for (opts.n_shards = 0; opts.n_shards <= 3; opts.n_shards += 3) {
		pairs = 0;
		for (opts.shard = 1; opts.shard <= (opts.n_shards ? 3u : 1u);
		     opts.shard++) {
			_cleanup_matrix_ struct matrix_result r = MATRIX_RESULT_INIT;

			assert_int_equal(matrix_run(&r, &ctx, &t, &opts, NULL), 0);
			assert_true(r.partly);
			pairs += r.n_pairs;
		}
		whole = opts.n_shards ? whole : pairs;
		assert_int_equal(pairs, whole);
	}
	assert_int_equal(pairs, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_load),
		cmocka_unit_test(test_override),
		cmocka_unit_test(test_shards),
	};

	return cmocka_run_group_tests_name("trees", tests, make_repo, drop_repo);
}
