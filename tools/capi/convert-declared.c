// SPDX-License-Identifier: GPL-2.0-only
/* Rules that declarations tell where nobody has converted a use. */
#include <string.h>

#include "capi/convert-internal.h"

/* ------------------------------------------------------------------ putting together */

struct draft {
	struct convert *c;
	VEC(struct convert_item) items;
};

static void word(struct draft *d, bool space, const char *text)
{
	VEC_PUSH(&d->items, (struct convert_item){ .text = text, .space = space });
}

static void hole(struct draft *d, bool space, size_t n)
{
	VEC_PUSH(&d->items, (struct convert_item){ .hole = (uint8_t)n, .space = space });
}

static struct convert_item *take(size_t *n, struct draft *d)
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

static bool same_items(const struct draft *a, const struct draft *b)
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
static void finish(struct convert *c, struct convert_rule *r, struct draft *old, struct draft *new)
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

/* --------------------------------------------------------------------- prototypes */

struct param {
	const char *type, *name;	/* "" not known; a macro's have no type */
};

struct params {
	struct param of[CONVERT_MAX_ARGS];
	size_t n;
	bool macro;
	const char *result;
};

/* "const struct a *" and "x" of a parameter's words. */
static struct param read_param(struct arena *a, const struct ctext *t, uint32_t first,
			       uint32_t last, bool macro)
{
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	struct param p = { "", "" };
	static const char *const type_words[] = { "struct", "enum", "union", "const", "unsigned" };
	bool named = cword_is_name(t, last - 1) && (macro || last - first > 1);

	for (size_t i = 0; !macro && named && i < 5; i++)
		named = !cword_is(t, last - 2, type_words[i]);
	if (named)
		p.name = arena_strndup(a, t->s + t->words.items[last - 1].off,
				       t->words.items[last - 1].len);
	ctext_add(&type, t, first, named ? last - 1 : last);
	p.type = macro ? "" : arena_strndup(a, type.buf, type.len);
	return p;
}

static bool read_params(struct params *out, struct arena *a, const char *name, const char *text)
{
	_cleanup_strbuf_ struct strbuf result = STRBUF_INIT;
	struct cuse u = { .name = 0 };
	struct ctext t;
	uint32_t i = 0;
	bool ok;

	*out = (struct params){ .n = 0 };
	ctext_read(&t, text, strlen(text));
	out->macro = cword_is(&t, 0, "#");
	while (i < t.words.n && !(cword_is(&t, i, name) && cword_is(&t, i + 1, "(")))
		i++;
	ok = i < t.words.n && cuse_args(&u, &t, i + 1);
	if (ok)
		ctext_add(&result, &t, cword_is(&t, 0, "static") || cword_is(&t, 0, "extern"), i);
	out->result = arena_strndup(a, result.buf, result.len);
	for (uint32_t k = 0; ok && k < u.n_args; k++) {
		ok = !cword_is(&t, u.args[k], "...") && u.args[k] < u.args_end[k];
		if (ok)
			out->of[out->n++] = read_param(a, &t, u.args[k], u.args_end[k], out->macro);
	}
	if (out->n == 1 && strcmp(out->of[0].type, "void") == 0 && !*out->of[0].name)
		out->n = 0;
	ctext_release(&t);
	return ok;
}

/* Of the same type, and of the same name if both have one: 3, 2; 0. */
static size_t likeness(const struct param *a, const struct param *b)
{
	bool named = *a->name && *b->name && strcmp(a->name, b->name) == 0;

	if (strcmp(a->type, b->type) != 0)
		return 0;
	return named ? 3 : *a->type ? 2 : 0;
}

/* from[k]: the old parameter that new one @k is, or SIZE_MAX. */
static void pair(size_t *from, const struct params *old, const struct params *new)
{
	size_t best[CONVERT_MAX_ARGS + 1][CONVERT_MAX_ARGS + 1] = { { 0 } }, i, k;

	for (i = old->n; i-- > 0;)
		for (k = new->n; k-- > 0;) {
			size_t l = likeness(&old->of[i], &new->of[k]);
			size_t down = best[i + 1][k], right = best[i][k + 1];

			best[i][k] = down > right ? down : right;
			if (l && best[i + 1][k + 1] + l > best[i][k])
				best[i][k] = best[i + 1][k + 1] + l;
		}
	for (k = 0; k < new->n; k++)
		from[k] = SIZE_MAX;
	for (i = k = 0; i < old->n && k < new->n;) {
		size_t l = likeness(&old->of[i], &new->of[k]);

		if (l && best[i][k] == best[i + 1][k + 1] + l)
			from[k++] = i++;
		else if (best[i + 1][k] >= best[i][k + 1])
			i++;
		else
			k++;
	}
}

static bool is_structure(const char *type)
{
	return strncmp(type, "struct ", 7) == 0 || strstr(type, " struct ");
}

/* Whether it says which of several of one type went: by their names. */
static bool is_clear(const size_t *from, const struct params *old, const struct params *new)
{
	for (size_t k = 0; k < new->n; k++) {
		size_t n = 0;

		if (from[k] == SIZE_MAX) {
			if (!is_structure(new->of[k].type))
				return false;
			continue;
		}
		for (size_t i = 0; i < old->n; i++)
			n += strcmp(old->of[i].type, new->of[k].type) == 0;
		if (n > 1 && old->n != new->n &&
		    strcmp(old->of[from[k]].name, new->of[k].name) != 0)
			return false;
	}
	return true;
}

static void call(struct draft *d, size_t n)
{
	word(d, false, d->c->symbol.name);
	word(d, false, "(");
	for (size_t i = 0; i < n; i++) {
		if (i)
			word(d, false, ",");
		hole(d, i > 0, i);
	}
	word(d, false, ")");
}

void convert_prototype(struct convert *c, const char *before, const char *after)
{
	struct draft old = { .c = c }, new = { .c = c };
	struct convert_rule r = { .kind = CUSE_CALL };
	size_t from[CONVERT_MAX_ARGS];
	struct params was, now;

	if (!read_params(&was, &c->arena, c->symbol.name, before) ||
	    !read_params(&now, &c->arena, c->symbol.name, after) || was.macro != now.macro)
		return;
	pair(from, &was, &now);
	if (!now.macro && strcmp(now.result, "void") == 0 && strcmp(was.result, "void") != 0 &&
	    was.n == now.n)
		convert_no_result(c, now.n);
	if (!is_clear(from, &was, &now))
		return;
	r.n_holes = was.n;
	call(&old, was.n);
	word(&new, false, c->symbol.name);
	word(&new, false, "(");
	for (size_t k = 0; k < now.n; k++) {
		if (k)
			word(&new, false, ",");
		if (from[k] != SIZE_MAX) {
			hole(&new, k > 0, from[k]);
			continue;
		}
		VEC_PUSH(&new.items, (struct convert_item){
			.text = *now.of[k].name ? now.of[k].name : "it", .space = k > 0,
			.local = true, .type = now.of[k].type });
	}
	word(&new, false, ")");
	finish(c, &r, &old, &new);
}

void convert_no_result(struct convert *c, size_t n)
{
	for (int returns = 0; returns < 2; returns++) {
		struct draft old = { .c = c }, new = { .c = c };
		struct convert_rule r = { .kind = CUSE_CALL, .n_holes = n + !returns };

		if (n + 1 > CONVERT_MAX_HOLES)
			return;
		r.holes[n] = HOLE_NAME;
		if (returns) {
			word(&old, false, "return");
		} else {
			hole(&old, false, n);
			word(&old, true, "=");
		}
		call(&old, n);
		old.items.items[returns ? 1 : 2].space = true;
		word(&old, false, ";");
		call(&new, n);
		word(&new, false, ";");
		if (returns) {
			word(&new, true, "return");
		} else {
			hole(&new, true, n);
			word(&new, true, "=");
		}
		word(&new, true, "0");
		word(&new, false, ";");
		finish(c, &r, &old, &new);
	}
}

/* ------------------------------------------------------------------------ members */

/* From `&$1->m`, `$1->m.`: what stands around the member, on either side. */
static void access(struct convert *c, const char *const old[2], const char *const new[2])
{
	struct draft a = { .c = c }, b = { .c = c };
	struct convert_rule r = { .kind = CUSE_MEMBER, .n_holes = 1 };

	r.holes[0] = HOLE_OBJECT;
	for (int side = 0; side < 2; side++) {
		struct draft *d = side ? &b : &a;
		const char *const *around = side ? new : old;

		if (*around[0])
			word(d, false, around[0]);
		hole(d, false, 0);
		word(d, false, "->");
		word(d, false, c->symbol.name);
		if (*around[1])
			word(d, false, around[1]);
	}
	finish(c, &r, &a, &b);
}

void convert_indirect(struct convert *c, bool pointer)
{
	static const char *const plain[2] = { "", "" }, *const address[2] = { "&", "" },
		*const dot[2] = { "", "." }, *const arrow[2] = { "", "->" };

	access(c, pointer ? dot : arrow, pointer ? arrow : dot);
	access(c, pointer ? address : plain, pointer ? plain : address);
}

/* ------------------------------------------------------------ what statements say of elements */

static bool is(const struct convert_item *it, const char *text)
{
	return it->text && strcmp(it->text, text) == 0;
}

/* `$1->m = $2;` and nothing else. */
static bool is_store(const struct convert_rule *r)
{
	return r->kind == CUSE_MEMBER && r->n_old == 6 && !r->old[0].text && is(&r->old[3], "=") &&
	       !r->old[4].text && r->holes[r->old[4].hole] == HOLE_VALUE && is(&r->old[5], ";");
}

/* `$1->a.b = $2; $1->c = X;` as `.a.b = $2, .c = X`; false: it is no such list. */
static bool stores_of(struct draft *d, const struct convert_rule *r)
{
	for (size_t i = 0; i < r->n_new;) {
		if (i + 3 >= r->n_new || r->new[i].text || r->new[i].hole != r->old[0].hole ||
		    !is(&r->new[i + 1], r->old[1].text))
			return false;
		word(d, i > 0, ".");
		for (i += 2; i < r->n_new && !is(&r->new[i], ";"); i++) {
			if (!r->new[i].text && r->new[i].hole == r->old[0].hole)
				return false;
			VEC_PUSH(&d->items, r->new[i]);
		}
		i++;
		if (i < r->n_new)
			word(d, false, ",");
	}
	return true;
}

/* The same for initialisers: @comma in front of it, behind it, or not. */
static void element(struct convert *c, const struct convert_rule *from, int comma)
{
	struct draft old = { .c = c }, new = { .c = c };
	struct convert_rule r = { .kind = CUSE_DESIG, .n_holes = from->n_holes,
				  .votes = from->votes, .path = from->path, .line = from->line };

	memcpy(r.holes, from->holes, sizeof(r.holes));
	if (comma < 0)
		word(&old, false, ",");
	word(&old, comma < 0, ".");
	word(&old, false, c->symbol.name);
	word(&old, true, "=");
	hole(&old, true, from->old[4].hole);
	if (comma > 0)
		word(&old, false, ",");
	if (stores_of(&new, from)) {
		finish(c, &r, &old, &new);
		return;
	}
	VEC_RELEASE(&old.items);
	VEC_RELEASE(&new.items);
}

void convert_elements(struct convert *c)
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
