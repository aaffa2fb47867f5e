// SPDX-License-Identifier: GPL-2.0-only
#include "capi/splice.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/cleanup.h"
#include "base/mem.h"
#include "capi/edits.h"

#define MAX_NESTED 16u	/* splices within splices */

static int by_place(const void *a, const void *b)
{
	const struct splice *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (!x->len != !y->len)
		return x->len ? 1 : -1;
	return x->len != y->len ? (x->len > y->len ? -1 : 1) : strcmp(x->text, y->text);
}

/* Whether @s begins in what @by replaces; what comes at either end of it does not. */
static bool begins_in(const struct splice *s, const struct splice *by)
{
	return s->at < by->at + by->len && (s->at > by->at || s->len);
}

void splices_settle(splice_vec *v)
{
	splice_vec open = VEC_INIT;	/* those that the next may be in */
	size_t n = 0;

	VEC_SORT(v, by_place);
	for (size_t i = 0; i < v->n; i++) {
		const struct splice *s = &v->items[i];

		if (n && by_place(s, &v->items[n - 1]) == 0)
			continue;
		while (open.n && !begins_in(s, &open.items[open.n - 1]))
			open.n--;
		if (open.n && s->at + s->len >
			      open.items[open.n - 1].at + open.items[open.n - 1].len)
			continue;
		VEC_PUSH(&open, *s);
		v->items[n++] = *s;
	}
	v->n = n;
	VEC_RELEASE(&open);
}

/* How many behind the first of @items are within it. */
static size_t count_within(const struct splice *items, size_t n)
{
	size_t k = 1;

	while (k < n && begins_in(&items[k], &items[0]))
		k++;
	return k - 1;
}

static int by_start(const void *a, const void *b)
{
	const struct edit *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	/* what comes in front of a call that is converted itself */
	return !x->len == !y->len ? 0 : x->len ? 1 : -1;
}

/* The text of the first of @items with the others, which are within it. */
static const char *compose(struct arena *a, const char *text, const struct splice *items,
			   size_t n, unsigned int depth)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const struct splice *s = &items[0];
	const char *old = text + s->at;
	edit_vec edits = VEC_INIT;
	size_t kept = 0, within = 0;

	if (n == 1 || depth == MAX_NESTED ||
	    edits_make(&edits, old, s->len, s->text, strlen(s->text), NULL) < 0) {
		VEC_RELEASE(&edits);
		return s->text;
	}
	for (size_t i = 1; i < n; i += 1 + within) {
		struct edit one = { .at = items[i].at - s->at, .len = items[i].len };

		within = count_within(&items[i], n - i);
		one.text = compose(a, text, &items[i], 1 + within, depth + 1);
		one.text_len = strlen(one.text);
		VEC_PUSH(&edits, one);
	}
	VEC_SORT(&edits, by_start);
	for (size_t i = 0; i < edits.n; i++) {
		const struct edit *last = kept ? &edits.items[kept - 1] : NULL;

		if (!last || edits.items[i].at >=
				     last->at + last->len + (!last->len && !edits.items[i].len))
			edits.items[kept++] = edits.items[i];
	}
	edits_apply(&out, old, s->len, edits.items, kept, NULL, NULL);
	VEC_RELEASE(&edits);
	return arena_strndup(a, out.buf, out.len);
}

void splices_put(struct strbuf *out, const char *text, size_t len, const struct splice *items,
		 size_t n, size_t *where)
{
	_cleanup_arena_ struct arena tmp = ARENA_INIT;
	_cleanup_free_ size_t *at = mem_array(NULL, n + 1, sizeof(*at));
	edit_vec edits = VEC_INIT;
	size_t within = 0, k = 0;

	for (size_t i = 0; i < n; i += 1 + within) {
		struct edit e = { .at = items[i].at, .len = items[i].len };

		within = count_within(&items[i], n - i);
		e.text = compose(&tmp, text, &items[i], 1 + within, 0);
		e.text_len = strlen(e.text);
		VEC_PUSH(&edits, e);
	}
	edits_apply(out, text, len, edits.items, edits.n, NULL, at);
	for (size_t i = 0; where && i < n; i += 1 + within) {
		within = count_within(&items[i], n - i);
		where[i] = at[k++];
		for (size_t w = 1; w <= within; w++)
			where[i + w] = SIZE_MAX;
	}
	VEC_RELEASE(&edits);
}
