// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names that the consumer uses and the tree does not define any more. Works on
 * tokens, so that a use inside what the parser did not understand counts, too;
 * what the walk knows to be a local, a member or a label does not.
 */
#include "base/char.h"
#include "capi/gone-word.h"
#include "capi/guard-use.h"
#include "capi/header-fate.h"
#include "capi/incdirs.h"
#include "capi/listed.h"
#include "capi/rule-sysreg.h"

bool fact_in_space(const struct fact *f, enum name_space ns)
{
	bool tag = f->kind == FACT_STRUCT || f->kind == FACT_UNION ||
		   f->kind == FACT_ENUM;

	if (f->flags & FACT_UNDEF || f->kind == FACT_EXPORT ||
	    f->kind == FACT_INVOKE)
		return false;
	/* `#define old_tag new_tag` keeps a tag alive */
	if (ns == NS_TAG)
		return (tag && f->flags & FACT_DEFINED) || f->kind == FACT_CONST;
	return !tag;
}

static bool has(const cref_vec *refs, enum name_space ns)
{
	for (size_t i = 0; i < refs->n; i++)
		if (fact_in_space(refs->items[i].fact, ns))
			return true;
	return false;
}

/*
 * `#undef printf` before `#define printf`: with the macro gone the name means
 * again what it meant before, outside of what is seen here.
 */
static bool overrides(const struct delta_change *ch)
{
	for (size_t i = 0; i < ch->n_old; i++) {
		const struct facts *facts = ch->old_refs[i].facts;
		const struct fact *f = ch->old_refs[i].fact;

		if (f->kind != FACT_MACRO && f->kind != FACT_CONST)
			continue;
		for (uint32_t k = 0; k < facts->n_facts; k++)
			if (facts->facts[k].flags & FACT_UNDEF &&
			    facts->facts[k].name == f->name)
				return true;
	}
	return false;
}

/*
 * Whether what is declared out of the file's sight is out of its reach, too: in
 * .c files and other directories' private headers only.
 */
static bool out_of_reach(const struct probe *pr, const cref_vec *refs,
			 enum name_space ns)
{
	for (size_t i = 0; i < refs->n; i++)
		if (declared_in_reach(&refs->items[i], ctree_world(pr->tree),
				      pr->path, ns, pr->delta))
			return false;
	return true;
}

/* Those of the file that defined the name before the change, NULL: not known. */
static const struct facts *facts_before(const struct probe *pr,
					const struct delta_change *ch)
{
	struct cworld *w = ctree_world(pr->tree);

	for (size_t i = 0; i < ch->n_old; i++)
		if (strcmp(cworld_path(w, ch->old_refs[i].file), ch->before.path) == 0)
			return ch->old_refs[i].facts;
	return NULL;
}

/* Whether a source that includes this one sees the name in @t. */
static int includer_sees(struct ctree *t, const char *path, const char *name,
			 enum name_space ns, bool *yes, struct err *err)
{
	struct cworld *w = ctree_world(t);
	file_vec up = VEC_INIT;
	int rc = ctree_source_includers(&up, t, cworld_file(w, path), err);

	for (size_t i = 0; rc >= 0 && !*yes && i < up.n; i++) {
		cref_vec refs = VEC_INIT;

		rc = ctree_visible(&refs, t, cworld_path(w, up.items[i]), name, err);
		*yes = has(&refs, ns);
		VEC_RELEASE(&refs);
	}
	VEC_RELEASE(&up);
	return rc;
}

/* The file that defined it may make it with a macro now. */
static int left_at_home(bool *gone, struct probe *pr, const struct delta_change *ch,
			struct err *err)
{
	const struct facts *facts;
	int rc = ctree_facts(&facts, pr->tree, ch->before.path, err);

	if (rc == 0)
		rc = gone_pasted(pr, ch->before.path, facts, facts_before(pr, ch), ch->name) ||
		     gone_enumerated(pr, ch->before.path, facts, ch->name);
	/* what a header has that the build makes is not known */
	else if (rc == 1)
		rc = cpath_is_header(ch->before.path) ?
			     header_is_made(pr->snap, pr->repo, ch->before.path, err) : 0;
	if (rc == 0)
		rc = rule_made_of_a_list(pr, ch, err);
	*gone = rc == 0;
	return rc < 0 ? rc : 0;
}

/* Whether the tree leaves @name without a definition for this file. */
static int look_up(struct probe *pr, const char *name, enum name_space ns,
		   const struct delta_change *ch, bool *gone, struct err *err)
{
	cref_vec refs = VEC_INIT;
	bool seen = false;
	int rc;

	*gone = false;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	probe_settle(pr, name, &refs);
	if (rc >= 0 && !has(&refs, ns)) {
		refs.n = 0;
		rc = ctree_find(&refs, pr->tree, name, err);
		probe_settle(pr, name, &refs);
		*gone = rc >= 0 && out_of_reach(pr, &refs, ns);
	}
	VEC_RELEASE(&refs);
	if (rc >= 0 && *gone && ch->list) {
		rc = listed_makes(pr->tree, ch->list, name, err);
		*gone = !rc;
	}
	if (rc < 0 || !*gone)
		return rc;
	if (overrides(ch))
		*gone = false;
	for (size_t i = 0; i < ch->n_new && *gone; i++) {
		const struct cref *r = &ch->new_refs[i];

		if (gone_pasted(pr, cworld_path(ctree_world(pr->tree), r->file), r->facts, NULL,
				name))
			*gone = false;
	}
	if (*gone && ch->before.path)
		rc = left_at_home(gone, pr, ch, err);
	if (rc < 0)
		return rc;
	if (*gone && gone_pasted(pr, pr->path, &pr->cf->facts, NULL, name))
		*gone = false;
	/* a source that is a part of another one has its statics */
	if (*gone) {
		rc = includer_sees(pr->tree, pr->path, name, ns, &seen, err);
		*gone = !seen;
	}
	return rc < 0 ? rc : 0;
}

/*
 * Whether the file saw the name before: another one of that name is nothing to
 * it. A header may rely on what is included around it, and so may a .c file that
 * another one includes; a file that the provider renamed saw what headers had, by
 * whatever path.
 */
static int saw(struct probe *pr, const struct delta_change *ch, enum name_space ns, bool *yes,
	       struct err *err)
{
	/* what a list makes is seen where its enum is */
	const char *name = ch->list ? arena_cat(&pr->w.tmp, LISTED_PREFIX, ch->list) : ch->name;
	cref_vec refs = VEC_INIT;
	const struct facts *own;
	int rc;

	*yes = true;
	if (!pr->before || cpath_is_header(pr->path))
		return 0;
	rc = ctree_facts(&own, pr->before, pr->path, err);
	if (rc == 0)
		rc = ctree_visible(&refs, pr->before, pr->path, name, err);
	else if (rc == 1)
		rc = ctree_find(&refs, pr->before, name, err);
	*yes = has(&refs, ns);
	VEC_RELEASE(&refs);
	return rc < 0 || *yes ? rc : includer_sees(pr->before, pr->path, name, ns, yes, err);
}

int rule_undefined(struct probe *pr, enum name_space ns,
		   const struct delta_change *ch, bool *gone, struct err *err)
{
	const struct map_entry *e = map_find(&pr->gone, (const char *)&ch, sizeof(ch));
	const struct delta_change **key;
	int rc;

	if (e) {
		*gone = e->value;
		return 0;
	}
	rc = look_up(pr, ch->name, ns, ch, gone, err);
	if (rc >= 0 && *gone)
		rc = saw(pr, ch, ns, gone, err);
	if (rc < 0)
		return rc;
	key = arena_alloc(pr->arena, sizeof(*key));
	*key = ch;
	map_put(&pr->gone, (const char *)key, sizeof(*key), NULL)->value = *gone;
	return 0;
}

/* What is called, what is a type, and what is a value stay that. */
static int use_of(enum fact_kind kind)
{
	switch (kind) {
	case FACT_FUNC:
	case FACT_MACRO:
		return 0;
	case FACT_TYPEDEF:
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
		return 1;
	default:
		return 2;
	}
}

/* A plausible new name: what the same files gained with the same form. */
static const char *renamed_to(const struct probe *pr,
			      const struct delta_change *ch)
{
	const char *best = NULL;
	size_t best_common = 0;

	size_t lo = 0, hi = pr->delta->n_added;

	if (!ch->n_old)
		return NULL;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (pr->delta->added[mid].file < ch->old_refs[0].file)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (size_t i = lo; i < pr->delta->n_added &&
			    pr->delta->added[i].file == ch->old_refs[0].file;
	     i++) {
		const struct delta_change *c =
			&pr->delta->items[pr->delta->added[i].change];
		size_t a = 0, b = 0, la, lb;

		if (c->tag != ch->tag || use_of(c->after.kind) != use_of(ch->before.kind))
			continue;
		la = strlen(c->name);
		lb = strlen(ch->name);
		while (a < la && a < lb && c->name[a] == ch->name[a])
			a++;
		while (b < la - a && b < lb - a &&
		       c->name[la - 1 - b] == ch->name[lb - 1 - b])
			b++;
		if (a + b > best_common && (a + b) * 2 > lb) {
			best_common = a + b;
			best = c->name;
		}
	}
	return best;
}

void rule_report_gone(struct probe *pr, enum name_space ns, uint32_t tok,
		      const struct delta_change *ch)
{
	const char *name = ch->name;
	const char *kind = ch->before.kind == FACT_UNION ? "union" :
			   ch->before.kind == FACT_ENUM	 ? "enum" :
							   "struct";
	const char *shown = ns == NS_TAG ? arena_printf(&pr->w.tmp, "%s %s", kind,
							name) :
					   name;
	const char *parens = ch->before.kind == FACT_FUNC ||
					     ch->before.kind == FACT_MACRO ?
				     "()" :
				     "";
	const char *to = renamed_to(pr, ch);
	struct problem *p = probe_report(pr, CHECK_SYMBOL_GONE,
					 pr->w.macro ? CHECK_LIKELY : CHECK_CERTAIN,
					 tok, shown);

	p->change = ch->list ? probe_change(pr, ch->list, false) : ch;
	p->as = ch->list ? FACT_ENUMERATOR : 0;
	if (ch->what == DELTA_STATIC)
		probe_message(pr, p, "%s%s is static in %s now", shown, parens,
			      ch->after.path ? ch->after.path : "another file");
	else if (ch->what != DELTA_REMOVED && ch->after.path)
		probe_message(pr, p, "%s%s is only declared in %s now", shown, parens,
			      ch->after.path);
	else if (to)
		probe_message(pr, p, "%s%s is gone, " CHECK_RENAMED "%s%s", shown,
			      parens, to, parens);
	else
		probe_message(pr, p, "%s%s is gone", shown, parens);
}

/* Whether a file that declared the name does not any more. */
static bool left_a_file(const struct delta_change *ch)
{
	for (size_t i = 0; i < ch->n_old; i++) {
		bool stays = false;

		for (size_t k = 0; k < ch->n_new && !stays; k++)
			stays = ch->new_refs[k].file == ch->old_refs[i].file;
		if (!stays)
			return true;
	}
	return false;
}

const struct delta_change *rule_may_be_gone(const struct probe *pr,
					    const char *name, enum name_space ns)
{
	const struct delta_change *ch = probe_change(pr, name, ns == NS_TAG);

	/* the compiler's own stay, whoever defined them once more */
	if (!ch || strncmp(name, "__builtin_", 10) == 0)
		return NULL;
	/* of a class its function stands for all */
	if (ch->before.kind == FACT_TYPEDEF && ch->before.flags & FACT_MADE)
		return NULL;
	switch (ch->what) {
	case DELTA_REMOVED:
	case DELTA_STATIC:
	case DELTA_MOVED:
	case DELTA_SIGNATURE:
	case DELTA_GUARDED:
		return ch;
	case DELTA_VALUE:
	case DELTA_MEMBERS:
		return left_a_file(ch) ? ch : NULL;
	default:
		return NULL;
	}
}

/* The condition that it is declared under, in a header if there is one. */
static const char *guard_of(const struct probe *pr, const struct delta_change *ch)
{
	const struct cref *r = ch->n_new ? &ch->new_refs[0] : NULL;

	for (size_t i = 0; i < ch->n_new; i++)
		if (cpath_is_header(cworld_path(ctree_world(pr->tree), ch->new_refs[i].file))) {
			r = &ch->new_refs[i];
			break;
		}
	return r ? cref_str(r, r->fact->guard) : "";
}

/* Whether the file defines it under the conditions @own that are around the use. */
static bool defined_beside(const struct probe *pr, const cref_vec *refs, const char *own)
{
	struct cworld *w = ctree_world(pr->tree);

	for (size_t i = 0; i < refs->n && own; i++)
		if (refs->items[i].fact->flags & FACT_DEFINED &&
		    strcmp(cworld_path(w, refs->items[i].file), pr->path) == 0 &&
		    strcmp(cref_str(&refs->items[i], refs->items[i].fact->guard), own) == 0)
			return true;
	return false;
}

/* Only declared under a condition now, and used without it. */
static int guarded_use(struct probe *pr, const char *name, uint32_t i,
		       const struct delta_change *ch, struct err *err)
{
	const char *guard = guard_of(pr, ch);
	const char *own = guard_around(&pr->w, i);
	enum guard_build built = GUARD_BUILT_WITHOUT;
	cref_vec refs = VEC_INIT;
	struct problem *p;
	bool covered;
	int rc;

	if (!*guard || (own && strstr(own, guard)) || gone_may_be_dropped(pr, i))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	covered = !refs.n || defined_beside(pr, &refs, own) ||
		  delta_covers(refs.items, refs.n);
	VEC_RELEASE(&refs);
	if (rc >= 0 && !covered)
		rc = guard_is_set(&covered, pr, guard, err);
	/* `#ifndef NO_X`, no option: of who does not say NO_X */
	if (rc >= 0 && !covered && *guard == '!' && !strchr(guard, ' ') &&
	    !strstr(guard, "CONFIG_")) {
		rc = guard_is_set(&covered, pr, guard + 1, err);
		covered = !covered;
	}
	if (rc >= 0 && !covered && !strchr(guard, '!'))
		rc = guard_built_by(&built, pr, guard, err);
	if (rc < 0 || covered || built == GUARD_BUILT_BY)
		return rc < 0 ? rc : 0;
	p = probe_report(pr, CHECK_SYMBOL_GONE,
			 built == GUARD_BUILT_UNSURE ? CHECK_POSSIBLE : CHECK_LIKELY, i, name);
	p->change = ch;
	probe_message(pr, p, "%s%s is only declared under %s now", name,
		      ch->before.kind == FACT_FUNC ? "()" : "", guard);
	return 0;
}

/* Whether a macro's body pastes something to the start of @name. */
static bool pastes_start(const char *body, const char *name)
{
	for (const char *p = strstr(body, "##"); p; p = strstr(p + 2, "##")) {
		const char *end = p, *start;

		while (end > body && (end[-1] == ' ' || end[-1] == '\t'))
			end--;
		for (start = end; start > body && lex_is_word(start[-1]);)
			start--;
		if (end - start >= NAME_PARTS_MIN_PREFIX &&
		    strncmp(name, start, (size_t)(end - start)) == 0)
			return true;
	}
	return false;
}

/* Whether the consumer's own version of a file has a macro of one of the texts. */
static int had_macro(struct probe *pr, const char *path, const char *name, const char *body,
		     struct err *err)
{
	const struct facts *f;
	int rc = pr->before ? ctree_facts(&f, pr->before, path, err) : 1, found = 0;

	for (uint32_t k = 0; rc == 0 && k < f->n_facts; k++)
		found |= f->facts[k].kind == FACT_MACRO &&
			 strcmp(facts_str(f, f->facts[k].name), name) == 0 &&
			 strcmp(facts_str(f, f->facts[k].type), body) == 0;
	return rc < 0 ? rc : found;
}

/*
 * Whether a file that declared the name got a macro that makes such names, as for
 * a list of rows in another file: 1 or 0, <0.
 */
static int home_pastes(struct probe *pr, const struct delta_change *ch, struct err *err)
{
	struct cworld *w = ctree_world(pr->tree);

	for (size_t i = 0; i < ch->n_old; i++) {
		const struct facts *f;
		int rc = ctree_facts(&f, pr->tree, cworld_path(w, ch->old_refs[i].file),
				     err);

		for (uint32_t k = 0; rc == 0 && k < f->n_facts; k++) {
			const char *name = facts_str(f, f->facts[k].name);
			const char *body = facts_str(f, f->facts[k].type);

			/* an expression declares nothing */
			if (f->facts[k].kind != FACT_MACRO || *body == '(' ||
			    !pastes_start(body, ch->name))
				continue;
			if (probe_change(pr, name, false))
				return 1;
			/* what the file undefines again is no change to others */
			if (!(f->facts[k].flags & FACT_UNDONE))
				continue;
			rc = had_macro(pr, cworld_path(w, ch->old_refs[i].file), name, body, err);
			if (rc == 0)
				return 1;
			rc = rc < 0 ? rc : 0;
		}
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* A declaration of the block's own is enough for what is there to be linked. */
static int declared_by_hand(struct probe *pr, const char *name, bool *gone, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, pr->tree, name, err);

	for (size_t i = 0; i < refs.n; i++)
		if (refs.items[i].fact->flags & FACT_DEFINED &&
		    (refs.items[i].fact->kind == FACT_FUNC ||
		     refs.items[i].fact->kind == FACT_VAR))
			*gone = false;
	VEC_RELEASE(&refs);
	return rc;
}

/* `#define old_tag new_tag` that goes: `struct old_tag` is nothing then. */
static const struct delta_change *alias_may_be_gone(const struct probe *pr,
						    const char *name)
{
	const struct delta_change *ch = rule_may_be_gone(pr, name, NS_ORDINARY);
	const char *body;
	size_t n = 0;

	if (!ch || ch->before.kind != FACT_CONST || !ch->n_old)
		return NULL;
	body = cref_str(&ch->old_refs[0], ch->old_refs[0].fact->type);
	while (lex_is_word(body[n]))
		n++;
	return n && !body[n] ? ch : NULL;
}

static int gone_word(struct probe *pr, const struct span *spans, size_t n_spans,
		     uint32_t i, enum name_space ns, struct err *err)
{
	struct walker *w = &pr->w;
	const struct tok *t = parse_tok(&w->p, i);
	const struct problem *last =
		pr->problems.n ? &pr->problems.items[pr->problems.n - 1] : NULL;
	const struct delta_change *ch = NULL, *alias = NULL;
	bool gone = false, address = false, given;
	struct problem *p;
	int rc;

	if (map_find(&pr->delta->by_name, w->p.lx->src + t->off, t->len))
		ch = rule_may_be_gone(pr, parse_text(&w->p, i), ns);
	if (!ch && ns == NS_TAG && map_find(&pr->delta->by_name, w->p.lx->src + t->off, t->len))
		alias = ch = alias_may_be_gone(pr, parse_text(&w->p, i));
	if (!ch || (!alias && !probe_is_use(pr, spans, n_spans, i, ns)) ||
	    (ns == NS_ORDINARY && gone_block_enum(&w->p, spans, n_spans, i)))
		return 0;
	if (ch->what == DELTA_GUARDED)
		rc = guarded_use(pr, ch->name, i, ch, err);
	else
		rc = rule_undefined(pr, ns, ch, &gone, err);
	/* the file that has it still has it under a condition, static */
	if (rc >= 0 && !gone && ch->what == DELTA_STATIC &&
	    delta_covers(ch->old_refs, ch->n_old))
		rc = guarded_use(pr, ch->name, i, ch, err);
	if (rc >= 0 && gone && gone_block_word(&w->p, spans, n_spans, i) == WORD_EXTERN)
		rc = declared_by_hand(pr, ch->name, &gone, err);
	if (rc >= 0 && !gone && ns == NS_ORDINARY && spans)
		rc = gone_address(pr, spans, n_spans, i, ch, &address, err);
	gone |= address;
	if (rc < 0 || !gone || gone_only_text(pr, i, ch->name))
		return rc;
	if (last && last->line == t->line && strcmp(last->symbol, ch->name) == 0)
		return 0;
	rc = incdirs_give(&given, pr->tree, pr->snap, pr->repo, pr->path, ch->name, err);
	if (rc < 0 || given)
		return rc;
	rc = ns == NS_ORDINARY ? home_pastes(pr, ch, err) : 0;
	if (rc < 0)
		return rc;
	rule_report_gone(pr, alias ? NS_ORDINARY : ns, i, ch);
	p = &pr->problems.items[pr->problems.n - 1];
	if (address)
		probe_message(pr, p, ch->before.kind == FACT_FUNC ?
			      "%s() is a macro now, and has no address" :
			      "%s takes arguments now", ch->name);
	if (rc)
		p->confidence = CHECK_POSSIBLE;
	return 0;
}

static int scan(struct probe *pr, const struct span *spans, size_t n_spans,
		word_fn fn, struct err *err)
{
	const struct lexed *lx = pr->w.p.lx;
	int rc = 0;

	for (uint32_t i = 0; i + 1 < lx->toks.n && rc >= 0; i++) {
		enum name_space ns;

		if (gone_may_be_use(&pr->w.p, i, &ns))
			rc = fn(pr, spans, n_spans, i, ns, err);
		else if (fn == gone_word && gone_after_dot(&pr->w.p, i))
			rc = gone_member(pr, i, err);
	}
	return rc;
}

/* Parameters of a macro are not the names that they look like. */
static bool is_param(const struct macro *m, const char *name)
{
	for (uint32_t i = 0; i < m->n_params; i++)
		if (strcmp(m->params[i], name) == 0)
			return true;
	return false;
}

int probe_macros(struct probe *pr, macro_body_fn fn, void *payload, struct err *err)
{
	struct walker *w = &pr->w;
	const struct lexed *lx = &pr->cf->lx;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];
		struct lexed body;
		size_t before = pr->problems.n, n;

		if (m->undef || !m->len ||
		    lx->conds.items[m->cond].flags & COND_DEAD)
			continue;
		lex_range(&body, lx, m->off, m->len, m->line);
		w->p.lx = &body;
		w->macro = m;
		w->decl = NULL;
		rc = fn(pr, payload, err);
		w->macro = NULL;
		w->p.lx = lx;
		lexed_release(&body);
		n = before;
		for (size_t k = before; k < pr->problems.n; k++)
			if (!is_param(m, pr->problems.items[k].symbol))
				pr->problems.items[n++] = pr->problems.items[k];
		pr->problems.n = n;
	}
	return rc;
}

static int scan_macro(struct probe *pr, void *payload, struct err *err)
{
	return scan(pr, NULL, 0, *(word_fn *)payload, err);
}

int probe_words(struct probe *pr, word_fn fn, struct err *err)
{
	const struct cfile *cf = pr->cf;
	size_t n = cf->bodies.n + cf->inits.n;
	_cleanup_free_ struct span *spans = mem_zalloc((n + 1) * sizeof(*spans));
	int rc;

	for (size_t i = 0; i < n; i++) {
		const struct cbody *b = i < cf->bodies.n ?
						&cf->bodies.items[i] :
						&cf->inits.items[i - cf->bodies.n];

		spans[i] = (struct span){ b->first, b->last,
					  &cf->facts.facts[b->fact] };
	}
	pr->w.p = (struct parser){ .lx = &cf->lx, .tmp = &pr->w.tmp };
	rc = scan(pr, spans, n, fn, err);
	if (rc >= 0)
		rc = probe_macros(pr, scan_macro, &fn, err);
	pr->w.decl = NULL;
	arena_release(&pr->w.tmp);
	return rc;
}

int rule_gone(struct probe *pr, struct err *err)
{
	int rc = probe_words(pr, gone_word, err);

	if (rc >= 0)
		rc = gone_in_conditions(pr, err);
	if (rc >= 0)
		rc = gone_behind_defines(pr, err);
	if (rc >= 0)
		rc = gone_tracepoints(pr, err);
	return rc < 0 ? rc : rule_made(pr, err);
}
