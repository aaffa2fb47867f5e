// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check-mail.h"

#include <string.h>

#include "base/mem.h"
#include "flow/integrate-mail-internal.h"
#include "flow/resolve.h"
#include "flow/suggest.h"

void check_mails_release(struct check_mails *m)
{
	strbuf_release(&m->mbox);
}

/* One pair of trees as an integration of the second into the first. */
struct trial {
	struct mailing *g;
	const struct matrix_opts *opts;
	struct rev rev[2];
	struct tree tree[2];
	struct flow_check_result check;
	struct integrate_row rows[2];
	struct integrate_result result;
	struct map only;		/* what is to be told; see mail_key() */
	struct arena arena;
};

static void trial_release(struct trial *t)
{
	rev_release(&t->rev[0]);
	rev_release(&t->rev[1]);
	flow_check_result_release(&t->check);
	map_release(&t->only);
	arena_release(&t->arena);
}

static int find_trees(struct trial *t, const struct matrix_result *r,
		      const struct matrix_pair *p, struct err *err)
{
	const size_t at[] = { p->ours, p->theirs };
	int rc = 0;

	for (int i = 0; rc >= 0 && i < 2; i++) {
		const struct matrix_row *row = &r->rows[at[i]];

		t->tree[i] = row->tree ? *row->tree : (struct tree){ .name = row->name };
		t->rows[i] = (struct integrate_row){
			.tree = &t->tree[i], .tip = row->commit, .state = INTEGRATE_DROPPED,
		};
		rc = rev_of_commit(&t->rev[i], t->g->r, &row->commit, row->name, err);
	}
	t->rows[1].onto = t->rows[0].tip;
	t->result = (struct integrate_result){ .rows = t->rows, .n = 2, .base = t->rev[0] };
	t->g->result = &t->result;
	return rc;
}

static bool any_open(const struct flow_check_result *r)
{
	return r->n_silent > r->n_suppressed + r->n_fixed;
}

static int look(struct trial *t, struct err *err)
{
	const struct suggest_opts how = { NULL, &t->opts->check };
	struct ctx *ctx = t->g->ctx;
	int rc = flow_check(&t->check, ctx, &t->rev[0], &t->rev[1], &t->opts->check, err);

	if (rc >= 0 && any_open(&t->check))
		rc = flow_suggest(&t->check, NULL, ctx, &t->rev[0], &t->rev[1], &how, err);
	return rc;
}

/* The merge with what the store has for all of its conflicts. */
static int make_merge(struct trial *t, struct err *err)
{
	struct mailing *g = t->g;
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	struct resolver by = { .ctx = g->ctx, .r = g->r, .scratch = g->scratch,
			       .fixups = g->fixups };
	struct resolve_conflicts conflicts = { NULL, 0 };
	struct merge_input in = { .n_bases = 0 };
	git_oid tree;
	int rc = merge_input_fill(&in, g->ctx, g->r, &t->rev[0], &t->rev[1], err);

	if (rc >= 0)
		rc = merge_textual(&m, g->ctx, &in, NULL, err);
	if (rc >= 0)
		rc = resolve_merge(&conflicts, &t->arena, &by, &m, err);
	resolver_release(&by);
	merge_input_release(&in);
	if (rc)
		return rc < 0 ? rc : 0;
	VEC_PUSH(&parents, t->rev[0].commit);
	VEC_PUSH(&parents, t->rev[1].commit);
	rc = snapshot_write_tree(&tree, &m.merged, g->scratch, err);
	if (rc >= 0)
		rc = scratch_commit(&t->rows[1].commit, g->scratch, &tree, &parents,
				    "merge", err);
	if (rc >= 0)
		t->rows[1].state = INTEGRATE_RESOLVED;
	return rc;
}

static void fill_row(struct trial *t)
{
	const struct flow_check_result *c = &t->check;
	struct integrate_row *row = &t->rows[1];
	const char **against = arena_alloc(&t->arena, sizeof(*against));

	*against = t->rev[0].name;
	row->conflicts = arena_alloc(&t->arena, (c->n_textual + 1) * sizeof(*row->conflicts));
	row->n_conflicts = c->n_textual;
	for (size_t i = 0; i < c->n_textual; i++)
		row->conflicts[i] = (struct integrate_conflict){
			.path = c->textual[i].path, .kind = c->textual[i].kind,
			.fixup = c->textual[i].fixup, .against = against, .n_against = 1,
		};
	row->found = &t->check;
	row->with = arena_alloc(&t->arena, (c->n_silent + 1) * sizeof(*row->with));
	for (size_t i = 0; i < c->n_silent; i++)
		row->with[i] = *against;
	row->fixups = arena_alloc(&t->arena, (c->n_fixups + 1) * sizeof(*row->fixups));
	for (size_t i = 0; i < c->n_fixups; i++)
		if (c->fixups[i].use == FLOW_FIXUP_APPLIES ||
		    c->fixups[i].use == FLOW_FIXUP_UNSEEN)
			row->fixups[row->n_fixups++] = c->fixups[i].slug;
}

static int write_pair(struct trial *t, const struct matrix_result *r, size_t pair,
		      struct err *err)
{
	struct integrate_row *row = &t->rows[1];
	int rc = find_trees(t, r, &r->pairs[pair], err);

	if (rc >= 0)
		rc = look(t, err);
	if (rc < 0)
		return rc;
	fill_row(t);
	if (row->n_conflicts && t->check.n_handled == row->n_conflicts)
		rc = make_merge(t, err);
	if (rc >= 0 && row->n_conflicts)
		rc = integrate_mail_textual(t->g, row, err);
	if (rc >= 0)
		rc = integrate_mail_silent(t->g, row, err);
	if (rc >= 0 && !t->g->only)
		rc = integrate_mail_fixups(t->g, row, err);
	return rc;
}

/* ------------------------------------------------------------------------- which */

/* The pair of the trees that introduced it, if it was met there; else the first. */
static size_t pair_of(const struct matrix_result *r, const struct matrix_cause *c)
{
	for (size_t i = 0; i < c->n_counted; i++) {
		const struct matrix_pair *p = &r->pairs[c->counted[i]];
		const char *ours = r->rows[p->ours].name, *theirs = r->rows[p->theirs].name;

		if ((!strcmp(ours, c->part[0].tree) && !strcmp(theirs, c->part[1].tree)) ||
		    (!strcmp(ours, c->part[1].tree) && !strcmp(theirs, c->part[0].tree)))
			return c->counted[i];
	}
	return c->counted[0];
}

static void add_key(struct trial *t, const char *kind, const char *symbol, const char *path)
{
	const char *key = mail_key(&t->arena, kind, symbol, path);

	map_put(&t->only, key, strlen(key), NULL);
}

static void collect(struct trial *t, const struct matrix_result *r, size_t pair)
{
	for (size_t i = 0; i < r->n_causes; i++) {
		const struct matrix_cause *c = &r->causes[i];

		if (!c->is_new || !c->n_counted || pair_of(r, c) != pair)
			continue;
		if (c->textual && c->path)
			add_key(t, NULL, NULL, c->path);
		for (size_t k = 0; k < c->n_uses; k++)
			add_key(t, c->kind, c->symbol, c->uses[k].path);
	}
}

static int do_pair(struct mailing *g, const struct matrix_result *r, size_t pair,
		   const struct matrix_opts *opts, bool known, struct err *err)
{
	_cleanup_(trial_release) struct trial t = {
		.g = g, .opts = opts, .rev = { REV_INIT, REV_INIT },
		.check = FLOW_CHECK_RESULT_INIT, .only = MAP_INIT, .arena = ARENA_INIT,
	};

	if (r->pairs[pair].status == MATRIX_ERROR)
		return 0;
	if (!known) {
		collect(&t, r, pair);
		if (!t.only.n)
			return 0;
	}
	g->only = known ? NULL : &t.only;
	return write_pair(&t, r, pair, err);
}

int flow_check_mails(struct check_mails *out, struct ctx *ctx, const struct matrix_result *r,
		     const struct matrix_opts *opts, bool known, struct err *err)
{
	const struct integrate_mail_opts how = { NULL, false };
	_cleanup_integrate_mails_ struct integrate_mails mails = INTEGRATE_MAILS_INIT;
	_cleanup_mailing_ struct mailing g = MAILING_INIT;
	int rc = mailing_open(&g, &mails, ctx, opts->check.fixups, &how, err);

	g.trial = true;
	for (size_t i = 0; rc >= 0 && i < r->n_pairs; i++)
		rc = do_pair(&g, r, i, opts, known, err);
	if (rc < 0)
		return rc;
	out->n = mails.n;
	out->mbox = mails.mbox;
	mails.mbox = (struct strbuf)STRBUF_INIT;
	return out->n > 0;
}
