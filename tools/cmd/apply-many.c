// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/apply-many.h"

#include <string.h>

#include "base/mem.h"
#include "cmd/tree-names.h"
#include "flow/land.h"

struct tree_vec {
	struct apply_each_tree *items;
	size_t n, alloc;
};

static void tree_vec_release(struct tree_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		apply_each_tree_release(&v->items[i]);
	VEC_RELEASE(v);
}

const char *apply_each_verdict(const struct apply_each_tree *t)
{
	const struct flow_apply_result *r = &t->result;

	if (t->rc < 0)
		return "error";
	if (t->rc)
		return "conflicts";
	if (r->counts[APPLY_ALREADY] == r->n)
		return "already";
	return r->counts[APPLY_THREE_WAY] || r->counts[APPLY_ALREADY] ? "three-way" :
								       "applies";
}

const char *apply_result_name(const struct flow_land_result *r)
{
	if (r->apply.counts[APPLY_FAILED])
		return "rejects";
	return r->check.n_silent || r->style_blocks ? "findings" : "clean";
}

static struct apply_each_tree *add(struct tree_vec *v)
{
	VEC_PUSH(v, (struct apply_each_tree)APPLY_EACH_TREE_INIT);
	return &v->items[v->n - 1];
}

static void add_configured(struct tree_vec *v, const struct trees *trees)
{
	for (size_t i = 0; i < trees->n; i++) {
		const struct tree *from = &trees->items[i];
		struct apply_each_tree *t = add(v);

		t->onto.name = mem_strdup(from->name);
		t->onto.commit = from->commit;
		t->onto.tree = from->tree;
		if (!from->error)
			continue;
		t->rc = err_set(&t->err, "%s", from->error);
		t->onto.commit = (git_oid){ { 0 } };
	}
}

/* What cannot be read is a row that says so. */
static void add_named(struct tree_vec *v, struct ctx *ctx, const struct trees *trees,
		      const char *name)
{
	struct apply_each_tree *t = add(v);

	t->rc = trees_rev(&t->onto, ctx->repo, trees, name, &t->err);
	if (t->rc < 0 && !t->onto.name)
		t->onto.name = mem_strdup(name);
}

static void show(struct cmd *cmd, const struct tree_vec *v,
		 const struct apply_many_args *args)
{
	switch (args->format) {
	case MANY_TEXT:
		apply_each_print_text(cmd->out, v->items, v->n, args->print);
		break;
	case MANY_PORCELAIN:
		apply_each_print_porcelain(cmd->out, v->items, v->n, args->print);
		break;
	case MANY_JSON:
		apply_each_print_json(cmd->out, v->items, v->n, args->print);
		break;
	}
}

static int status_of(const struct tree_vec *v)
{
	bool failed = false, no = false;

	for (size_t i = 0; i < v->n; i++) {
		failed |= v->items[i].rc < 0;
		no |= v->items[i].rc > 0;
	}
	return failed ? CMD_PARTLY : no ? CMD_ANSWER_NO : CMD_CLEAN;
}

int cmd_apply_many(struct cmd *cmd, struct ctx *ctx,
		   const struct apply_many_args *args)
{
	_cleanup_(tree_vec_release) struct tree_vec v = VEC_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc;

	rc = args->all ? tree_names_load(&trees, cmd, ctx, args->trees, args->tree) :
			 tree_names_try(&trees, cmd, ctx, args->trees, args->tree);
	if (rc < 0)
		return CMD_FAILED;
	if (args->all)
		add_configured(&v, &trees);
	for (size_t i = 0; !args->all && i < args->n_names; i++)
		add_named(&v, ctx, &trees, args->names[i]);
	rc = flow_apply_each(v.items, v.n, ctx, args->steps, &args->opts, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	show(cmd, &v, args);
	return status_of(&v);
}
