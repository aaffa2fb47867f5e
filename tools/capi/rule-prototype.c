// SPDX-License-Identifier: GPL-2.0-only
/*
 * One function or variable, declared by the consumer in the form it had, and
 * declared or defined by the provider in the form it has now; or defined by the
 * consumer, and by the provider's header since then. (A static one that meets a
 * new declaration is a clash of names, rule-clash.c.)
 */
#include <string.h>

#include "capi/rule-clash.h"
#include "capi/rule.h"

static bool is_func(const struct cref *r)
{
	return r->fact->kind == FACT_FUNC && !(r->fact->flags & FACT_COND_ARITY);
}

/* `void (*f(void))(int)`: a typedef of what it returns may stand for that elsewhere. */
static bool returns_function(const struct cref *r)
{
	return strchr(cref_str(r, r->fact->type), '(') != NULL;
}

/* Whether the two cannot stand in one translation unit. */
static int disagree(struct probe *pr, const struct cref *mine,
		    const struct cref *other, bool *answer, struct err *err)
{
	struct cworld *w = ctree_world(pr->tree);
	const char *path = cworld_path(w, other->file);
	int rc = 0;

	*answer = false;
	if (!is_func(other) || other->fact == mine->fact ||
	    other->fact->flags & FACT_STATIC ||
	    returns_function(mine) != returns_function(other))
		return 0;
	if (infer_compat(&pr->w, infer_func_type(&pr->w, mine),
			 infer_func_type(&pr->w, other)) != COMPAT_NO)
		return 0;
	/* a definition elsewhere has to see this declaration */
	if (other->file != mine->file && !cpath_is_header(path) &&
	    cpath_is_header(pr->path)) {
		rc = ctree_includes(pr->tree, path, pr->path, err);
		*answer = rc > 0;
		return rc < 0 ? rc : 0;
	}
	*answer = cpath_is_header(path) || other->file == mine->file;
	return 0;
}

static struct problem *add_problem(struct probe *pr, enum check_kind kind,
				   const struct cref *mine,
				   const struct delta_change *ch)
{
	struct problem *p = VEC_ADD(&pr->problems);

	*p = (struct problem){
		.kind = kind, .line = mine->fact->line,
		.confidence = mine->fact->flags & FACT_CONFLICT ? CHECK_POSSIBLE :
								  CHECK_CERTAIN,
		.symbol = arena_strdup(pr->arena, ch->name), .decl = "",
		.change = ch,
	};
	return p;
}

/* Whether it is what the provider made of it, in a file that both sides changed. */
static bool is_new_form(struct probe *pr, const struct cref *mine,
			const struct delta_change *ch)
{
	struct cworld *w = ctree_world(pr->tree);

	for (size_t i = 0; ch->what == DELTA_SIGNATURE && i < ch->n_new; i++) {
		const struct cref *r = &ch->new_refs[i];

		if (is_func(r) && strcmp(cworld_path(w, r->file), pr->path) == 0 &&
		    infer_compat(&pr->w, infer_func_type(&pr->w, mine),
				 infer_func_type(&pr->w, r)) != COMPAT_NO)
			return true;
	}
	return false;
}

static int one(struct probe *pr, const struct cref *mine,
	       const struct delta_change *ch, struct err *err)
{
	const char *name = ch->name;
	cref_vec refs = VEC_INIT;
	int rc;

	if (is_new_form(pr, mine, ch))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	if (rc >= 0 && cpath_is_header(pr->path))
		rc = ctree_find(&refs, pr->tree, name, err);
	probe_settle(pr, name, &refs);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		struct problem *p;
		bool bad;

		rc = disagree(pr, mine, r, &bad, err);
		if (rc < 0 || !bad)
			continue;
		p = add_problem(pr, CHECK_SIGNATURE, mine, ch);
		probe_message(pr, p,
			      ch->what == DELTA_ADDED ?
			      "declared in another form at %s:%u" :
			      "declared in its old form here, in the new one at %s:%u",
			      cworld_path(ctree_world(pr->tree), r->file),
			      r->fact->line);
		break;
	}
	VEC_RELEASE(&refs);
	return rc;
}

/* Overrides */

/* `#define f f` */
static bool is_announced(const struct facts *facts, const struct fact *f, const char *name)
{
	return f->kind == FACT_CONST && !(f->flags & FACT_UNDEF) &&
	       strcmp(facts_str(facts, f->name), name) == 0 &&
	       strcmp(facts_str(facts, f->type), name) == 0;
}

static bool announces(const struct probe *pr, const char *name)
{
	const struct facts *facts = &pr->cf->facts;

	for (uint32_t i = 0; i < facts->n_facts; i++)
		if (is_announced(facts, &facts->facts[i], name))
			return true;
	return false;
}

/* Whether the header of @r says so of it, too: it has it only where nobody else does. */
static bool is_generic(const cref_vec *refs, const struct cref *r, const char *name)
{
	for (size_t i = 0; i < refs->n; i++)
		if (refs->items[i].file == r->file &&
		    is_announced(refs->items[i].facts, refs->items[i].fact, name))
			return true;
	return false;
}

/*
 * A function of a header that takes the place of a generic one, `#ifndef f` there, and
 * `#define f f` with either; the generic one, which the provider changed, has another
 * form. 1 reported, 0 not, <0 failed.
 */
static int one_override(struct probe *pr, const struct cref *mine,
			const struct delta_change *ch, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc;

	if (ch->what != DELTA_SIGNATURE || !cpath_is_header(pr->path) ||
	    !(mine->fact->flags & FACT_DEFINED) || !announces(pr, ch->name))
		return 0;
	rc = ctree_find(&refs, pr->tree, ch->name, err);
	for (size_t i = 0; rc == 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const char *path = cworld_path(ctree_world(pr->tree), r->file);
		struct problem *p;

		if (!is_func(r) || r->file == mine->file || !ch->after.path ||
		    strcmp(path, ch->after.path) != 0 || !is_generic(&refs, r, ch->name) ||
		    infer_compat(&pr->w, infer_func_type(&pr->w, mine),
				 infer_func_type(&pr->w, r)) != COMPAT_NO)
			continue;
		p = add_problem(pr, CHECK_SIGNATURE, mine, ch);
		probe_message(pr, p, "takes the place of that of %s:%u, which has another form now",
			      path, r->fact->line);
		rc = 1;
	}
	VEC_RELEASE(&refs);
	return rc;
}

/* Variables */

/* "const int *[]" → "const int *": a declaration may leave the size open. */
static const char *element(struct probe *pr, const char *type)
{
	return arena_strndup(&pr->w.tmp, type, strcspn(type, "["));
}

static bool types_differ(struct probe *pr, const struct cref *mine,
			 const struct cref *other)
{
	const char *is = infer_resolve(&pr->w, element(pr, cref_str(mine, mine->fact->type)));
	const char *now = infer_resolve(&pr->w, element(pr, cref_str(other,
								     other->fact->type)));

	if (!is || !now || strcmp(is, now) == 0)
		return false;
	/* the const of what it is, not of what it points to */
	if (strchr(is, '*') || strchr(now, '*'))
		return infer_compat(&pr->w, is, now) == COMPAT_NO;
	if (strncmp(is, "const ", 6) == 0 || strncmp(now, "const ", 6) == 0)
		return strcmp(is + (strncmp(is, "const ", 6) ? 0 : 6),
			      now + (strncmp(now, "const ", 6) ? 0 : 6)) == 0 ||
		       infer_compat(&pr->w, is, now) == COMPAT_NO;
	return infer_compat(&pr->w, is, now) == COMPAT_NO;
}

static bool is_variable(const struct cref *r)
{
	return r->fact->kind == FACT_VAR && !(r->fact->flags & (FACT_STATIC | FACT_MADE));
}

static int one_variable(struct probe *pr, const struct cref *mine,
			const struct delta_change *ch, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, pr->tree, pr->path, ch->name, err);

	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const char *path = cworld_path(ctree_world(pr->tree), r->file);
		struct problem *p;

		if (!is_variable(r) || r->file == mine->file || !cpath_is_header(path) ||
		    clash_exclusive(cref_str(mine, mine->fact->guard),
				    cref_str(r, r->fact->guard)) ||
		    !types_differ(pr, mine, r))
			continue;
		p = add_problem(pr, CHECK_SIGNATURE, mine, ch);
		probe_message(pr, p, "declared as %s here, as %s at %s:%u",
			      cref_str(mine, mine->fact->type), cref_str(r, r->fact->type),
			      path, r->fact->line);
		break;
	}
	VEC_RELEASE(&refs);
	return rc;
}

/* Definitions */

/*
 * The definition in a header that nobody could leave out who sees it, and no
 * prototype beside it: else it is what takes the place of a file that is not built.
 * What a macro makes there may be either, as it is defined.
 */
static const struct cref *header_defines(const struct probe *pr, const struct cref *mine,
					 const cref_vec *refs)
{
	const struct cref *found = NULL;

	for (size_t i = 0; i < refs->n; i++) {
		const struct cref *r = &refs->items[i];

		if (r->file == mine->file || r->fact->kind != FACT_FUNC)
			continue;
		if (!(r->fact->flags & FACT_DEFINED) || r->fact->flags & FACT_MADE)
			return NULL;
		if (cpath_is_header(cworld_path(ctree_world(pr->tree), r->file)) &&
		    !*cref_str(r, r->fact->guard))
			found = r;
	}
	return found;
}

static const char *without_const(struct arena *a, const char *type)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	const char *at;

	for (at = strstr(type, "const "); at; at = strstr(type, "const ")) {
		strbuf_add(&sb, type, (size_t)(at - type));
		type = at + 6;
	}
	strbuf_addstr(&sb, type);
	return arena_strdup(a, sb.buf);
}

static bool same_parameters(struct arena *a, const struct cref *x, const struct cref *y)
{
	if (x->fact->n_subs != y->fact->n_subs)
		return false;
	for (uint32_t i = 0; i < x->fact->n_subs; i++) {
		const struct fact_sub *p = &x->facts->subs[x->fact->first_sub + i];
		const struct fact_sub *q = &y->facts->subs[y->fact->first_sub + i];

		if (!ctype_same_text(without_const(a, facts_str(x->facts, p->type)),
				     without_const(a, facts_str(y->facts, q->type))))
			return false;
	}
	return true;
}

bool rule_same_function(struct arena *a, const struct cref *x, const struct cref *y)
{
	return same_parameters(a, x, y) &&
	       ctype_same_text(without_const(a, cref_str(x, x->fact->type)),
			       without_const(a, cref_str(y, y->fact->type)));
}

/* Whether no other file could see what had the name before. */
static bool was_private(struct cworld *w, const struct delta_change *ch)
{
	for (size_t i = 0; i < ch->n_old; i++)
		if (!(ch->old_refs[i].fact->flags & FACT_STATIC) ||
		    cpath_is_header(cworld_path(w, ch->old_refs[i].file)))
			return false;
	return true;
}

/* 1 reported, 0 not, <0 failed. */
static int one_definition(struct probe *pr, const struct cref *mine,
			  const struct delta_change *ch, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, pr->tree, pr->path, ch->name, err);
	const struct cref *r = rc < 0 ? NULL : header_defines(pr, mine, &refs);
	bool found = r != NULL;

	if (r) {
		bool unrelated = was_private(ctree_world(pr->tree), ch) &&
				 !rule_same_function(&pr->w.tmp, mine, r);
		struct problem *p = add_problem(pr, unrelated ? CHECK_NAME_CLASH : CHECK_DUPLICATE,
						mine, ch);

		probe_message(pr, p, unrelated ? "has the name of another function, at %s:%u now" :
						 "defined here, and at %s:%u now",
			      cworld_path(ctree_world(pr->tree), r->file), r->fact->line);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : found;
}

/* The macro that a file sees in the place of a function; NULL: none, or it undefines it. */
static const struct cref *macro_instead(const struct probe *pr, const cref_vec *refs,
					const char *name)
{
	const struct facts *own = &pr->cf->facts;
	const struct cref *found = NULL;
	size_t n = strlen(name);

	for (size_t i = 0; i < refs->n; i++) {
		const struct cref *r = &refs->items[i];
		const char *body = cref_str(r, r->fact->type);

		/* one that calls it by its name declares it all the same */
		if (r->fact->kind == FACT_MACRO && !r->fact->guard &&
		    !(r->fact->flags & (FACT_UNDEF | FACT_UNDONE)) &&
		    !(strncmp(body, name, n) == 0 && body[n] == '('))
			found = r;
	}
	for (uint32_t i = 0; i < own->n_facts; i++)
		if (own->facts[i].flags & FACT_UNDEF &&
		    strcmp(facts_str(own, own->facts[i].name), name) == 0)
			return NULL;
	return found;
}

/* `int (f)(int)`, or a declaration that stands before the file's last #include. */
static bool keeps_macro_out(const struct probe *pr, uint32_t line, const char *name)
{
	const struct facts *own = &pr->cf->facts;
	const struct lexed *lx = &pr->cf->lx;

	for (uint32_t i = 0; i < own->n_includes; i++)
		if (own->includes[i].line > line)
			return true;
	for (uint32_t i = 0; i + 1 < lx->toks.n && lx->toks.items[i].line <= line; i++)
		if (lx->toks.items[i].line == line && tok_is(lx, &lx->toks.items[i], name))
			return !lex_is_op(lx, i + 1, '(');
	return false;
}

/* `int f(int)` where f is a macro now. 1 reported, 0 not, <0 failed. */
static int one_macro(struct probe *pr, const struct cref *mine, const struct delta_change *ch,
		     struct err *err)
{
	cref_vec refs = VEC_INIT;
	const struct cref *r;
	int rc;

	if (keeps_macro_out(pr, mine->fact->line, ch->name))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, ch->name, err);
	r = rc < 0 ? NULL : macro_instead(pr, &refs, ch->name);

	if (r)
		probe_message(pr, add_problem(pr, CHECK_SIGNATURE, mine, ch),
			      "declared as a function here, and a macro at %s:%u now",
			      cworld_path(ctree_world(pr->tree), r->file), r->fact->line);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : r != NULL;
}

static int one_fact(struct probe *pr, const struct cref *mine, struct err *err)
{
	const char *name = cref_str(mine, mine->fact->name);
	const struct delta_change *ch = probe_change(pr, name, false);
	int rc = 0;

	if (!ch)
		return 0;
	if (is_variable(mine))
		return ch->what == DELTA_SIGNATURE ? one_variable(pr, mine, ch, err) : 0;
	if (mine->fact->flags & FACT_DEFINED && !cpath_is_header(pr->path) &&
	    !(mine->fact->flags & FACT_MADE) &&
	    delta_has_header_body(ctree_world(pr->tree), ch->new_refs, ch->n_new))
		rc = one_definition(pr, mine, ch, err);
	if (rc == 0 && is_func(mine))
		rc = one_override(pr, mine, ch, err);
	if (rc == 0 && is_func(mine) && !(mine->fact->flags & FACT_MADE) && rule_became_macro(ch))
		rc = one_macro(pr, mine, ch, err);
	/* of a new one the file that sees the other is told */
	if (rc || !is_func(mine) || mine->fact->flags & FACT_STATIC ||
	    (ch->what != DELTA_SIGNATURE &&
	     (ch->what != DELTA_ADDED || cpath_is_header(pr->path))))
		return rc < 0 ? rc : 0;
	return one(pr, mine, ch, err);
}

int rule_prototype(struct probe *pr, struct err *err)
{
	const struct facts *facts = &pr->cf->facts;
	uint32_t file = cworld_file(ctree_world(pr->tree), pr->path);
	int rc = 0;

	pr->w.p = (struct parser){ .lx = &pr->cf->lx, .tmp = &pr->w.tmp };
	for (uint32_t i = 0; rc >= 0 && i < facts->n_facts; i++) {
		const struct cref mine = { file, facts, &facts->facts[i] };

		if (is_func(&mine) || is_variable(&mine))
			rc = one_fact(pr, &mine, err);
	}
	arena_release(&pr->w.tmp);
	return rc;
}
