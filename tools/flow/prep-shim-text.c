// SPDX-License-Identifier: GPL-2.0-only
/* What a wrapper looks like, and what calls of it do. */
#include <ctype.h>
#include <string.h>

#include "base/mem.h"
#include "capi/cfile.h"
#include "flow/prep-shim.h"

#define LINE_WIDTH 80u

struct wrapping {
	struct shims *s;
	struct shim *m;
	struct cref ref;	/* what it stands for, in the consumer's tree */
	struct strbuf text;
};

/* ---------------------------------------------------------------------- its name */

/* "amdgpu_ttm" of drivers/.../amdgpu_ttm.c, as a name. */
static const char *prefix_of(struct arena *a, const char *path, bool upper)
{
	const char *base = cpath_last(path);
	char *p = arena_strndup(a, base, strcspn(base, "."));

	for (size_t i = 0; p[i]; i++) {
		if (!lex_is_word(p[i]))
			p[i] = '_';
		if (upper)
			p[i] = (char)toupper((unsigned char)p[i]);
	}
	return isdigit((unsigned char)*p) ? arena_cat(a, "_", p) : p;
}

static bool is_upper(const char *name)
{
	for (; *name; name++)
		if (islower((unsigned char)*name))
			return false;
	return true;
}

int shim_name_taken(struct shims *s, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	bool added;
	int rc = ctree_find(&refs, s->tree, name, err);

	if (rc >= 0)
		rc = ctree_find(&refs, s->other_tree, name, err);
	(void)map_put(&s->names, name, strlen(name), &added);
	if (rc >= 0)
		rc = refs.n || !added;
	VEC_RELEASE(&refs);
	return rc;
}

static int choose_name(struct wrapping *w, const char *about, struct err *err)
{
	struct arena *a = w->s->arena;
	const char *prefix, *name;
	int rc;

	if (w->m->name)
		return 0;
	prefix = prefix_of(a, w->m->holder->path, is_upper(w->m->symbol.name));
	name = arena_printf(a, "%s_%s", prefix, about);
	rc = shim_name_taken(w->s, name, err);

	for (unsigned int n = 2; rc > 0; n++) {
		name = arena_printf(a, "%s_%s_%u", prefix, about, n);
		rc = shim_name_taken(w->s, name, err);
	}
	w->m->name = name;
	return rc;
}

/* ----------------------------------------------------------------- parameters */

/* Appended in lines that are not too long, each under the first. */
static void list(struct strbuf *out, const char *const *items, size_t n, const char *end)
{
	size_t start = out->len, column = 0;

	while (start && out->buf[start - 1] != '\n')
		start--;
	for (size_t i = start; i < out->len; i++)
		column = out->buf[i] == '\t' ? (column | 7) + 1 : column + 1;
	for (size_t i = 0, at = column; i < n; i++) {
		size_t len = strlen(items[i]) + (i + 1 < n ? 2 : strlen(end));

		if (i && at + len > LINE_WIDTH) {
			out->len -= out->buf[out->len - 1] == ' ';
			strbuf_addch(out, '\n');
			for (at = 0; at + 8 <= column; at += 8)
				strbuf_addch(out, '\t');
			for (; at < column; at++)
				strbuf_addch(out, ' ');
		}
		strbuf_addstr(out, items[i]);
		strbuf_addstr(out, i + 1 < n ? ", " : "");
		at += len;
	}
	strbuf_addstr(out, end);
}

/* Token of the ( behind the name that a fact declares, 0: it is not written down. */
static size_t find_open(const struct lexed *lx, const struct wrapping *w)
{
	const struct fact *f = w->ref.fact;

	for (size_t i = 0; i + 1 < lx->toks.n; i++)
		if (lx->toks.items[i].line >= f->line && lx->toks.items[i].line <= f->end_line &&
		    tok_is(lx, lex_tok(lx, i), w->m->symbol.name) && lex_is_op(lx, i + 1, '('))
			return i + 1;
	return 0;
}

/* Tokens [from, to) in one line. */
static const char *as_written(struct arena *a, const struct lexed *lx, size_t from, size_t to)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	for (size_t i = from; i < to; i++) {
		const struct tok *t = lex_tok(lx, i);

		if (i > from && t->off > lex_tok(lx, i - 1)->off + lex_tok(lx, i - 1)->len)
			strbuf_addch(&b, ' ');
		strbuf_add(&b, lx->src + t->off, t->len);
	}
	return arena_strndup(a, b.buf, b.len);
}

const char *shim_declare(struct arena *a, const char *type, const char *name)
{
	const char *pointer = strstr(type, "(*)"), *array = strstr(type, "[]");
	size_t n = strlen(type);

	if (pointer)
		return arena_printf(a, "%.*s(*%s)%s", (int)(pointer - type), type, name,
				    pointer + 3);
	if (array)
		return arena_printf(a, "%.*s%s%s", (int)(array - type), type, name, array);
	return arena_printf(a, "%s%s%s", type, n && type[n - 1] == '*' ? "" : " ", name);
}

/* Each parameter as its declaration has it, with a name. */
static void write_params(struct wrapping *w, const char **decls, const char **names,
			 const struct lexed *lx)
{
	const struct fact *f = w->ref.fact;
	const struct fact_sub *subs = w->ref.facts->subs + f->first_sub;
	struct arena *a = w->s->arena;
	size_t open = find_open(lx, w), from = open + 1, depth = 0, n = 0;

	for (uint32_t i = 0; i < f->n_subs; i++) {
		const char *name = cref_str(&w->ref, subs[i].name);

		names[i] = *name ? arena_strdup(a, name) : arena_printf(a, "arg%u", i + 1);
		decls[i] = shim_declare(a, cref_str(&w->ref, subs[i].type), names[i]);
	}
	for (size_t i = open; open && i < lx->toks.n && n < f->n_subs; i++) {
		bool opens = lex_is_op(lx, i, '(') || lex_is_op(lx, i, '[');
		bool closes = lex_is_op(lx, i, ')') || lex_is_op(lx, i, ']');

		depth += opens;
		depth -= closes;
		if (depth > 1 || (depth == 1 && !lex_is_op(lx, i, ',')) || (opens && depth == 1))
			continue;
		if (*cref_str(&w->ref, subs[n].name))
			decls[n] = as_written(a, lx, from, i);
		n++;
		from = i + 1;
		if (!depth)
			break;
	}
}

/* ------------------------------------------------------------------------- its text */

/* Parameters, those that it takes for later among them. */
static size_t with_more(const char **out, const struct wrapping *w, const char *const *items,
			size_t n)
{
	const convert_params_vec *more = &w->m->more;
	size_t n_out = 0, k = 0;

	for (size_t i = 0; i <= n; i++) {
		for (; k < more->n && (more->items[k].behind <= i || i == n); k++)
			out[n_out++] = *more->items[k].type ?
				shim_declare(w->s->arena, more->items[k].type,
					     more->items[k].name) :
				more->items[k].name;
		if (i < n)
			out[n_out++] = items[i];
	}
	return n_out;
}

static int write_function(struct wrapping *w, struct err *err)
{
	const struct fact *f = w->ref.fact;
	struct arena *a = w->s->arena;
	const char **decls = arena_alloc(a, (f->n_subs + 1) * sizeof(*decls));
	const char **names = arena_alloc(a, (f->n_subs + 1) * sizeof(*names));
	const char **all = arena_alloc(a, (f->n_subs + w->m->more.n + 1) * sizeof(*all));
	size_t n_all;
	const char *path = cworld_path(w->s->g->world, w->ref.file);
	const char *result = cref_str(&w->ref, f->type);
	bool is_void = strcmp(result, "void") == 0;
	struct shim_file *file;
	struct lexed lx;
	int rc = shim_file_of(&file, w->s, path, err);

	if (rc < 0)
		return rc;
	lex(&lx, file->own ? file->own : "", file->own_len, LEX_DECLS);
	write_params(w, decls, names, &lx);
	lexed_release(&lx);
	strbuf_addf(&w->text, "static inline %s(", shim_declare(a, result, w->m->name));
	n_all = with_more(all, w, decls, f->n_subs);
	if (n_all)
		list(&w->text, all, n_all, ")");
	else
		strbuf_addstr(&w->text, "void)");
	strbuf_addf(&w->text, "\n{\n\t%s%s(", is_void ? "" : "return ", w->m->symbol.name);
	list(&w->text, names, f->n_subs, ");");
	strbuf_addstr(&w->text, "\n}\n\n");
	return 0;
}

static void write_macro(struct wrapping *w)
{
	const struct fact *f = w->ref.fact;
	const struct fact_sub *subs = w->ref.facts->subs + f->first_sub;
	struct arena *a = w->s->arena;
	const char **names = arena_alloc(a, (f->n_subs + 1) * sizeof(*names));
	const char **all = arena_alloc(a, (f->n_subs + w->m->more.n + 1) * sizeof(*all));
	_cleanup_strbuf_ struct strbuf args = STRBUF_INIT, takes = STRBUF_INIT;
	size_t n;

	for (uint32_t i = 0; i < f->n_subs; i++) {
		const char *name = cref_str(&w->ref, subs[i].name);

		names[i] = *name ? arena_strdup(a, name) : arena_printf(a, "arg%u", i + 1);
		strbuf_addf(&args, "%s%s", i ? ", " : "", names[i]);
	}
	n = with_more(all, w, names, f->n_subs);
	for (size_t i = 0; i < n; i++)
		strbuf_addf(&takes, "%s%s", i ? ", " : "", all[i]);
	strbuf_addf(&w->text, "#define %s(%s", w->m->name, takes.buf);
	if (f->flags & FACT_VARIADIC)
		strbuf_addf(&w->text, "%s...) %s(%s%s__VA_ARGS__)\n\n", takes.len ? ", " : "",
			    w->m->symbol.name, args.buf, args.len ? ", ##" : "");
	else
		strbuf_addf(&w->text, ") %s(%s)\n\n", w->m->symbol.name, args.buf);
}

/* A member that is only read has a function, one that is written a macro. */
static void write_member(struct wrapping *w, bool read, const char *tag, const char *type)
{
	const char *member = w->m->symbol.name;
	struct arena *a = w->s->arena;

	if (read)
		strbuf_addf(&w->text, "static inline %s(const %s *p)\n{\n\treturn p->%s;\n}\n\n",
			    shim_declare(a, type, w->m->name), tag, member);
	else
		strbuf_addf(&w->text, "#define %s(p) ((p)->%s)\n\n", w->m->name, member);
}

/* --------------------------------------------------------------- what it stands for */

/* Of what a file can see of a name, what says most of how it is used. */
static bool choose_ref(struct cref *out, const cref_vec *refs)
{
	static const uint8_t order[] = { FACT_FUNC, FACT_MACRO, FACT_CONST, FACT_ENUMERATOR,
					 FACT_VAR };

	for (size_t k = 0; k < sizeof(order); k++)
		for (size_t i = 0; i < refs->n; i++)
			if (refs->items[i].fact->kind == order[k] &&
			    !(refs->items[i].fact->flags & FACT_UNDEF)) {
				*out = refs->items[i];
				return true;
			}
	return false;
}

static int write_named(struct wrapping *w, struct err *err)
{
	const char *name = w->m->symbol.name;
	int rc = choose_name(w, name, err);

	if (rc < 0)
		return rc;
	if (w->ref.fact->kind == FACT_FUNC && !(w->ref.fact->flags & FACT_VARIADIC))
		return write_function(w, err);
	if (w->ref.fact->kind == FACT_FUNC || w->ref.fact->kind == FACT_MACRO)
		write_macro(w);
	else
		strbuf_addf(&w->text, "#define %s %s\n\n", w->m->name, name);
	return 0;
}

/* Whether something is stored at the place, or its address is taken. */
static bool is_written(const struct shim_use *u, size_t n)
{
	const char *text = u->file->own, *p = text + u->at + n, *b = text + u->at;

	while (*p == ' ' || *p == '\t' || *p == '\n')
		p++;
	if (*p == '=' ? p[1] != '=' : *p && strchr("+-*/%&|^", *p) && p[1] == '=')
		return true;
	if (((*p == '+' || *p == '-') && p[1] == *p) || *p == '[' ||
	    ((*p == '<' || *p == '>') && p[1] == *p && p[2] == '='))
		return true;
	/* in front of all that the member hangs on */
	while (b > text && (lex_is_word(b[-1]) || strchr(".->[]()", b[-1])) &&
	       !(b[-1] == '-' && *b != '>') && b[-1] != '(')
		b--;
	while (b > text && isspace((unsigned char)b[-1]))
		b--;
	return b > text && ((b[-1] == '&' && (b - 1 == text || b[-2] != '&')) ||
			    (b - 1 > text && (b[-1] == '+' || b[-1] == '-') && b[-2] == b[-1]));
}

/* `.m = v` has no object that could be handed over. */
static bool is_element(const struct shim_use *u)
{
	const char *b = u->file->own + u->at;

	while (b > u->file->own && isspace((unsigned char)b[-1]))
		b--;
	if (b == u->file->own || b[-1] != '.')
		return false;
	for (b--; b > u->file->own && isspace((unsigned char)b[-1]);)
		b--;
	return b > u->file->own && strchr("{,", b[-1]) != NULL;
}

static bool drop_elements(struct shim *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->uses.n; i++)
		if (is_element(&m->uses.items[i]))
			m->n_left++;
		else
			m->uses.items[n++] = m->uses.items[i];
	m->uses.n = n;
	return n > 0;
}

int shim_member_type(const char **out, struct shims *s, struct ctree *tree, const char *path,
		     const char *tag, const char *member, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, tree, path, strchr(tag, ' ') + 1, err);

	*out = NULL;
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;

		for (uint32_t k = 0; f->kind != FACT_FUNC && k < f->n_subs; k++) {
			const struct fact_sub *sub = &refs.items[i].facts->subs[f->first_sub + k];

			if (strcmp(cref_str(&refs.items[i], sub->name), member) == 0)
				*out = arena_strdup(s->arena, cref_str(&refs.items[i], sub->type));
		}
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

static int write_field(struct wrapping *w, struct err *err)
{
	struct shim *m = w->m;
	struct arena *a = w->s->arena;
	const char *tag = arena_strndup(a, m->full, strcspn(m->full, "."));
	const char *bare = strchr(tag, ' '), *type;
	bool read = true;
	int rc;

	if (!bare || !drop_elements(m)) {
		m->why = bare ? "it is only used in initialisers" : "its structure has no name";
		return 0;
	}
	rc = shim_member_type(&type, w->s, w->s->tree, m->holder->path, tag, m->symbol.name, err);
	for (size_t i = 0; i < m->uses.n; i++)
		read &= !is_written(&m->uses.items[i], strlen(m->symbol.name));
	if (rc >= 0 && !type)
		m->why = "what it is a member of cannot be told";
	if (rc < 0 || !type)
		return rc < 0 ? rc : 0;
	/* a structure within the structure may be written to further along */
	read &= !strstr(type, "(*)") && !strchr(type, '[') && !strchr(type, ':') &&
		!(strncmp(type, "struct ", 7) == 0 && !strchr(type, '*'));
	rc = choose_name(w, arena_printf(a, "%s_%s", bare + 1, m->symbol.name), err);
	if (rc >= 0)
		write_member(w, read, tag, type);
	return rc;
}

static int write_any(struct wrapping *w, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc;

	if (w->m->symbol.form == CONVERT_MEMBER)
		return write_field(w, err);
	rc = ctree_visible(&refs, w->s->tree, w->m->holder->path, w->m->symbol.name, err);
	if (rc >= 0 && choose_ref(&w->ref, &refs))
		rc = write_named(w, err);
	else if (rc >= 0)
		w->m->why = "what it is in the consumer's tree cannot be told";
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int shim_write(struct shims *s, struct shim *m, struct err *err)
{
	struct wrapping w = { .s = s, .m = m, .text = STRBUF_INIT };
	int rc = write_any(&w, err);

	if (rc >= 0 && !m->why)
		m->text = arena_strndup(s->arena, w.text.buf, w.text.len);
	strbuf_release(&w.text);
	return rc < 0 ? rc : 0;
}
