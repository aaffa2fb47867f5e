// SPDX-License-Identifier: GPL-2.0-only
/* linux-next's and dim's lists of trees, and the trees file made of them. */
#include <git2.h>
#include <string.h>

#include "flow/trees-import.h"
#include "unit.h"

#define OID1 "1111111111111111111111111111111111111111"
#define OID2 "2222222222222222222222222222222222222222"

static const char next_trees[] =
	"Trees included into this release:\n"
	"\n"
	"Name\t\tType\tUpstream\n"
	"----\t\t----\t--------\n"
	"origin\t\tgit\tgit://example.org/torvalds/linux.git#master\n"
	"mm-hotfixes\tquilt\n"
	"net-current\tgit\thttps://example.org/net.git#main\n"
	"net-next\tgit\thttps://example.org/net-next.git#main\n";

static const char next_sha1s[] =
	"Name\t\tSHA1\n----\t\t----\norigin\t\t" OID1 "\n"
	"net-next\t" OID2 "\nunknown\t\twhatever\n";

static const char dim_conf[] =
	"# comment\n"
	"declare -A drm_tip_repos\n"
	"drm_tip_repos=(\n"
	"\t[drm]=\"\n"
	"\t\tssh://git@example.org/drm/kernel.git\n"
	"\t\thttps://example.org/drm/kernel.git\n"
	"\t\"\n"
	"\t[drm-misc]=\"git://example.org/drm/misc.git\"\n"
	")\n"
	"drm_tip_config=(\n"
	"\t\"drm\t\tdrm-fixes\"\n"
	"\t\"drm-misc\tdrm-misc-next\t" OID1 "\"\n"
	"\t\"sound\tfor-linus\"\n"
	")\n";

static struct list_text text(const char *s)
{
	return (struct list_text){ s, strlen(s), "list" };
}

static const struct listed_tree *named(const struct tree_list *l, const char *name)
{
	for (size_t i = 0; i < l->trees.n; i++)
		if (strcmp(l->trees.items[i].name, name) == 0)
			return &l->trees.items[i];
	fail_msg("no tree %s", name);
	return NULL;
}

static void test_next(void **state)
{
	_cleanup_tree_list_ struct tree_list l = TREE_LIST_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct list_text trees = text(next_trees), sha1s = text(next_sha1s);

	(void)state;
	assert_int_equal(tree_list_next(&l, &trees, &sha1s, &err), 0);
	assert_int_equal(l.trees.n, 4);
	assert_string_equal(l.upstream, "origin");
	assert_string_equal(l.trees.items[0].commit, OID1);
	assert_true(named(&l, "mm-hotfixes")->quilt);
	assert_null(named(&l, "mm-hotfixes")->url);
	assert_null(named(&l, "net-current")->commit);
	assert_string_equal(named(&l, "net-next")->url,
			    "https://example.org/net-next.git#main");
	assert_int_equal(named(&l, "net-next")->line, 8);
}

static void test_dim(void **state)
{
	_cleanup_tree_list_ struct tree_list l = TREE_LIST_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct list_text conf = text(dim_conf), other = text(next_trees);

	(void)state;
	assert_true(tree_list_is_dim(&conf));
	assert_false(tree_list_is_dim(&other));
	assert_int_equal(tree_list_dim(&l, &conf, &err), 0);
	assert_int_equal(l.trees.n, 3);
	assert_string_equal(named(&l, "drm-fixes")->url,
			    "https://example.org/drm/kernel.git#drm-fixes");
	assert_string_equal(named(&l, "drm-misc-next")->commit, OID1);
	assert_string_equal(named(&l, "drm-misc-next")->url,
			    "git://example.org/drm/misc.git#drm-misc-next");
	assert_null(named(&l, "for-linus")->url);
	assert_null(l.upstream);
}

static void test_bad(void **state)
{
	static const struct {
		const char *list, *says;
	} rows[] = {
		{ "", "there is no tree" },
		{ "a git https://x/#m\na git https://y/#m\n", "list:2: a second tree" },
		{ "../a git https://x/#m\n", "list:1: no name for a tree" },
		{ "a..b git https://x/#m\n", "list:1: no name for a tree" },
		{ "a\"b git https://x/#m\n", "list:1: no name for a tree" },
		{ "a git --upload-pack=x\n", "list:1: no url" },
		{ "a git https://x/;rm\n", "list:1: no url" },
		{ "a git \x1b[31m\n", "list:1: no url" },
		{ "x_config=(\n\"a\"\n)\n", "list:2: no repository and branch" },
		{ "x_config=(\n\"a b $(c)\"\n)\n", "list:2: no commit" },
		{ "x_config=(\nfoo\n)\n", "list:2: no entry" },
		{ "x_repos=(\n[a]=$(id)\n)\nx_config=(\n)", "list:2: no list of urls" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_tree_list_ struct tree_list l = TREE_LIST_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		struct list_text in = text(rows[i].list);
		int rc = tree_list_is_dim(&in) ? tree_list_dim(&l, &in, &err) :
						 tree_list_next(&l, &in, NULL, &err);

		if (rc != -1 || !strstr(err.msg, rows[i].says))
			fail_msg("%zu: %d %s", i, rc, rc < 0 ? err.msg : "");
		assert_int_equal(l.trees.n, 0);
	}
}

static void test_write(void **state)
{
	_cleanup_tree_list_ struct tree_list l = TREE_LIST_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	struct list_text trees = text(next_trees), sha1s = text(next_sha1s);
	const char *topics[] = { "net/", "drivers/net/" };
	struct tree mine[] = {
		{ .name = "net-next", .section = "net-next", .topics = topics,
		  .n_topics = 2, .contact = "A \"B\" #1", .policy = TREE_ONE_WAY },
		{ .name = "own", .section = "own", .ref = "refs/heads/a" },
		{ .name = "own:b", .section = "own", .ref = "refs/heads/b" },
	};
	struct trees local = { .items = mine, .n = 3, .arena = ARENA_INIT };

	(void)state;
	assert_int_equal(tree_list_next(&l, &trees, &sha1s, &err), 0);
	tree_list_write(&out, &l, &local, true);
	assert_string_equal(out.buf,
		"[tree \"origin\"]\n"
		"\tref = " OID1 "\n"
		"\turl = \"git://example.org/torvalds/linux.git#master\"\n"
		"[tree \"mm-hotfixes\"]\n"
		"\tref = refs/crosstree/trees/mm-hotfixes\n"
		"\tupstream = origin\n"
		"\tpolicy = quilt\n"
		"[tree \"net-current\"]\n"
		"\tref = refs/crosstree/trees/net-current\n"
		"\turl = \"https://example.org/net.git#main\"\n"
		"\tupstream = origin\n"
		"\tfixes-of = net-next\n"
		"[tree \"net-next\"]\n"
		"\tref = " OID2 "\n"
		"\turl = \"https://example.org/net-next.git#main\"\n"
		"\tupstream = origin\n"
		"\ttopic = net/\n"
		"\ttopic = drivers/net/\n"
		"\tpolicy = one-way\n"
		"\tcontact = \"A \\\"B\\\" #1\"\n"
		"[tree \"own\"]\n"
		"\tref = refs/heads/a\n"
		"\tref = refs/heads/b\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_next),
		cmocka_unit_test(test_dim),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_write),
	};

	git_libgit2_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
