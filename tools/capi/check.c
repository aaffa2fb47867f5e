// SPDX-License-Identifier: GPL-2.0-only
#include "capi/check.h"

#include "base/pool.h"
#include "capi/check-internal.h"
#include "capi/meet.h"
#include "capi/trace-name.h"
#include "capi/word-memory.h"

/* Whether any of these kinds looks at files one by one. */
static bool probes_files(uint32_t kinds)
{
	const struct check_rule *rules = check_rules();

	for (size_t i = 0; i < CHECK_N_KINDS; i++)
		if (rules[i].run && kinds & (1u << rules[i].kind))
			return true;
	return false;
}

/* --------------------------------------------------------------- all of them */

/* Which rows' sweeps are asked for; those with threads of their own come last. */
static void list_sweeps(struct engine *g)
{
	const struct check_rule *rules = check_rules();

	for (int threads = 0; threads < 2; threads++)
		for (size_t i = 0; i < CHECK_N_KINDS; i++)
			if (rules[i].sweep &&
			    g->sw.kinds & (1u << rules[i].kind | rules[i].also) &&
			    threads == !!(rules[i].needs & NEEDS_THREADS))
				g->at_once[g->n_at_once++] = i;
}

static int run_sweep(struct engine *g, size_t row, struct repo *repo, struct err *err)
{
	struct sweep *sw = &g->swept[row];

	*sw = g->sw;
	sw->repo = repo;
	return check_rules()[row].sweep(sw, err);
}

/* Sweeps come first: a file takes less time than any of them. */
static int run_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct engine *g = payload;
	struct repo *repo;
	int rc;

	if (i >= g->n_at_once)
		return check_job(g, i - g->n_at_once, worker, err);
	rc = ctx_cancelled(g->sw.ctx, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&repo, g->sw.ctx, worker, err);
	return rc < 0 ? rc : run_sweep(g, g->at_once[i], repo, err);
}

static int run_all(struct engine *g, struct err *err)
{
	list_sweeps(g);
	return pool_run(g->sw.ctx->jobs, g->n_at_once + g->jobs.n, 1, run_step, g, err);
}

/* ----------------------------------------------------------- what is looked at */

static void skip(struct check_result *out, size_t *alloc, const char *path,
		 const char *why)
{
	for (size_t i = 0; i < out->n_skipped; i++)
		if (strcmp(out->skipped[i].path, path) == 0)
			return;
	if (out->n_skipped == *alloc) {
		*alloc = *alloc ? *alloc * 2 : 16;
		out->skipped = mem_array(out->skipped, *alloc, sizeof(*out->skipped));
	}
	out->skipped[out->n_skipped++] = (struct check_skipped){
		.path = arena_strdup(&out->arena, path), .why = why,
	};
}

static void add_job(struct engine *g, const char *path,
		    const struct direction *dir, bool elsewhere)
{
	struct job *job;

	VEC_PUSH(&g->files, path);
	if (!probes_files(dir->kinds))
		return;
	job = VEC_ADD(&g->jobs);
	job->path = path;
	job->dir = dir;
	job->elsewhere = elsewhere;
	job->both = g->sw.in->merged && sweep_changed(&g->sw, SIDE_OURS, path, true) &&
		    sweep_changed(&g->sw, SIDE_THEIRS, path, true);
}

static void add_jobs(struct engine *g, const struct direction *dir,
		     struct check_result *out, size_t *alloc)
{
	enum check_side consumer = dir->provider == SIDE_OURS ? SIDE_THEIRS :
								SIDE_OURS;
	const struct tree_changes *changes = g->sw.in->changes[consumer][0];
	const struct tree_changes *among = g->sw.in->among[consumer];

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];

		if (!sweep_changed(&g->sw, consumer, ch->path, true))
			continue;
		if (cpath_is_c(ch->path)) {
			if (!cpath_in_kernel(ch->path) || !mode_is_file(ch->new_mode))
				continue;
			if (!among || tree_changes_find(among, ch->path, ch->len))
				add_job(g, ch->path, dir, false);
			else
				VEC_PUSH(&g->files, ch->path);
		} else if (check_unread(ch->path)) {
			skip(out, alloc, ch->path, check_unread(ch->path));
		}
	}
}

/*
 * Files that the provider renamed and the consumer edited under their old name:
 * new to both base and consumer, and in the merged tree not what the provider has.
 */
static void add_renamed(struct engine *g, const struct direction *dir)
{
	const struct tree_changes *changes = g->sw.in->changes[dir->provider][0];
	const struct snapshot *merged = g->sw.in->merged;

	for (uint32_t i = 0; i < merged->paths.n; i++) {
		const struct map_entry *path = &merged->paths.entries[i];
		const struct snap_entry *e = &merged->items[path->value];
		const struct tree_change *ch =
			tree_changes_find(changes, path->key, path->len);

		if (!ch || ch->old_mode || !mode_is_file(e->mode) ||
		    !cpath_is_c(ch->path) || !cpath_in_kernel(ch->path) ||
		    sweep_changed(&g->sw, !dir->provider, ch->path, true) ||
		    (e->has_oid && git_oid_equal(&e->oid, &ch->new_oid)))
			continue;
		add_job(g, ch->path, dir, false);
	}
}

/* Whether a typedef changed that is (not) one of a function. */
static bool typedefs(const struct delta *d, bool functions)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];
		const struct cref *was = c->n_old ? &c->old_refs[c->before.ref] : NULL;

		if (was && c->before.kind == FACT_TYPEDEF && c->what == DELTA_SIGNATURE &&
		    functions == !!strchr(cref_str(was, was->fact->type), '('))
			return true;
	}
	return false;
}

static void direction_init(struct direction *dir, const struct engine *g,
			   enum check_side provider, const struct delta *own)
{
	const struct delta *delta = g->sw.delta[provider];
	const struct check_input *in = g->sw.in;

	*dir = (struct direction){
		.provider = provider, .delta = delta, .own = own, .kinds = g->sw.kinds,
		.fn_typedefs = typedefs(delta, true),
		.typedefs = typedefs(delta, false),
		.macros = macro_memory_new(delta),
	};
	/* what the consumer meets tells what of it can be found */
	if (in->limited && in->merged)
		dir->kinds &= meet_kinds(in->meets[!provider]);
	dir->unnamed = dir->fn_typedefs || dir->typedefs || trace_any_renamed(delta);
	if (!dir->unnamed && probes_files(dir->kinds))
		dir->names = changed_names_new(delta, own, g->sw.in->world);
}

static int side_delta(struct engine *g, enum check_side s, struct delta *out,
		      struct err *err)
{
	const git_oid *near = g->sw.in->near[s];
	int rc = delta_make_near(out, g->sw.ctx, g->sw.base[0], g->sw.side[s], near,
				 g->sw.in->changes[s][0], err);

	for (size_t i = 1; rc >= 0 && i < g->sw.in->n_bases; i++) {
		_cleanup_delta_ struct delta other = DELTA_INIT;

		rc = delta_make_near(&other, g->sw.ctx, g->sw.base[i], g->sw.side[s], near,
				     g->sw.in->changes[s][i], err);
		if (rc >= 0)
			delta_intersect(out, &other);
	}
	return rc;
}

/*
 * Changes of each side with which names of the merged tree will be asked for: with
 * fewer there is often no need to know them, and with more the index of the names
 * is made of what the deltas read.
 */
#define WARM_MIN 64
#define WARM_MAX 4096

struct start {
	struct engine *g;
	struct delta *delta;	/* 2 of them */
	size_t n_warm;		/* 1: the merged tree as well */
};

static int start_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct start *s = payload;

	(void)worker;
	if (i < s->n_warm)
		return ctree_warm(s->g->sw.merged, err);
	i -= s->n_warm;
	return side_delta(s->g, (enum check_side)i, &s->delta[i], err);
}

static int both_deltas(struct engine *g, struct delta delta[2], struct err *err)
{
	const struct check_input *in = g->sw.in;
	size_t ours = in->changes[SIDE_OURS][0]->n, theirs = in->changes[SIDE_THEIRS][0]->n;
	struct start s = { g, delta, ours >= WARM_MIN && theirs >= WARM_MIN &&
					     ours <= WARM_MAX && theirs <= WARM_MAX };

	g->sw.delta[SIDE_OURS] = &delta[SIDE_OURS];
	g->sw.delta[SIDE_THEIRS] = &delta[SIDE_THEIRS];
	return pool_run(g->sw.ctx->jobs, s.n_warm + 2, 1, start_step, &s, err);
}

static int open_trees(struct engine *g, struct err *err)
{
	const struct check_input *in = g->sw.in;
	int rc = 0;

	g->sw.base = mem_zalloc((in->n_bases + 1) * sizeof(struct ctree *));
	for (size_t i = 0; rc >= 0 && i < in->n_bases; i++)
		rc = ctree_open(&g->sw.base[i], in->world, &in->bases[i], err);
	for (int s = 0; rc >= 0 && s < 2; s++) {
		if (!in->side[s])
			continue;
		cworld_set_near(in->world, s, &in->side[s]->tree, in->near[s]);
		rc = ctree_open(&g->sw.side[s], in->world, in->side[s], err);
	}
	if (rc >= 0 && in->merged)
		rc = ctree_open(&g->sw.merged, in->world, in->merged, err);
	else if (rc >= 0)
		g->sw.merged = g->sw.side[SIDE_OURS];
	return rc;
}

static void engine_release(struct engine *g)
{
	for (size_t i = 0; i < g->jobs.n; i++) {
		VEC_RELEASE(&g->jobs.items[i].found);
		arena_release(&g->jobs.items[i].arena);
	}
	VEC_RELEASE(&g->jobs);
	VEC_RELEASE(&g->files);
	for (size_t i = 0; i < CHECK_N_KINDS; i++) {
		VEC_RELEASE(&g->swept[i].found);
		arena_release(&g->swept[i].arena);
	}
	if (g->sw.merged != g->sw.side[SIDE_OURS])
		ctree_free(g->sw.merged);
	ctree_free(g->sw.side[0]);
	ctree_free(g->sw.side[1]);
	for (size_t i = 0; g->sw.base && i < g->sw.in->n_bases; i++)
		ctree_free(g->sw.base[i]);
	free(g->sw.base);
}

static void directions_release(struct direction (*dirs)[2])
{
	for (int s = 0; s < 2; s++) {
		changed_names_free((*dirs)[s].names);
		macro_memory_free((*dirs)[s].macros);
	}
}

static int finish(struct engine *g, struct check_result *res, size_t *alloc,
		  struct check_result *out, struct err *err)
{
	int rc = run_all(g, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < g->jobs.n; i++)
		if (g->jobs.items[i].skipped)
			skip(res, alloc, g->jobs.items[i].path,
			     g->jobs.items[i].skipped);
	findings_collect(res, g);
	check_result_release(out);
	*out = *res;
	*res = (struct check_result)CHECK_RESULT_INIT;
	return out->n > 0;
}

int check_run(struct check_result *out, struct ctx *ctx,
	      const struct check_input *in, struct err *err)
{
	_cleanup_(engine_release) struct engine g = {
		.sw = { .ctx = ctx, .in = in,
			.kinds = in->kinds ? in->kinds : UINT32_MAX },
	};
	_cleanup_(directions_release) struct direction dirs[2] = { { 0 }, { 0 } };
	_cleanup_check_result_ struct check_result res = CHECK_RESULT_INIT;
	size_t alloc = 0;
	int rc;

	rc = open_trees(&g, err);
	if (rc >= 0)
		rc = both_deltas(&g, res.delta, err);
	if (rc < 0)
		return rc;
	for (int s = 0; s < 2; s++) {
		direction_init(&dirs[s], &g, s, &res.delta[!s]);
		add_jobs(&g, &dirs[s], &res, &alloc);
		add_renamed(&g, &dirs[s]);
	}
	return finish(&g, &res, &alloc, out, err);
}

struct lister {
	struct engine *g;
	const struct direction *dir;
	struct changed_places *places;
	struct arena *paths;
};

/* Of the files that did not change those among which findings are looked for. */
static void add_among(struct lister *l, const struct tree_changes *among)
{
	for (size_t i = 0; i < among->n; i++) {
		const char *path = among->items[i].path;

		if (cpath_is_c(path) && cpath_in_kernel(path) &&
		    !tree_changes_find(l->g->sw.in->changes[SIDE_OURS][0], path,
				       among->items[i].len))
			add_job(l->g, path, l->dir, true);
	}
}

/* Whether it was read before, for other names, and has none of these. */
static bool has_no_word(const struct lister *l, const char *path, const struct snap_entry *e)
{
	const struct changed_names *names = l->dir->names;
	struct word_memory *words = l->g->sw.ctx->words;

	return words && names && e->has_oid && !changed_names_declared(names, path) &&
	       word_memory_none(words, &e->oid, changed_names_outside(names));
}

static int list_file(void *payload, const char *path, size_t len,
		     const struct snap_entry *e, struct err *err)
{
	struct lister *l = payload;
	bool changed = tree_changes_find(l->g->sw.in->changes[SIDE_OURS][0], path, len);

	(void)err;
	if (changed || !mode_is_file(e->mode) || !cpath_is_c(path) || !cpath_in_kernel(path) ||
	    !changed_places_see(l->places, path))
		return 0;
	path = arena_strndup(l->paths, path, len);
	if (has_no_word(l, path, e))
		VEC_PUSH(&l->g->files, path);
	else
		add_job(l->g, path, l->dir, true);
	return 0;
}

/* From where the change can be seen that files may break by; what is only added breaks none. */
static void find_places(struct changed_places *out, const struct direction *dir, struct cworld *w)
{
	changed_places_find(out, dir->delta, w);
	out->anywhere |= dir->unnamed;
}

static void add_changed(struct engine *g, const struct direction *dir)
{
	const struct tree_changes *changes = g->sw.in->changes[SIDE_OURS][0];

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];

		if (mode_is_file(ch->new_mode) && cpath_is_c(ch->path) &&
		    cpath_in_kernel(ch->path))
			add_job(g, ch->path, dir, false);
	}
}

int check_run_self(struct check_result *out, struct ctx *ctx,
		   const struct check_input *in, struct err *err)
{
	_cleanup_(engine_release) struct engine g = {
		.sw = { .ctx = ctx, .in = in,
			.kinds = in->kinds ? in->kinds : UINT32_MAX },
	};
	_cleanup_(directions_release) struct direction dirs[2] = { { 0 }, { 0 } };
	_cleanup_check_result_ struct check_result res = CHECK_RESULT_INIT;
	_cleanup_arena_ struct arena paths = ARENA_INIT;
	_cleanup_(changed_places_release) struct changed_places places = { .anywhere = false };
	struct lister l = { &g, &dirs[0], &places, &paths };
	size_t alloc = 0;
	int rc;

	rc = open_trees(&g, err);
	if (rc >= 0)
		rc = side_delta(&g, SIDE_OURS, &res.delta[0], err);
	g.sw.delta[SIDE_OURS] = &res.delta[0];
	if (rc < 0)
		return rc;
	direction_init(&dirs[0], &g, SIDE_OURS, &res.delta[0]);
	g.sw.kinds &= ~(1u << CHECK_DUPLICATE | 1u << CHECK_NAME_CLASH);
	add_changed(&g, &dirs[0]);
	find_places(&places, &dirs[0], in->world);
	if (in->limited && in->among[SIDE_OURS])
		add_among(&l, in->among[SIDE_OURS]);
	else if (probes_files(g.sw.kinds) && (places.anywhere || places.near.n))
		rc = snapshot_each(in->side[SIDE_OURS], ctx->repo, list_file, &l, err);
	if (rc < 0)
		return rc;
	return finish(&g, &res, &alloc, out, err);
}

void check_result_release(struct check_result *r)
{
	free(r->items);
	free(r->skipped);
	delta_release(&r->delta[0]);
	delta_release(&r->delta[1]);
	arena_release(&r->arena);
	*r = (struct check_result)CHECK_RESULT_INIT;
}
