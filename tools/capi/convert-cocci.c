// SPDX-License-Identifier: GPL-2.0-only
/* A rule in the language of Coccinelle. */
#include "capi/convert-internal.h"

static const char *letter(const struct convert_rule *r, uint8_t hole)
{
	return r->holes[hole] == HOLE_OBJECT ? "P" : "E";
}

static void declare(struct strbuf *out, const struct convert_rule *r, const char *object)
{
	const char *before = "expression ";

	for (uint8_t i = 0; i < r->n_holes; i++) {
		if (r->holes[i] == HOLE_OBJECT && object)
			continue;
		strbuf_addf(out, "%s%s%u", before, letter(r, i), i + 1u);
		before = ", ";
	}
	strbuf_addstr(out, *before == ',' ? ";\n" : "");
	for (uint8_t i = 0; i < r->n_holes; i++)
		if (r->holes[i] == HOLE_OBJECT && object)
			strbuf_addf(out, "%sP%u;\n", object, i + 1u);
}

static void put(struct strbuf *out, char sign, const struct convert_rule *r,
		const struct convert_item *it, size_t n)
{
	strbuf_addf(out, "%c ", sign);
	for (size_t i = 0; i < n; i++) {
		if (i && it[i].space)
			strbuf_addch(out, ' ');
		if (it[i].text)
			strbuf_addstr(out, it[i].text);
		else
			strbuf_addf(out, "%s%u", letter(r, it[i].hole), it[i].hole + 1u);
		if (i + 1 < n && it[i].text && *it[i].text == ';')
			strbuf_addf(out, "\n%c", sign);
	}
	strbuf_addch(out, '\n');
}

bool convert_cocci(struct strbuf *out, const struct convert_rule *r, const char *object)
{
	if (r->kind == CUSE_DESIG || r->kind == CUSE_BARE || !r->n_old)
		return false;
	for (size_t i = 0; i < r->n_new; i++)
		if (r->new[i].local)
			return false;
	strbuf_addstr(out, "@@\n");
	declare(out, r, object);
	strbuf_addstr(out, "@@\n");
	put(out, '-', r, r->old, r->n_old);
	if (r->n_new)
		put(out, '+', r, r->new, r->n_new);
	return true;
}
