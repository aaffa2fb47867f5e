/* SPDX-License-Identifier: GPL-2.0-only */
/* Histories that are drawn, the same ones for the same seed; refs/d/N is commit N. */
#ifndef TESTS_DRAWN_H
#define TESTS_DRAWN_H

#include "sandbox.h"

#include "base/strbuf.h"

#define COMMITS 48

struct drawn {
	git_oid oid[COMMITS];
	bool reach[COMMITS][COMMITS];	/* its ancestors and itself */
	bool lying;			/* some clocks are wrong */
};

static uint32_t seed;

static uint32_t draw(uint32_t n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

static void make_commit(struct drawn *d, git_repository *git, const git_oid *tree, unsigned int i)
{
	static char name[] = "A U Thor", email[] = "author@example.com";
	git_signature who = { name, email, { 1563000000 + (int64_t)i * 60, 0, '+' } };
	git_commit *c[3] = { NULL };
	_cleanup_free_ char *message = mem_printf("%u-%u", seed, i);
	unsigned int n = i ? 1 + (draw(3) == 0) + (draw(9) == 0) : 0, k = 0;
	git_tree *t = NULL;

	if (d->lying && draw(12) == 0)
		who.when.time += (int64_t)draw(400) * 60 - 12000;
	d->reach[i][i] = true;
	for (unsigned int p = 0; p < n; p++) {
		unsigned int of = i - 1 - draw(i < 7 ? i : 7);

		if (d->reach[i][of])
			continue;
		assert_int_equal(git_commit_lookup(&c[k], git, &d->oid[of]), 0);
		for (unsigned int a = 0; a < i; a++)
			d->reach[i][a] |= d->reach[of][a];
		k++;
	}
	assert_int_equal(git_tree_lookup(&t, git, tree), 0);
	assert_int_equal(git_commit_create(&d->oid[i], git, NULL, &who, &who, NULL, message, t, k,
					   (const git_commit **)c), 0);
	git_tree_free(t);
	while (k)
		git_commit_free(c[--k]);
}

static void draw_history(struct drawn *d, git_repository *git, bool lying)
{
	_cleanup_strbuf_ struct strbuf refs = STRBUF_INIT;
	git_treebuilder *b = NULL;
	git_oid tree;

	strbuf_addstr(&refs, "git -C r update-ref --stdin <<EOF\n");
	*d = (struct drawn){ .lying = lying };
	assert_int_equal(git_treebuilder_new(&b, git, NULL), 0);
	assert_int_equal(git_treebuilder_write(&tree, b), 0);
	git_treebuilder_free(b);
	for (unsigned int i = 0; i < COMMITS; i++) {
		make_commit(d, git, &tree, i);
		strbuf_addf(&refs, "update refs/d/%u %s\n", i, git_oid_tostr_s(&d->oid[i]));
	}
	strbuf_addstr(&refs, "EOF\n");
	shell(refs.buf);
}

#endif
