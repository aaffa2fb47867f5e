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

static bool opposite(const char *a, const char *b)
{
	return (a[0] == '!' && strcmp(a + 1, b) == 0) ||
	       (b[0] == '!' && strcmp(b + 1, a) == 0);
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

			if (opposite(x, y))
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
