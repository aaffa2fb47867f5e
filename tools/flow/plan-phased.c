// SPDX-License-Identifier: GPL-2.0-only
/* The provider keeps both forms of the interface for a release (flow/phased.h). */
#include <string.h>

#include "flow/phased.h"
#include "flow/plan-internal.h"

/* Published commits that are others when the one that made the change is taken apart. */
static size_t count_rewritten(const struct plan *g, const struct flow_phased_result *p)
{
	const struct commit_list *own = &g->own[PLAN_PROVIDER];
	char hex[GIT_OID_HEXSZ + 1];

	if (!p->commit.id || plan_rebases(g, PLAN_PROVIDER))
		return 0;
	for (size_t i = 0; i < own->n; i++)
		if (strcmp(git_oid_tostr(hex, sizeof(hex), &own->items[i].oid), p->commit.id) == 0)
			return i + 1;
	return 0;
}

/* Each step on the one before, and to whom it goes; the last one is for the next release. */
static int post_steps(struct plan_outcome *out, struct plan *g,
		      const struct flow_phased_result *p, struct err *err)
{
	_cleanup_rev_ struct rev last = REV_INIT;
	int rc = rev_of_commit(&last, g->r, &p->onto, "onto", err);

	for (int i = PHASED_BESIDE; rc >= 0 && i < PHASED_N_STEPS; i++) {
		const struct prep_patch *step = &p->steps[i];
		_cleanup_rev_ struct rev next = REV_INIT;
		struct plan_patch *patch;

		if (!step->diff.len)
			continue;
		/* the last one is looked at on top of what both trees have by then */
		if (i != PHASED_CLEANUP) {
			rc = plan_commit(&next, g, "step", &p->trees[i], &last.commit, 1, err);
			if (rc >= 0)
				rc = plan_check_step(out, g, step->subject, &last, &next, err);
			rev_release(&last);
			rev_copy(&last, &next);
		}
		if (rc >= 0)
			rc = plan_add_patch(&patch, out, g, PLAN_PROVIDER,
					    arena_strdup(g->arena, step->subject), &step->mail,
					    err);
		if (rc >= 0) {
			patch->files = step->files;
			patch->lines = step->changed;
		}
	}
	return rc;
}

static void tell_phased(struct plan_outcome *out, struct plan *g,
			const struct flow_phased_result *p)
{
	const char *provider = g->out->names[PLAN_PROVIDER];
	const char *consumer = g->out->names[PLAN_CONSUMER];
	struct arena *a = g->arena;

	plan_step_natural(out, g, PLAN_PROVIDER,
			  arena_printf(a, "%s with both forms", provider));
	plan_step_natural(out, g, PLAN_CONSUMER, consumer);
	plan_step_later(out, g, PLAN_PROVIDER, "the removal of the old form");
	out->unchecked = p->cleanup_why != NULL;
	out->why = p->cleanup_why ? arena_printf(a, "the last step is not proved: %s",
						 p->cleanup_why) : NULL;
	out->doing = arena_printf(a, "%s has both forms of the interface for a release%s; when "
				  "both trees are in, %zu use%s converted (%zu of them learnt) "
				  "and the old form goes", provider,
				  !out->rewritten ? "" :
				  arena_printf(a, ", for which %zu of its published commits get "
					       "other ids", out->rewritten),
				  p->n_last, p->n_last == 1 ? " is" : "s are", p->n_converted);
	out->alone[PLAN_PROVIDER] = "nothing breaks";
	out->alone[PLAN_CONSUMER] = "nothing breaks; the old form stays until it is";
	out->command = arena_printf(a, "crosstree prep %s %s --strategy=phased -o DIR", provider,
				    consumer);
}

int plan_phased(struct plan_outcome *out, struct plan *g, struct err *err)
{
	_cleanup_flow_phased_ struct flow_phased_result p = FLOW_PHASED_RESULT_INIT;
	_cleanup_rev_ struct rev with = REV_INIT;
	int rc = flow_phased(&p, g->ctx, g->rev[PLAN_PROVIDER], g->rev[PLAN_CONSUMER], err);

	if (rc > 0) {
		out->state = PLAN_NO_WAY;
		out->why = arena_strdup(g->arena, p.why);
	}
	if (rc)
		return rc < 0 ? rc : 0;
	rc = plan_commit(&with, g, g->rev[PLAN_PROVIDER]->name, &p.tree,
			 &g->rev[PLAN_PROVIDER]->commit, 1, err);
	if (rc >= 0)
		rc = plan_meet(&out->meets, NULL, g, &with, g->rev[PLAN_CONSUMER], err);
	if (rc >= 0)
		rc = post_steps(out, g, &p, err);
	if (rc < 0)
		return rc;
	out->unready = out->meets.silent;
	out->rewritten = count_rewritten(g, &p);
	tell_phased(out, g, &p);
	return 0;
}
