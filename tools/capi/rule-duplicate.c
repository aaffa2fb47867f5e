// SPDX-License-Identifier: GPL-2.0-only
/*
 * Definitions that both sides added, in places that one translation unit sees:
 * git keeps both, the compiler takes one.
 */
#include "capi/guard-use.h"

/* An ordinary name of a file or header that is no macro. */
static bool is_object(enum fact_kind k)
{
	return k == FACT_ENUMERATOR || k == FACT_FUNC || k == FACT_VAR ||
	       k == FACT_TYPEDEF;
}

/* Also what `static DEFINE_MUTEX(x)` declares. */
static bool is_defined(const struct fact *f)
{
	uint32_t made = FACT_MADE | FACT_STATIC;

	return f->flags & FACT_DEFINED || (f->kind == FACT_VAR && (f->flags & made) == made);
}

/* Whether two declarations of one name cannot stand together. */
static bool clash(const struct cref *a, const struct cref *b)
{
	const struct fact *f = a->fact, *g = b->fact;
	const char *x = cref_str(a, f->type), *y = cref_str(b, g->type);

	if (!is_defined(f) || !is_defined(g))
		return false;
	if (f->kind != g->kind && is_object(f->kind) && is_object(g->kind))
		return true;
	switch (f->kind) {
	case FACT_FUNC:
		return g->kind == FACT_FUNC && !((f->flags | g->flags) & FACT_WEAK);
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
		return g->kind == FACT_STRUCT || g->kind == FACT_UNION ||
		       g->kind == FACT_ENUM;
	case FACT_ENUMERATOR:
		return g->kind == FACT_ENUMERATOR;
	case FACT_TYPEDEF:
		return g->kind == FACT_TYPEDEF && !ctype_same_text(x, y);
	case FACT_MACRO:
	case FACT_CONST:
		/* the same text twice is fine */
		return (g->kind == FACT_MACRO || g->kind == FACT_CONST) &&
		       (f->kind != g->kind || f->n_subs != g->n_subs ||
			strcmp(x, y) != 0);
	case FACT_VAR:
		return g->kind == FACT_VAR;
	default:
		return false;
	}
}

/* Whether two headers declare one function as two things. */
static bool declared_otherwise(struct probe *pr, const struct cref *a, const struct cref *b)
{
	const uint32_t no = FACT_STATIC | FACT_COND_ARITY | FACT_MADE | FACT_WEAK;
	const char *path = cworld_path(ctree_world(pr->tree), b->file);
	const struct delta_change *ch = probe_change(pr, cref_str(a, a->fact->name), false);

	/* of one that changed is told where the old form is */
	return ch && ch->what == DELTA_ADDED && a->fact->kind == FACT_FUNC &&
	       b->fact->kind == FACT_FUNC && a->file != b->file &&
	       !((a->fact->flags | b->fact->flags) & no) && cpath_is_header(pr->path) &&
	       cpath_is_header(path) && !cpath_other_arch(path, pr->path) &&
	       infer_compat(&pr->w, infer_func_type(&pr->w, a), infer_func_type(&pr->w, b)) ==
		       COMPAT_NO;
}

/* An object without an initialiser is tentative: it may stand twice. */
static bool tentative(const struct probe *pr, const struct cref *r)
{
	const struct facts *f = &pr->cf->facts;

	if (r->fact->kind != FACT_VAR || r->facts != f)
		return false;
	for (size_t i = 0; i < pr->cf->inits.n; i++)
		if (&f->facts[pr->cf->inits.items[i].fact] == r->fact)
			return false;
	return !(r->fact->flags & FACT_MADE);
}

/* Two things of one name, not one thing twice. */
static bool are_unrelated(struct probe *pr, const struct cref *mine, const struct cref *other)
{
	bool source = !cpath_is_header(pr->path) && mine->file != other->file;

	/* a source's own macro of other text than the header's */
	if (source && (mine->fact->kind == FACT_MACRO || mine->fact->kind == FACT_CONST))
		return true;
	if (mine->fact->kind != other->fact->kind)
		return is_object(mine->fact->kind);
	return mine->fact->kind == FACT_FUNC && source &&
	       !rule_same_function(&pr->w.tmp, mine, other);
}

static void report(struct probe *pr, const struct cref *mine,
		   const struct cref *other, const char *other_path)
{
	const char *name = cref_str(mine, mine->fact->name);
	const char *kind = fact_kind_name(mine->fact->kind);
	bool tag = mine->fact->kind == FACT_STRUCT ||
		   mine->fact->kind == FACT_UNION || mine->fact->kind == FACT_ENUM;
	bool macro = mine->fact->kind == FACT_CONST || mine->fact->kind == FACT_MACRO;
	/* both may not be there in any configuration */
	bool doubtful = macro && mine->file != other->file && other->fact->guard;
	bool unrelated = are_unrelated(pr, mine, other);
	struct problem *p = VEC_ADD(&pr->problems);

	*p = (struct problem){
		.kind = unrelated ? CHECK_NAME_CLASH : CHECK_DUPLICATE,
		.line = mine->fact->line,
		.confidence = mine->fact->flags & FACT_CONFLICT ? CHECK_POSSIBLE :
			      doubtful ? CHECK_LIKELY : CHECK_CERTAIN,
		.decl = "", .guard = cref_str(mine, mine->fact->guard),
	};
	if (!*p->guard)
		p->guard = NULL;
	else
		p->guard = arena_strdup(pr->arena, p->guard);
	p->symbol = tag ? arena_printf(pr->arena, "%s %s", kind, name) :
			  arena_strdup(pr->arena, name);
	p->change = probe_change(pr, name, tag);
	p->other_path = arena_strdup(pr->arena, other_path);
	p->other_line = other->fact->line;
	if (unrelated)
		probe_message(pr, p, "%s %s has the name of a %s at %s:%u", kind, name,
			      fact_kind_name(other->fact->kind), other_path,
			      other->fact->line);
	else if (!clash(mine, other))
		probe_message(pr, p, "%s %s is declared in another form at %s:%u", kind, name,
			      other_path, other->fact->line);
	else
		probe_message(pr, p, "%s %s is defined twice, also at %s:%u", kind, name,
			      other_path, other->fact->line);
}

static bool added_by(const struct delta *d, const char *name, bool tag)
{
	const struct delta_change *c = delta_find(d, name);

	for (; c && c < d->items + d->n && strcmp(c->name, name) == 0; c++)
		if (c->tag == tag)
			return c->n_new > 0;
	return false;
}

/* Whether one file includes both .c files: 1, 0, <0. */
static int one_unit(struct probe *pr, uint32_t a, uint32_t b, struct err *err)
{
	file_vec up = VEC_INIT;
	size_t n;
	int rc = ctree_includers(&up, pr->tree, a, err), found = 0;

	n = up.n;
	if (rc >= 0 && n)
		rc = ctree_includers(&up, pr->tree, b, err);
	for (size_t i = 0; i < n; i++)
		for (size_t k = n; k < up.n; k++)
			found |= up.items[i] == up.items[k];
	VEC_RELEASE(&up);
	return rc < 0 ? rc : found;
}

/* Functions of two .c files that a third one includes. */
static int meet_in_unit(struct probe *pr, const struct cref *mine, struct err *err)
{
	const char *name = cref_str(mine, mine->fact->name);
	cref_vec refs = VEC_INIT;
	int rc;

	if (mine->fact->kind != FACT_FUNC || mine->fact->flags & FACT_STATIC)
		return 0;
	rc = ctree_find(&refs, pr->tree, name, err);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const char *path = cworld_path(ctree_world(pr->tree), r->file);

		if (cpath_is_header(path) || strcmp(path, pr->path) >= 0 ||
		    !clash(mine, r) ||
		    rule_exclusive(cref_str(mine, mine->fact->guard),
				   cref_str(r, r->fact->guard)))
			continue;
		rc = one_unit(pr, mine->file, r->file, err);
		if (rc > 0) {
			report(pr, mine, r, path);
			rc = 0;
			break;
		}
	}
	VEC_RELEASE(&refs);
	return rc;
}

/* Headers that do not include each other may meet in a third file. */
static int meet(struct probe *pr, const struct cref *mine, struct err *err)
{
	const char *name = cref_str(mine, mine->fact->name);
	struct cworld *w = ctree_world(pr->tree);
	cref_vec refs = VEC_INIT;
	int rc = 0;

	if (!cpath_is_header(pr->path))
		return meet_in_unit(pr, mine, err);
	if (mine->fact->kind == FACT_CONST || mine->fact->kind == FACT_MACRO)
		return 0;
	rc = ctree_find(&refs, pr->tree, name, err);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const char *path = cworld_path(w, r->file);

		/* of the two headers the later name is reported */
		if (!cpath_is_header(path) || strcmp(path, pr->path) >= 0 ||
		    (!clash(mine, r) && !declared_otherwise(pr, mine, r)) ||
		    rule_exclusive(cref_str(mine, mine->fact->guard),
				     cref_str(r, r->fact->guard)))
			continue;
		rc = ctree_meet(pr->tree, pr->files, pr->n_files, pr->path, path,
				err);
		/* … or in one that neither side changed */
		if (rc == 0)
			rc = one_unit(pr, mine->file, r->file, err);
		if (rc > 0) {
			report(pr, mine, r, path);
			rc = 0;
			break;
		}
	}
	VEC_RELEASE(&refs);
	return rc;
}

/* Whether the guard asks that a macro @name is not defined: "!name" in "a && !name". */
static bool asks_for_none(const char *guard, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = strchr(guard, '!'); p; p = strchr(p + 1, '!'))
		if (strncmp(p + 1, name, n) == 0 && !lex_is_word(p[1 + n]))
			return true;
	return false;
}

/*
 * `#ifndef f`, `#define f f`, twice in one file: where the first one defines what the
 * second one asks for, that is not read.
 */
static bool taken_before(struct probe *pr, const struct cref *mine,
			 const struct cref *first)
{
	const char *guard = cref_str(mine, mine->fact->guard);
	const struct lexed *lx = &pr->cf->lx;

	for (size_t i = 0; guard && *guard && i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (!m->undef && m->line < mine->fact->line &&
		    asks_for_none(guard, m->name) &&
		    (m->line == first->fact->line || m->cond == first->fact->group))
			return true;
	}
	return false;
}

/* Whether the file has an #undef of the name. */
static bool undefined_here(const struct probe *pr, const char *name)
{
	const struct lexed *lx = &pr->cf->lx;

	for (size_t i = 0; i < lx->macros.n; i++)
		if (lx->macros.items[i].undef &&
		    strcmp(lx->macros.items[i].name, name) == 0)
			return true;
	return false;
}

/* Enumerators that a list makes have all the line of its call: two rows of one name. */
static bool two_rows(const struct cref *mine, const cref_vec *refs, const struct cref *r)
{
	unsigned int n = 0;

	for (size_t i = 0; i < refs->n; i++) {
		const struct fact *f = refs->items[i].fact;

		n += refs->items[i].file == r->file && f->kind == FACT_ENUMERATOR &&
		     f->flags & FACT_MADE && f->line == mine->fact->line;
	}
	return mine->fact->kind == FACT_ENUMERATOR && mine->fact->flags & FACT_MADE && n > 1;
}

/* Whether a macro numbers what it makes, which is another name each time. */
static bool is_numbered(const char *name)
{
	return strstr(name, "__COUNTER__") || strstr(name, "__LINE__");
}

/* Whether a header has it for kernels without the option that builds the file. */
static int is_stub(struct probe *pr, const struct cref *r, bool *yes, struct err *err)
{
	const char *guard = cref_str(r, r->fact->guard);
	const char *option = strstr(guard, "!CONFIG_");
	enum guard_build built;
	int rc;

	*yes = false;
	if (!option || strstr(guard, "||") || !cpath_is_header(cworld_path(ctree_world(pr->tree),
									   r->file)))
		return 0;
	option++;
	rc = guard_built_by(&built, pr, arena_strndup(&pr->w.tmp, option, strcspn(option, " )")),
			    err);
	*yes = built == GUARD_BUILT_BY;
	return rc;
}

/* Whether a macro of the name is in sight in another file than that of @r. */
static bool has_macro(const cref_vec *refs, const struct cref *r)
{
	for (size_t i = 0; i < refs->n; i++)
		if (refs->items[i].fact->kind == FACT_CONST && refs->items[i].file != r->file &&
		    !(refs->items[i].fact->flags & FACT_UNDEF))
			return true;
	return false;
}

static int one_name(struct probe *pr, const struct cref *mine, struct err *err)
{
	const char *name = cref_str(mine, mine->fact->name);
	struct cworld *w = ctree_world(pr->tree);
	cref_vec refs = VEC_INIT;
	bool stub;
	int rc;

	if (is_numbered(name))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		bool same_file = strcmp(cworld_path(w, r->file), pr->path) == 0;

		/* in one file the later one is reported */
		if (same_file && r->fact->line >= mine->fact->line && !two_rows(mine, &refs, r))
			continue;
		if (!clash(mine, r) && !declared_otherwise(pr, mine, r))
			continue;
		/* a macro may only declare it, as it is defined */
		if (!same_file && r->fact->kind == FACT_FUNC &&
		    r->fact->flags & ~mine->fact->flags & FACT_MADE)
			continue;
		if (same_file && (lex_exclusive(&pr->cf->lx, mine->fact->group,
						r->fact->group) ||
				  taken_before(pr, mine, r)))
			continue;
		rc = is_stub(pr, r, &stub, err);
		if (rc < 0 || stub)
			continue;
		if (rule_exclusive(cref_str(mine, mine->fact->guard),
				     cref_str(r, r->fact->guard)))
			continue;
		/* a macro in another file may be #undef'd or #ifndef'd first */
		if (!same_file && (mine->fact->kind == FACT_CONST ||
				   mine->fact->kind == FACT_MACRO) &&
		    (mine->fact->guard || undefined_here(pr, name) ||
		     asks_for_none(cref_str(r, r->fact->guard), name)))
			continue;
		/* `#ifndef f` around a function, `#define f f` beside the other one */
		if (mine->fact->kind == FACT_FUNC && !same_file &&
		    asks_for_none(cref_str(r, r->fact->guard), name) && has_macro(&refs, r))
			continue;
		if (mine->fact->kind == FACT_VAR &&
		    (tentative(pr, mine) || (same_file && r->fact->flags & FACT_EXTERN)))
			continue;
		report(pr, mine, r, cworld_path(w, r->file));
		VEC_RELEASE(&refs);
		return 0;
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : meet(pr, mine, err);
}

/* The side of a conflict that a line is in; 0: none. */
static uint32_t conflict_at(const struct lexed *lx, uint32_t line)
{
	for (uint32_t i = 1; i < lx->conds.n; i++) {
		const struct cond *c = &lx->conds.items[i];

		if (c->flags & COND_CONFLICT && line > c->line && line < c->end_line)
			return i;
	}
	return 0;
}

/* Members and enumerators of one aggregate. */
static void inside(struct probe *pr, const struct fact *f)
{
	const struct facts *facts = &pr->cf->facts;
	const char *tag = facts_str(facts, f->name);

	if (f->kind == FACT_ENUM)
		return;	/* enumerators are names of the file */
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const struct fact_sub *a = &facts->subs[f->first_sub + i];

		for (uint32_t k = 0; k < i && a->name; k++) {
			const struct fact_sub *b = &facts->subs[f->first_sub + k];
			uint32_t mine = 0, other = 0;
			struct problem *p;

			if (a->name != b->name ||
			    rule_exclusive(facts_str(facts, a->guard),
					     facts_str(facts, b->guard)) ||
			    (a->guard && b->guard))
				continue;
			if (f->flags & FACT_CUT) {
				mine = conflict_at(&pr->cf->lx, a->line);
				other = conflict_at(&pr->cf->lx, b->line);
			}
			if (mine && other && lex_exclusive(&pr->cf->lx, mine, other))
				continue;
			p = VEC_ADD(&pr->problems);
			*p = (struct problem){
				.kind = CHECK_DUPLICATE, .line = a->line,
				.confidence = f->flags & FACT_CONFLICT || mine || other ?
						      CHECK_POSSIBLE :
						      CHECK_CERTAIN,
				.decl = arena_strdup(pr->arena, tag),
				.other_path = pr->path, .other_line = b->line,
			};
			p->symbol = arena_printf(pr->arena, "%s %s.%s",
						 fact_kind_name(f->kind), tag,
						 facts_str(facts, a->name));
			p->change = probe_change(pr, tag, true);
			p->member = arena_strdup(pr->arena, facts_str(facts, a->name));
			probe_message(pr, p, "%s %s has the member %s twice, also at line %u",
				      fact_kind_name(f->kind), tag,
				      facts_str(facts, a->name), b->line);
			break;
		}
	}
}

/* The first name that a macro at file level declares, or NULL. */
static const char *made_name(struct probe *pr, uint32_t at, bool *declares)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct cfile made;
	const char *name = NULL;
	struct expr *e;
	uint32_t next;

	*declares = false;
	e = expr_parse(&pr->w.p, at, parse_match(&pr->w.p, at + 1), false, &next);
	if (!e || e->kind != EX_CALL || !walk_expand(&pr->w, &text, e) ||
	    !strpbrk(text.buf, "={"))
		return NULL;
	strbuf_addch(&text, ';');
	cfile_parse(&made, text.buf, text.len, LEX_DECLS);
	for (uint32_t i = 0; i < made.facts.n_facts && !name; i++) {
		const struct fact *f = &made.facts.facts[i];

		if (f->flags & FACT_DEFINED &&
		    (f->kind == FACT_VAR || f->kind == FACT_FUNC))
			name = arena_strdup(pr->arena, facts_str(&made.facts, f->name));
	}
	cfile_release(&made);
	*declares = name != NULL;
	return name;
}

static uint32_t invocation(const struct probe *pr, const struct cbody *d)
{
	uint32_t i = d->first;

	if (parse_word(&pr->w.p, i) == WORD_STATIC)
		i++;
	/* what is exported twice has words of its own (rule-twice.c) */
	if (parse_word(&pr->w.p, i) != WORD_NONE || !parse_op(&pr->w.p, i + 1, '(') ||
	    parse_begins(&pr->w.p, i, "EXPORT_"))
		return UINT32_MAX;
	return i;
}

static bool same_text(const struct probe *pr, uint32_t a, uint32_t b)
{
	uint32_t end = parse_match(&pr->w.p, a + 1);

	for (; a < end; a++, b++) {
		const struct tok *x = parse_tok(&pr->w.p, a), *y = parse_tok(&pr->w.p, b);

		if (x->len != y->len || memcmp(pr->cf->lx.src + x->off,
					       pr->cf->lx.src + y->off, x->len) != 0)
			return false;
	}
	return true;
}

/* The same macro with the same arguments, twice: what it declares clashes. */
static void macros_twice(struct probe *pr)
{
	const struct cfile *cf = pr->cf;

	pr->w.p = (struct parser){ .lx = &cf->lx, .tmp = &pr->w.tmp };
	for (size_t i = 0; i < cf->decls.n; i++) {
		uint32_t a = invocation(pr, &cf->decls.items[i]);

		for (size_t k = 0; a != UINT32_MAX && k < i; k++) {
			uint32_t b = invocation(pr, &cf->decls.items[k]);
			const struct tok *t = parse_tok(&pr->w.p, a);
			struct problem *p;
			const char *name;
			bool declares;

			if (b == UINT32_MAX || parse_tok(&pr->w.p, b)->hash != t->hash ||
			    !same_text(pr, a, b) ||
			    lex_exclusive(&cf->lx, t->cond, parse_tok(&pr->w.p, b)->cond))
				continue;
			name = made_name(pr, a, &declares);
			if (!declares || is_numbered(name))
				break;
			p = VEC_ADD(&pr->problems);
			*p = (struct problem){
				.kind = CHECK_DUPLICATE, .line = t->line,
				.confidence = t->flags & TOK_CONFLICT ? CHECK_POSSIBLE :
									CHECK_CERTAIN,
				.symbol = name, .decl = "", .other_path = pr->path,
				.other_line = parse_tok(&pr->w.p, b)->line,
			};
			probe_message(pr, p, "%s is made twice by %.*s(), also at line %u",
				      name, (int)t->len, cf->lx.src + t->off,
				      p->other_line);
			break;
		}
	}
	arena_release(&pr->w.tmp);
}

int rule_duplicate(struct probe *pr, struct err *err)
{
	const struct facts *facts = &pr->cf->facts;
	uint32_t file = cworld_file(ctree_world(pr->tree), pr->path);

	macros_twice(pr);
	if (pr->both) {
		int rc = rule_listed_twice(pr, err);

		if (rc < 0)
			return rc;
		rule_twice(pr);
	}
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		struct cref mine = { .file = file, .facts = facts, .fact = f };
		const char *name = facts_str(facts, f->name);
		bool tag = f->kind == FACT_STRUCT || f->kind == FACT_UNION ||
			   f->kind == FACT_ENUM;
		int rc;

		if ((!is_defined(f) && f->kind != FACT_FUNC) || !*name || f->flags & FACT_NESTED)
			continue;
		if (!added_by(pr->delta, name, tag) || !added_by(pr->own, name, tag))
			continue;
		if (tag)
			inside(pr, f);
		rc = one_name(pr, &mine, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}
