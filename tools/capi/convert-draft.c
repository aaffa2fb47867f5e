// SPDX-License-Identifier: GPL-2.0-only
/* Rules that nobody showed, put together word by word. */
#include <string.h>

#include "capi/convert-internal.h"

void cdraft_word(struct cdraft *d, bool space, const char *text)
{
	VEC_PUSH(&d->items, (struct convert_item){ .text = text, .space = space });
}

void cdraft_hole(struct cdraft *d, bool space, size_t n)
{
	VEC_PUSH(&d->items, (struct convert_item){ .hole = (uint8_t)n, .space = space });
}

void cdraft_item(struct cdraft *d, const struct convert_item *it)
{
	VEC_PUSH(&d->items, *it);
}

static struct convert_item *take(size_t *n, struct cdraft *d)
{
	*n = d->items.n;
	return arena_dup(&d->c->arena, d->items.items, d->items.n * sizeof(*d->items.items));
}

static void show(struct strbuf *out, const struct convert_item *it, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		strbuf_addstr(out, i && it[i].space ? " " : "");
		if (it[i].local)
			strbuf_addf(out, "<%s>", it[i].text);
		else if (it[i].text)
			strbuf_addstr(out, it[i].text);
		else
			strbuf_addf(out, "$%u", it[i].hole + 1u);
	}
}

static bool same_items(const struct cdraft *a, const struct cdraft *b)
{
	bool same = a->items.n == b->items.n;

	for (size_t i = 0; same && i < a->items.n; i++) {
		const struct convert_item *x = &a->items.items[i], *y = &b->items.items[i];

		same = x->text ? y->text && !y->local && strcmp(x->text, y->text) == 0 :
				 !y->text && x->hole == y->hole;
	}
	return same;
}

/* The first name of the old side that is the symbol's is what it is found by. */
void cdraft_finish(struct convert *c, struct convert_rule *r, struct cdraft *old,
		   struct cdraft *new)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	bool same = same_items(old, new);

	r->old = take(&r->n_old, old);
	r->new = take(&r->n_new, new);
	while (r->anchor + 1 < r->n_old &&
	       (!r->old[r->anchor].text || strcmp(r->old[r->anchor].text, c->symbol.name) != 0))
		r->anchor++;
	r->statement = strcmp(r->old[r->n_old - 1].text ? r->old[r->n_old - 1].text : "", ";") == 0;
	show(&text, r->old, r->n_old);
	strbuf_addstr(&text, r->n_new ? " -> " : " goes");
	show(&text, r->new, r->n_new);
	r->text = arena_strndup(&c->arena, text.buf, text.len);
	r->path = r->path ? r->path : "";
	if (!same)
		VEC_PUSH(&c->rules, *r);
	VEC_RELEASE(&old->items);
	VEC_RELEASE(&new->items);
}
