// SPDX-License-Identifier: GPL-2.0-only
/* Locals, labels and loops that a merged function lacks, or has twice. */
#include "capi/mismerge-internal.h"

void mismerge_report(struct mismerge_job *job, const struct mismerge_trio *t,
		     const struct scope_name *n, enum check_confidence confidence,
		     enum check_side provider, const char *message)
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
		.after = { .path = t->side[provider] ? job->side_path[provider] : NULL,
			   .line = t->side[provider] ? t->side[provider]->line : 0 },
	});
}

const char *mismerge_side(enum check_side s)
{
	return s == SIDE_OURS ? "ours" : "theirs";
}

const struct scope_name *mismerge_in(const scope_vec *v, const char *name)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->items[i].name, name) == 0)
			return &v->items[i];
	return NULL;
}

bool mismerge_in_conflict(const struct mismerge_text *text, const char *name)
{
	const char *p = text->f.data, *end = p + text->f.len;

	while ((p = memmem(p, (size_t)(end - p), "\n<<<<<<< ", 9))) {
		const char *stop = memmem(p, (size_t)(end - p), "\n>>>>>>> ", 9);

		if (!stop)
			stop = end;
		if (lex_has_word(p, (size_t)(stop - p), name))
			return true;
		p = stop;
	}
	return false;
}

static bool knows(const struct scope_func *f, const char *name)
{
	return f && map_find(&f->known, name, strlen(name));
}

/* ---------------------------------------------------------------- what is gone */

/* The side without the local, or where it lies in another block. */
static enum check_side who_took(const struct mismerge_trio *t, const char *name)
{
	if (!t->side[SIDE_OURS] || !mismerge_in(&t->side[SIDE_OURS]->locals, name))
		return SIDE_OURS;
	if (!t->side[SIDE_THEIRS] || !mismerge_in(&t->side[SIDE_THEIRS]->locals, name))
		return SIDE_THEIRS;
	/* both have it: the one whose declaration is the merge's moved it */
	return mismerge_in(&t->m->locals, name) &&
			       mismerge_in(&t->m->locals, name)->line ==
				       mismerge_in(&t->side[SIDE_OURS]->locals, name)->line ?
		       SIDE_OURS :
		       SIDE_THEIRS;
}

int mismerge_means(struct ctree *tree, const char *path, const char *name,
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

/* Whether the body of a macro has the name, which is none of its parameters. */
static bool macro_means(const struct cref *r, const char *name)
{
	const char *body = cref_str(r, r->fact->type);

	if (r->fact->kind != FACT_MACRO || !lex_has_word(body, strlen(body), name))
		return false;
	for (uint32_t i = 0; i < r->fact->n_subs; i++)
		if (strcmp(facts_str(r->facts, r->facts->subs[r->fact->first_sub + i].name),
			   name) == 0)
			return false;
	return true;
}

/*
 * Whether a macro that the function calls has the name in its body: a loop that declares
 * it, or text that means it. 1, 0, <0.
 */
static int macro_has(struct mismerge_job *job, const struct mismerge_trio *t,
		     struct ctree *tree, const char *name, struct err *err)
{
	const struct lexed *lx = &job->merged.scope.cf.lx;
	int rc = 0;

	for (uint32_t i = t->m->body->first; rc == 0 && i + 1 < t->m->body->last; i++) {
		const struct tok *tok = &lx->toks.items[i];
		cref_vec refs = VEC_INIT;
		char *word;

		if (tok->kind != TOK_IDENT || !lex_is_op(lx, i + 1, '('))
			continue;
		word = mem_strndup(lx->src + tok->off, tok->len);
		rc = ctree_visible(&refs, tree, job->path, word, err);
		for (size_t k = 0; rc == 0 && k < refs.n; k++) {
			rc = macro_means(&refs.items[k], name);
		}
		VEC_RELEASE(&refs);
		free(word);
	}
	return rc;
}

static int gone_locals(struct mismerge_job *job, const struct mismerge_trio *t,
		       struct ctree *tree, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < t->m->free.n; i++) {
		const struct scope_name *n = &t->m->free.items[i];
		size_t before = job->found.n;
		enum check_side by;
		bool known = knows(t->side[0], n->name) || knows(t->side[1], n->name);

		for (int s = 0; s < 2; s++)
			if (t->side[s] && mismerge_in(&t->side[s]->free, n->name))
				known = false;
		if (!known)
			continue;
		rc = mismerge_means(tree, job->path, n->name, err);
		if (rc == 0)
			rc = macro_has(job, t, tree, n->name, err);
		if (rc)
			continue;
		by = who_took(t, n->name);
		mismerge_report(job, t, n, n->argument ? CHECK_POSSIBLE : CHECK_CERTAIN, by,
				arena_printf(&job->arena, "%s is not declared here: %s took it "
					     "out of this part of %s()", n->name,
					     mismerge_side(by), t->m->name));
		/* whatever is made of the conflicts, none of them has it */
		if (job->found.n > before && t->m->conflict && !n->conflict && !n->argument &&
		    !mismerge_in_conflict(&job->merged, n->name))
			job->found.items[before].confidence = CHECK_LIKELY;
	}
	return rc < 0 ? rc : 0;
}

static bool has_label(const struct scope_func *f, const char *name)
{
	return f && mismerge_in(&f->labels, name);
}

/* A label that a macro is given: one side has it and goes there so, the other has not. */
static int given_labels(struct mismerge_job *job, const struct mismerge_trio *t,
			struct ctree *tree, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < t->m->free.n; i++) {
		const struct scope_name *n = &t->m->free.items[i];
		enum check_side by = has_label(t->side[SIDE_OURS], n->name) ? SIDE_THEIRS :
									      SIDE_OURS;
		const struct scope_func *f = t->side[by], *g = t->side[!by];

		if (!n->argument || has_label(t->m, n->name) || !f || has_label(f, n->name) ||
		    !has_label(g, n->name) || mismerge_in(&f->free, n->name) ||
		    !mismerge_in(&g->free, n->name))
			continue;
		rc = mismerge_means(tree, job->path, n->name, err);
		if (rc == 0)
			mismerge_report(job, t, n, CHECK_LIKELY, by,
					arena_printf(&job->arena, "%s() has no label %s: "
						     "%s removed it", t->m->name, n->name,
						     mismerge_side(by)));
	}
	return rc < 0 ? rc : 0;
}

static bool goes_nowhere(const struct scope_func *f, const char *label)
{
	return f && mismerge_in(&f->gotos, label) && !mismerge_in(&f->labels, label);
}

/* Whether a word of the function, or a macro of the file, may go there all the same. */
static bool may_be_reached(const struct mismerge_job *job, const struct mismerge_trio *t,
			   const char *label)
{
	const struct lexed *lx = &job->merged.scope.cf.lx;

	for (size_t i = 0; i < lx->macros.n; i++)
		if (lex_has_word(lx->src + lx->macros.items[i].off, lx->macros.items[i].len,
				 label))
			return true;
	return mismerge_in(&t->m->free, label);
}

static bool label_unused(const struct scope_func *f, const char *label)
{
	return f && mismerge_in(&f->labels, label) && !mismerge_in(&f->gotos, label);
}

static void labels(struct mismerge_job *job, const struct mismerge_trio *t)
{
	for (size_t i = 0; i < t->m->gotos.n; i++) {
		const struct scope_name *n = &t->m->gotos.items[i];
		enum check_side by = t->side[SIDE_OURS] &&
				mismerge_in(&t->side[SIDE_OURS]->labels, n->name) ?
			SIDE_THEIRS : SIDE_OURS;

		if (mismerge_in(&t->m->labels, n->name) || goes_nowhere(t->side[0], n->name) ||
		    goes_nowhere(t->side[1], n->name))
			continue;
		mismerge_report(job, t, n, CHECK_CERTAIN, by,
				arena_printf(&job->arena, "goto %s, and %s() has no such "
					     "label: %s removed it", n->name, t->m->name,
					     mismerge_side(by)));
	}
	for (size_t i = 0; i < t->m->labels.n; i++) {
		const struct scope_name *n = &t->m->labels.items[i];

		if (mismerge_in(&t->m->gotos, n->name) || knows(t->m, n->name) ||
		    label_unused(t->side[0], n->name) ||
		    label_unused(t->side[1], n->name))
			continue;
		/* -Wunused-label is one of -Wall */
		mismerge_report(job, t, n, may_be_reached(job, t, n->name) ? CHECK_POSSIBLE :
									    CHECK_LIKELY,
				SIDE_THEIRS,
				arena_printf(&job->arena, "nothing goes to label %s of %s() "
					     "any more", n->name, t->m->name));
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

static bool has_twice(const struct mismerge_text *text, const scope_vec *v, const char *name,
		      bool any_block)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->items[i].name, name) == 0 &&
		    earlier(&text->scope.cf.lx, v, i, any_block))
			return true;
	return false;
}

static void twice(struct mismerge_job *job, const struct mismerge_trio *t, bool label)
{
	const scope_vec *v = label ? &t->m->labels : &t->m->locals;

	for (size_t i = 0; i < v->n; i++) {
		const struct scope_name *n = &v->items[i];
		const struct scope_name *a = earlier(&job->merged.scope.cf.lx, v, i, label);
		bool alone = false;
		size_t before;

		for (int s = 0; a && s < 2; s++)
			if (t->side[s])
				alone |= has_twice(&job->side[s], label ?
						   &t->side[s]->labels :
						   &t->side[s]->locals, n->name, label);
		if (!a || alone)
			continue;
		before = job->found.n;
		mismerge_report(job, t, n, a->conflict ? CHECK_POSSIBLE : CHECK_CERTAIN,
				SIDE_THEIRS,
				arena_printf(&job->arena, "%s%s stands twice in %s(), "
					     "also at line %u", label ? "label " : "",
					     n->name, t->m->name, a->line));
		/* what both added is a definition like others */
		if (job->found.n > before)
			job->found.items[before].kind = CHECK_DUPLICATE;
	}
}

/* --------------------------------------------------- what is around it no more */

static void strays(struct mismerge_job *job, const struct mismerge_trio *t)
{
	for (size_t i = 0; i < t->m->strays.n; i++) {
		const struct scope_name *n = &t->m->strays.items[i];
		enum check_side by = t->side[SIDE_OURS] &&
				strcmp(t->side[SIDE_OURS]->name, t->m->name) == 0 ?
			SIDE_OURS : SIDE_THEIRS;
		bool alone = false;

		for (int s = 0; s < 2; s++)
			alone |= t->side[s] && mismerge_in(&t->side[s]->strays, n->name);
		if (!alone)
			mismerge_report(job, t, n, CHECK_CERTAIN, by,
					arena_printf(&job->arena, "%s without a loop around it "
						     "in %s()", n->name, t->m->name));
	}
}

static const char *guard_of(struct mismerge_job *job, const struct lexed *lx,
			    const struct scope_name *n)
{
	const char *guard = n ? lex_guard(&job->arena, lx, n->cond) : NULL;

	return guard ? guard : "";
}

/* The side in which the local or the label is under the merge's condition. */
static enum check_side who_guards(struct mismerge_job *job, const struct mismerge_trio *t,
				  const char *name, bool label, const char **guard)
{
	const scope_vec *m = label ? &t->m->labels : &t->m->locals;
	const struct scope_func *ours = t->side[SIDE_OURS];

	*guard = guard_of(job, &job->merged.scope.cf.lx, mismerge_in(m, name));
	return ours && strcmp(*guard, guard_of(job, &job->side[SIDE_OURS].scope.cf.lx,
					       mismerge_in(label ? &ours->labels :
							   &ours->locals, name))) == 0 ?
		       SIDE_OURS :
		       SIDE_THEIRS;
}

static void report_guarded(struct mismerge_job *job, const struct mismerge_trio *t,
			   const struct scope_name *n, bool label)
{
	const char *guard;
	enum check_side by = who_guards(job, t, n->name, label, &guard);

	mismerge_report(job, t, n, n->argument ? CHECK_POSSIBLE : CHECK_LIKELY, by,
			arena_printf(&job->arena, "%s%s is there only under %s: %s put it there",
				     label ? "label " : "", n->name, guard, mismerge_side(by)));
}

static int exposed_locals(struct mismerge_job *job, const struct mismerge_trio *t,
			  struct ctree *tree, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < t->m->exposed.n; i++) {
		const struct scope_name *n = &t->m->exposed.items[i];
		bool alone = !t->side[0] || !t->side[1];

		for (int s = 0; s < 2 && !alone; s++)
			alone = mismerge_in(&t->side[s]->exposed, n->name) != NULL;
		if (alone)
			continue;
		rc = mismerge_means(tree, job->path, n->name, err);
		if (rc == 0)
			report_guarded(job, t, n, false);
	}
	return rc < 0 ? rc : 0;
}

/* Whether a goto can be read where none of its labels is. */
static bool is_exposed(const struct mismerge_text *text, const struct scope_func *f,
		       const struct scope_name *go)
{
	bool any = false;

	for (size_t i = 0; i < f->labels.n; i++) {
		if (strcmp(f->labels.items[i].name, go->name) != 0)
			continue;
		if (any || !scope_outside(&text->scope.cf.lx, f->labels.items[i].cond, go->cond))
			return false;
		any = true;
	}
	return any;
}

static bool label_exposed(const struct mismerge_text *text, const struct scope_func *f,
			  const char *label)
{
	for (size_t i = 0; f && i < f->gotos.n; i++)
		if (strcmp(f->gotos.items[i].name, label) == 0 &&
		    is_exposed(text, f, &f->gotos.items[i]))
			return true;
	return false;
}

static void exposed_labels(struct mismerge_job *job, const struct mismerge_trio *t)
{
	for (size_t i = 0; i < t->m->gotos.n; i++) {
		const struct scope_name *n = &t->m->gotos.items[i];

		if (is_exposed(&job->merged, t->m, n) &&
		    !label_exposed(&job->side[0], t->side[0], n->name) &&
		    !label_exposed(&job->side[1], t->side[1], n->name))
			report_guarded(job, t, n, true);
	}
}

int mismerge_names(struct mismerge_job *job, const struct mismerge_trio *t,
		   struct ctree *tree, struct err *err)
{
	int rc = gone_locals(job, t, tree, err);

	if (rc >= 0)
		rc = given_labels(job, t, tree, err);
	if (rc >= 0)
		rc = exposed_locals(job, t, tree, err);
	if (rc >= 0)
		rc = mismerge_callers(job, t, tree, err);
	labels(job, t);
	exposed_labels(job, t);
	strays(job, t);
	twice(job, t, false);
	twice(job, t, true);
	return rc;
}
