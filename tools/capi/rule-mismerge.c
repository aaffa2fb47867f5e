// SPDX-License-Identifier: GPL-2.0-only
/*
 * Functions that both sides edited: git takes the lines of both, and a local,
 * a label or the result that one side took away is what the other one's new lines
 * rely on. A function of the merged tree that is neither side's is compared with
 * both: what does not hold in it and holds in the two it was made from is reported.
 */
#include "capi/mismerge-internal.h"

#include "base/pool.h"
#include "capi/lines.h"

#define MIN_SHARED_LINES 4	/* from here on a function is made of another one */

struct work {
	struct sweep *sw;
	VEC(struct mismerge_job) jobs;
};

/* ------------------------------------------------------------------- the functions */

static void lines_of(line_vec *out, const struct scope_file *s, const struct scope_func *f)
{
	const struct tok *a = lex_tok(&s->cf.lx, f->body->first);
	const struct tok *z = lex_tok(&s->cf.lx, f->body->last - 1);

	lines_split(out, s->cf.lx.src + a->off, z->off > a->off ? z->off - a->off : 0);
}

static size_t shared(const struct map *lines, const struct scope_file *s,
		     const struct scope_func *f)
{
	line_vec v = VEC_INIT;
	size_t n = 0;

	lines_of(&v, s, f);
	for (size_t i = 0; i < v.n; i++)
		n += v.items[i].telling && map_find(lines, (char *)&v.items[i].hash,
						    sizeof(v.items[i].hash));
	VEC_RELEASE(&v);
	return n;
}

/*
 * The function of a side that most lines of @f are in, which that side has under
 * another name, or as a part of a larger one; NULL: there is none.
 */
static struct scope_func *donor(const struct scope_file *m, const struct scope_func *f,
				const struct scope_file *side)
{
	_cleanup_map_ struct map lines = MAP_INIT;
	struct scope_func *best = NULL;
	line_vec v = VEC_INIT;
	size_t most = MIN_SHARED_LINES - 1;

	lines_of(&v, m, f);
	for (size_t i = 0; i < v.n; i++)
		if (v.items[i].telling)
			map_put(&lines, (char *)&v.items[i].hash, sizeof(v.items[i].hash),
				NULL);
	for (size_t i = 0; i < side->funcs.n; i++) {
		size_t n = shared(&lines, side, &side->funcs.items[i]);

		if (n > most) {
			most = n;
			best = &side->funcs.items[i];
		}
	}
	VEC_RELEASE(&v);
	return best;
}

/*
 * A function of the merge that is neither side's, with those it was made from. One
 * that has its name more than once is told by its place among them.
 */
static bool make_trio(struct mismerge_trio *t, struct mismerge_job *job, size_t i)
{
	const struct scope_file *m = &job->merged.scope;
	struct scope_func *f = &job->merged.scope.funcs.items[i];
	uint32_t n = scope_count(m, f->name);
	bool any = false;

	*t = (struct mismerge_trio){ .m = f };
	for (int s = 0; s < 2; s++) {
		t->side[s] = scope_find(&job->side[s].scope, f->name, f->nth);
		any |= t->side[s] != NULL;
		if ((t->side[s] && t->side[s]->hash == f->hash) ||
		    (t->side[s] && scope_count(&job->side[s].scope, f->name) != n))
			return false;
	}
	for (int s = 0; any && s < 2; s++)
		if (!t->side[s])
			t->side[s] = donor(m, f, &job->side[s].scope);
	return any;
}

static int judge_functions(struct mismerge_job *job, const mismerge_trios *trios,
			   struct sweep *sw, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < trios->n; i++) {
		trios->items[i].m->wanted = true;
		for (int s = 0; s < 2; s++)
			if (trios->items[i].side[s])
				trios->items[i].side[s]->wanted = true;
	}
	if (trios->n)
		rc = scope_walk(&job->merged.scope, sw->merged, job->path, err);
	for (int s = 0; trios->n && rc >= 0 && s < 2; s++)
		rc = scope_walk(&job->side[s].scope, sw->side[s], job->side_path[s], err);
	for (size_t i = 0; rc >= 0 && i < trios->n; i++) {
		rc = mismerge_names(job, &trios->items[i], sw->merged, err);
		mismerge_types(job, &trios->items[i]);
		mismerge_unused(job, &trios->items[i]);
	}
	return rc < 0 ? rc : 0;
}

static int judge(struct mismerge_job *job, struct sweep *sw, struct err *err)
{
	mismerge_trios trios = VEC_INIT;
	struct mismerge_trio t;
	int rc;

	for (size_t i = 0; i < job->merged.scope.funcs.n; i++)
		if (make_trio(&t, job, i))
			VEC_PUSH(&trios, t);
	rc = judge_functions(job, &trios, sw, err);
	VEC_RELEASE(&trios);
	mismerge_unused_statics(job);
	return rc < 0 ? rc : mismerge_macros(job, sw->merged, err);
}

/* ----------------------------------------------------------------------- the files */

static int read_text(struct mismerge_text *t, const struct snapshot *snap, struct repo *r,
		     const char *path, struct err *err)
{
	int rc = snapshot_read_fitting(&t->f, snap, r, path, CFILE_MAX_BYTES, err);

	t->there = rc == 0 && mode_is_file(t->f.mode) &&
		   !memchr(t->f.data, '\0', t->f.len);
	return rc < 0 ? rc : 0;
}

static bool same_blob(const struct mismerge_text *a, const struct mismerge_text *b)
{
	return a->f.len == b->f.len && memcmp(a->f.data, b->f.data, a->f.len) == 0;
}

static void job_release(struct mismerge_job *job)
{
	struct mismerge_text *all[] = { &job->merged, &job->side[0], &job->side[1] };

	for (size_t i = 0; i < 3; i++) {
		scope_release(&all[i]->scope);
		snap_file_release(&all[i]->f);
	}
}

static int run_job(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct work *w = payload;
	struct mismerge_job *job = &w->jobs.items[i];
	struct sweep *sw = w->sw;
	_cleanup_cworld_loan_ struct cworld_loan at = { NULL, NULL };
	int rc = ctx_cancelled(sw->ctx, err);

	(void)worker;
	if (rc >= 0)
		rc = cworld_lend(&at, sw->in->world, err);
	if (rc >= 0)
		rc = read_text(&job->merged, sw->in->merged, at.repo, job->path, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = read_text(&job->side[s], sw->in->side[s], at.repo, job->side_path[s], err);
	if (rc >= 0 && job->merged.there && job->side[0].there && job->side[1].there &&
	    !same_blob(&job->merged, &job->side[0]) &&
	    !same_blob(&job->merged, &job->side[1])) {
		scope_read(&job->merged.scope, job->merged.f.data, job->merged.f.len);
		for (int s = 0; s < 2; s++)
			scope_read(&job->side[s].scope, job->side[s].f.data,
				   job->side[s].f.len);
		if (mismerge_balanced(job))
			rc = judge(job, sw, err);
	}
	job_release(job);
	return rc;
}

static void work_release(struct work *w)
{
	for (size_t i = 0; i < w->jobs.n; i++) {
		VEC_RELEASE(&w->jobs.items[i].found);
		arena_release(&w->jobs.items[i].arena);
	}
	VEC_RELEASE(&w->jobs);
}

static void take(struct sweep *sw, const struct check_finding *f)
{
	struct check_finding *to = sweep_report(sw, f->kind, f->confidence, f->provider,
						f->path, f->line, f->symbol);

	to->message = arena_strdup(&sw->arena, f->message);
	to->decl = arena_strdup(&sw->arena, f->decl);
	to->guard = f->guard ? arena_strdup(&sw->arena, f->guard) : NULL;
	to->after = f->after;
	to->after.path = f->after.path ? arena_strdup(&sw->arena, f->after.path) : NULL;
}

static void add_changed(struct work *w)
{
	const struct tree_changes *changes = w->sw->in->changes[SIDE_OURS][0];

	for (size_t i = 0; i < changes->n; i++) {
		const char *path = changes->items[i].path;

		if (cpath_is_c(path) && cpath_in_kernel(path) &&
		    sweep_changed(w->sw, SIDE_OURS, path, true) &&
		    sweep_changed(w->sw, SIDE_THEIRS, path, true))
			VEC_PUSH(&w->jobs, (struct mismerge_job){
				.path = path, .side_path = { path, path },
			});
	}
}

static int lines_in(size_t *n, struct sweep *sw, const struct map *lines, enum check_side s,
		    const char *path, struct err *err)
{
	struct mismerge_text text = { 0 };
	line_vec v = VEC_INIT;
	int rc = read_text(&text, sw->in->side[s], sw->repo, path, err);

	*n = 0;
	if (rc >= 0 && text.there)
		lines_split(&v, text.f.data, text.f.len);
	for (size_t i = 0; i < v.n; i++)
		*n += v.items[i].telling && map_find(lines, (char *)&v.items[i].hash,
						     sizeof(v.items[i].hash));
	VEC_RELEASE(&v);
	snap_file_release(&text.f);
	return rc;
}

/*
 * What @path, which side @s gave its name, is called in the other side: of the files
 * that @s removed and the other one edited the one that most of its lines are in.
 * NULL in *@out: there is none.
 */
static int old_name(const char **out, struct sweep *sw, enum check_side s, const char *path,
		    struct err *err)
{
	const struct tree_changes *theirs = sw->in->changes[!s][0];
	_cleanup_map_ struct map lines = MAP_INIT;
	struct mismerge_text text = { 0 };
	line_vec v = VEC_INIT;
	size_t most = MIN_SHARED_LINES - 1, n;
	int rc = read_text(&text, sw->in->merged, sw->repo, path, err);

	*out = NULL;
	if (rc >= 0 && text.there)
		lines_split(&v, text.f.data, text.f.len);
	for (size_t i = 0; i < v.n; i++)
		if (v.items[i].telling)
			map_put(&lines, (char *)&v.items[i].hash, sizeof(v.items[i].hash), NULL);
	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const struct tree_change *ch = &theirs->items[i];

		if (!ch->old_mode || !cpath_is_c(ch->path) ||
		    !sweep_changed(sw, s, ch->path, false) ||
		    sweep_changed(sw, s, ch->path, true) ||
		    !sweep_changed(sw, !s, ch->path, true))
			continue;
		rc = lines_in(&n, sw, &lines, !s, ch->path, err);
		if (rc >= 0 && n > most) {
			most = n;
			*out = ch->path;
		}
	}
	VEC_RELEASE(&v);
	snap_file_release(&text.f);
	return rc;
}

/* Files that one side renamed and the other one edited: in the merge they are neither's. */
static int add_renamed(struct work *w, enum check_side s, struct err *err)
{
	struct sweep *sw = w->sw;
	const struct snapshot *merged = sw->in->merged;
	int rc = 0;

	for (uint32_t i = 0; rc >= 0 && i < merged->paths.n; i++) {
		const struct map_entry *e = &merged->paths.entries[i];
		const struct snap_entry *entry = &merged->items[e->value];
		const struct tree_change *ch = tree_changes_find(sw->in->changes[s][0], e->key,
								 e->len);
		struct mismerge_job job;

		if (!ch || ch->old_mode || !mode_is_file(entry->mode) ||
		    !cpath_is_c(ch->path) || !cpath_in_kernel(ch->path) ||
		    tree_changes_find(sw->in->changes[!s][0], e->key, e->len) ||
		    (entry->has_oid && git_oid_equal(&entry->oid, &ch->new_oid)))
			continue;
		job = (struct mismerge_job){ .path = ch->path,
					     .side_path = { ch->path, ch->path } };
		rc = old_name(&job.side_path[!s], sw, s, ch->path, err);
		if (rc >= 0 && job.side_path[!s])
			VEC_PUSH(&w->jobs, job);
	}
	return rc;
}

int sweep_mismerge(struct sweep *sw, struct err *err)
{
	_cleanup_(work_release) struct work w = { .sw = sw };
	int rc = 0;

	if (!sw->in->merged)
		return 0;
	add_changed(&w);
	for (int s = 0; s < 2 && rc >= 0; s++)
		rc = add_renamed(&w, (enum check_side)s, err);
	if (rc < 0)
		return rc;
	rc = pool_run(sw->ctx->jobs, w.jobs.n, 1, run_job, &w, err);
	for (size_t i = 0; rc >= 0 && i < w.jobs.n; i++)
		for (size_t k = 0; k < w.jobs.items[i].found.n; k++)
			take(sw, &w.jobs.items[i].found.items[k]);
	return rc;
}
