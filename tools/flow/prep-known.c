// SPDX-License-Identifier: GPL-2.0-only
/* The merge as it is, and what is known to be made of it. */
#include <string.h>

#include "base/file.h"
#include "flow/fixup-rule.h"
#include "flow/fixup-silent.h"
#include "flow/prep-internal.h"
#include "mail/message.h"
#include "merge/tree.h"
#include "patch/apply.h"
#include "repo/textdiff.h"

#define PATCH_MAX_BYTES ((size_t)64 << 20)

const char *prep_strategy_name(enum prep_strategy s)
{
	static const char *const names[] = { [PREP_SPLIT] = "split", [PREP_SHIM] = "shim" };

	return names[s];
}

const char *prep_source_name(enum prep_source s)
{
	static const char *const names[] = {
		[PREP_PATCH] = "patch", [PREP_COMMIT] = "commit", [PREP_MERGE] = "merge",
		[PREP_RECORDED] = "recorded", [PREP_LEARNED] = "learned",
	};

	return names[s];
}

static int merge_order(struct prep *g, int i, struct err *err)
{
	struct prep_order *o = &g->orders[i];
	const struct rev *ours = i ? g->provider : g->consumer;
	const struct rev *theirs = i ? g->consumer : g->provider;
	int rc = merge_input_fill(&o->in, g->ctx, g->r, ours, theirs, err);

	if (rc >= 0)
		rc = merge_textual(&o->merge, g->ctx, &o->in, NULL, err);
	if (rc < 0)
		return rc;
	rc = merge_result_tree(&o->merged, &o->merge, g->scratch, err);
	o->before = o->after = o->merged;
	return rc;
}

static int nothing(struct prep *g, const char *why)
{
	g->out->why = why;
	return 1;
}

/* --------------------------------------------------------------- a diff, put on it */

int prep_put_on(git_oid *out, struct prep *g, const git_oid *tree, const struct strbuf *diff,
		const char *name, struct err *err)
{
	const struct patch_opts how = { 1, true, name };
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_patch_ struct patch p = PATCH_INIT;
	int rc = patch_parse(&p, diff->buf, diff->len, &how, err);

	if (rc < 0)
		return rc;
	snapshot_init(&snap, tree);
	rc = patch_apply(&o, &snap, g->r, &p, NULL, err);
	if (rc > 0)
		(void)err_set(err, "%s does not apply: %s", name, o.rejects[0].why);
	return rc ? rc : snapshot_write_tree(out, &snap, g->scratch, err);
}

static int by_diff(struct prep *g, const struct strbuf *diff, struct err *err)
{
	for (int i = 0; i < 2; i++) {
		struct prep_order *o = &g->orders[i];
		int rc = prep_put_on(&o->after, g, &o->merged, diff, "the fixup", err);

		if (rc)
			return rc < 0 ? rc : err_prefix(err, "on the merge of '%s' and '%s'",
							o->in.ours.name, o->in.theirs.name);
	}
	return 0;
}

static int by_patch(struct prep *g, const struct strbuf *text, struct err *err)
{
	_cleanup_(mail_freep) struct mail *mail = NULL;
	_cleanup_strbuf_ struct strbuf diff = STRBUF_INIT;
	const struct mail_opts how = MAIL_OPTS_INIT;
	int rc = mail_parse(&mail, text->buf, text->len, &how, err);

	if (rc < 0)
		return rc;
	g->out->source = PREP_PATCH;
	strbuf_add(&diff, mail->diff, mail->diff_len);
	return by_diff(g, &diff, err);
}

/* -------------------------------------------------------------- out of the store */

/* That it goes on says nothing: what it is for has to be there. */
static int is_for(struct prep *g, const struct prep_order *o, const struct fixup_use *u,
		  struct err *err)
{
	_cleanup_(cworld_freep) struct cworld *w = NULL;
	_cleanup_strbuf_ struct strbuf when = STRBUF_INIT;
	_cleanup_snapshot_ struct snapshot merged = SNAPSHOT_INIT;
	int rc = cworld_open(&w, g->ctx, &o->in.base_trees[0], err);

	snapshot_init(&merged, &o->merged);
	if (rc >= 0)
		rc = fixup_use_holds(u, w, &merged, err);
	if (rc)
		return rc < 0 ? rc : 0;
	for (size_t i = 0; i < u->f->n_when; i++)
		strbuf_addf(&when, "%s'%s'", i ? ", " : "", u->f->when[i]);
	return err_set(err, "fixup '%s' is not for the merge of '%s' and '%s': it applies when %s",
		       u->f->slug, o->in.ours.name, o->in.theirs.name, when.buf);
}

static int put_record(struct prep *g, struct prep_order *o, const struct fixup_use *u,
		      struct err *err)
{
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	_cleanup_fixup_places_ struct fixup_places places = { VEC_INIT, ARENA_INIT };
	const struct rev *sides[2] = { &o->in.ours, &o->in.theirs };
	int rc = 0;

	if (u->f->diff_len)
		rc = fixup_use_try(&t, u, g->r, &o->merged, err);
	if (rc >= 0 && u->f->diff_len && t.fit == FIXUP_FITS_NOT)
		return err_set(err, "fixup '%s' does not apply to the merge: %s", u->f->slug,
			       t.why);
	if (rc >= 0 && t.fit == FIXUP_GOES_ON)
		rc = snapshot_write_tree(&o->after, &t.with, g->scratch, err);
	if (rc >= 0 && u->f->n_rules)
		rc = fixup_rule_apply(&o->after, &places, g->ctx, g->r, g->scratch, sides, u, err);
	return rc < 0 ? rc : 0;
}

/* 1: there is none of that name. */
static int by_record(struct prep *g, const char *slug, struct err *err)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	_cleanup_(fixup_use_release) struct fixup_use u = { .patch = PATCH_INIT };
	const struct fixup_silent *f = NULL;
	int rc = flow_fixups_load(g->opts->store, g->ctx, err);

	if (rc >= 0)
		rc = fixup_silent_load(&all, &g->opts->store->store, g->r, err);
	if (rc >= 0)
		f = fixup_silent_find(&all, slug);
	if (rc < 0 || !f)
		return rc < 0 ? rc : 1;
	g->out->source = PREP_RECORDED;
	rc = fixup_use_read(&u, f, &g->arena, err);
	/* what is declared where does not hang on the order */
	if (rc >= 0)
		rc = is_for(g, &g->orders[0], &u, err);
	for (int i = 0; rc >= 0 && i < 2; i++)
		rc = put_record(g, &g->orders[i], &u, err);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------ from a commit */

struct beyond_of {
	struct fixup_merge m;
	struct flow_fixup_result list;
	struct beyond b;
};

static void beyond_of_release(struct beyond_of *o)
{
	beyond_release(&o->b);
	flow_fixup_result_release(&o->list);
}

/* What @tree has beyond the merge: 1 something, 0 nothing, <0. */
static int find_beyond(struct beyond_of *o, struct prep *g, const struct merge_input *in,
		       const struct merge_result *merge, const git_oid *tree, struct err *err)
{
	int rc;

	o->m = (struct fixup_merge){ .in = in, .merge = merge, .result = *tree };
	o->b.ctx = g->ctx;
	o->b.r = g->r;
	o->b.scratch = g->scratch;
	o->b.m = &o->m;
	rc = fixup_list_silent(&o->list, g->r, g->scratch, &o->m, err);
	return rc < 0 ? rc : beyond_trees(&o->b, o->list.silent.items, o->list.silent.n, err);
}

#define BEYOND_OF_INIT { .list = FLOW_FIXUP_RESULT_INIT, .b = BEYOND_INIT }

/* The very merge that is asked about, resolved. */
static int by_result(struct prep *g, const git_oid *tree, struct err *err)
{
	_cleanup_(beyond_of_release) struct beyond_of o = BEYOND_OF_INIT;
	int rc = find_beyond(&o, g, &g->orders[0].in, &g->orders[0].merge, tree, err);

	if (rc == 0)
		return nothing(g, "the resolved merge has nothing beyond what git merged and "
				  "its conflicts");
	for (int i = 0; rc > 0 && i < 2; i++) {
		g->orders[i].before = o.b.before;
		g->orders[i].after = o.b.after;
	}
	return rc < 0 ? rc : 0;
}

/* What another merge has beyond its own, put on this one. */
static int by_other_merge(struct prep *g, const struct commit_info *c, const git_oid *tree,
			  struct err *err)
{
	_cleanup_(beyond_of_release) struct beyond_of o = BEYOND_OF_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	_cleanup_merge_result_ struct merge_result merge = MERGE_RESULT_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	int rc = rev_of_commit(&ours, g->r, &c->parents[0], NULL, err);

	if (rc >= 0)
		rc = rev_of_commit(&theirs, g->r, &c->parents[1], NULL, err);
	if (rc >= 0)
		rc = merge_input_fill(&in, g->ctx, g->r, &ours, &theirs, err);
	if (rc >= 0)
		rc = merge_textual(&merge, g->ctx, &in, NULL, err);
	if (rc >= 0)
		rc = find_beyond(&o, g, &in, &merge, tree, err);
	if (rc == 0)
		return nothing(g, "that merge has nothing beyond what git merged and its "
				  "conflicts");
	return rc < 0 ? rc : by_diff(g, &o.b.diff, err);
}

static bool is_this_merge(const struct prep *g, const struct commit_info *c)
{
	const git_oid *p = c->parents, *a = &g->consumer->commit, *b = &g->provider->commit;

	return c->n_parents == 2 && ((git_oid_equal(&p[0], a) && git_oid_equal(&p[1], b)) ||
				     (git_oid_equal(&p[0], b) && git_oid_equal(&p[1], a)));
}

static int by_commit(struct prep *g, const struct rev *rev, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_strbuf_ struct strbuf diff = STRBUF_INIT;
	const struct commit_info *c;
	int rc = history_commit_info(&l, g->r, &rev->commit, err);

	if (rc < 0)
		return rc;
	c = &l.items[0];
	g->out->source = c->n_parents == 1 ? PREP_COMMIT : PREP_MERGE;
	if (is_this_merge(g, c))
		return by_result(g, &rev->tree, err);
	if (c->n_parents == 2)
		return by_other_merge(g, c, &rev->tree, err);
	if (c->n_parents != 1)
		return err_set(err, "'%s' has %zu parents; a fixup is a commit on a merge of two, "
			       "or such a merge", rev->name, c->n_parents);
	rc = history_commit_info(&l, g->r, &l.items[0].parents[0], err);
	if (rc < 0)
		return rc;
	if (is_this_merge(g, &l.items[1]))
		return by_result(g, &rev->tree, err);
	rc = trees_diff_text(&diff, g->r, &l.items[1].tree, &rev->tree, err);
	return rc < 0 ? rc : by_diff(g, &diff, err);
}

/* -------------------------------------------------------------------------- all */

/* A revision, else a file. */
static int by_name(struct prep *g, const char *name, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_err_ struct err why = ERR_INIT, no_file = ERR_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_resolve(&rev, g->r, name, &why);

	if (rc >= 0)
		return by_commit(g, &rev, err);
	rc = file_read(&text, name, PATCH_MAX_BYTES, 0, &no_file);
	if (rc >= 0)
		return by_patch(g, &text, err);
	if (why.code != ERR_NOT_FOUND)
		err_move(err, &why);
	else if (no_file.code != ERR_NOT_FOUND)
		err_move(err, &no_file);
	else
		(void)err_code(err, ERR_NOT_FOUND, "'%s' is no recorded fixup, no revision and "
			       "no file", name);
	return -1;
}

int prep_merges(struct prep *g, struct err *err)
{
	int rc = merge_order(g, 0, err);

	return rc < 0 ? rc : merge_order(g, 1, err);
}

int prep_know(struct prep *g, struct err *err)
{
	int rc = prep_merges(g, err);

	if (rc >= 0 && !g->opts->fixup)
		return prep_learn(g, err);
	if (rc >= 0)
		rc = by_record(g, g->opts->fixup, err);
	if (rc == 1)
		rc = by_name(g, g->opts->fixup, err);
	if (rc)
		return rc;
	return git_oid_equal(&g->orders[0].before, &g->orders[0].after) ?
		nothing(g, "the fixup changes nothing in the merge") : 0;
}
