// SPDX-License-Identifier: GPL-2.0-only
#include "capi/rule.h"

/* What programs beside the kernel define is nothing that its code could use. */
static bool beside_kernel(const struct delta_change *c)
{
	return (c->before.path && !cpath_in_kernel(c->before.path)) ||
	       (!c->before.path && c->after.path && !cpath_in_kernel(c->after.path));
}

const struct delta_change *probe_change(const struct probe *pr, const char *name,
					bool tag)
{
	const struct delta_change *c = delta_find(pr->delta, name);
	const struct delta_change *end = pr->delta->items + pr->delta->n;

	for (; c && c < end && strcmp(c->name, name) == 0; c++)
		if (c->tag == tag && !beside_kernel(c))
			return c;
	return NULL;
}

const struct delta_change *probe_member(const struct probe *pr, const char *tag,
					const char *name,
					const struct delta_member **member)
{
	const char *bare = strchr(tag, ' ');
	const struct delta_change *c;

	if (member)
		*member = NULL;
	c = probe_change(pr, bare ? bare + 1 : tag, true);
	if (!c)
		return NULL;
	for (size_t i = 0; member && i < c->n_members; i++)
		if (strcmp(c->members[i].name, name) == 0)
			*member = &c->members[i];
	return c;
}

const struct cref *probe_old_macro(const struct delta_change *ch)
{
	for (size_t i = 0; ch && i < ch->n_old; i++)
		if (ch->old_refs[i].fact->kind == FACT_MACRO &&
		    ch->old_refs[i].fact->n_subs <= EXPAND_MAX_ARGS)
			return &ch->old_refs[i];
	return NULL;
}

bool probe_find_macro_before(void *walker, const char *name, size_t len,
			     struct expand_macro *out)
{
	struct walker *w = walker;
	const char *key = arena_strndup(&w->tmp, name, len);
	const struct cref *old = probe_old_macro(probe_change(w->payload, key, false));

	if (!old)
		return walk_find_macro(w, name, len, out);
	expand_from_fact(out, old->facts, old->fact);
	return true;
}

void probe_settle(const struct probe *pr, const char *name, cref_vec *refs)
{
	size_t n = 0;

	for (size_t i = 0; i < refs->n; i++) {
		const struct cref *r = &refs->items[i];
		const struct delta_change *ch;
		bool stays = !(r->fact->flags & FACT_CONFLICT);

		ch = stays ? NULL : probe_change(pr, name, false);
		stays |= !ch || ch->what == DELTA_ADDED;
		for (size_t k = 0; !stays && k < ch->n_new; k++)
			stays = delta_same_form(&ch->new_refs[k], r);
		if (stays)
			refs->items[n++] = *r;
	}
	refs->n = n;
}

static bool consumer_changed(const struct probe *pr, const char *tag,
			     const char *name)
{
	const struct delta_change *c = pr->own ? delta_find(pr->own, tag) : NULL;
	const struct delta_change *end = pr->own ? pr->own->items + pr->own->n : NULL;

	for (; c && c < end && strcmp(c->name, tag) == 0; c++)
		for (size_t i = 0; c->tag && i < c->n_members; i++)
			if (strcmp(c->members[i].name, name) == 0)
				return true;
	return false;
}

static void settle_member(struct probe *pr, const char *type, struct member_info *m)
{
	const struct delta_member *now = NULL;
	const struct delta_change *ch;
	const char *tag;

	if (m->state != MEMBER_FOUND || !(m->agg.fact->flags & FACT_CUT))
		return;
	tag = probe_tag(pr, type);
	ch = tag ? probe_member(pr, tag, m->name, &now) : NULL;
	if (!now || ch->n_old != 1 || ch->n_new != 1)
		return;
	/* which of both it will be is for whoever resolves the conflict */
	if (consumer_changed(pr, ch->name, m->name)) {
		m->state = MEMBER_UNKNOWN;
		return;
	}
	if (now->what == MEMBER_REMOVED)
		m->state = MEMBER_ABSENT;
	else
		m->type = now->after;
}

struct member_info probe_find_member(struct probe *pr, const char *type,
				     const char *name)
{
	struct member_info m = infer_member(&pr->w, type, name);

	settle_member(pr, type, &m);
	return m;
}

bool probe_left_alone(const struct probe *pr, const struct cref *r, const char *name,
		      uint32_t k)
{
	const struct delta_change *ch = probe_change(pr, name, false);
	bool in_doubt = r->fact->flags & FACT_CONFLICT && ch && pr->own &&
			delta_find(pr->own, name);

	for (size_t i = 0; in_doubt && i < ch->n_old; i++) {
		const struct cref *old = &ch->old_refs[i];

		if (k == UINT32_MAX ? old->fact->n_subs == r->fact->n_subs :
				      k < old->fact->n_subs &&
				      strcmp(cref_param(old, k), cref_param(r, k)) == 0)
			return true;
	}
	return false;
}

bool probe_foreign(struct probe *pr, const char *type, const char *param)
{
	const char *tag = probe_tag(pr, param), *name;
	const struct delta_change *ch;
	struct walker *w = &pr->w;
	cref_vec refs = VEC_INIT;
	struct ctype f, t;
	bool unknown;

	if (!type || !tag || w->macro)
		return false;
	ctype_parse(&f, infer_resolve(w, type));
	ctype_parse(&t, infer_resolve(w, param));
	ch = probe_change(pr, strchr(tag, ' ') + 1, true);
	if (!ch || ch->what != DELTA_ADDED || f.ptr != t.ptr || f.func || t.func ||
	    !f.base_len || !lex_is_word(*f.base) || ctype_is_aggregate(&f) ||
	    ctype_is_number(&f) ||
	    (f.base_len == 4 && memcmp(f.base, "void", 4) == 0))
		return false;
	name = arena_strndup(&w->tmp, f.base, f.base_len);
	infer_visible(w, name, &refs);
	unknown = !refs.n;
	VEC_RELEASE(&refs);
	return unknown;
}

bool rule_exclusive(const char *a, const char *b)
{
	while (*a) {
		const char *ea = strstr(a, " && ");
		size_t la = ea ? (size_t)(ea - a) : strlen(a);
		_cleanup_free_ char *x = mem_strndup(a, la);

		for (const char *p = b; *p;) {
			const char *eb = strstr(p, " && ");
			size_t lb = eb ? (size_t)(eb - p) : strlen(p);
			_cleanup_free_ char *y = mem_strndup(p, lb);

			if (lex_opposite(x, y))
				return true;
			p = eb ? eb + 4 : p + lb;
		}
		a = ea ? ea + 4 : a + la;
	}
	return false;
}

struct problem *probe_report(struct probe *pr, enum check_kind kind,
			     enum check_confidence confidence, uint32_t tok,
			     const char *symbol)
{
	const struct walker *w = &pr->w;
	const struct tok *t = parse_tok(&w->p, tok);
	uint32_t cond = w->macro ? w->macro->cond : w->expanded ? 0 : t->cond;
	struct problem *p = VEC_ADD(&pr->problems);
	const struct fact *decl = w->decl;

	p->kind = kind;
	p->confidence = confidence;
	p->symbol = arena_strdup(pr->arena, symbol);
	p->message = "";
	p->line = t->line;
	p->guard = lex_guard(pr->arena, &pr->cf->lx, cond);
	p->decl = w->macro ? w->macro->name :
		  decl	   ? facts_str(&w->cf->facts, decl->name) :
			     "";
	p->decl = arena_strdup(pr->arena, p->decl);
	if (t->flags & TOK_CONFLICT)
		p->confidence = CHECK_POSSIBLE;
	return p;
}

void probe_message(struct probe *pr, struct problem *p, const char *fmt, ...)
{
	_cleanup_free_ char *text = NULL;
	va_list ap;

	va_start(ap, fmt);
	text = mem_vprintf(fmt, ap);
	va_end(ap);
	p->message = arena_strdup(pr->arena, text);
}

const char *probe_tag(struct probe *pr, const char *type)
{
	const char *tag = ctype_tag(&pr->w.tmp, infer_resolve(&pr->w, type));
	const char *p = tag ? strstr(tag, "::") : NULL;

	/* an anonymous one goes by the name of its typedef or its owner */
	if (p && !p[2])
		return arena_strndup(&pr->w.tmp, tag, (size_t)(p - tag));
	return tag;
}

struct check_finding *sweep_report(struct sweep *sw, enum check_kind kind,
				   enum check_confidence confidence,
				   enum check_side provider, const char *path,
				   uint32_t line, const char *symbol)
{
	struct check_finding *f = VEC_ADD(&sw->found);

	*f = (struct check_finding){
		.kind = kind, .confidence = confidence, .provider = provider,
		.path = arena_strdup(&sw->arena, path), .line = line,
		.symbol = arena_strdup(&sw->arena, symbol), .message = "",
		.decl = "",
	};
	return f;
}

bool sweep_meets(const struct sweep *sw, enum check_side consumer, uint32_t meets)
{
	return !sw->in->limited || sw->in->meets[consumer] & meets;
}

bool sweep_changed(const struct sweep *sw, enum check_side s, const char *path,
		   bool there)
{
	for (size_t i = 0; i < sw->in->n_bases; i++) {
		const struct tree_change *ch =
			tree_changes_find(sw->in->changes[s][i], path, strlen(path));

		if (!ch || (there && !ch->new_mode))
			return false;
	}
	return true;
}

bool rule_became_macro(const struct delta_change *ch)
{
	if (!ch || ch->after.kind != FACT_MACRO || !ch->n_old)
		return false;
	for (size_t i = 0; i < ch->n_old; i++)
		if (ch->old_refs[i].fact->kind != FACT_FUNC)
			return false;
	return true;
}
