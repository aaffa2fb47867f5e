// SPDX-License-Identifier: GPL-2.0-only
#include "flow/matrix-checks.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "capi/meet.h"
#include "capi/word-memory.h"
#include "flow/check-world.h"
#include "flow/fixup-use.h"
#include "flow/fixup.h"

/* With more than so many checks each is done on one thread. */
#define FEW_JOBS 32

/* One check, and what came of it. */
struct job {
	size_t pair;		/* the first of those that it is for */
	struct matrix_check what;
	bool limited;		/* scope says to what */
	struct flow_check_scope scope;
	const git_oid *near[2];	/* by side, see struct merge_input */
	bool in_files[2];	/* by side: among these, and no others */
	struct tree_changes files[2];
	struct flow_check_result found;
	struct err err;
};

/* Of run.order, what a thread has still to do. */
struct share {
	size_t next, end;
};

struct run {
	const struct matrix_checks_in *in;
	VEC(struct job) jobs;
	size_t first;			/* of the jobs that are to be done */
	size_t *job_of;			/* one a pair: index, or NO_CHECK */
	size_t *text_of;		/* the same: what git says alone, beside job_of */
	size_t n_known;			/* jobs that are of what was known */
	struct map shared;		/* row, home, side, first base -> index + 1 */
	struct fixup_silents silents;	/* of the store, see read_uses() */
	VEC(struct fixup_use) uses;	/* the same, read */
	struct arena arena;
	size_t *order;			/* of the jobs that are to be done */
	struct check_world worlds[POOL_MAX_WORKERS];
	struct share shares[POOL_MAX_WORKERS];
	unsigned int n_shares;
	pthread_mutex_t lock;		/* of shares */
	unsigned int threads;		/* of each job: all where there are few */
	atomic_size_t done;
};

static void run_release(struct run *run)
{
	for (size_t i = 0; i < run->jobs.n; i++) {
		flow_check_result_release(&run->jobs.items[i].found);
		err_release(&run->jobs.items[i].err);
		tree_changes_release(&run->jobs.items[i].files[0]);
		tree_changes_release(&run->jobs.items[i].files[1]);
	}
	VEC_RELEASE(&run->jobs);
	map_release(&run->shared);
	for (size_t i = 0; i < run->uses.n; i++)
		fixup_use_release(&run->uses.items[i]);
	VEC_RELEASE(&run->uses);
	fixup_silents_release(&run->silents);
	arena_release(&run->arena);
	free(run->job_of);
	free(run->text_of);
	free(run->order);
	for (size_t i = 0; i < POOL_MAX_WORKERS; i++)
		check_world_release(&run->worlds[i]);
}

/* -------------------------------------------------------------------------- the plan */

static struct job *job_at(const struct run *run, size_t i)
{
	return i == NO_CHECK ? NULL : &run->jobs.items[i];
}

static struct job *add_job(struct run *run, size_t pair)
{
	struct job *j = VEC_ADD(&run->jobs);

	*j = (struct job){ .pair = pair, .found = FLOW_CHECK_RESULT_INIT, .err = ERR_INIT,
			   .files = { TREE_CHANGES_INIT, TREE_CHANGES_INIT } };
	return j;
}

/* Whether side @s of a pair is what the root did after the home of the other, and its own. */
static bool goes_on(const struct merge_input *of, const struct matrix_meeting *at, int s)
{
	return of->n_bases == 1 && git_oid_equal(&of->bases[0], at->home[!s]);
}

/* Where a use can be that side @s has. */
static void limit_files(struct job *j, const struct run *run, const struct matrix_meeting *at,
			int s)
{
	const struct matrix_checks_in *in = run->in;
	bool out = j->what.with_home && (enum check_side)s != j->what.side;

	if (!at->along[!s][1])
		j->scope.among[s] = out ? NULL : at->changes[s];
	else if (!in->textual[j->pair] && goes_on(&in->inputs[j->pair], at, s))
		j->in_files[s] = matrix_meet_files(&j->files[s], in->meet,
						   &in->r->pairs[j->pair], (enum check_side)s,
						   at->along[!s][1],
						   out ? NULL : at->changes[s]);
}

/* What a check is limited to where that is known. */
static void limit(struct job *j, const struct run *run, const struct matrix_meeting *at)
{
	bool with_home = j->what.with_home;

	j->limited = true;
	for (int s = 0; s < 2; s++) {
		bool out = with_home && (enum check_side)s != j->what.side;

		/* what the root did up to one's home is in one's files */
		j->scope.meets[s] = (with_home ? 0 : at->own[s]) |
				    (out ? 0 : at->along[s][0]) |
				    (with_home && !out ? 0 : at->along[!s][1]);
		j->scope.kinds |= meet_kinds(j->scope.meets[s]);
		limit_files(j, run, at, s);
		j->near[s] = at->near[s];
	}
	j->scope.kinds &= run->in->how->kinds;
}

/* The tree on side @s with the home of the other one: once for all pairs. */
static void share(struct run *run, size_t pair, const struct matrix_meeting *at,
		  enum check_side s)
{
	const struct matrix_pair *p = &run->in->r->pairs[pair];
	const struct merge_input *of = &run->in->inputs[pair];
	struct {
		size_t row, node, side, n_bases;
		git_oid base;
	} key;
	struct map_entry *e;

	memset(&key, 0, sizeof(key));
	key.row = s == SIDE_OURS ? p->ours : p->theirs;
	key.node = at->node[!s];
	key.side = s;
	key.n_bases = of->n_bases;
	key.base = of->bases[0];
	e = map_find(&run->shared, (const char *)&key, sizeof(key));
	if (!e) {
		struct job *j = add_job(run, pair);

		j->what = (struct matrix_check){ .with_home = true, .side = s,
						 .home = *at->home[!s] };
		limit(j, run, at);
		e = map_put(&run->shared, arena_dup(&run->arena, &key, sizeof(key)),
			    sizeof(key), NULL);
		e->value = run->jobs.n;
	}
	run->job_of[pair] = (size_t)e->value - 1;
}

/* The pair itself. */
static void check_itself(struct run *run, size_t pair, const struct matrix_meeting *at)
{
	struct job *j = add_job(run, pair);

	run->job_of[pair] = run->jobs.n - 1;
	if (at->known)
		limit(j, run, at);
}

/* Its textual conflicts alone, where it is not checked itself. */
static void check_text(struct run *run, size_t pair)
{
	const struct job *j = job_at(run, run->job_of[pair]);

	if (j && !j->what.with_home)
		return;
	add_job(run, pair)->what.textual = true;
	run->text_of[pair] = run->jobs.n - 1;
}

static bool have_a_file(const struct tree_changes *a, const struct tree_changes *b)
{
	for (size_t i = 0; a && b && i < a->n; i++)
		if (tree_changes_find(b, a->items[i].path, a->items[i].len))
			return true;
	return false;
}

/* How the sides of a pair meet. What conflicts is one place, whatever the parts of the file. */
static void find_meeting(struct matrix_meeting *at, const struct run *run, size_t pair)
{
	const struct matrix_checks_in *in = run->in;

	matrix_meet_find(at, in->meet, &in->r->pairs[pair], &in->inputs[pair]);
	if (in->textual[pair] && have_a_file(at->changes[0], at->changes[1]))
		for (int s = 0; s < 2; s++)
			at->own[s] |= MEET_FILE;
}

static void plan_pair(struct run *run, size_t pair)
{
	const struct matrix_checks_in *in = run->in;
	struct matrix_meeting at = { .known = false };
	uint32_t asked = in->how->kinds, own, along[2];

	if (asked && in->meet)
		find_meeting(&at, run, pair);
	if (asked && !at.known) {
		check_itself(run, pair, &at);
		return;
	}
	own = meet_kinds(at.own[0] | at.own[1]) & asked;
	for (int s = 0; s < 2; s++)
		along[s] = meet_kinds(at.along[s][0] | at.along[s][1]) & asked;
	if (own || (along[0] && along[1]))
		check_itself(run, pair, &at);
	else if (along[0] || along[1])
		share(run, pair, &at, along[0] ? SIDE_OURS : SIDE_THEIRS);
	if (in->textual[pair])
		check_text(run, pair);
}

/* --------------------------------------------------------------------------- the runs */

static int check_home(struct job *j, struct ctx *ctx, const struct merge_input *of,
		      const struct flow_check_opts *how)
{
	_cleanup_rev_ struct rev home = REV_INIT;
	const struct rev *other = j->what.side == SIDE_OURS ? &of->theirs : &of->ours;
	struct merge_input in = { .n_bases = 0 };
	int rc = rev_of_commit(&home, ctx->repo, &j->what.home, other->name, &j->err);

	if (rc < 0)
		return rc;
	rc = j->what.side == SIDE_OURS ?
		merge_input_fill(&in, ctx, ctx->repo, &of->ours, &home, &j->err) :
		merge_input_fill(&in, ctx, ctx->repo, &home, &of->theirs, &j->err);
	in.ours_near = j->near[SIDE_OURS];
	in.theirs_near = j->near[SIDE_THEIRS];
	if (rc >= 0)
		rc = flow_check_known(&j->found, ctx, &in, NULL, how, &j->err);
	merge_input_release(&in);
	return rc;
}

static int check_pair(struct job *j, struct ctx *ctx, const struct merge_input *of,
		      struct merge_result *merged, const struct flow_check_opts *how)
{
	struct merge_input in = *of;

	in.ours_near = j->near[SIDE_OURS];
	in.theirs_near = j->near[SIDE_THEIRS];
	return flow_check_known(&j->found, ctx, &in, merged, how, &j->err);
}

/*
 * The jobs of a merge base lie together, and each thread has a stretch of its own, so that
 * two seldom read the same trees. Who has done all takes half of the longest that is left.
 */
static void share_out(struct run *run)
{
	size_t n = run->jobs.n - run->first, threads = run->in->ctx->jobs;

	threads = threads ? threads : pool_default_workers();
	threads = threads < POOL_MAX_WORKERS ? threads : POOL_MAX_WORKERS;
	for (size_t i = 0; i < threads; i++)
		run->shares[i] = (struct share){ n * i / threads, n * (i + 1) / threads };
	run->n_shares = (unsigned int)threads;
}

static void take_half(struct share *out, struct share *from)
{
	size_t mid = from->next + (from->end - from->next) / 2;

	*out = (struct share){ mid, from->end };
	from->end = mid;
}

static struct job *next_job(struct run *run, unsigned int worker)
{
	struct share *own = &run->shares[worker], *most = own;
	size_t at;

	pthread_mutex_lock(&run->lock);
	for (unsigned int i = 0; own->next == own->end && i < run->n_shares; i++)
		if (run->shares[i].end - run->shares[i].next > most->end - most->next)
			most = &run->shares[i];
	if (most != own)
		take_half(own, most);
	at = run->order[own->next++];
	pthread_mutex_unlock(&run->lock);
	return &run->jobs.items[at];
}

static int run_job(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct run *run = payload;
	const struct matrix_checks_in *in = run->in;
	struct job *j = next_job(run, worker);
	struct flow_check_opts how = *in->how;
	struct ctx *ctx;
	int rc = ctx_cancelled(in->ctx, err);

	(void)i;
	if (rc >= 0)
		rc = in->ctx_of(&ctx, in->payload, worker, err);
	if (rc < 0)
		return rc;
	for (int s = 0; s < 2; s++)
		if (j->in_files[s])
			j->scope.among[s] = &j->files[s];
	if (j->limited)
		how.scope = &j->scope;
	if (j->what.textual)
		how.kinds = 0;
	how.world = &run->worlds[worker];
	ctx->words = in->ctx->words;
	ctx->blobs = in->ctx->blobs;
	ctx->jobs = run->threads;
	/* One that fails is a pair that says so. */
	if (j->what.with_home) {
		how.textual = false;
		(void)check_home(j, ctx, &in->inputs[j->pair], &how);
	} else {
		(void)check_pair(j, ctx, &in->inputs[j->pair], in->merges[j->pair], &how);
	}
	ctx->words = NULL;
	ctx->blobs = NULL;
	ctx->jobs = 1;
	ctx_progress(in->ctx, "checking pairs", atomic_fetch_add(&run->done, 1) + 1,
		     run->jobs.n);
	return 0;
}

static git_oid base_of(const struct run *run, size_t job)
{
	const struct merge_input *in = &run->in->inputs[run->jobs.items[job].pair];

	return in->n_bases ? in->base_trees[0] : (git_oid){ { 0 } };
}

static int by_base(const void *a, const void *b, void *payload)
{
	const size_t *x = a, *y = b;
	git_oid bx = base_of(payload, *x), by = base_of(payload, *y);
	int d = git_oid_cmp(&bx, &by);

	return d ? d : (*x > *y) - (*x < *y);
}

/* Those of one merge base after each other: what is read for one is there for the next. */
static void order_jobs(struct run *run)
{
	size_t n = run->jobs.n - run->first;

	run->order = mem_array(run->order, n + 1, sizeof(*run->order));
	for (size_t i = 0; i < n; i++)
		run->order[i] = run->first + i;
	qsort_r(run->order, n, sizeof(*run->order), by_base, run);
}

/* The merge base of most of the @n jobs in run.order, where those of one lie together. */
static git_oid common_base(const struct run *run, size_t n)
{
	git_oid best = { { 0 } }, last = { { 0 } };
	size_t most = 0, same = 0;

	for (size_t i = 0; i < n; i++) {
		git_oid base = base_of(run, run->order[i]);

		same = git_oid_equal(&base, &last) ? same + 1 : 1;
		last = base;
		if (same > most) {
			most = same;
			best = base;
		}
	}
	return best;
}

/*
 * The index of a whole tree is made by all threads before they part: each would make it
 * by itself. From then on it comes from the cache.
 */
static int make_index(const struct run *run, struct err *err)
{
	git_oid base = common_base(run, run->jobs.n - run->first);
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_(cworld_freep) struct cworld *world = NULL;
	struct ctree *tree = NULL;
	int rc = cworld_open(&world, run->in->ctx, &base, err);

	snapshot_init(&snap, &base);
	if (rc >= 0)
		rc = ctree_open(&tree, world, &snap, err);
	if (rc >= 0)
		rc = ctree_warm(tree, err);
	ctree_free(tree);
	return rc;
}

static int run_jobs(struct run *run, struct err *err)
{
	size_t known = run->first > run->n_known ? run->first : run->n_known;
	bool many = run->jobs.n - known > FEW_JOBS;
	int rc = 0;

	order_jobs(run);
	share_out(run);
	run->threads = many ? 1 : run->in->ctx->jobs;
	if (many && run->in->how->kinds && run->in->ctx->cache)
		rc = make_index(run, err);
	if (rc < 0)
		return rc;
	rc = pool_run(run->in->ctx->jobs, run->jobs.n - run->first, 1, run_job, run, err);

	for (size_t i = run->first; rc >= 0 && i < run->jobs.n; i++)
		if (run->jobs.items[i].err.code == ERR_CANCELLED) {
			err_move(err, &run->jobs.items[i].err);
			rc = -1;
		}
	run->first = run->jobs.n;
	return rc;
}

/* ------------------------------------------------------------------- what is taken over */

static bool touches(const struct tree_changes *c, const char *path)
{
	return path && tree_changes_find(c, path, strlen(path));
}

/* Where something was found with a home, what the silent fixups are for. */
static int read_uses(struct run *run, struct err *err)
{
	struct ctx *ctx = run->in->ctx;
	struct flow_fixups *f = run->in->how->fixups;
	bool any = false;
	int rc;

	for (size_t i = run->n_known; i < run->jobs.n; i++)
		any |= run->jobs.items[i].what.with_home && run->jobs.items[i].found.n_silent;
	if (!f || !any)
		return 0;
	rc = flow_fixups_load(f, ctx, err);
	if (rc >= 0)
		rc = fixup_silent_load(&run->silents, &f->store, ctx->repo, err);
	for (size_t i = 0; rc >= 0 && i < run->silents.items.n; i++) {
		struct fixup_use u = { .patch = PATCH_INIT };

		rc = fixup_use_read(&u, &run->silents.items.items[i], &run->arena, err);
		if (rc >= 0)
			VEC_PUSH(&run->uses, u);
	}
	return rc;
}

/*
 * Whether @c has anything to do with what a silent fixup changes or claims. A claim that
 * names no path is about what was found, or does not tell these trees apart.
 */
static bool concerns_fixup(const struct run *run, const struct tree_changes *c)
{
	for (size_t i = 0; i < run->uses.n; i++) {
		const struct fixup_use *u = &run->uses.items[i];

		for (size_t k = 0; k < u->patch.n; k++)
			if (touches(c, u->patch.items[k].old_name))
				return true;
		for (size_t k = 0; k < u->f->n_when; k++)
			if (touches(c, u->claims[k].path))
				return true;
	}
	return false;
}

/* Whether the other tree of a pair has something to do with what was found. */
static bool has_part(const struct run *run, size_t pair, const struct job *j)
{
	const struct merge_input *of = &run->in->inputs[pair];
	struct matrix_meeting at;
	const struct tree_changes *c;

	if (j->found.n_bases != of->n_bases ||
	    memcmp(j->found.bases, of->bases, of->n_bases * sizeof(*of->bases)) != 0)
		return true;
	matrix_meet_find(&at, run->in->meet, &run->in->r->pairs[pair], of);
	c = at.changes[!j->what.side];
	for (size_t i = 0; c && i < j->found.n_silent; i++) {
		const struct check_finding *f = &j->found.silent[i].f;

		if (touches(c, f->path) || touches(c, f->before.path) ||
		    touches(c, f->after.path))
			return true;
	}
	return c && j->found.n_silent && concerns_fixup(run, c);
}

/* Pairs that cannot take over what was found with a home are checked themselves. */
static void plan_again(struct run *run)
{
	size_t n = run->jobs.n;

	for (size_t i = 0; i < run->in->r->n_pairs; i++) {
		size_t at = run->job_of[i];
		struct matrix_meeting all = { .known = false };
		const struct job *j = at < n ? &run->jobs.items[at] : NULL;

		if (!j || !j->what.with_home ||
		    (!j->err.msg && (at < run->n_known || !has_part(run, i, j))))
			continue;
		if (run->in->meet)
			find_meeting(&all, run, i);
		check_itself(run, i, &all);
		run->text_of[i] = NO_CHECK;
	}
}

static int hand_out(struct run *run, matrix_found_fn fn, void *payload, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < run->in->r->n_pairs && rc >= 0; i++) {
		const size_t of[] = { run->job_of[i], run->text_of[i] };

		for (int k = 0; rc >= 0 && k < 2; k++) {
			struct job *j = job_at(run, of[k]);

			if (j)
				rc = fn(payload, i, &j->found, j->err.msg ? &j->err : NULL,
					err);
		}
	}
	return rc;
}

/* --------------------------------------------------------------- what was, and is known */

void matrix_checked_init(struct matrix_checked *c, size_t n_pairs)
{
	*c = (struct matrix_checked){ .items = VEC_INIT };
	c->of = mem_array(NULL, n_pairs + 1, sizeof(*c->of));
	for (size_t i = 0; i < n_pairs; i++)
		c->of[i] = NO_CHECK;
}

void matrix_checked_release(struct matrix_checked *c)
{
	VEC_RELEASE(&c->items);
	free(c->of);
	c->of = NULL;
}

/* The checks that are known, for the pairs that they are still of. */
static void plan_known(struct run *run)
{
	const struct matrix_checked *known = run->in->known;
	_cleanup_free_ size_t *job = NULL;

	if (!known)
		return;
	job = mem_zalloc((known->items.n + 1) * sizeof(*job));
	for (size_t i = 0; i < run->in->r->n_pairs; i++) {
		const struct matrix_check *what;
		size_t of = known->of[i];

		if (of == NO_CHECK)
			continue;
		what = &known->items.items[of];
		if ((what->with_home || !what->textual) && !job[of]) {
			struct job *j = add_job(run, i);

			j->what = *what;
			j->what.textual = false;
			job[of] = run->jobs.n;
		}
		run->job_of[i] = job[of] ? job[of] - 1 : NO_CHECK;
		if (what->textual)
			check_text(run, i);
	}
	run->n_known = run->jobs.n;
}

/* Whether anything comes of it, but for what is told of any pair. */
static bool is_worth(const struct job *j)
{
	const struct flow_check_result *r = &j->found;

	for (size_t i = 0; i < r->n_skipped; i++)
		if (!check_unread(r->skipped[i].path))
			return true;
	return r->n_textual || r->n_silent || r->hidden || r->n_fixups;
}

/* What is to be noted of a pair; false: nothing, or it failed. */
static bool is_noted(const struct run *run, size_t pair)
{
	const struct job *j = job_at(run, run->job_of[pair]);
	const struct job *text = job_at(run, run->text_of[pair]);

	if ((!j && !text) || (j && j->err.msg) || (text && text->err.msg))
		return false;
	return run->in->textual[pair] || (j && is_worth(j)) || (text && is_worth(text));
}

/* A check with the home of pairs that have textual conflicts is another than of the rest. */
static void note_checked(struct matrix_checked *out, const struct run *run)
{
	_cleanup_free_ size_t *at = mem_zalloc((run->jobs.n + 1) * 2 * sizeof(*at));

	for (size_t i = 0; i < run->in->r->n_pairs; i++) {
		bool text = run->text_of[i] != NO_CHECK, alone = run->job_of[i] == NO_CHECK;
		size_t of = alone ? run->text_of[i] : run->job_of[i], *seen;

		if (!is_noted(run, i))
			continue;
		seen = &at[of * 2 + text];
		if (!*seen) {
			struct matrix_check what = run->jobs.items[of].what;

			what.textual = text;
			VEC_PUSH(&out->items, what);
			*seen = out->items.n;
		}
		out->of[i] = *seen - 1;
	}
}

int matrix_checks_run(struct matrix_checked *out, const struct matrix_checks_in *in,
		      matrix_found_fn fn, void *payload, struct err *err)
{
	_cleanup_(run_release) struct run run = { .in = in, .lock = PTHREAD_MUTEX_INITIALIZER };
	_cleanup_word_lease_ struct word_lease words = word_lease_begin(in->ctx);
	int rc;

	matrix_checked_init(out, in->r->n_pairs);
	run.job_of = mem_array(NULL, in->r->n_pairs + 1, sizeof(*run.job_of));
	run.text_of = mem_array(NULL, in->r->n_pairs + 1, sizeof(*run.text_of));
	for (size_t i = 0; i < in->r->n_pairs; i++)
		run.job_of[i] = run.text_of[i] = NO_CHECK;
	plan_known(&run);
	for (size_t i = 0; i < in->r->n_pairs; i++)
		if (!in->left_out[i] && run.job_of[i] == NO_CHECK && run.text_of[i] == NO_CHECK)
			plan_pair(&run, i);
	rc = run_jobs(&run, err);
	if (rc < 0)
		return rc;
	rc = read_uses(&run, err);
	if (rc < 0)
		return rc;
	plan_again(&run);
	rc = run_jobs(&run, err);
	if (rc < 0)
		return rc;
	note_checked(out, &run);
	return hand_out(&run, fn, payload, err);
}
