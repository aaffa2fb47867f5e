// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/prep-shim.h"
#include "flow/suggest-internal.h"

void shims_release(struct shims *s)
{
	for (size_t i = 0; i < s->all.n; i++) {
		VEC_RELEASE(&s->all.items[i]->uses);
		VEC_RELEASE(&s->all.items[i]->more);
	}
	for (size_t i = 0; i < s->files.n; i++)
		VEC_RELEASE(&s->files.items[i]->edits);
	VEC_RELEASE(&s->all);
	VEC_RELEASE(&s->files);
	map_release(&s->by_path);
	map_release(&s->names);
	tree_changes_release(&s->changed);
	ctree_free(s->tree);
	ctree_free(s->other_tree);
	snapshot_release(&s->own);
	snapshot_release(&s->other);
	flow_check_result_release(&s->found);
}

int shims_open(struct shims *s, struct err *err)
{
	struct prep *g = s->g;
	int rc = g->world ? 0 : cworld_open(&g->world, g->ctx, &g->consumer->tree, err);

	snapshot_init(&s->own, &g->consumer->tree);
	snapshot_init(&s->other, &g->provider->tree);
	if (rc >= 0)
		rc = ctree_open(&s->tree, g->world, &s->own, err);
	if (rc >= 0)
		rc = ctree_open(&s->other_tree, g->world, &s->other, err);
	if (rc >= 0)
		rc = tree_diff(&s->changed, g->r, &g->orders[0].in.base_trees[0],
			       &g->provider->tree, err);
	return rc;
}

static int find_all(struct shims *s, struct err *err)
{
	const struct merge_input *in = &s->g->orders[0].in;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	int rc;

	how.textual = false;
	rc = flow_check(&s->found, s->g->ctx, &in->ours, &in->theirs, &how, err);
	if (rc >= 0)
		rc = shims_find(s, err);
	for (size_t i = 0; rc >= 0 && i < s->all.n; i++)
		if (!s->all.items[i]->why)
			rc = shim_write(s, s->all.items[i], err);
	return rc < 0 ? rc : 0;
}

static void drop(struct shims *s, struct shim *m, const char *why)
{
	m->why = arena_strdup(s->arena, why);
}

/* ------------------------------------------------------------------------- the merge */

static bool is_used_in(const struct shim *m, const char *path)
{
	for (size_t i = 0; i < m->uses.n; i++)
		if (strcmp(m->uses.items[i].file->path, path) == 0)
			return true;
	return false;
}

/* How many places with uses of it, of @all, could be converted as they stand. 0, <0. */
static int count_proved(size_t *n, size_t *all, struct shims *s, const struct shim *m,
			struct err *err)
{
	const struct merge_input *in = &s->g->orders[0].in;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	int rc = s->suggested ? 0 : flow_suggest(&s->found, &s->fixed, s->g->ctx, &in->ours,
						 &in->theirs, &opts, err);

	s->suggested = true;
	*n = *all = 0;
	for (size_t i = 0; rc >= 0 && i < s->found.n_silent; i++) {
		const struct flow_silent *f = &s->found.silent[i];

		if (!shim_is_of(m, &f->f) || !is_used_in(m, f->f.path))
			continue;
		++*all;
		*n += f->suggest && f->suggest->state == SUGGEST_PROVED;
	}
	return rc < 0 ? rc : 0;
}

/* Why nobody can convert the body of a wrapper; what it is short of callers may have. */
static int fail_body(struct shims *s, struct shim *m, const char *why, struct err *err)
{
	size_t n = 0, all = 0;
	int rc = m->more.n ? 0 : count_proved(&n, &all, s, m, err);

	if (rc >= 0 && all && n == all)
		rc = shim_take_more(s, m, err);
	if (rc || m->why)
		return rc < 0 ? rc : 0;
	if (!m->more.n && string_begins(why, "needs "))
		drop(s, m, arena_printf(s->arena, "what it is to call then %s; it would take one "
					"more argument for that, which %zu of %zu callers have at "
					"hand", why, n, all));
	else
		drop(s, m, arena_printf(s->arena, "its body cannot follow in the merge: %s", why));
	return 0;
}

/* 1 some wrapper cannot follow, 0, <0. */
static int judge_bodies(struct shims *s, const struct flow_check_result *found, struct err *err)
{
	bool any = false;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < found->n_silent; i++) {
		const struct flow_silent *f = &found->silent[i];

		for (size_t k = 0; rc >= 0 && k < s->all.n; k++) {
			struct shim *m = s->all.items[k];

			if (m->why || !shim_is_of(m, &f->f) ||
			    strcmp(m->holder->path, f->f.path) != 0 || !f->suggest ||
			    f->suggest->state == SUGGEST_PROVED)
				continue;
			rc = fail_body(s, m, f->suggest->why ? f->suggest->why : "no rule", err);
			any = true;
		}
	}
	return rc < 0 ? rc : any;
}

static void keep_learned(struct shims *s, const struct flow_check_result *found)
{
	struct flow_prep_result *out = s->g->out;

	out->learned.n = out->n_proved = out->n_unrepaired = 0;
	for (size_t i = 0; i < found->n_silent; i++) {
		if (found->silent[i].suggest)
			prep_keep_learned(out, &found->silent[i]);
		out->n_unrepaired += !found->silent[i].suggest ||
				     found->silent[i].suggest->state != SUGGEST_PROVED;
	}
}

/* The merge with the wrappers, repaired. 1 some wrapper is none, 0, <0. */
static int merge_order(struct shims *s, int i, const git_oid *own, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	struct prep *g = s->g;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	int rc;

	merge_input_copy(&in, &g->orders[i].in);
	how.textual = false;
	rc = prep_commit(i ? &in.theirs : &in.ours, g, own, err);
	if (rc >= 0)
		rc = flow_check(&found, g->ctx, &in.ours, &in.theirs, &how, err);
	if (rc >= 0)
		rc = flow_suggest(&found, &g->orders[i].after, g->ctx, &in.ours, &in.theirs, &opts,
				  err);
	if (rc < 0 || i)
		return rc < 0 ? rc : 0;
	rc = judge_bodies(s, &found, err);
	if (rc == 0)
		keep_learned(s, &found);
	return rc;
}

/* --------------------------------------------------------------------- the own tree */

/* What is wrong in a file puts out what has to do with it; else everything. */
static void drop_around(struct shims *s, const char *path, const char *why)
{
	for (int strict = 1; strict >= 0; strict--) {
		bool any = false;

		for (size_t i = 0; i < s->all.n; i++) {
			struct shim *m = s->all.items[i];
			bool about = m->holder && strcmp(m->holder->path, path) == 0;

			for (size_t k = 0; k < m->uses.n; k++)
				about |= strcmp(m->uses.items[k].file->path, path) == 0;
			if (m->why || (strict && !about))
				continue;
			drop(s, m, arena_printf(s->arena, "%s does not bear it: %s", path, why));
			any = true;
		}
		if (any)
			return;
	}
}

/* The names and types of what was written. 1 something is wrong, 0, <0. */
static int judge_texts(struct shims *s, const struct snapshot *with, struct err *err)
{
	_cleanup_(ctree_freep) struct ctree *tree = NULL;
	bool any = false;
	int rc = ctree_open(&tree, s->g->world, with, err);

	for (size_t i = 0; rc >= 0 && i < s->files.n; i++) {
		_cleanup_snap_file_ struct snap_file now = SNAP_FILE_INIT;
		const struct shim_file *f = s->files.items[i];
		suggest_troubles after = VEC_INIT;

		if (!f->edits.n)
			continue;
		rc = snapshot_read(&now, with, s->g->r, f->path, CFILE_MAX_BYTES, err);
		if (rc == 0)
			rc = suggest_judge_new(&after, s->arena,
				&(struct suggest_version){ s->tree, f->own, f->own_len },
				&(struct suggest_version){ tree, now.data, now.len }, f->path,
				err);
		for (size_t k = 0; rc >= 0 && k < after.n; k++)
			drop_around(s, f->path, after.items[k].text);
		any |= after.n > 0;
		VEC_RELEASE(&after);
	}
	return rc < 0 ? rc : any;
}

static int judge_own(struct shims *s, const struct snapshot *with, struct err *err)
{
	prep_troubles out = VEC_INIT;
	int rc = judge_texts(s, with, err);

	if (rc == 0)
		rc = prep_judge_trees_open(s->g, err);
	if (rc == 0)
		rc = prep_judge_trees(&out, s->g, with, NULL, err);
	for (size_t i = 0; rc >= 0 && i < out.n; i++)
		drop_around(s, out.items[i].path, out.items[i].text);
	if (rc == 0 && out.n)
		rc = 1;
	VEC_RELEASE(&out);
	return rc;
}

/* -------------------------------------------------------------------------- all */

static size_t n_made(const struct shims *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->all.n; i++)
		n += !s->all.items[i]->why;
	return n;
}

/* 1 some wrapper is none, 0 all that are left do, <0. */
static int try_all(struct shims *s, git_oid *own, struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT;
	int rc;

	shims_put(&with, s);
	rc = snapshot_write_tree(own, &with, s->g->scratch, err);
	if (rc >= 0)
		rc = merge_order(s, 0, own, err);
	return rc ? rc : judge_own(s, &with, err);
}

/* "struct key *key, int flags" */
static const char *list_more(struct arena *a, const struct shim *m)
{
	const char *text = NULL;

	for (size_t i = 0; i < m->more.n; i++) {
		const struct convert_param *p = &m->more.items[i];
		const char *one = *p->type ? shim_declare(a, p->type, p->name) :
					     arena_strdup(a, p->name);

		text = text ? arena_printf(a, "%s, %s", text, one) : one;
	}
	return text;
}

static void tell(struct shims *s)
{
	struct flow_prep_result *out = s->g->out;
	struct arena *a = &out->arena;

	for (size_t i = 0; i < s->all.n; i++) {
		const struct shim *m = s->all.items[i];

		VEC_PUSH(&out->shims, (struct prep_shim){
			.kind = m->kind, .symbol = arena_strdup(a, m->full),
			.name = m->why ? NULL : arena_strdup(a, m->name),
			.path = m->holder ? arena_strdup(a, m->holder->path) : NULL,
			.uses = m->uses.n, .left = m->n_left,
			.more = m->why ? NULL : list_more(a, m),
			.why = m->why ? arena_strdup(a, m->why) : NULL,
		});
	}
}

static void tell_edits(struct shims *s)
{
	struct flow_prep_result *out = s->g->out;

	for (size_t i = 0; i < s->files.n; i++) {
		const struct shim_file *f = s->files.items[i];
		uint32_t line = 1;
		size_t at = 0;

		for (size_t k = 0; k < f->edits.n; k++) {
			const struct splice *e = &f->edits.items[k];
			struct prep_edit *to = VEC_ADD(&out->edits);

			for (; at < e->at; at++)
				line += f->own[at] == '\n';
			to->path = arena_strdup(&out->arena, f->path);
			to->line = line;
			to->before = arena_strndup(&out->arena, f->own + e->at, e->len);
			to->after = arena_strdup(&out->arena, e->text);
			to->prep = true;
			out->n_prep++;
		}
	}
}

static int make(struct shims *s, git_oid *own, struct err *err)
{
	struct prep *g = s->g;
	int rc = shims_open(s, err);

	if (rc >= 0)
		rc = find_all(s, err);
	if (rc < 0)
		return rc;
	if (!s->all.n)
		g->out->why = "the merge has no silent conflict that is found";
	for (rc = 1; rc > 0 && n_made(s);)
		rc = try_all(s, own, err);
	if (rc < 0)
		return rc;
	tell(s);
	if (rc > 0) {
		g->out->why = g->out->why ? g->out->why :
			arena_printf(&g->out->arena, "no wrapper is possible: %s",
				     g->out->shims.items[0].why);
		return 1;
	}
	tell_edits(s);
	if (git_oid_equal(&g->orders[0].merged, &g->orders[1].merged))
		g->orders[1].after = g->orders[0].after;
	else
		rc = merge_order(s, 1, own, err);
	return rc;
}

int prep_shim(git_oid *own, struct prep *g, struct err *err)
{
	_cleanup_(shims_release) struct shims s = {
		.g = g, .own = SNAPSHOT_INIT, .other = SNAPSHOT_INIT, .arena = &g->arena,
		.changed = TREE_CHANGES_INIT, .found = FLOW_CHECK_RESULT_INIT,
	};
	int rc = prep_merges(g, err);

	g->out->source = PREP_LEARNED;
	return rc < 0 ? rc : make(&s, own, err);
}
