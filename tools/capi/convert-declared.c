// SPDX-License-Identifier: GPL-2.0-only
/* Rules that declarations tell where nobody has converted a use. */
#include <string.h>

#include "capi/convert-internal.h"

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

/* Whether the pointer is used only where it is known to be none: `if (p && …)`. */
static bool is_optional(const struct ctext *t, const char *name)
{
	bool asked = false;

	for (uint32_t i = 1; i + 1 < t->words.n; i++) {
		bool test = (cword_is(t, i - 1, "(") || cword_is(t, i - 1, "&&")) &&
			    (cword_is(t, i + 1, ")") || cword_is(t, i + 1, "&&") ||
			     cword_is(t, i + 1, "?"));

		if (!cword_is(t, i, name) || !t->words.items[i].depth || cword_access(t, i - 1))
			continue;
		test = test && (!cword_is(t, i - 1, "(") || (i > 1 && (cword_is(t, i - 2, "if") ||
								      cword_is(t, i - 2, "("))));
		if (!asked && !test)
			return false;
		asked = true;
		if (cword_is(t, i - 1, "!"))
			return false;
	}
	return asked;
}

static bool is_pointer(const char *type)
{
	size_t n = strlen(type);

	return n && type[n - 1] == '*';
}

/* Which of the parameters that come may be NULL: those that @body asks for first. */
static void find_optional(bool *out, struct convert *c, const struct params *new,
			  const char *body)
{
	struct params own;
	struct ctext t;

	memset(out, 0, CONVERT_MAX_ARGS * sizeof(*out));
	if (!body || !read_params(&own, &c->arena, c->symbol.name, body) || own.n != new->n)
		return;
	ctext_read(&t, body, strlen(body));
	for (size_t k = 0; k < own.n; k++)
		out[k] = *own.of[k].name && is_pointer(own.of[k].type) &&
			 is_optional(&t, own.of[k].name);
	ctext_release(&t);
}

/*
 * Whether it says which of several of one type went: by their names. What comes is a structure
 * that is to be asked for, or one of @optional.
 */
static bool is_clear(const size_t *from, const struct params *old, const struct params *new,
		     const bool *optional)
{
	for (size_t k = 0; k < new->n; k++) {
		size_t n = 0;

		if (from[k] == SIZE_MAX) {
			if (optional ? !optional[k] : !is_structure(new->of[k].type))
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

static void call(struct cdraft *d, size_t n)
{
	cdraft_word(d, false, d->c->symbol.name);
	cdraft_word(d, false, "(");
	for (size_t i = 0; i < n; i++) {
		if (i)
			cdraft_word(d, false, ",");
		cdraft_hole(d, i > 0, i);
	}
	cdraft_word(d, false, ")");
}

/* The call with its parameters in their new places; those of @optional are NULL. */
static void follow_params(struct convert *c, const size_t *from, const struct params *was,
			  const struct params *now, const bool *optional)
{
	struct cdraft old = { .c = c }, new = { .c = c };
	struct convert_rule r = { .kind = CUSE_CALL, .n_holes = was->n };

	call(&old, was->n);
	cdraft_word(&new, false, c->symbol.name);
	cdraft_word(&new, false, "(");
	for (size_t k = 0; k < now->n; k++) {
		if (k)
			cdraft_word(&new, false, ",");
		if (from[k] != SIZE_MAX)
			cdraft_hole(&new, k > 0, from[k]);
		else if (optional)
			cdraft_word(&new, k > 0, "NULL");
		else
			cdraft_item(&new, &(struct convert_item){
				.text = *now->of[k].name ? now->of[k].name : "it",
				.space = k > 0, .local = true, .type = now->of[k].type });
	}
	cdraft_word(&new, false, ")");
	cdraft_finish(c, &r, &old, &new);
}

void convert_prototype(struct convert *c, const char *before, const char *after,
		       const char *body)
{
	bool optional[CONVERT_MAX_ARGS];
	size_t from[CONVERT_MAX_ARGS];
	struct params was, now;

	if (!read_params(&was, &c->arena, c->symbol.name, before) ||
	    !read_params(&now, &c->arena, c->symbol.name, after) || was.macro != now.macro)
		return;
	pair(from, &was, &now);
	if (!now.macro && strcmp(now.result, "void") == 0 && strcmp(was.result, "void") != 0 &&
	    was.n == now.n)
		convert_no_result(c, now.n);
	if (is_clear(from, &was, &now, NULL))
		follow_params(c, from, &was, &now, NULL);
	find_optional(optional, c, &now, body);
	if (now.n > was.n && is_clear(from, &was, &now, optional))
		follow_params(c, from, &was, &now, optional);
}

bool convert_added(convert_params_vec *out, size_t *n, struct arena *a, const char *name,
		   const char *before, const char *after)
{
	size_t from[CONVERT_MAX_ARGS], behind = 0;
	struct params was, now;

	if (!read_params(&was, a, name, before) || !read_params(&now, a, name, after) ||
	    was.macro != now.macro)
		return false;
	pair(from, &was, &now);
	*n = now.n;
	for (size_t k = 0; k < now.n; k++) {
		bool moved = false;

		if (from[k] != SIZE_MAX) {
			behind = from[k] + 1;
			continue;
		}
		for (size_t i = 0; i < was.n; i++)
			moved |= likeness(&was.of[i], &now.of[k]) == 3;
		if (!moved)
			VEC_PUSH(out, (struct convert_param){ now.of[k].type, now.of[k].name, k,
							      behind });
	}
	return true;
}

size_t convert_params(struct convert *c, const char *text)
{
	struct params p;

	return read_params(&p, &c->arena, c->symbol.name, text) ? p.n : 0;
}

void convert_result(struct convert *c, size_t n, const char *member)
{
	struct cdraft old = { .c = c }, new = { .c = c };
	struct convert_rule r = { .kind = CUSE_CALL, .n_holes = n };

	call(&old, n);
	call(&new, n);
	cdraft_word(&old, false, "->");
	cdraft_word(&new, false, "->");
	cdraft_word(&new, false, member);
	cdraft_word(&new, false, "->");
	cdraft_finish(c, &r, &old, &new);
}

void convert_no_result(struct convert *c, size_t n)
{
	for (int returns = 0; returns < 2; returns++) {
		struct cdraft old = { .c = c }, new = { .c = c };
		struct convert_rule r = { .kind = CUSE_CALL, .n_holes = n + !returns };

		if (n + 1 > CONVERT_MAX_HOLES)
			return;
		r.holes[n] = HOLE_NAME;
		if (returns) {
			cdraft_word(&old, false, "return");
		} else {
			cdraft_hole(&old, false, n);
			cdraft_word(&old, true, "=");
		}
		call(&old, n);
		old.items.items[returns ? 1 : 2].space = true;
		cdraft_word(&old, false, ";");
		call(&new, n);
		cdraft_word(&new, false, ";");
		if (returns) {
			cdraft_word(&new, true, "return");
		} else {
			cdraft_hole(&new, true, n);
			cdraft_word(&new, true, "=");
		}
		cdraft_word(&new, true, "0");
		cdraft_word(&new, false, ";");
		cdraft_finish(c, &r, &old, &new);
	}
}

/* ------------------------------------------------------------------------ members */

/* From `&$1->m`, `$1->m.`: what stands around the member, on either side. */
static void access(struct convert *c, const char *const old[2], const char *const new[2])
{
	struct cdraft a = { .c = c }, b = { .c = c };
	struct convert_rule r = { .kind = CUSE_MEMBER, .n_holes = 1 };

	r.holes[0] = HOLE_OBJECT;
	for (int side = 0; side < 2; side++) {
		struct cdraft *d = side ? &b : &a;
		const char *const *around = side ? new : old;

		if (*around[0])
			cdraft_word(d, false, around[0]);
		cdraft_hole(d, false, 0);
		cdraft_word(d, false, "->");
		cdraft_word(d, false, c->symbol.name);
		if (*around[1])
			cdraft_word(d, false, around[1]);
	}
	cdraft_finish(c, &r, &a, &b);
}

void convert_indirect(struct convert *c, bool pointer)
{
	static const char *const plain[2] = { "", "" }, *const address[2] = { "&", "" },
		*const dot[2] = { "", "." }, *const arrow[2] = { "", "->" };

	access(c, pointer ? dot : arrow, pointer ? arrow : dot);
	access(c, pointer ? address : plain, pointer ? plain : address);
}
