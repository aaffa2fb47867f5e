// SPDX-License-Identifier: GPL-2.0-only
#include "flow/lint.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <string.h>
#include <strings.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "base/pool.h"
#include "flow/lint-internal.h"

#define FINDINGS_MOST 200u	/* of one commit */

void lint_result_release(struct lint_result *r)
{
	free(r->commits);
	free(r->findings);
	free(r->levels);
	arena_release(&r->arena);
	*r = (struct lint_result)LINT_RESULT_INIT;
}

/* --------------------------------------------------------------------------- levels */

static int parse_level(enum lint_level *out, enum lint_level deflt, const char *s)
{
	static const char *const yes[] = { "true", "yes", "on", "1" };
	static const char *const no[] = { "false", "no", "0" };

	for (unsigned int i = LINT_OFF; i <= LINT_ERROR; i++)
		if (strcasecmp(s, lint_level_name((enum lint_level)i)) == 0) {
			*out = (enum lint_level)i;
			return 0;
		}
	for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
		if (strcasecmp(s, yes[i]) == 0) {
			*out = deflt == LINT_OFF ? LINT_WARNING : deflt;
			return 0;
		}
	for (size_t i = 0; i < sizeof(no) / sizeof(no[0]); i++)
		if (strcasecmp(s, no[i]) == 0) {
			*out = LINT_OFF;
			return 0;
		}
	return -1;
}

int lint_levels(enum lint_level **out, const struct repo *r, struct err *err)
{
	_cleanup_free_ enum lint_level *levels = mem_zalloc(lint_n_rules() * sizeof(*levels));

	for (size_t i = 0; i < lint_n_rules(); i++) {
		const struct lint_rule *rule = lint_rule(i);
		_cleanup_free_ char *key = mem_printf("crosstree.lint.%s", rule->name);
		_cleanup_free_ char *value = NULL;
		int rc = repo_config_str(r, key, &value, err);

		levels[i] = rule->level;
		if (rc < 0)
			return rc;
		if (rc == 0 && parse_level(&levels[i], rule->level, value) < 0)
			return err_set(err, "%s is '%s', which is none of error, warning, "
				       "note, off, yes, no", key, value);
	}
	*out = TAKE_PTR(levels);
	return 0;
}

bool lint_on(const struct lint_run *run, size_t rule)
{
	return run->levels[rule] != LINT_OFF &&
	       !lint_lacks(lint_checks[rule].rule.needs, run->have);
}

/* ------------------------------------------------------------------------- findings */

static void push(struct lint_findings *out, struct arena *a, const struct lint_finding *f,
		 const char *fmt, va_list ap) __attribute__((format(printf, 4, 0)));

static void push(struct lint_findings *out, struct arena *a, const struct lint_finding *f,
		 const char *fmt, va_list ap)
{
	struct lint_finding made = *f;
	_cleanup_free_ char *text = mem_vprintf(fmt, ap);

	if (out->n && out->n >= FINDINGS_MOST && f->commit != SIZE_MAX &&
	    out->items[out->n - FINDINGS_MOST].commit == f->commit)
		return;
	made.message = arena_strdup(a, text);
	made.path = f->path ? arena_strdup(a, f->path) : NULL;
	VEC_PUSH(out, made);
}

void lint_say(struct lint_work *w, const char *fmt, ...)
{
	const struct lint_finding f = { .rule = w->rule, .commit = w->at,
					.level = w->run->levels[w->rule] };
	va_list ap;

	va_start(ap, fmt);
	push(w->out, w->arena, &f, fmt, ap);
	va_end(ap);
}

void lint_say_file(struct lint_work *w, const char *path, uint32_t line, const char *fmt, ...)
{
	const struct lint_finding f = { .rule = w->rule, .commit = w->at, .path = path,
					.line = line, .level = w->run->levels[w->rule] };
	va_list ap;

	va_start(ap, fmt);
	push(w->out, w->arena, &f, fmt, ap);
	va_end(ap);
}

void lint_say_all(struct lint_run *run, size_t rule, size_t commit, const char *fmt, ...)
{
	const struct lint_finding f = { .rule = rule, .commit = commit,
					.level = run->levels[rule] };
	va_list ap;

	va_start(ap, fmt);
	push(&run->all, &run->arena, &f, fmt, ap);
	va_end(ap);
}

size_t lint_index(const struct lint_run *run, const git_oid *oid)
{
	const struct map_entry *e = map_find(&run->by_oid, (const char *)oid->id,
					     GIT_OID_RAWSZ);

	return e ? (size_t)e->value - 1 : SIZE_MAX;
}

/* ---------------------------------------------------------------------- the workers */

/* What a worker has of its own. */
struct worker {
	struct lint_findings findings;
	struct arena arena;
};

struct job {
	struct lint_run run;
	const struct oid_vec *oids;
	struct worker *workers;		/* POOL_MAX_WORKERS */
	bool find_fixes, want_files;
	atomic_size_t done;
};

static void job_release(struct job *j)
{
	for (size_t i = 0; i < POOL_MAX_WORKERS; i++) {
		VEC_RELEASE(&j->workers[i].findings);
		arena_release(&j->workers[i].arena);
	}
	free(j->workers);
	free(j->run.commits);
	free(j->run.levels);
	map_release(&j->run.by_oid);
	oid_vec_release(&j->run.boundary);
	topic_release(&j->run.topic);
	VEC_RELEASE(&j->run.all);
	arena_release(&j->run.arena);
}

static int read_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct job *j = payload;
	struct arena *a = &j->workers[worker].arena;
	struct lint_commit *c = &j->run.commits[i];
	struct repo *r;
	int rc = ctx_cancelled(j->run.ctx, err);

	if (rc == 0)
		rc = ctx_worker_repo(&r, j->run.ctx, worker, err);
	if (rc == 0)
		rc = lint_commit_read(c, a, r, &j->oids->items[i], err);
	if (rc == 0 && j->find_fixes)
		rc = lint_fixes_find(c, a, r, err);
	return rc;
}

static int check_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct job *j = payload;
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	struct lint_work w = { .run = &j->run, .c = &j->run.commits[i], .at = i,
			       .out = &j->workers[worker].findings,
			       .arena = &j->workers[worker].arena };
	int rc = ctx_cancelled(j->run.ctx, err);

	if (rc == 0)
		rc = ctx_worker_repo(&w.repo, j->run.ctx, worker, err);
	if (rc == 0 && j->want_files)
		rc = tree_diff(&changes, w.repo, &w.c->first_tree, &w.c->tree, err);
	w.changes = &changes;
	ctx_progress(j->run.ctx, "looking at commits", atomic_fetch_add(&j->done, 1), j->run.n);
	for (size_t k = 0; rc == 0 && k < lint_n_rules(); k++) {
		w.rule = k;
		if (lint_checks[k].commit && lint_on(&j->run, k))
			rc = lint_checks[k].commit(&w, err);
	}
	return rc;
}

/* ------------------------------------------------------------------------ the stages */

static void index_commits(struct lint_run *run)
{
	map_reserve(&run->by_oid, (uint32_t)run->n);
	for (size_t i = 0; i < run->n; i++)
		map_put(&run->by_oid, (const char *)run->commits[i].oid.id, GIT_OID_RAWSZ,
			NULL)->value = i + 1;
}

static void find_bounds(struct lint_run *run)
{
	_cleanup_map_ struct map seen = MAP_INIT;
	size_t at = 0;

	for (size_t i = 0; i < run->n; i++)
		for (size_t k = 0; k < run->commits[i].n_parents; k++) {
			const git_oid *p = &run->commits[i].parents[k];
			bool added;

			if (lint_index(run, p) != SIZE_MAX)
				continue;
			(void)map_put(&seen, (const char *)p->id, GIT_OID_RAWSZ, &added);
			if (added)
				VEC_PUSH(&run->boundary, *p);
		}
	while (run->n && at != SIZE_MAX) {
		const struct lint_commit *c = &run->commits[at];

		if (!c->n_parents)
			return;
		run->base = c->parents[0];
		at = lint_index(run, &run->base);
	}
}

/* "linux-5.10.y" at the end of a name. */
static bool is_stable_name(const char *s)
{
	const char *slash = s ? strrchr(s, '/') : NULL;
	const char *p = slash ? slash + 1 : s;
	size_t n;

	if (!p || !string_begins(p, "linux-"))
		return false;
	p += 6;
	n = strspn(p, "0123456789");
	if (!n || p[n] != '.')
		return false;
	p += n + 1;
	n = strspn(p, "0123456789");
	return n && strcmp(p + n, ".y") == 0;
}

static bool is_stable(const struct lint_run *run, const struct lint_opts *opts)
{
	const char *last = opts->n_range ? opts->range[opts->n_range - 1] : "";
	const char *dots = strstr(last, "..");

	return (run->tree && (is_stable_name(run->tree->name) ||
			      is_stable_name(run->tree->ref))) ||
	       is_stable_name(dots ? dots + strspn(dots, ".") : last);
}

/* @n: the commits that there are to look at. */
static int find_needs(struct lint_run *run, const struct lint_opts *opts, size_t n,
		      struct err *err)
{
	const struct repo *r = run->ctx->repo;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = 1;

	run->have = is_stable(run, opts) ? LINT_NEEDS_STABLE : LINT_NEEDS_NO_STABLE;
	if (run->trees->n)
		run->have |= LINT_NEEDS_TREES;
	if (!repo_is_shallow(r) && !repo_is_partial(r))
		run->have |= LINT_NEEDS_HISTORY;
	if (!opts->limit || n < opts->limit)
		run->have |= LINT_NEEDS_WHOLE;
	if (lint_has_upstream(run) || lint_has_releases(r))
		run->have |= LINT_NEEDS_BASE;
	if (!run->tree)
		return 0;
	run->have |= LINT_NEEDS_TREE;
	if (!run->tree->error)
		rc = topic_open(&run->topic, run->ctx->repo, run->tree, &why);
	if (rc == 0)
		run->have |= LINT_NEEDS_TOPIC;
	if (rc < 0)
		err_move(err, &why);
	return rc < 0 ? rc : 0;
}

static int find_tree(struct lint_run *run, const struct lint_range *range,
		     const struct lint_opts *opts, struct err *err)
{
	run->tree = range->tree;
	if (!opts->as)
		return 0;
	run->tree = trees_find(run->trees, opts->as);
	return run->tree ? 0 : err_set(err, "there is no tree '%s'", opts->as);
}

/* What is a matter of taste elsewhere is not in a tree that promises to keep to its topic. */
static void settle_levels(struct lint_run *run, const struct lint_opts *opts)
{
	size_t topic = lint_rule_find("off-topic");

	memcpy(run->levels, opts->levels, lint_n_rules() * sizeof(*run->levels));
	if (run->tree && (run->tree->policy & TREE_TOPIC_ONLY) &&
	    run->levels[topic] == LINT_WARNING)
		run->levels[topic] = LINT_ERROR;
}

static bool any_on(const struct lint_run *run, const char *prefix)
{
	for (size_t i = 0; i < lint_n_rules(); i++)
		if (string_begins(lint_rule(i)->name, prefix) && lint_on(run, i))
			return true;
	return false;
}

static int run_rules(struct job *j, struct err *err)
{
	struct lint_run *run = &j->run;
	int rc = 0;

	if (lint_on(run, lint_rule_find("fixes-ancestor")))
		rc = lint_fixes_ancestors(run, err);
	if (rc == 0)
		rc = pool_run(run->ctx->jobs, run->n, 8, check_step, j, err);
	for (size_t k = 0; rc == 0 && k < lint_n_rules(); k++)
		if (lint_checks[k].all && lint_on(run, k))
			rc = lint_checks[k].all(run, k, err);
	return rc;
}

/* ------------------------------------------------------------------------ the result */

/* Oldest first; what is about them all comes last. */
static int in_order(const void *a, const void *b)
{
	const struct lint_finding *x = a, *y = b;

	if (x->commit != y->commit)
		return (x->commit == SIZE_MAX) != (y->commit == SIZE_MAX) ?
			       (x->commit == SIZE_MAX ? 1 : -1) :
			       x->commit > y->commit ? -1 : 1;
	if (x->rule != y->rule)
		return x->rule > y->rule ? 1 : -1;
	return strcmp(x->message, y->message);
}

static void take_findings(struct lint_result *out, struct job *j)
{
	VEC(struct lint_finding) all = VEC_INIT;

	for (size_t i = 0; i < POOL_MAX_WORKERS; i++)
		for (size_t k = 0; k < j->workers[i].findings.n; k++)
			VEC_PUSH(&all, j->workers[i].findings.items[k]);
	for (size_t k = 0; k < j->run.all.n; k++)
		VEC_PUSH(&all, j->run.all.items[k]);
	VEC_SORT(&all, in_order);
	out->commits = mem_zalloc((all.n + 1) * sizeof(*out->commits));
	for (size_t i = 0; i < all.n; i++) {
		struct lint_finding *f = &all.items[i];
		const struct lint_commit *c;

		f->message = arena_strdup(&out->arena, f->message);
		f->path = f->path ? arena_strdup(&out->arena, f->path) : NULL;
		out->counts[f->level]++;
		if (f->commit == SIZE_MAX)
			continue;
		c = &j->run.commits[f->commit];
		if (!out->n_about ||
		    !git_oid_equal(&out->commits[out->n_about - 1].oid, &c->oid))
			out->commits[out->n_about++] = (struct lint_about){
				c->oid, arena_strdup(&out->arena, c->subject),
				arena_printf(&out->arena, "%s <%s>", c->author, c->email),
			};
		f->commit = out->n_about - 1;
	}
	out->findings = all.items;
	out->n = all.n;
}

static void take_rules(struct lint_result *out, const struct lint_run *run)
{
	size_t n = lint_n_rules();

	out->levels = mem_array(NULL, n, sizeof(*out->levels));
	out->unchecked = arena_alloc(&out->arena, n * sizeof(*out->unchecked));
	for (size_t i = 0; i < n; i++) {
		out->levels[i] = run->levels[i];
		out->unchecked[i] = run->levels[i] == LINT_OFF ? NULL :
				    lint_lacks(lint_rule(i)->needs, run->have);
	}
}

static void take_name(struct lint_result *out, const struct job *j,
		      const struct lint_opts *opts)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;

	for (size_t i = 0; i < opts->n_range; i++)
		strbuf_addf(&name, "%s%s", i ? " " : "", opts->range[i]);
	out->name = arena_strdup(&out->arena, name.buf);
	out->tree = j->run.tree ? arena_strdup(&out->arena, j->run.tree->name) : NULL;
	out->n_commits = j->run.n;
	if (j->run.n)
		out->tip = j->run.commits[0].oid;
	out->base = j->run.base;
}

static int read_commits(struct job *j, const struct lint_range *range, struct err *err)
{
	int rc;

	j->run.n = range->oids.n;
	j->run.commits = mem_zalloc((j->run.n + 1) * sizeof(*j->run.commits));
	j->oids = &range->oids;
	rc = pool_run(j->run.ctx->jobs, j->run.n, 16, read_step, j, err);
	if (rc < 0)
		return rc;
	index_commits(&j->run);
	find_bounds(&j->run);
	return 0;
}

static void range_release(struct lint_range *r)
{
	oid_vec_release(&r->oids);
}

int flow_lint(struct lint_result *out, struct ctx *ctx, const struct trees *trees,
	      const struct lint_opts *opts, struct err *err)
{
	_cleanup_lint_result_ struct lint_result r = LINT_RESULT_INIT;
	_cleanup_(range_release) struct lint_range range = { VEC_INIT, NULL };
	_cleanup_(job_release) struct job j = {
		.run = { .ctx = ctx, .trees = trees,
			 .levels = mem_zalloc(lint_n_rules() * sizeof(*j.run.levels)),
			 .topic = TOPIC_INIT, .by_oid = MAP_INIT, .arena = ARENA_INIT },
		.workers = mem_zalloc(POOL_MAX_WORKERS * sizeof(*j.workers)),
	};
	int rc = lint_range_find(&range, ctx, trees, opts, err);

	if (rc == 0)
		rc = find_tree(&j.run, &range, opts, err);
	if (rc == 0)
		rc = find_needs(&j.run, opts, range.oids.n, err);
	if (rc == 0)
		settle_levels(&j.run, opts);
	j.find_fixes = rc == 0 && any_on(&j.run, "fixes-");
	for (size_t k = 0; rc == 0 && k < lint_n_rules(); k++)
		j.want_files = j.want_files || (lint_checks[k].files && lint_on(&j.run, k));
	if (rc == 0)
		rc = read_commits(&j, &range, err);
	if (rc == 0)
		rc = run_rules(&j, err);
	if (rc < 0)
		return rc;
	take_name(&r, &j, opts);
	take_findings(&r, &j);
	take_rules(&r, &j.run);
	lint_result_release(out);
	*out = r;
	r = (struct lint_result)LINT_RESULT_INIT;
	return out->counts[LINT_ERROR] ? 1 : 0;
}
