// SPDX-License-Identifier: GPL-2.0-only
/* The figures by which ways are compared, and the copies that they are of. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-use.h"
#include "flow/plan-internal.h"
#include "flow/without.h"
#include "merge/rerere.h"

/* ------------------------------------------------------------------ textual ones */

static size_t lines_of(const char *s, size_t n)
{
	size_t lines = 0;

	for (const char *p = s; (p = memchr(p, '\n', n - (size_t)(p - s))) != NULL; p++)
		lines++;
	return lines;
}

/* Of each block the longer side: about what somebody has to write. */
static void count_blocks(struct plan_meeting *m, const struct rerere_image *image)
{
	const char *text = image->preimage.buf;

	for (size_t i = 0; i < image->hunks.n; i++) {
		const struct rerere_hunk *h = &image->hunks.items[i];
		size_t one = lines_of(text + h->one, h->one_len);
		size_t two = lines_of(text + h->two, h->two_len);

		m->lines += one > two ? one : two;
	}
}

static int count_path(struct plan_meeting *m, struct plan *g, const struct merge_result *merge,
		      const struct merge_unmerged *u, struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = merge_has_text(u) ? snapshot_read(&f, &merge->merged, g->r, u->path, 0, err) : 1;

	if (rc < 0)
		return rc;
	if (rc == 0 && rerere_parse(&image, f.data, f.len, flow_fixup_marker_size(g->r, u->path),
				    RERERE_SHA1, NULL) == 1) {
		count_blocks(m, &image);
		return 0;
	}
	/* a file that goes or stays: that is no matter of lines */
	m->lines++;
	m->at_least = true;
	return 0;
}

static int count_textual(struct plan_meeting *m, struct plan *g,
			 const struct merge_result *merge, struct err *err)
{
	int rc = 0;

	m->paths = merge->n_unmerged;
	for (size_t i = 0; i < merge->n_conflicts; i++)
		m->hunks += merge->conflicts[i].hunks;
	for (size_t i = 0; rc >= 0 && i < merge->n_unmerged; i++)
		rc = count_path(m, g, merge, &merge->unmerged[i], err);
	return rc;
}

/* -------------------------------------------------------------------------- both */

int plan_meet(struct plan_meeting *out, struct flow_check_result *found, struct plan *g,
	      const struct rev *ours, const struct rev *theirs, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	_cleanup_merge_result_ struct merge_result merge = MERGE_RESULT_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	struct plan_meeting m = { 0 };
	int rc = merge_input_fill(&in, g->ctx, g->r, ours, theirs, err);

	opts.suppress = g->opts->suppress;
	/* a suppression may name commits */
	opts.no_attribution = found != &g->out->found && found != &g->out->back && !opts.suppress;
	if (rc >= 0)
		rc = merge_textual(&merge, g->ctx, &in, NULL, err);
	if (rc >= 0)
		rc = count_textual(&m, g, &merge, err);
	if (rc >= 0)
		rc = flow_check_known(&res, g->ctx, &in, &merge, &opts, err);
	if (rc < 0)
		return rc;
	m.silent = res.n_silent - res.n_suppressed;
	m.lines += m.silent;
	m.at_least |= m.silent > 0;
	*out = m;
	if (found) {
		flow_check_result_release(found);
		*found = res;
		res = (struct flow_check_result)FLOW_CHECK_RESULT_INIT;
	}
	return 0;
}

int plan_commit(struct rev *out, struct plan *g, const char *name, const git_oid *tree,
		const git_oid *parents, size_t n, struct err *err)
{
	struct oid_vec list = VEC_INIT;
	git_oid commit;
	int rc;

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&list, parents[i]);
	rc = scratch_commit(&commit, g->scratch, tree, &list, "plan\n", err);
	oid_vec_release(&list);
	if (rc < 0)
		return rc;
	rev_release(out);
	out->name = mem_strdup(name);
	out->commit = commit;
	out->tree = *tree;
	return 0;
}

const char *plan_first_found(struct arena *a, const struct flow_check_result *found)
{
	const struct check_finding *f = NULL;
	size_t more = 0;

	for (size_t i = 0; i < found->n_silent; i++) {
		if (found->silent[i].suppressed)
			continue;
		more += f != NULL;
		f = f ? f : &found->silent[i].f;
	}
	if (!f)
		return NULL;
	return arena_printf(a, "%s:%u: %s: %s%s", f->path, f->line, f->symbol, f->message,
			    more ? arena_printf(a, "; and %zu more", more) : "");
}

void plan_count_step(struct plan_outcome *out, struct plan *g, const char *what,
		     const struct flow_check_result *found)
{
	const char *first = plan_first_found(g->arena, found);

	out->checked++;
	if (!first)
		return;
	out->unbuilt++;
	VEC_PUSH(&out->broken, (struct plan_unbuilt){ NULL, arena_strdup(g->arena, what), first });
}

int plan_check_step(struct plan_outcome *out, struct plan *g, const char *what,
		    const struct rev *parent, const struct rev *commit, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	int rc;

	opts.no_attribution = true;
	rc = flow_check_self_among(&res, g->ctx, parent, commit, &g->touched, &opts, err);
	if (rc < 0)
		return rc;
	plan_count_step(out, g, what, &res);
	return 0;
}

int plan_check_merge(struct plan_outcome *out, struct plan *g, const char *what,
		     const struct rev *ours, const struct rev *theirs, const git_oid *tree,
		     struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	const struct rev *sides[2] = { ours, theirs };
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	int rc;

	opts.no_attribution = true;
	opts.suppress = g->opts->suppress;
	rc = fixup_use_check(&res, g->ctx, sides, tree, &opts, err);
	if (rc < 0)
		return rc;
	plan_count_step(out, g, what, &res);
	return 0;
}

/* ---------------------------------------------------------------- what is known */

int plan_prepare(struct plan *g, struct err *err)
{
	const struct flow_prep_opts opts = {
		.strategy = PREP_SPLIT, .fixup = g->opts->fixup, .store = g->opts->store,
	};
	int rc;

	if (g->prepared)
		return 0;
	rc = flow_prep(&g->prep, g->ctx, g->rev[PLAN_PROVIDER], g->rev[PLAN_CONSUMER], &opts,
		       err);
	if (rc < 0)
		return rc;
	g->prep_rc = rc;
	g->prepared = true;
	return 0;
}

void plan_known_lines(struct plan_meeting *m, const struct plan *g)
{
	const struct flow_prep_result *p = &g->prep;
	size_t left = g->opts->fixup ? 0 : p->learned.n - p->n_proved;

	if (!g->prepared || !p->fixup_files || !m->silent)
		return;
	m->lines = m->lines - m->silent + p->fixup_changed + left;
	m->at_least = left > 0;
}

static void add_named(struct oid_vec *out, const struct flow_commits *c)
{
	for (size_t i = 0; i < c->n; i++) {
		git_oid oid;
		bool known = false;

		if (git_oid_fromstr(&oid, c->items[i].id) < 0)
			continue;
		for (size_t k = 0; k < out->n && !known; k++)
			known = git_oid_equal(&out->items[k], &oid);
		if (!known)
			VEC_PUSH(out, oid);
	}
}

void plan_named(struct oid_vec *out, const struct flow_check_result *found, enum check_side side)
{
	for (size_t i = 0; i < found->n_silent; i++)
		if (!found->silent[i].suppressed)
			add_named(out, &found->silent[i].commits[side]);
}

const char **plan_paths(size_t *n, struct arena *a, const struct flow_check_result *found,
			enum check_side side)
{
	const char **paths = arena_alloc(a, (found->n_textual + 2 * found->n_silent + 1) *
						    sizeof(*paths));

	*n = 0;
	for (size_t i = 0; i < found->n_textual; i++)
		if (found->textual[i].path)
			paths[(*n)++] = found->textual[i].path;
	for (size_t i = 0; i < found->n_silent; i++)
		if (!found->silent[i].suppressed)
			*n += without_paths(paths + *n, &found->silent[i].f, side);
	return paths;
}

void plan_add_commit(struct plan_outcome *out, struct plan *g, const struct commit_info *c)
{
	char hex[GIT_OID_HEXSZ + 1];
	struct plan_commit one;

	git_oid_tostr(hex, sizeof(hex), &c->oid);
	one.id = arena_strdup(g->arena, hex);
	one.subject = arena_strdup(g->arena, c->subject);
	VEC_PUSH(&out->commits, one);
}
