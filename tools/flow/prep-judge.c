// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whether the consumer's tree is right with some pieces of the resolution. Two trees are
 * right by themselves, the consumer's and the resolved merge, and one that takes some from
 * each can be judged as what comes of merging them:
 *
 * - From the resolved merge to the consumer's tree the interfaces change (what the provider
 *   did is taken back, and so is what the resolution declares). The files with pieces are
 *   looked at for uses that this leaves behind.
 * - From the consumer's tree to the one with the pieces interfaces change, too: a prototype
 *   that the resolution converts. The whole tree is looked at for uses of the old form.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/prep-internal.h"

int prep_judge_trees_open(struct prep *g, struct err *err)
{
	int rc = g->world ? 0 : cworld_open(&g->world, g->ctx, &g->consumer->tree, err);

	if (rc < 0)
		return rc;
	snapshot_release(&g->own);
	snapshot_release(&g->wanted);
	tree_changes_release(&g->reverted);
	snapshot_init(&g->own, &g->consumer->tree);
	snapshot_init(&g->wanted, &g->orders[0].after);
	return tree_diff(&g->reverted, g->r, &g->orders[0].after, &g->consumer->tree, err);
}

int prep_judge_open(struct prep *g, struct err *err)
{
	int rc = prep_judge_trees_open(g, err);

	return rc < 0 ? rc : prep_scopes_open(g, err);
}

/* Rules speak of a merge of ours and theirs, which is not what is going on here. */
static const char *sentence(struct prep *g, const struct check_finding *f)
{
	const char *cut = strstr(f->message, ": ours ");

	if (!cut)
		cut = strstr(f->message, ": theirs ");
	return cut ? arena_strndup(&g->arena, f->message, (size_t)(cut - f->message)) :
		     arena_strdup(&g->arena, f->message);
}

static void take(prep_troubles *out, struct prep *g, const struct check_result *res,
		 bool with_cause)
{
	for (size_t i = 0; i < res->n; i++) {
		const struct check_finding *f = &res->items[i];
		struct prep_trouble t = {
			.path = arena_strdup(&g->arena, f->path), .line = f->line,
			.symbol = arena_strdup(&g->arena, f->member ? f->member : f->symbol),
			.text = sentence(g, f), .cure = PREP_NO_UNIT,
		};

		if (with_cause && f->after.path) {
			t.cause_path = arena_strdup(&g->arena, f->after.path);
			t.cause_line = f->after.line;
		}
		VEC_PUSH(out, t);
	}
}

/*
 * Kinds of findings that are about more than what one tree bears out; and what is not
 * included, which takes long to find: prep-names.c looks for that in the pieces.
 */
#define NOT_ASKED (1u << CHECK_LOST_CHANGE | 1u << CHECK_INCLUDE)

/* Whether an #include goes: others may rely on it. */
static bool drops_include(const struct prep *g, const bool *in)
{
	for (size_t i = 0; i < g->pieces.n; i++) {
		const struct prep_piece *p = &g->pieces.items[i];
		const struct prep_file *f = &g->files.items[p->file];

		if (p->fixed || !in[p->unit])
			continue;
		if (f->whole ? !f->change.new_mode :
			       memmem(f->own + p->edit.at, p->edit.len, "include", 7) != NULL)
			return true;
	}
	return false;
}

static int judge_pieces(prep_troubles *out, struct prep *g, const struct snapshot *with,
			const struct tree_changes *mine, struct err *err)
{
	_cleanup_check_result_ struct check_result res = CHECK_RESULT_INIT;
	const struct tree_changes *reverted = &g->reverted;
	struct check_input in = {
		.world = g->world, .bases = &g->wanted, .n_bases = 1,
		.side = { &g->own, &g->wanted }, .merged = with,
		.changes = { &reverted, &mine }, .kinds = UINT32_MAX & ~NOT_ASKED,
	};
	int rc = check_run(&res, g->ctx, &in, err);

	take(out, g, &res, false);
	return rc;
}

static int judge_left_behind(prep_troubles *out, struct prep *g, const struct snapshot *with,
			     const struct tree_changes *mine, const bool *in, struct err *err)
{
	uint32_t include = in && drops_include(g, in) ? 1u << CHECK_INCLUDE : 0;
	_cleanup_check_result_ struct check_result res = CHECK_RESULT_INIT;
	struct check_input ask = {
		.world = g->world, .bases = &g->own, .n_bases = 1, .side = { with },
		.changes = { &mine }, .kinds = (UINT32_MAX & ~NOT_ASKED) | include,
	};
	int rc = check_run_self(&res, g->ctx, &ask, err);

	take(out, g, &res, true);
	return rc;
}

/* What @with changes of the consumer's tree. */
static int find_mine(struct tree_changes *mine, struct prep *g, const struct snapshot *with,
		     struct err *err)
{
	git_oid tree;
	int rc = snapshot_write_tree(&tree, with, g->scratch, err);

	return rc < 0 ? rc : tree_diff(mine, g->r, &g->consumer->tree, &tree, err);
}

int prep_judge_left(prep_troubles *out, struct prep *g, const struct snapshot *with,
		    const bool *in, struct err *err)
{
	_cleanup_changes_ struct tree_changes mine = TREE_CHANGES_INIT;
	int rc = find_mine(&mine, g, with, err);

	return rc < 0 ? rc : judge_left_behind(out, g, with, &mine, in, err);
}

int prep_judge_trees(prep_troubles *out, struct prep *g, const struct snapshot *with,
		     const bool *in, struct err *err)
{
	_cleanup_changes_ struct tree_changes mine = TREE_CHANGES_INIT;
	int rc = find_mine(&mine, g, with, err);

	if (rc >= 0)
		rc = judge_pieces(out, g, with, &mine, err);
	return rc < 0 ? rc : judge_left_behind(out, g, with, &mine, in, err);
}

int prep_judge(prep_troubles *out, struct prep *g, const bool *in, enum prep_depth depth,
	       struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT;
	size_t before = out->n;
	int rc = 0;

	prep_judge_text(out, g, in);
	if (out->n > before)
		return 1;
	prep_tree(&with, g, in);
	if (depth == PREP_WHOLE)
		rc = prep_judge_trees(out, g, &with, in, err);
	if (rc >= 0)
		rc = prep_judge_scope(out, g, &with, in, err);
	return rc < 0 ? rc : out->n > before;
}
