// SPDX-License-Identifier: GPL-2.0-only
/* What was noted of a file as findings: what broke, and how sure that is. */
#include <string.h>

#include "capi/header-fate.h"
#include "capi/include-look.h"
#include "capi/include-path.h"
#include "capi/incdirs.h"

#define MAX_INCLUDERS 256	/* that are asked about one file */

/*
 * A header, or a .c file that others include, breaks where one that includes it
 * does not see the name either. 1: it does break.
 */
static int breaks_somewhere(struct look *l, const char *name, enum name_space ns,
			    struct err *err)
{
	const struct crossing *x = &l->h->x;
	struct cworld *w = ctree_world(x->to.tree);
	file_vec up = VEC_INIT;
	int rc = 0, broken = 0;

	if (l->place == ALONE)
		return 1;
	VEC_PUSH(&up, cworld_file(w, l->pr.path));
	for (size_t i = 0; i < up.n && i < MAX_INCLUDERS && rc >= 0 && !broken; i++) {
		const char *path = cworld_path(w, up.items[i]);
		size_t before = up.n, n = before;
		unsigned int was, is;

		rc = ctree_includers(&up, x->to.tree, up.items[i], err);
		for (size_t k = before; k < up.n; k++) {
			bool seen = false;

			for (size_t j = 0; j < n && !seen; j++)
				seen = up.items[j] == up.items[k];
			if (!seen)
				up.items[n++] = up.items[k];
		}
		if (up.n > before || cpath_is_header(path) || rc < 0) {
			up.n = n;
			continue;
		}
		rc = look_sees(&is, NULL, x->to.tree, path, name, err);
		if (rc >= 0)
			rc = look_sees(&was, NULL, x->from.tree, path, name, err);
		broken = rc >= 0 && was & ~is & 1u << ns;
	}
	l->place = up.n > 1 || cpath_is_header(l->pr.path) ? INCLUDED : ALONE;
	VEC_RELEASE(&up);
	return rc < 0 ? rc : broken;
}

/* The #include is under an option now; false: as is the use, or it is another one. */
static bool weakened(struct found *f, const struct look *l, const char *use_guard)
{
	const struct hunt *h = l->h;
	const char *advice = strstr(f->f.message, "add #include");

	f->guard = weak_guard(&h->weak, &h->x, f->f.before.path, f->f.change);
	if (!f->guard || weak_is_guarded(use_guard, f->guard))
		return false;
	if (f->f.confidence > CHECK_LIKELY)
		f->f.confidence = CHECK_LIKELY;
	f->f.message = arena_printf(l->pr.arena, "%s is included under %s only; %s",
				    f->f.change, f->guard, advice ? advice : "");
	return true;
}

/* What one only gets by <asm/…>: which of them there are is the build's business. */
static bool is_asm(const char *path)
{
	return strncmp(path, "arch/", 5) == 0 || strstr(path, "/asm-generic/");
}

/* What another architecture's headers still bring. */
static void elsewhere(struct check_finding *f, const struct look *l)
{
	const char *advice = strstr(f->message, "add #include");

	if (f->confidence > CHECK_LIKELY)
		f->confidence = CHECK_LIKELY;
	f->message = arena_printf(l->pr.arena, "only headers of some architectures include "
				  "what has %s now; %s", f->symbol, advice ? advice : "");
}

static void circular(struct check_finding *f, const struct look *l)
{
	const struct include_cycle *c = l->cycle;
	const char *target = cworld_path(ctree_world(l->h->x.to.tree), c->target);

	f->confidence = f->confidence > CHECK_POSSIBLE && c->sure ? CHECK_LIKELY :
								    CHECK_POSSIBLE;
	/* the line that came in is the change */
	f->before = (struct delta_place){ .path = NULL };
	f->change = NULL;
	f->after = (struct delta_place){
		.path = target, .line = c->line,
	};
	f->message = arena_printf(l->pr.arena, "this header and %s include each other; who "
				  "includes that one first has no %s here",
				  include_words(l->pr.arena, target, l->pr.path), f->symbol);
}

static int conclude(struct look *l, const struct problem *p, unsigned int worker,
		    struct err *err)
{
	struct hunt *h = l->h;
	struct found f = { .path = l->pr.path, .by = l->i, .nth = h->found[worker].n };
	bool given;
	int rc = incdirs_give(&given, h->x.to.tree, h->x.to.snap, l->repo, l->pr.path,
			      p->function, err);

	if (rc < 0 || given)
		return rc;
	f.f = (struct check_finding){
		.kind = p->kind, .confidence = p->confidence, .symbol = p->symbol,
		.decl = p->decl, .guard = p->guard, .line = p->line,
	};
	if (p->change)
		rc = include_path_macro(&f.f, &h->x, l->pr.arena, l->pr.path,
					p->function, p->change, err);
	else
		rc = include_path_broke(&f.f, &h->x, l->pr.arena, l->owner, p->function,
					p->other_line, l->loss.is, l->loss.n_is, err);
	if (rc)
		return rc < 0 ? rc : 0;
	if (l->cycle)
		circular(&f.f, l);
	else if (l->weak && !weakened(&f, l, p->guard))
		return 0;
	if (l->arch && is_asm(f.f.after.path))
		return 0;
	if (l->arch)
		elsewhere(&f.f, l);
	if (p->member)
		f.f.message = arena_printf(l->pr.arena, "%s is a macro that needs it; %s",
					   p->member, f.f.message);
	if (!p->change && !l->cycle && !l->arch && l->owner == l->pr.path &&
	    f.f.confidence > CHECK_POSSIBLE) {
		/* of one tree every file is looked at by itself */
		rc = !h->x.with.tree && cpath_is_header(l->pr.path) ? 0 :
			breaks_somewhere(l, p->function,
					 strchr(p->symbol, ' ') ? NS_TAG : NS_ORDINARY,
					 err);
		if (rc == 0)
			f.f.confidence = CHECK_POSSIBLE;
	}
	if (rc >= 0)
		VEC_PUSH(&h->found[worker], f);
	return rc < 0 ? rc : 0;
}

/* Macros that need the same name: the first tells, or a use of the name itself. */
static bool repeats(const problem_vec *v, size_t i)
{
	for (size_t k = 0; v->items[i].member && k < v->n; k++)
		if (k != i && strcmp(v->items[k].symbol, v->items[i].symbol) == 0 &&
		    (k < i || !v->items[k].member))
			return true;
	return false;
}

int look_report(struct look *l, unsigned int worker, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < l->pr.problems.n && rc >= 0; i++)
		if (!repeats(&l->pr.problems, i))
			rc = conclude(l, &l->pr.problems.items[i], worker, err);
	return rc;
}
