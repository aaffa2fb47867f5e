// SPDX-License-Identifier: GPL-2.0-only
/* Findings that no conversion of a use repairs: what their kinds ask for. */
#include <string.h>

#include "flow/suggest-internal.h"

typedef int (*place_fn)(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err);

static const struct {
	place_fn place;
	const char *why;	/* there is none, for this kind */
} kinds[CHECK_N_KINDS] = {
	[CHECK_HEADER_GONE] = { .place = suggest_place_header },
	[CHECK_INCLUDE] = { .place = suggest_place_header },
	[CHECK_DUPLICATE] = { .place = suggest_place_twice },
	[CHECK_EXPORT] = { .place = suggest_place_export },
	[CHECK_KCONFIG] = { .place = suggest_place_config },
	[CHECK_LOST_CHANGE] = { .place = suggest_place_moved },
	[CHECK_MISMERGE_SCOPE] = { .place = suggest_place_local },
	[CHECK_NAME_CLASH] = { .why = "which of the two gets another name is for people to say" },
	[CHECK_NEW_CHECK] = { .why = "what the new check asks of this code, no change of the "
				     "provider says" },
};

bool suggest_has_kind(enum check_kind kind)
{
	return kinds[kind].place || kinds[kind].why;
}

int suggest_place_by_kind(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			  struct err *err)
{
	place_fn place = kinds[c->s->f.kind].place;
	int rc = 0;

	c->placed = true;
	c->out.why = kinds[c->s->f.kind].why;
	if (place)
		rc = place(g, c, f, err);
	if (rc <= 0)
		return rc;
	c->out.why = NULL;
	c->out.source = SUGGEST_DECLARED;
	c->out.state = SUGGEST_UNPROVED;
	c->in = true;
	return 1;
}

size_t suggest_line(const char *text, size_t len, uint32_t line)
{
	size_t at = 0;

	for (; line > 1 && at < len; at++)
		line -= text[at] == '\n';
	return at;
}

static bool is_definition(const struct cfile *cf, const struct fact *f, const void *name)
{
	return f->kind == FACT_FUNC && f->flags & FACT_DEFINED &&
	       strcmp(facts_str(&cf->facts, f->name), name) == 0;
}

bool suggest_function(size_t *from, size_t *to, const struct cfile *cf, const char *name)
{
	for (size_t i = 0; i < cf->decls.n; i++) {
		const struct tok *last = lex_tok(&cf->lx, cf->decls.items[i].last - 1);

		if (!cfile_decl_fact(cf, i, is_definition, name))
			continue;
		*from = lex_tok(&cf->lx, cf->decls.items[i].first)->off;
		*to = (size_t)last->off + last->len;
		return true;
	}
	return false;
}
