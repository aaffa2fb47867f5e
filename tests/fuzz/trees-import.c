// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lists of trees in pieces: two of linux-next's, one of dim's. What is taken has
 * names and urls that are fit for a trees file.
 */
#include <git2.h>

#include "base/mem.h"
#include "flow/trees-import.h"
#include "fuzz.h"

static void fit(struct tree_list *l)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;

	INSIST(l->trees.n);
	for (size_t i = 0; i < l->trees.n; i++) {
		const struct listed_tree *t = &l->trees.items[i];

		INSIST(*t->name && !strpbrk(t->name, "\"\n \\") && !strstr(t->name, ".."));
		INSIST(!t->url || (*t->url != '-' && !strpbrk(t->url, "\"\n ;`")));
		INSIST(!t->commit || strlen(t->commit) == 40 || strlen(t->commit) == 64);
	}
	tree_list_write(&out, l, NULL, true);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_tree_list_ struct tree_list next = TREE_LIST_INIT, dim = TREE_LIST_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	const char *p = (const char *)data, *end = p + size;
	struct piece a = next_piece(&p, end), b = next_piece(&p, end);
	struct piece c = next_piece(&p, end);
	const struct list_text trees = { a.p, a.len, "trees" };
	const struct list_text sha1s = { b.p, b.len, "sha1s" };
	const struct list_text conf = { c.p, c.len, "conf" };

	git_libgit2_init();
	if (tree_list_next(&next, &trees, &sha1s, &err) == 0)
		fit(&next);
	err_release(&err);
	(void)tree_list_is_dim(&conf);
	if (tree_list_dim(&dim, &conf, &err) == 0)
		fit(&dim);
	return 0;
}
