// SPDX-License-Identifier: GPL-2.0-only
/*
 * What whoever pulls will meet: a trial integration of the upstream and the tree, and of
 * these with each other tree in between that is known to have a conflict with it.
 */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/fixup-use.h"
#include "flow/integrate.h"
#include "flow/matrix.h"
#include "flow/merge-show.h"
#include "flow/path-commits.h"
#include "flow/request-pull-internal.h"
#include "merge/fixup-silent.h"

enum { TRIAL_MOST = 3 };

/* The upstream, perhaps another tree, and ours. */
struct trial {
	struct tree items[TRIAL_MOST];
	struct trees trees;
	struct integrate_result r;
	const struct integrate_row *row;	/* of ours */
	struct merge_input in;			/* of its merge, for the bases */
};

static void trial_release(struct trial *t)
{
	merge_input_release(&t->in);
	integrate_result_release(&t->r);
}

static struct tree stand_in(const struct rev *rev)
{
	return (struct tree){ .name = rev->name, .section = rev->name, .ref = rev->name,
			      .commit = rev->commit, .tree = rev->tree,
			      .upstream_index = -1, .owned = -1 };
}

static struct tree bare(const struct tree *t)
{
	return (struct tree){ .name = t->name, .section = t->section, .ref = t->ref,
			      .commit = t->commit, .tree = t->tree, .upstream_index = -1,
			      .owned = -1 };
}

static int run_trial(struct trial *t, struct pull *p, const struct tree *other,
		     struct err *err)
{
	const struct integrate_opts opts = {
		.ways = INTEGRATE_BY_FIXUP | INTEGRATE_BY_DROPPING, .dry_run = true,
		.check = true,
	};
	size_t n = 0;
	int rc;

	t->items[n++] = stand_in(&p->onto);
	if (other)
		t->items[n++] = bare(other);
	t->items[n++] = stand_in(&p->head);
	t->trees.items = t->items;
	t->trees.n = n;
	t->trees.source = "the trial";
	rc = integrate_run(&t->r, p->ctx, &t->trees, p->fixups, &opts, err);
	if (rc < 0)
		return rc;
	t->row = &t->r.rows[n - 1];
	return 0;
}

/* --------------------------------------------------------------------- one conflict */

static bool is_among(const struct pull_conflicts *l, const struct pull_conflict *c)
{
	for (size_t i = 0; i < l->n; i++) {
		const struct pull_conflict *o = &l->items[i];

		if (o->silent == c->silent && string_same(o->kind, c->kind) &&
		    string_same(o->path, c->path) && string_same(o->fixup, c->fixup) &&
		    string_same(o->message, c->message))
			return true;
	}
	return false;
}

static void keep_commits(struct flow_commits *out, const struct flow_commits *from,
			 struct arena *a)
{
	out->items = arena_alloc(a, (from->n + 1) * sizeof(*out->items));
	out->n = from->n;
	for (size_t i = 0; i < from->n; i++)
		out->items[i] = (struct flow_commit){
			arena_strdup(a, from->items[i].id),
			arena_strdup(a, from->items[i].subject),
			from->items[i].author ? arena_strdup(a, from->items[i].author) : NULL,
		};
}

static int open_bases(struct trial *t, struct pull *p, struct err *err)
{
	_cleanup_rev_ struct rev onto = REV_INIT;
	int rc;

	if (t->in.n_bases)
		return 0;
	rc = rev_of_commit(&onto, p->r, &t->row->onto, "onto", err);
	return rc < 0 ? rc : merge_input_fill(&t->in, p->ctx, p->r, &onto, &p->head, err);
}

/* Who changed the path on both sides, the merges of the trial aside. */
static int find_commits(struct pull_conflict *c, struct trial *t, struct pull *p,
			struct err *err)
{
	const git_oid *const tips[] = { &t->row->onto, &p->head.commit };
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	int rc = open_bases(t, p, err);

	for (size_t i = 0; rc == 0 && i < t->in.n_bases; i++)
		VEC_PUSH(&bases, t->in.bases[i]);
	for (int side = 0; rc == 0 && side < 2; side++) {
		struct flow_commits found = { NULL, 0 };

		rc = path_commits_find(&found, NULL, &p->out->arena, p->r, tips[side], &bases,
				       c->path, err);
		if (rc == 0)
			keep_commits(&c->commits[side], &found, &p->out->arena);
	}
	return rc;
}

static int add_textual(struct pull_conflicts *to, const struct pull_conflicts *known,
		       struct trial *t, struct pull *p, const char *with, size_t at,
		       struct err *err)
{
	const struct integrate_conflict *from = &t->row->conflicts[at];
	struct arena *a = &p->out->arena;
	_cleanup_strbuf_ struct strbuf diff = STRBUF_INIT;
	struct pull_conflict c = {
		.tree = with, .kind = from->kind,
		.path = from->path ? arena_strdup(a, from->path) : NULL,
	};
	int rc = 0;

	if (from->how >= FIXUP_HUNKS && from->fixup)
		c.fixup = arena_strdup(a, from->fixup);
	if ((known && is_among(known, &c)) || is_among(to, &c))
		return 0;
	if (c.path)
		rc = find_commits(&c, t, p, err);
	if (rc == 0 && c.path && t->row->state == INTEGRATE_RESOLVED)
		rc = merge_show_diff(&diff, p->r, p->scratch, &t->row->commit, c.path, err);
	if (diff.len)
		c.diff = arena_strdup(a, diff.buf);
	if (rc == 0)
		VEC_PUSH(to, c);
	return rc;
}

static void add_silent(struct pull_conflicts *to, const struct pull_conflicts *known,
		       const struct trial *t, struct pull *p, const char *with, size_t at)
{
	const struct flow_silent *s = &t->row->found->silent[at];
	struct arena *a = &p->out->arena;
	struct pull_conflict c = {
		.tree = with, .silent = true, .kind = check_kind_name(s->f.kind),
		.path = arena_strdup(a, s->f.path), .line = s->f.line,
		.message = arena_printf(a, "%s: %s", s->f.symbol, s->f.message),
	};

	if (s->suppressed || (known && is_among(known, &c)) || is_among(to, &c))
		return;
	keep_commits(&c.commits[0], &s->commits[SIDE_OURS], a);
	keep_commits(&c.commits[1], &s->commits[SIDE_THEIRS], a);
	VEC_PUSH(to, c);
}

/* Whether a commit is the one that a fixup names, behind its patch-id. */
static bool is_cause(struct arena *a, const struct commit_info *c, const char *cause)
{
	const char *what = strchr(cause, ' ');

	return what && strcmp(fixup_cause_of(a, c), what + 1) == 0;
}

/* The commits of both sides that made the fixup necessary, each by what it does. */
static int find_causes(struct pull_conflict *to, const struct fixup_silent *f, struct trial *t,
		       struct pull *p, struct err *err)
{
	const git_oid *const tips[] = { &t->row->onto, &p->head.commit };
	struct arena *a = &p->out->arena;
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	int rc = open_bases(t, p, err);

	for (size_t i = 0; rc == 0 && i < t->in.n_bases; i++)
		VEC_PUSH(&bases, t->in.bases[i]);
	for (int side = 0; rc == 0 && side < 2; side++) {
		_cleanup_commits_ struct commit_list list = COMMIT_LIST_INIT;
		_cleanup_arena_ struct arena names = ARENA_INIT;
		struct flow_commits *out = &to->commits[side];

		rc = history_commits(&list, p->r, tips[side], &bases, NULL, err);
		out->items = arena_alloc(a, (f->n_causes + 1) * sizeof(*out->items));
		for (size_t k = 0; rc >= 0 && k < f->n_causes; k++)
			for (size_t i = 0; i < list.n && out->n <= k; i++) {
				if (!is_cause(&names, &list.items[i], f->causes[k]))
					continue;
				out->items[out->n++] = (struct flow_commit){
					arena_strdup(a, git_oid_tostr_s(&list.items[i].oid)),
					arena_strdup(a, list.items[i].subject), NULL,
				};
				break;
			}
		rc = rc < 0 ? rc : 0;
	}
	return rc;
}

static int add_fixup(struct pull_conflicts *to, const struct pull_conflicts *known,
		     const struct fixup_silents *all, struct trial *t, struct pull *p,
		     const char *with, const char *slug, struct err *err)
{
	const struct fixup_silent *f = fixup_silent_find(all, slug);
	struct arena *a = &p->out->arena;
	struct pull_conflict c = { .tree = with, .silent = true, .kind = "fixup" };
	int rc;

	if (!f)
		return 0;
	c.fixup = arena_strdup(a, slug);
	c.message = arena_strdup(a, f->subject);
	if ((known && is_among(known, &c)) || is_among(to, &c))
		return 0;
	rc = find_causes(&c, f, t, p, err);
	c.diff = f->diff_len ? arena_strndup(a, f->diff, f->diff_len) : NULL;
	if (rc == 0)
		VEC_PUSH(to, c);
	return rc;
}

/* What ours met in the trial, without what is @known. */
static int collect(struct pull_conflicts *to, const struct pull_conflicts *known,
		   struct trial *t, struct pull *p, const char *with, struct err *err)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < t->row->n_conflicts; i++)
		rc = add_textual(to, known, t, p, with, i, err);
	for (size_t i = 0; rc == 0 && t->row->found && i < t->row->found->n_silent; i++)
		add_silent(to, known, t, p, with, i);
	if (rc == 0 && t->row->n_fixups)
		rc = fixup_silent_load(&all, &p->fixups->store, p->ctx->repo, err);
	for (size_t i = 0; rc >= 0 && i < t->row->n_fixups; i++)
		rc = add_fixup(to, known, &all, t, p, with, t->row->fixups[i], err);
	return rc < 0 ? rc : 0;
}

/* ---------------------------------------------------------------------- the merge */

/* A path that git leaves unmerged: as it was resolved, else as we have it. */
static int settle_path(struct merge_result *m, const struct merge_unmerged *u, struct pull *p,
		       const git_oid *resolved, struct err *err)
{
	struct tree_entry e = u->stages[2];
	int rc = 0;

	if (!git_oid_is_zero(resolved))
		rc = tree_find(&e, p->r, resolved, u->path, err);
	if (rc < 0)
		return rc;
	if (rc > 0 || !e.mode)
		snapshot_set_deleted(&m->merged, u->path, u->len);
	else
		snapshot_set_blob(&m->merged, u->path, u->len, &e.oid, e.mode);
	return 0;
}

/*
 * The tree that the pull gives, without fixups of what git does not see: nobody has put
 * these on when the diffstat is compared.
 */
static int real_merge(struct pull *p, const git_oid *resolved, struct err *err)
{
	struct merge_input in = { .n_bases = 0 };
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	int rc = merge_input_fill(&in, p->ctx, p->r, &p->onto, &p->head, err);

	if (rc >= 0)
		rc = merge_textual(&m, p->ctx, &in, NULL, err);
	for (size_t i = 0; rc >= 0 && i < m.n_unmerged; i++)
		rc = settle_path(&m, &m.unmerged[i], p, resolved, err);
	if (rc >= 0)
		rc = snapshot_write_tree(&p->merge_tree, &m.merged, p->scratch, err);
	merge_input_release(&in);
	return rc < 0 ? rc : 0;
}

static int tree_of(git_oid *out, struct repo *r, const git_oid *commit, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_of_commit(&rev, r, commit, NULL, err);

	if (rc == 0)
		*out = rev.tree;
	return rc;
}

int pull_meet_now(struct pull *p, struct err *err)
{
	_cleanup_(trial_release) struct trial t = { .r = INTEGRATE_RESULT_INIT };
	git_oid resolved = { { 0 } };
	int rc = run_trial(&t, p, NULL, err);

	if (rc == 0)
		rc = collect(&p->out->now, NULL, &t, p, p->out->upstream, err);
	if (rc < 0)
		return rc;
	if (t.row->state == INTEGRATE_MERGED || t.row->state == INTEGRATE_RESOLVED) {
		p->merge_commit = t.row->commit;
		rc = tree_of(&resolved, p->r, &t.row->commit, err);
	}
	if (rc == 0 && p->out->n_bases > 1)
		rc = real_merge(p, &resolved, err);
	return rc;
}

/* -------------------------------------------------------------------- other trees */

static bool may_come_first(const struct pull *p, const struct tree *t)
{
	return !t->error && t != p->tree && t != p->for_tree &&
	       !(t->policy & TREE_INTEGRATION) &&
	       !git_oid_equal(&t->commit, &p->head.commit) &&
	       !git_oid_equal(&t->commit, &p->onto.commit);
}

/* Marks those that have a conflict with ours, handled ones, too. */
static int find_opponents(bool *is, struct pull *p, struct err *err)
{
	_cleanup_matrix_ struct matrix_result m = MATRIX_RESULT_INIT;
	struct matrix_subject subject = { .rev = p->head };
	struct matrix_opts opts = MATRIX_OPTS_INIT;
	int rc;

	opts.check.fixups = p->fixups;
	opts.subjects = &subject;
	opts.n_subjects = 1;
	rc = matrix_run(&m, p->ctx, p->trees, &opts, err);
	for (size_t i = 0; rc >= 0 && i < m.n_causes; i++)
		for (size_t k = 0; k < m.causes[i].n_pairs; k++) {
			const struct matrix_pair *pair = &m.pairs[m.causes[i].pairs[k]];
			const struct tree *t = m.rows[pair->theirs].tree;

			if (t)
				is[t - p->trees->items] = true;
		}
	return rc < 0 ? rc : 0;
}

int pull_meet_later(struct pull *p, struct err *err)
{
	_cleanup_free_ bool *is = mem_zalloc(p->trees->n + 1);
	int rc = p->trees->n ? find_opponents(is, p, err) : 0;

	for (size_t i = 0; rc == 0 && i < p->trees->n; i++) {
		const struct tree *other = &p->trees->items[i];
		_cleanup_(trial_release) struct trial t = { .r = INTEGRATE_RESULT_INIT };

		if (!is[i] || !may_come_first(p, other))
			continue;
		ctx_progress(p->ctx, "other trees", i, p->trees->n);
		rc = run_trial(&t, p, other, err);
		if (rc == 0)
			rc = collect(&p->out->later, &p->out->now, &t, p,
				     arena_strdup(&p->out->arena, other->name), err);
	}
	return rc;
}
