// SPDX-License-Identifier: GPL-2.0-only
/*
 * Functions that both sides edited: git takes the lines of both, and a local,
 * a label or the result that one side took away is what the other one's new lines
 * rely on. A function of the merged tree that is neither side's is compared with
 * both: what does not hold in it and holds in the two it was made from is reported.
 */
#include "capi/rule.h"

#include "base/pool.h"
#include "capi/scope.h"

/* One file in the trees that count. */
struct text {
	struct snap_file f;
	struct scope_file scope;
	bool there;
};

struct job {
	const char *path;
	struct text merged, side[2];
	VEC(struct check_finding) found;
	struct arena arena;
};

struct work {
	struct sweep *sw;
	VEC(struct job) jobs;
};

/* A function in the merged tree and in the sides; NULL: not there. */
struct trio {
	struct scope_func *m, *side[2];
};

static void report(struct job *job, const struct trio *t, const struct scope_name *n,
		   enum check_confidence confidence, enum check_side provider,
		   const char *message)
{
	for (size_t i = 0; i < job->found.n; i++)
		if (strcmp(job->found.items[i].symbol, n->name) == 0 &&
		    strcmp(job->found.items[i].decl, t->m->name) == 0)
			return;
	VEC_PUSH(&job->found, (struct check_finding){
		.kind = CHECK_MISMERGE_SCOPE, .provider = provider,
		/* with both sides' lines in it a function is not what it will be */
		.confidence = n->conflict || t->m->conflict ? CHECK_POSSIBLE : confidence,
		.path = job->path, .line = n->line, .message = message,
		.symbol = arena_strdup(&job->arena, n->name),
		.decl = arena_strdup(&job->arena, t->m->name),
		.guard = lex_guard(&job->arena, &job->merged.scope.cf.lx, n->cond),
		.after = { .path = t->side[provider] ? job->path : NULL,
			   .line = t->side[provider] ? t->side[provider]->line : 0 },
	});
}

static const char *side_name(enum check_side s)
{
	return s == SIDE_OURS ? "ours" : "theirs";
}

static const struct scope_name *in(const scope_vec *v, const char *name)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->items[i].name, name) == 0)
			return &v->items[i];
	return NULL;
}

static bool knows(const struct scope_func *f, const char *name)
{
	return f && map_find(&f->known, name, strlen(name));
}

/* ---------------------------------------------------------------- what is gone */

/* The side without the local, or where it lies in another block. */
static enum check_side who_took(const struct trio *t, const char *name)
{
	if (!t->side[SIDE_OURS] || !in(&t->side[SIDE_OURS]->locals, name))
		return SIDE_OURS;
	if (!t->side[SIDE_THEIRS] || !in(&t->side[SIDE_THEIRS]->locals, name))
		return SIDE_THEIRS;
	/* both have it: the one whose declaration is the merge's moved it */
	return in(&t->m->locals, name) &&
			       in(&t->m->locals, name)->line ==
				       in(&t->side[SIDE_OURS]->locals, name)->line ?
		       SIDE_OURS :
		       SIDE_THEIRS;
}

/* Whether the word means something outside of the function. */
static int means(struct ctree *tree, const char *path, const char *name,
		 struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, tree, path, name, err);

	for (size_t i = 0; rc == 0 && i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;

		if (f->kind != FACT_STRUCT && f->kind != FACT_UNION &&
		    f->kind != FACT_ENUM && !(f->flags & FACT_UNDEF))
			rc = 1;
	}
	VEC_RELEASE(&refs);
	return rc;
}

static int gone_locals(struct job *job, const struct trio *t, struct ctree *tree,
		       struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < t->m->free.n; i++) {
		const struct scope_name *n = &t->m->free.items[i];
		enum check_side by;
		bool known = knows(t->side[0], n->name) || knows(t->side[1], n->name);

		for (int s = 0; s < 2; s++)
			if (t->side[s] && in(&t->side[s]->free, n->name))
				known = false;
		if (!known)
			continue;
		rc = means(tree, job->path, n->name, err);
		if (rc)
			continue;
		by = who_took(t, n->name);
		report(job, t, n, n->argument ? CHECK_POSSIBLE : CHECK_CERTAIN, by,
		       arena_printf(&job->arena,
				    "%s is not declared here: %s took it out of this part of %s()",
				    n->name, side_name(by), t->m->name));
	}
	return rc < 0 ? rc : 0;
}

static bool goes_nowhere(const struct scope_func *f, const char *label)
{
	return f && in(&f->gotos, label) && !in(&f->labels, label);
}

static bool label_unused(const struct scope_func *f, const char *label)
{
	return f && in(&f->labels, label) && !in(&f->gotos, label);
}

static void labels(struct job *job, const struct trio *t)
{
	for (size_t i = 0; i < t->m->gotos.n; i++) {
		const struct scope_name *n = &t->m->gotos.items[i];
		enum check_side by = t->side[SIDE_OURS] &&
				in(&t->side[SIDE_OURS]->labels, n->name) ?
			SIDE_THEIRS : SIDE_OURS;

		if (in(&t->m->labels, n->name) || goes_nowhere(t->side[0], n->name) ||
		    goes_nowhere(t->side[1], n->name))
			continue;
		report(job, t, n, CHECK_CERTAIN, by,
		       arena_printf(&job->arena,
				    "goto %s, and %s() has no such label: %s removed it",
				    n->name, t->m->name, side_name(by)));
	}
	for (size_t i = 0; i < t->m->labels.n; i++) {
		const struct scope_name *n = &t->m->labels.items[i];

		if (in(&t->m->gotos, n->name) || knows(t->m, n->name) ||
		    label_unused(t->side[0], n->name) ||
		    label_unused(t->side[1], n->name))
			continue;
		report(job, t, n, CHECK_POSSIBLE, SIDE_THEIRS,
		       arena_printf(&job->arena, "nothing goes to label %s of %s() any more",
				    n->name, t->m->name));
	}
}

/* ------------------------------------------------------------- what is there twice */

static const struct scope_name *earlier(const struct lexed *lx, const scope_vec *v,
					size_t i, bool any_block)
{
	for (size_t k = 0; k < i; k++) {
		const struct scope_name *a = &v->items[k], *b = &v->items[i];

		if (strcmp(a->name, b->name) == 0 && (any_block || a->block == b->block) &&
		    !lex_exclusive(lx, a->cond, b->cond))
			return a;
	}
	return NULL;
}

static bool has_twice(const struct text *text, const scope_vec *v, const char *name,
		      bool any_block)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->items[i].name, name) == 0 &&
		    earlier(&text->scope.cf.lx, v, i, any_block))
			return true;
	return false;
}

static void twice(struct job *job, const struct trio *t, bool label)
{
	const scope_vec *v = label ? &t->m->labels : &t->m->locals;

	for (size_t i = 0; i < v->n; i++) {
		const struct scope_name *n = &v->items[i];
		const struct scope_name *a = earlier(&job->merged.scope.cf.lx, v, i, label);
		bool alone = false;

		for (int s = 0; a && s < 2; s++)
			if (t->side[s])
				alone |= has_twice(&job->side[s], label ?
						   &t->side[s]->labels :
						   &t->side[s]->locals, n->name, label);
		if (!a || alone)
			continue;
		report(job, t, n, a->conflict ? CHECK_POSSIBLE : CHECK_CERTAIN, SIDE_THEIRS,
		       arena_printf(&job->arena, "%s%s stands twice in %s(), also at line %u",
				    label ? "label " : "", n->name, t->m->name, a->line));
	}
}

/* ----------------------------------------------------- what has another type now */

static bool is_void(const struct scope_func *f)
{
	return f && strcmp(f->result, "void") == 0;
}

static void results(struct job *job, const struct trio *t)
{
	bool no_value = is_void(t->m);
	const scope_vec *wrong = no_value ? &t->m->values : &t->m->bare;
	enum check_side by = SIDE_THEIRS;
	struct scope_name n;

	if (!wrong->n || !*t->m->result)
		return;
	for (int s = 0; s < 2; s++) {
		const struct scope_func *f = t->side[s];

		if (!f || (is_void(f) == no_value &&
			   (no_value ? f->values.n : f->bare.n)))
			return;
		if (is_void(f) == no_value)
			by = (enum check_side)s;
	}
	n = wrong->items[0];
	n.name = t->m->name;
	report(job, t, &n, CHECK_LIKELY, by,
	       arena_printf(&job->arena, no_value ?
			    "%s() returns nothing now, and a value is returned here" :
			    "%s() returns a value now, and none is given here",
			    t->m->name));
}

static bool same_misfit(const struct scope_func *f, const struct scope_name *n)
{
	for (size_t i = 0; f && i < f->misfits.n; i++)
		if (strcmp(f->misfits.items[i].name, n->name) == 0 &&
		    strcmp(f->misfits.items[i].detail, n->detail) == 0)
			return true;
	return false;
}

static void misfits(struct job *job, const struct trio *t)
{
	if (!t->side[0] || !t->side[1])
		return;
	for (size_t i = 0; i < t->m->misfits.n; i++) {
		const struct scope_name *n = &t->m->misfits.items[i];
		const struct scope_name *o = in(&t->side[0]->locals, n->name);
		const struct scope_name *h = in(&t->side[1]->locals, n->name);
		enum check_side by;

		if (!o || !h || !o->type || !h->type || !n->type ||
		    strcmp(o->type, h->type) == 0 || same_misfit(t->side[0], n) ||
		    same_misfit(t->side[1], n))
			continue;
		by = strcmp(n->type, o->type) == 0 ? SIDE_OURS : SIDE_THEIRS;
		report(job, t, n, CHECK_LIKELY, by,
		       arena_printf(&job->arena, "%s is %s in %s() now: %s", n->name,
				    n->type, t->m->name, n->detail));
	}
}

/* ------------------------------------------------------------------- the functions */

static size_t count(const struct scope_file *s, const char *name)
{
	size_t n = 0;

	for (size_t i = 0; i < s->funcs.n; i++)
		n += strcmp(s->funcs.items[i].name, name) == 0;
	return n;
}

/* Functions of the merge that are neither side's; several of one name: none. */
static void select_functions(const struct job *job, struct map *wanted)
{
	const struct scope_file *m = &job->merged.scope;

	for (size_t i = 0; i < m->funcs.n; i++) {
		const struct scope_func *f = &m->funcs.items[i];
		bool own = true, any = false;

		for (int s = 0; s < 2; s++) {
			const struct scope_func *g = scope_find(&job->side[s].scope, f->name);

			any |= g != NULL;
			own &= !g || (g->hash != f->hash &&
				      count(&job->side[s].scope, f->name) == 1);
		}
		if (any && own && count(m, f->name) == 1)
			map_put(wanted, f->name, strlen(f->name), NULL)->value = 1;
	}
}

static int judge_functions(struct job *job, struct sweep *sw, struct err *err)
{
	_cleanup_map_ struct map wanted = MAP_INIT;
	int rc;

	select_functions(job, &wanted);
	if (!wanted.n)
		return 0;
	rc = scope_walk(&job->merged.scope, sw->merged, job->path, &wanted, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = scope_walk(&job->side[s].scope, sw->side[s], job->path, &wanted, err);
	for (uint32_t i = 0; rc >= 0 && i < wanted.n; i++) {
		const char *name = wanted.entries[i].key;
		struct trio t = {
			scope_find(&job->merged.scope, name),
			{ scope_find(&job->side[0].scope, name),
			  scope_find(&job->side[1].scope, name) },
		};

		rc = gone_locals(job, &t, sw->merged, err);
		labels(job, &t);
		twice(job, &t, false);
		twice(job, &t, true);
		results(job, &t);
		misfits(job, &t);
	}
	return rc < 0 ? rc : 0;
}

/* -------------------------------------------------------------------- the brackets */

struct balance {
	int braces, conds;
	bool conflict;
	uint32_t line;		/* the first function's end that is none */
	const char *name;	/* of that function, or NULL */
	uint32_t len;
};

static bool starts_line(const struct lexed *lx, const struct tok *t)
{
	return !t->off || lx->src[t->off - 1] == '\n';
}

/* By the habit that a function's braces stand in the first column. */
static void count_braces(struct balance *b, const struct lexed *lx)
{
	const struct tok *name = NULL, *last = NULL;

	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && i + 1 < lx->toks.n &&
		    lx->toks.items[i + 1].op == '(' && b->braces == 0)
			last = t;
		if (t->kind != TOK_PUNCT || (t->op != '{' && t->op != '}'))
			continue;
		if (t->op == '{' && b->braces++ == 0)
			name = last;
		if (t->op == '}')
			b->braces--;
		if (t->op == '}' && starts_line(lx, t) && b->braces && !b->line && name) {
			b->line = t->line;
			b->name = lx->src + name->off;
			b->len = name->len;
		}
	}
}

static void count_conds(struct balance *b, const char *p, size_t len)
{
	const char *end = p + len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *s = p;

		p = nl ? nl + 1 : end;
		b->conflict |= end - s > 8 && memcmp(s, "<<<<<<< ", 8) == 0;
		if (*s++ != '#')
			continue;
		while (s < end && (*s == ' ' || *s == '\t'))
			s++;
		if (end - s > 2 && memcmp(s, "if", 2) == 0)
			b->conds++;
		else if (end - s > 4 && memcmp(s, "endif", 5) == 0)
			b->conds--;
	}
}

static struct balance balance_of(const struct text *t)
{
	struct balance b = { 0 };

	count_braces(&b, &t->scope.cf.lx);
	count_conds(&b, t->f.data, t->f.len);
	return b;
}

/* Whether the merged text can be read: what is not in balance cannot. */
static bool brackets(struct job *job)
{
	struct balance m = balance_of(&job->merged);
	struct check_finding f = {
		.kind = CHECK_MISMERGE_SCOPE, .confidence = CHECK_CERTAIN,
		.path = job->path, .line = 1, .symbol = job->path, .decl = "",
		.provider = SIDE_THEIRS,
	};

	if (!m.braces && !m.conds)
		return true;
	if (m.conflict)
		return false;
	for (int s = 0; s < 2; s++) {
		struct balance b = balance_of(&job->side[s]);

		if (b.braces || b.conds)
			return false;
	}
	f.message = m.conds > 0 ? "an #if is left without its #endif" :
		    m.conds < 0 ? "an #endif is left without its #if" :
		    m.braces > 0 ? "a brace is left open" : "a brace is closed too often";
	if (!m.conds && m.line) {
		f.line = m.line;
		f.symbol = arena_strndup(&job->arena, m.name, m.len);
		f.decl = f.symbol;
	}
	VEC_PUSH(&job->found, f);
	return false;
}

/* ----------------------------------------------------------------------- the files */

static int read_text(struct text *t, const struct snapshot *snap, struct repo *r,
		     const char *path, struct err *err)
{
	int rc = snapshot_read(&t->f, snap, r, path, CFILE_MAX_BYTES, err);

	if (rc < 0 && err->code == ERR_TOO_BIG) {
		err_release(err);
		return 0;
	}
	t->there = rc == 0 && mode_is_file(t->f.mode) &&
		   !memchr(t->f.data, '\0', t->f.len);
	return rc < 0 ? rc : 0;
}

static bool same_blob(const struct text *a, const struct text *b)
{
	return a->f.len == b->f.len && memcmp(a->f.data, b->f.data, a->f.len) == 0;
}

static void job_release(struct job *job)
{
	struct text *all[] = { &job->merged, &job->side[0], &job->side[1] };

	for (size_t i = 0; i < 3; i++) {
		scope_release(&all[i]->scope);
		snap_file_release(&all[i]->f);
	}
}

static int run_job(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct work *w = payload;
	struct job *job = &w->jobs.items[i];
	struct sweep *sw = w->sw;
	struct repo *r;
	int rc = ctx_cancelled(sw->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&r, sw->ctx, worker, err);
	if (rc >= 0)
		rc = read_text(&job->merged, sw->in->merged, r, job->path, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = read_text(&job->side[s], sw->in->side[s], r, job->path, err);
	if (rc >= 0 && job->merged.there && job->side[0].there && job->side[1].there &&
	    !same_blob(&job->merged, &job->side[0]) &&
	    !same_blob(&job->merged, &job->side[1])) {
		scope_read(&job->merged.scope, job->merged.f.data, job->merged.f.len);
		for (int s = 0; s < 2; s++)
			scope_read(&job->side[s].scope, job->side[s].f.data,
				   job->side[s].f.len);
		if (brackets(job))
			rc = judge_functions(job, sw, err);
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
	to->after.path = f->after.path ? to->path : NULL;
}

int sweep_mismerge(struct sweep *sw, struct err *err)
{
	_cleanup_(work_release) struct work w = { .sw = sw };
	const struct tree_changes *changes = sw->in->changes[SIDE_OURS][0];
	int rc;

	if (!sw->in->merged)
		return 0;
	for (size_t i = 0; i < changes->n; i++) {
		const char *path = changes->items[i].path;

		if (cpath_is_c(path) && cpath_in_kernel(path) &&
		    sweep_changed(sw, SIDE_OURS, path, true) &&
		    sweep_changed(sw, SIDE_THEIRS, path, true))
			VEC_PUSH(&w.jobs, (struct job){ .path = path });
	}
	rc = pool_run(sw->ctx->jobs, w.jobs.n, 1, run_job, &w, err);
	for (size_t i = 0; rc >= 0 && i < w.jobs.n; i++)
		for (size_t k = 0; k < w.jobs.items[i].found.n; k++)
			take(sw, &w.jobs.items[i].found.items[k]);
	return rc;
}
