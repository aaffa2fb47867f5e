// SPDX-License-Identifier: GPL-2.0-only
/* The resolution that the provider's own conversions suggest. */
#include <string.h>

#include "flow/prep-internal.h"
#include "repo/textdiff.h"

static const char *copy(struct arena *a, const char *s)
{
	return s ? arena_strdup(a, s) : NULL;
}

static void copy_commits(struct arena *a, struct flow_commits *to, const struct flow_commits *from)
{
	to->items = arena_alloc(a, (from->n + 1) * sizeof(*to->items));
	to->n = from->n;
	for (size_t i = 0; i < from->n; i++)
		to->items[i] = (struct flow_commit){
			copy(a, from->items[i].id), copy(a, from->items[i].subject),
			copy(a, from->items[i].author),
		};
}

/* What was found goes with the check; what is told of it stays. */
void prep_keep_learned(struct flow_prep_result *out, const struct flow_silent *s)
{
	struct arena *a = &out->arena;
	struct flow_suggestion how = *s->suggest;
	struct prep_learned l = {
		.kind = check_kind_name(s->f.kind), .symbol = copy(a, s->f.symbol),
		.path = copy(a, s->f.path), .line = s->f.line,
	};

	how.why = copy(a, how.why);
	how.diff = copy(a, how.diff);
	how.rule = copy(a, how.rule);
	how.seen_path = copy(a, how.seen_path);
	how.cocci = copy(a, how.cocci);
	l.suggest = arena_dup(a, &how, sizeof(how));
	copy_commits(a, &l.commits, &s->commits[s->f.provider]);
	out->n_proved += how.state == SUGGEST_PROVED;
	VEC_PUSH(&out->learned, l);
}

static int learn_order(struct prep *g, int i, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	struct prep_order *o = &g->orders[i];
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	int rc;

	how.textual = false;
	rc = flow_check(&found, g->ctx, &o->in.ours, &o->in.theirs, &how, err);
	if (rc >= 0)
		rc = flow_suggest(&found, &o->after, g->ctx, &o->in.ours, &o->in.theirs, &opts,
				  err);
	for (size_t k = 0; rc >= 0 && i == 0 && k < found.n_silent; k++)
		if (found.silent[k].suggest)
			prep_keep_learned(g->out, &found.silent[k]);
	return rc < 0 ? rc : 0;
}

int prep_learn(struct prep *g, struct err *err)
{
	struct flow_prep_result *out = g->out;
	int rc = learn_order(g, 0, err);

	out->source = PREP_LEARNED;
	if (rc >= 0 && git_oid_equal(&g->orders[0].merged, &g->orders[1].merged))
		g->orders[1].after = g->orders[0].after;
	else if (rc >= 0)
		rc = learn_order(g, 1, err);
	if (rc < 0)
		return rc;
	if (!out->learned.n)
		out->why = "the merge has no silent conflict that is found";
	else if (!out->n_proved)
		out->why = arena_printf(&out->arena, "nothing that can be learnt is proved: %s",
					out->learned.items[0].suggest->why);
	if (out->why)
		return 1;
	return trees_diff_text(&out->learned_diff, g->r, &g->orders[0].merged,
			       &g->orders[0].after, err);
}
