// SPDX-License-Identifier: GPL-2.0-only
/*
 * Merges with two bases, B1 and B2, which have one base themselves, C. git merges the
 * two to a tree V, conflicts and all, and takes that for the base. V need not be made
 * where it is known of each path in question:
 *
 * - C, B1 and B2 all have it, and one of the two as C has it: V has it as the other. No
 *   rename has a say in it, for what is in all three is neither a source nor a target.
 * - B1 and B2 do not differ from C in it: V has it the same. Where none of them has it
 *   V could get it from a renamed directory only, and there has to be none that is gone.
 *
 * A path in which both sides are the same is clean whatever V has, unless both removed
 * it: it might have been renamed. One that B1, B2 and C have alike, and one of the sides,
 * is the other side's.
 */
#include "merge/join-internal.h"
#include "merge/textual_internal.h"

struct two {
	struct merge_join *join;
	struct repo *r;
	const struct merge_side *one;
	const struct merge_layers *other;
	const struct merge_side *const *inner;	/* C to B1, C to B2 */
	bool additions;
};

struct entry {
	git_oid oid;
	uint32_t mode;
};

static bool same(const struct entry *a, const struct entry *b)
{
	return a->mode == b->mode && git_oid_equal(&a->oid, &b->oid);
}

static struct entry old_of(const struct tree_change *c)
{
	return (struct entry){ c->old_oid, c->old_mode };
}

static struct entry new_of(const struct tree_change *c)
{
	return (struct entry){ c->new_oid, c->new_mode };
}

/* A path of C that B1 or B2 changed: what V has; false: it cannot be told. */
static bool virtual(struct entry *out, const struct entry *c, const struct entry b[2])
{
	if (!c->mode || !b[0].mode || !b[1].mode)
		return false;
	if (same(&b[0], c) || same(&b[0], &b[1]))
		*out = b[1];
	else if (same(&b[1], c))
		*out = b[0];
	else
		return false;
	return true;
}

/* Both differ from V, or not: 0 clean, 1, <0. */
static int ask_sides(const struct two *t, const struct tree_change *at,
		     const struct entry *v, const struct entry side[2],
		     struct err *err)
{
	struct tree_change c[2] = { *at, *at };

	if (same(&side[0], v) || same(&side[1], v))
		return 0;
	for (int s = 0; s < 2; s++) {
		c[s].old_oid = v->oid;
		c[s].old_mode = v->mode;
		c[s].new_oid = side[s].oid;
		c[s].new_mode = side[s].mode;
	}
	return join_ask_path(t->join, t->r, c, t->additions, err);
}

/* A path of @of, one of the inner changes; the other one's is looked up. */
static int ask_inner(const struct two *t, int of, const struct tree_change *at,
		     struct err *err)
{
	const struct tree_change *meets = tree_changes_find(
		&t->inner[!of]->changes, at->path, at->len);
	const struct tree_change *mine = tree_changes_find(&t->one->changes, at->path,
							   at->len);
	size_t from[2] = { 0, 0 };
	struct entry c = old_of(at), b[2], side[2], v;
	struct tree_change other;

	/* What both changed has its turn once. */
	if (meets && of)
		return 0;
	b[of] = new_of(at);
	b[!of] = meets ? new_of(meets) : c;
	side[0] = mine ? new_of(mine) : b[0];
	side[1] = join_find_change(&other, t->other, at, from) ? new_of(&other) : b[0];
	if (same(&side[0], &side[1]))
		return !side[0].mode;
	if (!virtual(&v, &c, b))
		return 1;
	return ask_sides(t, at, &v, side, err);
}

/* A path that one side changed, and neither of the bases. */
static int ask_outer(const struct two *t, const struct tree_change *mine, size_t at[2],
		     struct err *err)
{
	struct tree_change c[2] = { *mine };

	if (!join_find_change(&c[1], t->other, mine, at))
		return 0;
	for (int i = 0; i < 2; i++)
		if (tree_changes_find(&t->inner[i]->changes, mine->path, mine->len))
			return 0;
	return join_ask_path(t->join, t->r, c, t->additions, err);
}

int merge_join_ask_two(struct merge_join *j, struct repo *r,
		       const struct merge_side *one, const struct merge_layers *other,
		       const struct merge_side *const inner[2], struct err *err)
{
	const struct two t = { j, r, one, other, inner,
			       one->n_added || join_adds(other) ||
				       inner[0]->n_added || inner[1]->n_added };
	size_t at[2] = { 0, 0 };
	int doubts = 0;

	if (inner[0]->changes.n_removed_dirs || inner[1]->changes.n_removed_dirs ||
	    join_additions_meet(one, other))
		return 1;
	for (size_t i = 0; i < one->changes.n; i++) {
		int rc = ask_outer(&t, &one->changes.items[i], at, err);

		if (rc < 0)
			return rc;
		doubts += rc;
	}
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < inner[k]->changes.n; i++) {
			int rc = ask_inner(&t, k, &inner[k]->changes.items[i], err);

			if (rc < 0)
				return rc;
			doubts += rc;
		}
	return doubts > 0;
}
