// SPDX-License-Identifier: GPL-2.0-only
#include "capi/guard-term.h"
#include "capi/check-internal.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "capi/config-tree.h"

/* Whether @path is the file, or one that it includes. */
static bool includes_too(const struct engine *g, const struct job *job, const char *path)
{
	return strcmp(path, job->path) == 0 ||
	       ctree_includes(g->sw.merged, job->path, path, NULL) == 1;
}

/* What is of a structure that is gone goes with it, where that is told. */
static bool with_tag(const struct engine *g, const struct job *job,
		     const struct problem *p)
{
	const struct sweep *swept = &g->swept[CHECK_INCLUDE];

	for (size_t i = 0; p->tag && i < swept->found.n; i++) {
		const struct check_finding *f = &swept->found.items[i];

		if (f->kind == CHECK_SYMBOL_GONE && f->provider == job->dir->provider &&
		    strcmp(f->symbol, p->tag) == 0 && includes_too(g, job, f->path))
			return true;
	}
	for (size_t i = 0; p->tag && i < g->jobs.n; i++) {
		const struct job *other = &g->jobs.items[i];

		for (size_t k = 0; other->dir == job->dir && k < other->found.n; k++) {
			const struct problem *q = &other->found.items[k];

			if (q->kind == CHECK_SYMBOL_GONE &&
			    strcmp(q->symbol, p->tag) == 0 &&
			    includes_too(g, job, other->path))
				return true;
		}
	}
	return false;
}

static bool is_typedef(const struct delta_change *ch)
{
	return ch && ch->before.kind == FACT_TYPEDEF;
}

/*
 * A function that does not fit its callback breaks inside as a consequence, and is not
 * told again to be unlike the callback, or its type, where it is placed.
 */
static bool consequence(const struct engine *g, const struct job *job,
			const struct problem *p)
{
	bool tag = p->kind == CHECK_SYMBOL_GONE && strncmp(p->symbol, "struct ", 7) == 0;

	if (with_tag(g, job, p))
		return true;
	for (size_t i = 0; (tag || p->kind == CHECK_SIGNATURE) && i < job->found.n; i++) {
		const struct problem *q = &job->found.items[i];

		if (q->kind == CHECK_CALLBACK && q->function &&
		    (tag ? strcmp(q->function, p->decl) == 0 :
			   q->line == p->line && (strcmp(q->function, p->symbol) == 0 ||
						  is_typedef(p->change))))
			return true;
	}
	return false;
}

/* The same of a structure that is gone and that its prototype names. */
static bool swept_consequence(const struct engine *g, const struct check_finding *f)
{
	if (f->kind != CHECK_SYMBOL_GONE || !f->decl || strncmp(f->symbol, "struct ", 7) != 0)
		return false;
	for (size_t i = 0; i < g->jobs.n; i++) {
		const struct job *job = &g->jobs.items[i];

		for (size_t k = 0; strcmp(job->path, f->path) == 0 && k < job->found.n; k++) {
			const struct problem *q = &job->found.items[k];

			if (q->kind == CHECK_CALLBACK && q->function &&
			    strcmp(q->function, f->decl) == 0)
				return true;
		}
	}
	return false;
}

static bool was_in(const struct engine *g, const struct delta_change *ch,
		   const char *header)
{
	struct cworld *w = g->sw.in->world;

	for (size_t i = 0; i < ch->n_old; i++)
		if (strcmp(cworld_path(w, ch->old_refs[i].file), header) == 0)
			return true;
	return ch->before.path && strcmp(ch->before.path, header) == 0;
}

/*
 * Names of a header that the file, or one that it includes, cannot include any more go
 * with it; not those that are gone for good where there is another header to include.
 */
static bool with_header(const struct engine *g, const struct job *job,
			const struct problem *p)
{
	const struct sweep *gone = &g->swept[CHECK_HEADER_GONE];

	if (p->kind != CHECK_SYMBOL_GONE || !p->change)
		return false;
	for (size_t i = 0; i < gone->found.n; i++) {
		const struct check_finding *f = &gone->found.items[i];

		if (f->confidence > CHECK_POSSIBLE && !(f->after.path && !p->change->n_new) &&
		    was_in(g, p->change, f->change) && includes_too(g, job, f->path))
			return true;
	}
	return false;
}

/* A macro of headers that went to Kconfig is there as before. */
static bool is_option(struct config_tree *merged, const struct problem *p)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	const struct config_def *def = NULL;

	if (p->kind != CHECK_SYMBOL_GONE || strncmp(p->symbol, "CONFIG_", 7) != 0)
		return false;
	return config_tree_find(&def, merged, p->symbol + 7, &ignored) == 0 && def;
}

static const char *copy(struct arena *a, const char *s)
{
	return s ? arena_strdup(a, s) : NULL;
}

static void copy_place(struct arena *a, struct delta_place *to,
		       const struct delta_place *from)
{
	*to = *from;
	to->path = copy(a, from->path);
	to->text = copy(a, from->text);
}

/* Of a member the places are those of the member. */
static void member_places(struct arena *a, struct check_finding *f,
			  const struct delta_change *ch)
{
	for (size_t i = 0; f->member && i < ch->n_members; i++) {
		const struct delta_member *m = &ch->members[i];

		if (strcmp(m->name, f->member) != 0)
			continue;
		if (m->before) {
			f->before.line = m->before_line;
			f->before.text = arena_printf(a, "%s %s", m->before, m->name);
		}
		if (m->after) {
			f->after.line = m->after_line;
			f->after.text = arena_printf(a, "%s %s", m->after, m->name);
		} else {
			f->after.text = NULL;
			f->after.line = 0;
		}
		return;
	}
}

static void add_finding(struct check_result *out, const struct job *job,
			const struct problem *p, struct check_finding *f)
{
	struct arena *a = &out->arena;

	*f = (struct check_finding){
		.kind = p->kind, .confidence = p->confidence, .line = p->line,
		.symbol = copy(a, p->symbol), .path = copy(a, job->path),
		.message = copy(a, p->message), .decl = copy(a, p->decl),
		.guard = copy(a, p->guard), .provider = job->dir->provider,
		.member = copy(a, p->member),
	};
	if (p->change) {
		f->change = copy(a, p->change->name);
		copy_place(a, &f->before, &p->change->before);
		copy_place(a, &f->after, &p->change->after);
		f->before.text = delta_place_text(a, p->change, false);
		f->after.text = delta_place_text(a, p->change, true);
		member_places(a, f, p->change);
	}
	if (p->row)
		f->before = (struct delta_place){ .path = f->path, .text = copy(a, p->row) };
	if (p->other_path) {
		f->before = (struct delta_place){ .path = NULL };
		f->after.path = copy(a, p->other_path);
		f->after.line = p->other_line;
	}
	if (p->as)
		f->before.kind = f->after.kind = p->as;
}

/* Strings of a sweep live as long as it does. */
static void add_swept(struct check_result *out, const struct check_finding *from)
{
	struct check_finding *f = &out->items[out->n++];
	struct arena *a = &out->arena;

	*f = *from;
	f->symbol = copy(a, from->symbol);
	f->path = copy(a, from->path);
	f->message = copy(a, from->message);
	f->decl = copy(a, from->decl);
	f->guard = copy(a, from->guard);
	f->change = copy(a, from->change);
	f->member = copy(a, from->member);
	copy_place(a, &f->before, &from->before);
	copy_place(a, &f->after, &from->after);
}

static int by_place(const void *a, const void *b)
{
	const struct check_finding *x = a, *y = b;
	int c = strcmp(x->path, y->path);

	if (!c)
		c = x->line < y->line ? -1 : x->line > y->line;
	if (!c)
		c = strcmp(x->symbol, y->symbol);
	return c ? c : (int)x->kind - (int)y->kind;
}

/* Whether @guard, parts joined by &&, holds with CONFIG_@symbol only. */
static bool asks_for(const char *guard, const char *symbol)
{
	_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;
	const char *term;
	size_t n;

	strbuf_addf(&word, "CONFIG_%s", symbol);
	while (guard && guard_term(&guard, &term, &n))
		if (!memchr(term, '!', n) && !memchr(term, '|', n) &&
		    lex_has_word(term, n, word.buf))
			return true;
	return false;
}

/*
 * What stands under a symbol that is gone is not compiled: it breaks once that is
 * mended, which a symbol of another name will be. @items are sorted.
 */
static void doubt_unbuilt(struct check_finding *items, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool renamed = strstr(items[i].message, CHECK_RENAMED);

		if (items[i].kind != CHECK_KCONFIG)
			continue;
		for (size_t k = i + 1;
		     k < n && strcmp(items[k].path, items[i].path) == 0; k++)
			if (items[k].confidence >= CHECK_LIKELY &&
			    asks_for(items[k].guard, items[i].symbol))
				items[k].confidence = renamed ? CHECK_LIKELY : CHECK_POSSIBLE;
	}
}

/*
 * A file that the provider removed and the consumer edited is a conflict, and there
 * again as the consumer has it: what breaks in it matters if it is kept.
 */
static void doubt_removed(const struct engine *g, struct check_finding *f)
{
	const struct tree_change *ch =
		g->sw.in->merged ? tree_changes_find(g->sw.in->changes[f->provider][0],
						     f->path, strlen(f->path)) : NULL;

	if (ch && mode_is_file(ch->old_mode) && !mode_is_file(ch->new_mode) &&
	    f->kind != CHECK_LOST_CHANGE)
		f->confidence = CHECK_POSSIBLE;
}

void findings_collect(struct check_result *out, const struct engine *g)
{
	_cleanup_config_tree_ struct config_tree merged = {
		.snap = g->sw.in->merged ? g->sw.in->merged : g->sw.in->side[SIDE_OURS],
		.repo = g->sw.ctx->repo,
	};
	size_t n = 0, kept = 0;

	for (size_t i = 0; i < CHECK_N_KINDS; i++)
		n += g->swept[i].found.n;
	for (size_t i = 0; i < g->jobs.n; i++)
		n += g->jobs.items[i].found.n;
	out->items = mem_zalloc((n + 1) * sizeof(*out->items));
	for (size_t i = 0; i < g->jobs.n; i++) {
		const struct job *job = &g->jobs.items[i];

		for (size_t k = 0; k < job->found.n; k++) {
			const struct problem *p = &job->found.items[k];

			if (g->sw.kinds & (1u << p->kind) && !consequence(g, job, p) &&
			    !with_header(g, job, p) && !is_option(&merged, p))
				add_finding(out, job, p, &out->items[out->n++]);
		}
	}
	for (size_t i = 0; i < CHECK_N_KINDS; i++)
		for (size_t k = 0; k < g->swept[i].found.n; k++)
			if (g->sw.kinds & (1u << g->swept[i].found.items[k].kind) &&
			    !swept_consequence(g, &g->swept[i].found.items[k]))
				add_swept(out, &g->swept[i].found.items[k]);
	if (out->n)
		qsort(out->items, out->n, sizeof(*out->items), by_place);
	/* one use is one finding, of the kind that comes first */
	for (size_t i = 0; i < out->n; i++) {
		const struct check_finding *f = &out->items[i];
		const struct check_finding *last = kept ? &out->items[kept - 1] : NULL;

		if (last && strcmp(last->path, f->path) == 0 &&
		    last->line == f->line && strcmp(last->symbol, f->symbol) == 0)
			continue;
		out->items[kept++] = *f;
	}
	out->n = kept;
	for (size_t i = 0; i < kept; i++)
		doubt_removed(g, &out->items[i]);
	doubt_unbuilt(out->items, out->n);
}
