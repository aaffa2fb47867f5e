// SPDX-License-Identifier: GPL-2.0-only
#include "flow/prep-build.h"

#include <string.h>

#include "base/mem.h"
#include "flow/build-compare.h"

struct proposing {
	struct ctx *ctx;
	struct repo *r;
	const struct rev *provider, *consumer;
	const struct build_command *command;
	struct map files;	/* that are built of each tree */
	struct prep_built *out;
	struct arena *arena;	/* the result's */
	struct arena paths;
};

static void proposing_release(struct proposing *p)
{
	map_release(&p->files);
	arena_release(&p->paths);
}

/* What differs between two trees. */
static int add_changes(struct proposing *p, const git_oid *old, const git_oid *new, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	int rc = tree_diff(&changes, p->r, old, new, err);

	for (size_t i = 0; rc >= 0 && i < changes.n; i++) {
		const struct tree_change *c = &changes.items[i];

		if (!map_find(&p->files, c->path, c->len))
			map_put(&p->files, arena_strndup(&p->paths, c->path, c->len), c->len, NULL);
	}
	return rc;
}

/* Of both sides, since the base: what else may see a header that changes. */
static int add_sides(struct proposing *p, const git_oid *base, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_of_commit(&rev, p->r, base, NULL, err);

	if (rc >= 0)
		rc = add_changes(p, &rev.tree, &p->consumer->tree, err);
	return rc < 0 ? rc : add_changes(p, &rev.tree, &p->provider->tree, err);
}

/* One tree. 0, 1 an error that is new or (built.failed) it could not tell, <0. */
static int build(struct proposing *p, const char *what, const git_oid *tree, const git_oid *a,
		 const git_oid *b, struct err *err)
{
	const struct build_tree_ask ask = { tree, { a, b }, &p->files };
	struct build_compared said = { .files = 0 };
	int rc = build_compare(&said, p->arena, p->ctx, &ask, p->command, err);

	if (rc < 0)
		return rc;
	p->out->failed = rc > 0 ? said.failed : NULL;
	if (said.files > p->out->files)
		p->out->files = said.files;
	p->out->trees++;
	if (!said.n)
		return rc;
	p->out->what = what;
	p->out->errors = said.items;
	p->out->n = said.n;
	return 1;
}

/* How many errors there are in the merge as it is, for those who want to compare. */
static int count_before(struct proposing *p, const git_oid *merged, bool conflicts,
			struct err *err)
{
	const struct build_tree_ask ask = { merged, { &p->consumer->tree, &p->provider->tree },
					    &p->files };
	struct build_compared said = { .files = 0 };
	int rc;

	p->out->before_known = !conflicts;
	if (conflicts)
		return 0;
	rc = build_compare(&said, p->arena, p->ctx, &ask, p->command, err);
	p->out->before = said.n;
	if (rc > 0)
		p->out->failed = said.failed;
	return rc;
}

static const char *why_not(struct proposing *p)
{
	const struct flow_compiled *e = &p->out->errors[0];

	return arena_printf(p->arena, "%s does not compile: %s:%u: %s", p->out->what, e->path,
			    e->line, e->message);
}

static int open_proposing(struct proposing *p, struct err *err)
{
	*p->out = (struct prep_built){ .asked = true };
	return ctx_worker_repo(&p->r, p->ctx, 0, err);
}

int flow_prep_build(struct flow_prep_result *r, struct ctx *ctx, const struct rev *provider,
		    const struct rev *consumer, const struct build_command *command,
		    struct err *err)
{
	static const char *const merges[] = {
		"the merge of the provider into the consumer, with both patches,",
		"the merge of the consumer into the provider, with both patches,",
	};
	_cleanup_(proposing_release) struct proposing p = {
		.ctx = ctx, .provider = provider, .consumer = consumer, .command = command,
		.out = &r->built, .arena = &r->arena,
	};
	int rc = open_proposing(&p, err);

	if (rc >= 0)
		rc = add_changes(&p, &consumer->tree, &r->prep_tree, err);
	if (rc >= 0)
		rc = add_changes(&p, &r->proof[0].merged, &r->proof[0].fixed, err);
	if (rc >= 0)
		rc = add_sides(&p, &r->bases[0], err);
	if (rc >= 0)
		rc = count_before(&p, &r->merged, r->proof[0].conflicts > 0, err);
	if (rc == 0)
		rc = build(&p, "the consumer's tree with the prep patch", &r->prep_tree,
			   &consumer->tree, NULL, err);
	for (int i = 0; rc == 0 && i < 2; i++)
		if (!r->proof[i].conflicts_left)
			rc = build(&p, merges[i], &r->proof[i].fixed, &consumer->tree,
				   &provider->tree, err);
	if (rc > 0 && r->built.n)
		flow_prep_refuse(r, why_not(&p));
	return rc;
}

int flow_phased_build(struct flow_phased_result *r, struct ctx *ctx, const struct rev *provider,
		      const struct rev *consumer, const struct build_command *command,
		      struct err *err)
{
	static const char *const merges[] = {
		"the merge of the provider, with both forms, into the consumer",
		"the merge of the consumer into the provider with both forms",
	};
	_cleanup_(proposing_release) struct proposing p = {
		.ctx = ctx, .provider = provider, .consumer = consumer, .command = command,
		.out = &r->built, .arena = &r->arena,
	};
	int rc = open_proposing(&p, err);

	if (rc >= 0)
		rc = add_changes(&p, &r->old, &r->trees[PHASED_CONVERT], err);
	if (rc >= 0)
		rc = add_sides(&p, &r->bases[0], err);
	if (rc >= 0)
		rc = count_before(&p, &r->merged, r->conflicts, err);
	for (int s = PHASED_BESIDE; rc == 0 && s <= PHASED_CONVERT; s++)
		if (r->steps[s].diff.len)
			rc = build(&p, s == PHASED_BESIDE ? "the first step" : "the second step",
				   &r->trees[s], &r->old, NULL, err);
	if (rc == 0)
		rc = build(&p, "the provider's tree with both forms", &r->tree, &provider->tree,
			   NULL, err);
	for (int i = 0; rc == 0 && i < 2 && !r->conflicts; i++)
		rc = build(&p, merges[i], &r->with[i], &consumer->tree, &provider->tree, err);
	if (rc == 0)
		rc = build(&p, "the provider's tree after the last step", &r->last, &r->tree, NULL,
			   err);
	if (rc > 0 && r->built.n)
		r->why = why_not(&p);
	return rc;
}
