// SPDX-License-Identifier: GPL-2.0-only
#include "capi/format-member.h"

#include <string.h>

static const char *text_of(const struct lexed *lx, uint32_t i, struct arena *a)
{
	const struct tok *t = lex_tok(lx, i);

	return arena_strndup(a, lx->src + t->off, t->len);
}

/* Member [first, last): `result (*name)(…, ...)`. */
static void one_member(format_member_vec *out, const struct cfile *cf, const char *tag,
		       uint32_t first, uint32_t last, struct arena *a)
{
	const struct lexed *lx = &cf->lx;
	const struct cbody span = { .first = first, .last = last };
	const char *name = NULL;
	struct format_member *m;
	bool more = false;

	for (uint32_t i = first; i + 2 < last; i++) {
		if (!name && lex_is_op(lx, i, '(') && lex_is_op(lx, i + 1, '*') &&
		    lex_tok(lx, i + 2)->kind == TOK_IDENT && lex_is_op(lx, i + 3, ')'))
			name = text_of(lx, i + 2, a);
		more |= lex_is_op(lx, i, ',') && lex_is_op(lx, i + 1, OP_ELLIPSIS);
	}
	if (!name || !more)
		return;
	m = VEC_ADD(out);
	*m = (struct format_member){ .tag = tag, .name = name };
	if (!format_attr_read(&m->attr, cf, &span))
		m->attr = (struct format_attr){ 0 };
}

static void one_structure(format_member_vec *out, const struct cfile *cf, const char *tag,
			  uint32_t open, uint32_t end, struct arena *a)
{
	const struct lexed *lx = &cf->lx;
	uint32_t first = open + 1;
	int depth = 0;

	for (uint32_t i = first; i < end && depth >= 0; i++) {
		depth += lex_is_op(lx, i, '{') - lex_is_op(lx, i, '}');
		if (!lex_is_op(lx, i, ';'))
			continue;
		if (!depth)
			one_member(out, cf, tag, first, i, a);
		first = i + 1;
	}
}

void format_members(format_member_vec *out, const struct cfile *cf, struct arena *a)
{
	const struct lexed *lx = &cf->lx;

	for (size_t k = 0; k < cf->decls.n; k++) {
		const struct cbody *d = &cf->decls.items[k];

		for (uint32_t i = d->first; i + 2 < d->last; i++) {
			if (!tok_is(lx, lex_tok(lx, i), "struct") ||
			    lex_tok(lx, i + 1)->kind != TOK_IDENT || !lex_is_op(lx, i + 2, '{'))
				continue;
			one_structure(out, cf, arena_cat(a, "struct ", text_of(lx, i + 1, a)),
				      i + 2, d->last, a);
			break;
		}
	}
}

const struct format_member *format_member_find(const format_member_vec *v, const char *tag,
					       const char *name)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->items[i].tag, tag) == 0 && strcmp(v->items[i].name, name) == 0)
			return &v->items[i];
	return NULL;
}
