// SPDX-License-Identifier: GPL-2.0-only
/* What a file alone tells of an enum whose enumerators a list of another file makes. */
#include <string.h>

#include "capi/cfile-internal.h"
#include "capi/listed.h"

#define MAX_LINES 16	/* from a row's macro to the enum, where no argument names it */
#define MAX_TEXT 4000

bool listed_args(struct cfile_parser *c, uint32_t i, const char *args[EXPAND_MAX_ARGS], size_t *n)
{
	uint32_t end = parse_match(&c->p, i + 1) - 1;

	*n = 0;
	if (i + 2 == end)
		return true;
	for (uint32_t k = i + 2; k < end; k += 2) {
		if (*n == EXPAND_MAX_ARGS || parse_tok(&c->p, k)->kind != TOK_IDENT ||
		    (k + 1 != end && !parse_op(&c->p, k + 1, ',')))
			return false;
		args[(*n)++] = parse_text(&c->p, k);
	}
	return true;
}

static void add_macro(struct strbuf *to, const struct lexed *lx, const struct macro *m)
{
	const char *sep = "";

	strbuf_addf(to, "\n#define %s(", m->name);
	for (unsigned int k = 0; k < m->n_params; k++) {
		strbuf_addf(to, "%s%s", sep, m->params[k]);
		sep = ", ";
	}
	if (m->variadic)
		strbuf_addf(to, "%s%s...", sep, m->rest ? m->rest : "");
	strbuf_addstr(to, ") ");
	strbuf_add(to, lx->src + m->off, m->len);
}

/* `#define x(n) X_##n,` right above `enum { LIST() }`. */
static bool add_near(struct strbuf *to, const struct lexed *lx, const struct tok *at)
{
	bool any = false;

	for (size_t i = 0; i < lx->macros.n && lx->macros.items[i].off < at->off; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (m->line + MAX_LINES < at->line ||
		    expand_macro_at(lx, m->name, strlen(m->name), at->off) != m)
			continue;
		add_macro(to, lx, m);
		any = true;
	}
	return any;
}

void listed_note(struct cfile_parser *c, uint32_t i)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct tok *at = parse_tok(&c->p, i);
	const char *args[EXPAND_MAX_ARGS], *name = parse_text(&c->p, i);
	size_t n;

	if (c->made || !listed_args(c, i, args, &n) ||
	    expand_macro_at(c->p.lx, name, at->len, at->off))
		return;
	strbuf_addf(&text, "%s(", name);
	for (size_t k = 0; k < n; k++)
		strbuf_addf(&text, "%s%s", k ? ", " : "", args[k]);
	strbuf_addch(&text, ')');
	for (size_t k = 0; k < n; k++) {
		const struct macro *m = expand_macro_at(c->p.lx, args[k], strlen(args[k]),
							at->off);

		if (!m)
			return;
		add_macro(&text, c->p.lx, m);
	}
	if ((!n && !add_near(&text, c->p.lx, at)) || text.len > MAX_TEXT)
		return;
	cfile_add(c, FACT_LISTED, arena_cat(&c->tmp, LISTED_PREFIX, name),
		  arena_strndup(&c->tmp, text.buf, text.len), i);
}
