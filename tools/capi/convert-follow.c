// SPDX-License-Identifier: GPL-2.0-only
/* Rules that follow from what was learnt: of other forms that the same use can have. */
#include <string.h>

#include "capi/convert-internal.h"
#include "capi/lex.h"

/* ------------------------------------------------------------ what statements say of elements */

/* `$1->m = $2;` and nothing else. */
static bool is_store(const struct convert_rule *r)
{
	return r->kind == CUSE_MEMBER && r->n_old == 6 && !r->old[0].text &&
	       citem_is(&r->old[3], "=") && !r->old[4].text &&
	       r->holes[r->old[4].hole] == HOLE_VALUE && citem_is(&r->old[5], ";");
}

/* Behind the `,` that ends the designator at @i; n: it is the last. */
static size_t next_element(const struct convert_item *it, size_t n, size_t i)
{
	int depth = 0;

	for (; i < n; i++) {
		depth += citem_is(&it[i], "(") || citem_is(&it[i], "[") || citem_is(&it[i], "{");
		depth -= citem_is(&it[i], ")") || citem_is(&it[i], "]") || citem_is(&it[i], "}");
		if (!depth && citem_is(&it[i], ","))
			return i + 1;
	}
	return n;
}

/* `.a.b = x, .a.c = y` as `.a = { .b = x, .c = y, }`, which is how people write it. */
static void nest(struct cdraft *d)
{
	const struct convert_item *it = d->items.items;
	struct cdraft out = { .c = d->c };
	size_t n = d->items.n, parts = 0;

	for (size_t i = 0; i < n; i = next_element(it, n, i), parts++)
		if (i + 4 >= n || !citem_is(&it[i], ".") || !citem_is(&it[i + 2], ".") ||
		    !it[i + 1].text || !citem_is(&it[1], it[i + 1].text))
			return;
	if (parts < 2)
		return;
	cdraft_word(&out, false, ".");
	cdraft_item(&out, &it[1]);
	cdraft_word(&out, true, "=");
	cdraft_word(&out, true, "{");
	for (size_t i = 0; i < n; i = next_element(it, n, i)) {
		size_t end = next_element(it, n, i);

		cdraft_word(&out, true, ".");
		for (size_t k = i + 3; k < end; k++)
			cdraft_item(&out, &it[k]);
		if (!citem_is(&it[end - 1], ","))
			cdraft_word(&out, false, ",");
	}
	cdraft_word(&out, true, "}");
	VEC_RELEASE(&d->items);
	memcpy(&d->items, &out.items, sizeof(d->items));
}

/* `$1->a.b = $2; $1->c = X;` as `.a.b = $2, .c = X`; false: it is no such list. */
static bool stores_of(struct cdraft *d, const struct convert_rule *r)
{
	for (size_t i = 0; i < r->n_new;) {
		if (i + 3 >= r->n_new || r->new[i].text || r->new[i].hole != r->old[0].hole ||
		    !citem_is(&r->new[i + 1], r->old[1].text))
			return false;
		cdraft_word(d, i > 0, ".");
		for (i += 2; i < r->n_new && !citem_is(&r->new[i], ";"); i++) {
			if (!r->new[i].text && r->new[i].hole == r->old[0].hole)
				return false;
			cdraft_item(d, &r->new[i]);
		}
		i++;
		if (i < r->n_new)
			cdraft_word(d, false, ",");
	}
	return true;
}

/* The same for initialisers: @comma in front of it, behind it, or not. */
static void element(struct convert *c, const struct convert_rule *from, int comma)
{
	struct cdraft old = { .c = c }, new = { .c = c };
	struct convert_rule r = { .kind = CUSE_DESIG, .n_holes = from->n_holes,
				  .votes = from->votes, .path = from->path, .line = from->line };

	memcpy(r.holes, from->holes, sizeof(r.holes));
	if (comma < 0)
		cdraft_word(&old, false, ",");
	cdraft_word(&old, comma < 0, ".");
	cdraft_word(&old, false, c->symbol.name);
	cdraft_word(&old, true, "=");
	cdraft_hole(&old, true, from->old[4].hole);
	if (comma > 0)
		cdraft_word(&old, false, ",");
	if (stores_of(&new, from)) {
		nest(&new);
		cdraft_finish(c, &r, &old, &new);
		return;
	}
	VEC_RELEASE(&old.items);
	VEC_RELEASE(&new.items);
}

static void elements(struct convert *c)
{
	size_t n = c->rules.n;

	for (size_t i = 0; i < n; i++) {
		struct convert_rule r = c->rules.items[i];

		if (!is_store(&r))
			continue;
		if (r.n_new) {
			element(c, &r, 0);
			continue;
		}
		element(c, &r, 1);
		element(c, &r, -1);
	}
}

/* --------------------------------------------------- what a new member says of the old one */

/* `$1->a` -> `$1->b->c`: the member that is there instead of a; NULL: it is no such rule. */
static const char *through(const struct convert_rule *r)
{
	if (r->kind != CUSE_MEMBER || r->n_old != 3 || r->n_new != 5 || r->old[0].text ||
	    r->new[0].text || r->new[0].hole != r->old[0].hole || !citem_is(&r->new[1], "->") ||
	    !citem_is(&r->new[3], "->") || !r->new[2].text || !r->new[4].text)
		return NULL;
	return r->new[2].text;
}

/* From `.a = NULL` or `$1->a = NULL` to the same of @b. */
static void follow_null(struct convert *c, const struct convert_rule *from, const char *b,
			bool element)
{
	struct cdraft side[2] = { { .c = c }, { .c = c } };
	struct convert_rule r = *from;

	r.kind = element ? CUSE_DESIG : CUSE_MEMBER;
	r.anchor = r.n_fresh = 0;
	for (int k = 0; k < 2; k++) {
		if (!element)
			cdraft_hole(&side[k], false, from->old[0].hole);
		cdraft_word(&side[k], false, element ? "." : "->");
		cdraft_word(&side[k], false, k ? b : c->symbol.name);
		cdraft_word(&side[k], true, "=");
		cdraft_word(&side[k], true, "NULL");
	}
	cdraft_finish(c, &r, &side[0], &side[1]);
}

/* From `.a = x->a` or `$1->a = x->a`, up to @end, to the same of @b. */
static void follow_copy(struct convert *c, const struct convert_rule *from, const char *b,
			bool element, const char *access, const char *end)
{
	struct cdraft side[2] = { { .c = c }, { .c = c } };
	struct convert_rule r = *from;
	size_t object = r.n_holes++;

	r.kind = element ? CUSE_DESIG : CUSE_MEMBER;
	r.anchor = r.n_fresh = 0;
	r.holes[object] = HOLE_NAME;
	for (int k = 0; k < 2; k++) {
		if (!element)
			cdraft_hole(&side[k], false, from->old[0].hole);
		cdraft_word(&side[k], false, element ? "." : "->");
		cdraft_word(&side[k], false, k ? b : c->symbol.name);
		cdraft_word(&side[k], true, "=");
		cdraft_hole(&side[k], true, object);
		cdraft_word(&side[k], false, access);
		cdraft_word(&side[k], false, k ? b : c->symbol.name);
		cdraft_word(&side[k], *end == '}', end);
	}
	cdraft_finish(c, &r, &side[0], &side[1]);
}

/* offsetof(struct x, a) */
static void follow_bare(struct convert *c, const struct convert_rule *from, const char *b)
{
	struct cdraft old = { .c = c }, new = { .c = c };
	struct convert_rule r = *from;

	r.kind = CUSE_BARE;
	r.anchor = r.n_fresh = 0;
	cdraft_word(&old, false, c->symbol.name);
	cdraft_word(&new, false, b);
	cdraft_finish(c, &r, &old, &new);
}

/*
 * A member a of which p->b->c is there now: what is copied from one a to another, or is none
 * at all, is b as it stands, for nothing of c is asked or changed by that.
 */
static void follow_member(struct convert *c, size_t i)
{
	const struct convert_rule r = c->rules.items[i];
	const char *b = through(&r);

	if (!b || r.n_holes >= CONVERT_MAX_HOLES)
		return;
	for (int element = 0; element < 2; element++) {
		follow_null(c, &r, b, element);
		for (int dot = 0; dot < 2; dot++) {
			const char *access = dot ? "." : "->";

			follow_copy(c, &r, b, element, access, element ? "," : ";");
			if (element)
				follow_copy(c, &r, b, true, access, "}");
		}
	}
	follow_bare(c, &r, b);
}

/*
 * `$1->a` -> `X ? Y : NULL`: who goes on with -> has asked before, or never had to, and Y is
 * what there is to go on with.
 */
static void follow_guarded(struct convert *c, size_t i)
{
	const struct convert_rule from = c->rules.items[i];
	struct cdraft old = { .c = c }, new = { .c = c };
	struct convert_rule r = from;
	size_t ask = 0, n = from.n_new;

	while (ask < n && !citem_is(&from.new[ask], "?"))
		ask++;
	if (from.kind != CUSE_MEMBER || from.statement || ask + 3 >= n ||
	    !citem_is(&from.new[n - 1], "NULL") || !citem_is(&from.new[n - 2], ":"))
		return;
	for (size_t k = ask + 1; k + 2 < n; k++)
		if (citem_is(&from.new[k], "?") || citem_is(&from.new[k], ":"))
			return;
	for (size_t k = 0; k < from.n_old; k++)
		cdraft_item(&old, &from.old[k]);
	for (size_t k = ask + 1; k + 2 < n; k++)
		cdraft_item(&new, &from.new[k]);
	cdraft_word(&old, false, "->");
	cdraft_word(&new, false, "->");
	r.anchor = 0;
	cdraft_finish(c, &r, &old, &new);
}

/*
 * `F($1)->a` -> `$1->b`: of objects that no F() is asked for, all that is known is that b is
 * what is there now; where, the one who puts it in has to find.
 */
static void follow_name(struct convert *c, size_t i)
{
	const struct convert_rule *r = &c->rules.items[i];
	const char *name = r->n_new > 2 ? r->new[r->n_new - 1].text : NULL;

	if (r->kind != CUSE_MEMBER || r->statement || r->n_old < 4 || !name ||
	    !lex_is_word(*name) ||
	    (!citem_is(&r->new[r->n_new - 2], "->") && !citem_is(&r->new[r->n_new - 2], ".")))
		return;
	for (size_t k = 0; k < r->n_new; k++)
		if (citem_is(&r->new[k], "("))
			return;
	for (size_t k = 0; k < c->rules.n; k++)
		if (c->rules.items[k].renamed)
			return;
	if (r->anchor > 2 && citem_is(&r->old[r->anchor - 2], ")"))
		convert_rename(c, name);
}

void convert_follow(struct convert *c)
{
	size_t n;

	elements(c);
	n = c->rules.n;
	for (size_t i = 0; i < n; i++) {
		follow_member(c, i);
		follow_guarded(c, i);
		follow_name(c, i);
	}
}
