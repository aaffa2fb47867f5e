// SPDX-License-Identifier: GPL-2.0-only
/* New arrays whose length only the running program knows, where -Wvla is on now. */
#include "capi/rule-check.h"

struct look {
	struct sweep *sw;
	enum check_side provider;
	const struct flag_place *on;
	struct fresh *fresh;
	struct walker w;
};

static bool is_local(const struct walker *w, uint32_t i)
{
	for (size_t k = 0; k < w->locals.n; k++)
		if (parse_is(&w->p, i, w->locals.items[k].name))
			return true;
	return false;
}

/* Whether the length at the `[` has a local in it, but for what a macro or sizeof gets. */
static bool is_variable(const struct walker *w, uint32_t open)
{
	uint32_t end = parse_match(&w->p, open) - 1;

	for (uint32_t i = open + 1; i < end; i++) {
		bool word = parse_tok(&w->p, i)->kind == TOK_IDENT;

		if (word && parse_op(&w->p, i + 1, '('))
			i = parse_match(&w->p, i + 1) - 1;
		else if (word && parse_word(&w->p, i) != WORD_NONE)
			return false;
		else if (word && is_local(w, i))
			return true;
	}
	return false;
}

static void on_declare(struct walker *w, const char *name, const char *type, uint32_t tok)
{
	struct look *k = w->payload;
	struct sweep *sw = k->sw;
	const struct tok *t = parse_tok(&w->p, tok);
	struct check_finding *f;

	(void)type;
	if (!name || w->macro || w->expanded || !w->decl || t->flags & TOK_CONFLICT ||
	    !parse_op(&w->p, tok + 1, '[') || !is_variable(w, tok + 1) ||
	    !fresh_line(k->fresh, t->line))
		return;
	f = sweep_report(sw, CHECK_NEW_CHECK, CHECK_LIKELY, k->provider, k->fresh->path,
			 t->line, name);
	f->decl = arena_strdup(&sw->arena, facts_str(&w->cf->facts, w->decl->name));
	f->message = arena_printf(&sw->arena,
				  "%s is an array of variable length, and -Wvla is on now",
				  f->symbol);
	f->guard = lex_guard(&sw->arena, &w->cf->lx, t->cond);
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, k->on->path), .line = k->on->line,
	};
}

int vla_consumer(struct sweep *sw, enum check_side provider, const struct flag_place *on,
		 struct fresh *f, struct err *err)
{
	static const struct walk_ops ops = { .declare = on_declare };
	struct look k = { .sw = sw, .provider = provider, .on = on, .fresh = f };
	struct cfile cf;
	int rc;

	cfile_parse(&cf, f->merged.data, f->merged.len, LEX_FULL);
	k.w = (struct walker){ .tree = sw->merged, .path = f->path, .cf = &cf, .ops = &ops,
			       .payload = &k };
	rc = walk_file(&k.w, err);
	walker_release(&k.w);
	cfile_release(&cf);
	return rc;
}
