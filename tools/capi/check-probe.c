// SPDX-License-Identifier: GPL-2.0-only
/* One file of a consumer: what the rules say to it, less what is no matter of the merge. */
#include <string.h>

#include "capi/check-internal.h"
#include "capi/meet.h"
#include "capi/word-memory.h"

/* Whether a row that looks at types of expressions is asked for. */
static bool walks(uint32_t kinds)
{
	const struct check_rule *rules = check_rules();

	for (size_t i = 0; i < CHECK_N_KINDS; i++)
		if (rules[i].run && rules[i].needs & NEEDS_TYPES &&
		    kinds & (1u << rules[i].kind))
			return true;
	return false;
}

/* The walk comes first: it says what the others take for locals. */
static int run_rules(struct probe *pr, struct err *err)
{
	const struct check_rule *rules = check_rules();
	const uint32_t of_prototypes = 1u << CHECK_SIGNATURE | 1u << CHECK_DUPLICATE |
				       1u << CHECK_NAME_CLASH;
	int first = walks(pr->kinds) ? rule_uses(pr, err) : 0;

	if (first >= 0 && pr->kinds & of_prototypes)
		first = rule_prototype(pr, err);
	if (first < 0)
		return first;
	for (size_t i = 0; i < CHECK_N_KINDS; i++) {
		bool done = rules[i].run == rule_uses;
		int rc;

		if (!rules[i].run || !(pr->kinds & (1u << rules[i].kind)))
			continue;
		for (size_t k = 0; k < i; k++)
			if (rules[k].run == rules[i].run &&
			    pr->kinds & (1u << rules[k].kind))
				done = true;
		if (done)
			continue;
		rc = rules[i].run(pr, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* Problems in code that nobody compiles any more are none. */
static int drop_dead(struct probe *pr, struct err *err)
{
	size_t n = 0;
	int rc = 0;

	for (size_t i = 0; i < pr->problems.n && rc >= 0; i++) {
		const char *guard = pr->problems.items[i].guard;

		rc = guard ? rule_is_off(pr, guard, err) : 0;
		if (rc == 0)
			pr->problems.items[n++] = pr->problems.items[i];
	}
	if (rc >= 0)
		pr->problems.n = n;
	return rc < 0 ? rc : 0;
}

struct where {
	struct ctree *tree;
	const struct snapshot *snap;
	struct repo *repo;
};

/* The names of the provider's that the file may run into. */
static enum changed_scope scope_of(const struct engine *g, const struct job *job)
{
	enum check_side provider = job->dir->provider;

	if (job->elsewhere)
		return CHANGED_NOT_ADDED;
	if (tree_changes_find(g->sw.in->changes[provider][0], job->path,
			      strlen(job->path)))
		return CHANGED_ALL;
	return CHANGED_OUTSIDE;
}

static int probe_text(const struct engine *g, const struct job *job,
		      const struct where *at, const char *src, size_t len,
		      struct arena *arena, problem_vec *out, struct err *err)
{
	_cleanup_(cfile_release) struct cfile cf;
	struct probe pr = {
		.tree = at->tree, .snap = at->snap, .repo = at->repo,
		.before = g->sw.in->merged ? g->sw.side[!job->dir->provider] : NULL,
		.before_snap = g->sw.in->merged ? g->sw.in->side[!job->dir->provider] : NULL,
		.path = job->path, .cf = &cf,
		.files = g->files.items, .n_files = g->files.n,
		.delta = job->dir->delta, .own = job->dir->own, .names = job->dir->names,
		.kinds = job->dir->kinds,
		.fn_typedefs = job->dir->fn_typedefs,
		.typedefs = job->dir->typedefs, .both = job->both,
		.memory = job->dir->macros, .arena = arena,
	};
	int rc;

	cfile_parse(&cf, src, len, LEX_FULL);
	quiet_init(&pr.quiet, job->dir->names, scope_of(g, job), &cf);
	pr.w = (struct walker){ .tree = at->tree, .path = job->path, .cf = &cf,
				.payload = &pr };
	rc = probe_list_undone(&pr, err);
	if (rc >= 0)
		rc = run_rules(&pr, err);
	if (rc >= 0)
		rc = drop_dead(&pr, err);
	walker_release(&pr.w);
	map_release(&pr.gone);
	map_release(&pr.options);
	register_list_free(pr.registers);
	probe_free_undone(&pr);
	map_release(&pr.macros);
	*out = pr.problems;
	return rc;
}

/* The same in the version of one tree. A file that is not there has none. */
static int probe_side(const struct engine *g, const struct job *job,
		      const struct where *at, problem_vec *out,
		      struct arena *arena, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, at->snap, at->repo, job->path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	return probe_text(g, job, at, f.data, f.len, arena, out, err);
}

static bool same_problem(const struct problem *a, const struct problem *b)
{
	return a->kind == b->kind && strcmp(a->symbol, b->symbol) == 0 &&
	       strcmp(a->decl, b->decl) == 0;
}

static void subtract(problem_vec *from, const problem_vec *what)
{
	size_t n = 0;

	for (size_t i = 0; i < from->n; i++) {
		bool same = false;

		for (size_t k = 0; k < what->n; k++)
			same |= same_problem(&from->items[i], &what->items[k]);
		if (!same)
			from->items[n++] = from->items[i];
	}
	from->n = n;
}

static int subtract_side(const struct engine *g, struct job *job,
			 struct repo *repo, struct ctree *tree,
			 const struct snapshot *snap, struct err *err)
{
	const struct where at = { tree, snap, repo };
	_cleanup_arena_ struct arena arena = ARENA_INIT;
	problem_vec own = VEC_INIT;
	int rc;

	if (!job->found.n)
		return 0;
	rc = probe_side(g, job, &at, &own, &arena, err);
	subtract(&job->found, &own);
	VEC_RELEASE(&own);
	return rc;
}

/* Whether what the merge has of a file is the provider's, to the byte. */
static int untouched(const struct engine *g, const struct job *job,
		     struct repo *repo, const struct snap_file *f, bool *same,
		     struct err *err)
{
	struct snap_entry e;
	int rc;

	*same = false;
	if (!f->has_oid || !g->sw.in->merged)
		return 0;
	rc = snapshot_find(&e, g->sw.in->side[job->dir->provider], repo, job->path,
			   err);
	if (rc == 0 && e.has_oid)
		*same = git_oid_equal(&e.oid, &f->oid);
	return rc < 0 ? rc : 0;
}

/*
 * Whether the deltas say so; else it takes the text to tell. What both sides
 * changed may have the same thing twice.
 */
static bool surely_looked_at(const struct job *job)
{
	return !job->dir->names || job->both ||
	       changed_names_declared(job->dir->names, job->path);
}

static bool may_paste(const struct engine *g, const struct job *job)
{
	return !job->elsewhere && sweep_meets(&g->sw, !job->dir->provider, MEET_PASTED);
}

/* Whether a file is looked at for the words alone that count outside of the side's own. */
static bool by_words(const struct engine *g, const struct job *job, enum changed_scope scope)
{
	return scope != CHANGED_ALL && !surely_looked_at(job) && !may_paste(g, job);
}

/* Whether it was read before, by this check or another, and has no name that matters. */
static int is_known_apart(bool *apart, const struct engine *g, const struct job *job,
			  enum changed_scope scope, struct repo *repo,
			  const struct snapshot *merged, struct err *err)
{
	*apart = false;
	if (!by_words(g, job, scope))
		return 0;
	return word_memory_lacks(apart, g->sw.ctx->words, merged, repo, job->path,
				 changed_names_outside(job->dir->names), err);
}

/* Whether a name that matters stands in the text, or may be pasted there. */
static bool may_meet(const struct engine *g, const struct job *job,
		     enum changed_scope scope, const struct snap_file *f)
{
	if (job->elsewhere)
		return changed_names_matter(job->dir->names, f->data, f->len);
	return changed_names_in(job->dir->names, scope, f->data, f->len) ||
	       (may_paste(g, job) &&
		(memmem(f->data, f->len, "##", 2) ||
		 changed_names_pasted(job->dir->names, f->data, f->len)));
}

int check_job(struct engine *g, size_t i, unsigned int worker, struct err *err)
{
	struct job *job = &g->jobs.items[i];
	const struct snapshot *merged = g->sw.in->merged ? g->sw.in->merged :
							g->sw.in->side[SIDE_OURS];
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	const struct changed_names *names = job->dir->names;
	enum changed_scope scope = scope_of(g, job);
	bool surely = surely_looked_at(job), same, apart;
	struct repo *repo;
	int rc;

	if (!surely && (!changed_names_any(names, scope) ||
			!sweep_meets(&g->sw, !job->dir->provider, MEET_NAME | MEET_PASTED)))
		return 0;
	rc = ctx_cancelled(g->sw.ctx, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&repo, g->sw.ctx, worker, err);
	if (rc >= 0)
		rc = is_known_apart(&apart, g, job, scope, repo, merged, err);
	if (rc || apart)
		return rc < 0 ? rc : 0;
	rc = snapshot_read(&f, merged, repo, job->path, CFILE_MAX_BYTES, err);
	if (rc < 0 && err->code == ERR_TOO_BIG) {
		err_release(err);
		job->skipped = "too large";
		return 0;
	}
	if (rc)
		return rc < 0 ? rc : 0;
	/* that takes less than to look for the names in the text, once its words are kept */
	if (g->sw.ctx->words && by_words(g, job, scope) &&
	    !word_memory_has(g->sw.ctx->words, &f, changed_names_outside(names)))
		return 0;
	rc = untouched(g, job, repo, &f, &same, err);
	if (rc < 0 || same || (!surely && !may_meet(g, job, scope, &f)))
		return rc;
	if (memchr(f.data, '\0', f.len)) {
		job->skipped = "binary";
		return 0;
	}
	rc = probe_text(g, job, &(struct where){ g->sw.merged, merged, repo }, f.data,
			f.len, &job->arena, &job->found, err);
	if (g->sw.in->merged) {
		for (int s = 0; rc >= 0 && s < 2; s++)
			rc = subtract_side(g, job, repo, g->sw.side[s],
					   g->sw.in->side[s], err);
	} else if (rc >= 0) {
		rc = subtract_side(g, job, repo, g->sw.base[0], &g->sw.in->bases[0], err);
	}
	return rc;
}
