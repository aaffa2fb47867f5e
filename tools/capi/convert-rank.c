// SPDX-License-Identifier: GPL-2.0-only
/* Rules in order, and what is said of a name that nobody converted a use of. */
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "capi/convert-internal.h"
#include "capi/lex.h"

/* Whether two names have a part between underscores in common, whatever its case. */
static bool share_part(const char *a, const char *b)
{
	while (*a) {
		size_t n = strcspn(a, "_");

		for (const char *p = b; n > 1 && *p; p += strspn(p, "_")) {
			size_t k = strcspn(p, "_");

			if (k == n && strncasecmp(a, p, n) == 0)
				return true;
			p += k;
		}
		a += n;
		a += strspn(a, "_");
	}
	return false;
}

/* The one name between what the neighbours of word @i became. */
static const char *in_place_of(struct clearning *l, uint32_t i)
{
	uint32_t at = i && l->to[i - 1] != CWORD_NONE ? l->to[i - 1] + 1 : CWORD_NONE;
	const char *name;

	if (l->to[i] != CWORD_NONE || !cword_is_name(&l->new, at))
		return NULL;
	if (i + 1 < l->old.words.n && l->to[i + 1] != at + 1 && !l->old.words.items[i].directive)
		return NULL;
	name = cword_text(&l->c->arena, &l->new, at);
	return share_part(name, l->c->symbol.name) ? name : NULL;
}

int convert_successor(const char **name, struct convert *c, const char *old, size_t old_len,
		      const char *new, size_t new_len, struct err *err)
{
	struct clearning l = { .c = c, .path = "" };
	int rc;

	*name = NULL;
	if (old_len > CTEXT_MAX || new_len > CTEXT_MAX ||
	    !lex_has_word(old, old_len, c->symbol.name))
		return 0;
	ctext_read(&l.old, old, old_len);
	ctext_read(&l.new, new, new_len);
	l.to = mem_array(NULL, l.old.words.n + 1, sizeof(*l.to));
	rc = ctext_align(l.to, &l.old, &l.new, err);
	for (uint32_t i = 0; rc == 0 && !*name && i < l.old.words.n; i++)
		if (cword_is(&l.old, i, c->symbol.name))
			*name = in_place_of(&l, i);
	free(l.to);
	ctext_release(&l.old);
	ctext_release(&l.new);
	return rc;
}

void convert_rename(struct convert *c, const char *to)
{
	struct convert_item *it = arena_alloc(&c->arena, 2 * sizeof(*it));
	bool member = c->symbol.form == CONVERT_MEMBER;
	struct convert_rule r = {
		.old = it, .new = it + 1, .n_old = 1, .n_new = 1, .votes = 0,
		.kind = member ? CUSE_MEMBER : c->symbol.form == CONVERT_TAG ? CUSE_TAG : CUSE_NAME,
	};

	it[0].text = arena_strdup(&c->arena, c->symbol.name);
	it[1].text = r.renamed = arena_strdup(&c->arena, to);
	r.text = arena_printf(&c->arena, "%s -> %s", c->symbol.name, to);
	r.path = "";
	VEC_PUSH(&c->rules, r);
}

static void count_rivals(struct convert *c)
{
	for (size_t i = 0; i < c->rules.n; i++)
		for (size_t k = 0; k < c->rules.n; k++) {
			struct convert_rule *r = &c->rules.items[i], *o = &c->rules.items[k];

			bool same = r->n_old == o->n_old && citems_same(r->old, o->old, r->n_old);

			/* what goes goes only if it does so more often than not */
			if (i != k && r->kind == o->kind && (same || (!r->n_new && o->n_new)) &&
			    o->votes > r->rivals)
				r->rivals = o->votes;
		}
}

/* Whether @a says what @b says, and something of what stands around it. */
static bool extends(const struct convert_rule *a, const struct convert_rule *b)
{
	return a->kind == b->kind && a->n_new && b->n_new && !a->statement && !b->statement &&
	       a->n_old > b->n_old && a->anchor >= b->anchor &&
	       a->n_old - a->anchor >= b->n_old - b->anchor &&
	       citems_same(a->old + a->anchor - b->anchor, b->old, b->n_old);
}

/* What goes comes last. */
static bool comes_before(const struct convert_rule *a, const struct convert_rule *b)
{
	if (!a->n_new != !b->n_new)
		return a->n_new > 0;
	return a->votes > b->votes;
}

/* In the order of votes, the more exact first; what was seen first stays in front. */
void convert_rank(struct convert *c)
{
	bool named = !c->spare;

	convert_follow(c);
	count_rivals(c);
	for (size_t i = 1; i < c->rules.n; i++) {
		struct convert_rule r = c->rules.items[i];
		size_t k = i;

		while (k && comes_before(&r, &c->rules.items[k - 1])) {
			c->rules.items[k] = c->rules.items[k - 1];
			k--;
		}
		c->rules.items[k] = r;
	}
	for (size_t i = 1; i < c->rules.n; i++) {
		struct convert_rule r = c->rules.items[i];
		size_t to = i;

		for (size_t k = 0; k < i && to == i; k++)
			to = extends(&r, &c->rules.items[k]) ? k : i;
		memmove(c->rules.items + to + 1, c->rules.items + to, (i - to) * sizeof(r));
		c->rules.items[to] = r;
	}
	for (size_t i = 0; i < c->rules.n && !named; i++)
		named = c->rules.items[i].renamed &&
			strcmp(c->rules.items[i].renamed, c->spare) == 0;
	if (named)
		return;
	convert_rename(c, c->spare);
	c->rules.items[c->rules.n - 1].votes = c->n_spare;
}

void convert_release(struct convert *c)
{
	VEC_RELEASE(&c->rules);
	arena_release(&c->arena);
	*c = (struct convert)CONVERT_INIT;
}
