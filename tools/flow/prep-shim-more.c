// SPDX-License-Identifier: GPL-2.0-only
/*
 * A wrapper that takes what only the new form of a function needs: callers hand it over now, and
 * the wrapper passes it on after the merge. What that is their own fixes say, in the merge
 * without wrappers.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/lex.h"
#include "flow/prep-shim.h"

/* ------------------------------------------------------------------- arguments */

struct arguments {
	struct lexed lx;
	size_t open;			/* the bracket, as a token */
	size_t first[CONVERT_MAX_ARGS], end[CONVERT_MAX_ARGS];	/* tokens of each */
	size_t n;
};

/* Those of the call whose name is at byte @at; false: it is none. Release lx. */
static bool read_arguments(struct arguments *out, const char *text, size_t len, size_t at)
{
	size_t i = 0, depth = 0, from;

	*out = (struct arguments){ .n = 0 };
	lex(&out->lx, text, len, LEX_FULL);
	while (i < out->lx.toks.n && lex_tok(&out->lx, i)->off < at)
		i++;
	if (!lex_is_op(&out->lx, i + 1, '('))
		return false;
	out->open = i + 1;
	from = i + 2;
	for (i = out->open; i < out->lx.toks.n; i++) {
		bool closes = lex_is_op(&out->lx, i, ')') || lex_is_op(&out->lx, i, ']') ||
			      lex_is_op(&out->lx, i, '}');

		depth += lex_is_op(&out->lx, i, '(') || lex_is_op(&out->lx, i, '[') ||
			 lex_is_op(&out->lx, i, '{');
		depth -= closes;
		if (depth > 1 || (depth == 1 && !lex_is_op(&out->lx, i, ',')))
			continue;
		if (out->n == CONVERT_MAX_ARGS)
			return false;
		if (i > from) {
			out->first[out->n] = from;
			out->end[out->n++] = i;
		}
		from = i + 1;
		if (!depth)
			return true;
	}
	return false;
}

static size_t end_of(const struct arguments *a, size_t arg)
{
	const struct tok *last = lex_tok(&a->lx, a->end[arg] - 1);

	return (size_t)last->off + last->len;
}

static const char *argument(struct arena *arena, const struct arguments *a, size_t arg)
{
	size_t from = lex_tok(&a->lx, a->first[arg])->off;

	return arena_strndup(arena, a->lx.src + from, end_of(a, arg) - from);
}

/* ------------------------------------------------------------------- parameters */

static bool is_of_old(const char *prototype, const char *name)
{
	return lex_has_word(prototype, strlen(prototype), name);
}

/* Names that none of the old ones has. */
static void name_more(struct shims *s, struct shim *m)
{
	for (size_t i = 0; i < m->more.n; i++) {
		struct convert_param *p = &m->more.items[i];
		const char *name = *p->name ? p->name :
					      arena_printf(s->arena, "more%zu", p->at + 1);

		while (is_of_old(m->prototype[0], name))
			name = arena_cat(s->arena, "new_", name);
		p->name = name;
	}
}

/*
 * Whether a file knows all words of a type. A structure that is only pointed to is no matter
 * where its callers are in the same file: they have one. 1, 0, <0.
 */
static int knows_type(struct shims *s, const struct shim *m, const char *type, struct err *err)
{
	static const char *const plain[] = { "const", "volatile", "unsigned", "signed", "void",
		"char", "short", "int", "long", "float", "double", "struct", "union", "enum",
		"bool", "_Bool" };

	bool pointed = m->own_file && strchr(type, '*');

	for (const char *p = type; *p;) {
		size_t n = 0;
		bool known = pointed && p > type + 6 && (strncmp(p - 7, "struct ", 7) == 0 ||
							 strncmp(p - 6, "union ", 6) == 0);
		cref_vec refs = VEC_INIT;
		int rc = 0;

		while (lex_is_word(p[n]))
			n++;
		for (size_t i = 0; n && i < sizeof(plain) / sizeof(*plain); i++)
			known |= strlen(plain[i]) == n && strncmp(plain[i], p, n) == 0;
		if (n && !known)
			rc = ctree_visible(&refs, s->tree, m->holder->path,
					   arena_strndup(s->arena, p, n), err);
		known |= refs.n > 0;
		VEC_RELEASE(&refs);
		if (rc < 0 || (n && !known))
			return rc < 0 ? rc : 0;
		p += n ? n : 1;
	}
	return 1;
}

/* ------------------------------------------------------------------------ callers */

/* The use in the merge with the fixes: as many calls in front of it. */
static size_t fixed_place(const struct shim_use *u, const struct convert_symbol *symbol,
			  const char *text, size_t len)
{
	convert_places before = VEC_INIT, after = VEC_INIT;
	size_t at = SIZE_MAX;

	convert_all_uses(&before, symbol, u->file->merged, u->file->merged_len);
	convert_all_uses(&after, symbol, text, len);
	for (size_t i = 0; i < before.n && before.n == after.n; i++)
		if (before.items[i] == u->merged)
			at = after.items[i];
	VEC_RELEASE(&before);
	VEC_RELEASE(&after);
	return at;
}

/* What one caller hands over in the merge. 1, 0 nobody can tell, <0. */
static int ask_caller(struct shims *s, const struct shim *m, struct shim_use *u, size_t n,
		      struct err *err)
{
	_cleanup_snapshot_ struct snapshot fixed = SNAPSHOT_INIT;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct arguments own, args;
	size_t at;
	bool ok;
	int rc;

	snapshot_init(&fixed, &s->fixed);
	rc = snapshot_read(&f, &fixed, s->g->r, u->file->path, CFILE_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	at = fixed_place(u, &m->symbol, f.data, f.len);
	if (at == SIZE_MAX)
		return 0;
	ok = read_arguments(&args, f.data, f.len, at) && args.n == n;
	u->more = arena_alloc(s->arena, m->more.n * sizeof(*u->more));
	for (size_t i = 0; ok && i < m->more.n; i++)
		u->more[i] = argument(s->arena, &args, m->more.items[i].at);
	lexed_release(&args.lx);
	if (ok) {
		ok = read_arguments(&own, u->file->own, u->file->own_len, u->at);
		for (size_t i = 0; ok && i < m->more.n; i++)
			ok = m->more.items[i].behind <= own.n;
		lexed_release(&own.lx);
	}
	return ok;
}

static int refuse(struct shim *m, const char *why)
{
	m->more.n = 0;
	m->why = why;
	return 0;
}

int shim_take_more(struct shims *s, struct shim *m, struct err *err)
{
	size_t n = 0;
	int rc = 1;

	if (m->symbol.form != CONVERT_CALL || !m->prototype[0] || !m->prototype[1] ||
	    !convert_added(&m->more, &n, s->arena, m->symbol.name, m->prototype[0],
			   m->prototype[1]) || !m->more.n)
		return 0;
	name_more(s, m);
	for (size_t i = 0; rc > 0 && i < m->more.n; i++)
		rc = knows_type(s, m, m->more.items[i].type, err);
	if (rc <= 0)
		return rc < 0 ? rc : refuse(m, arena_printf(s->arena, "%s does not know all types "
							    "that the new form takes",
							    m->holder->path));
	for (size_t i = 0; rc > 0 && i < m->uses.n; i++)
		rc = ask_caller(s, m, &m->uses.items[i], n, err);
	if (rc <= 0)
		return rc < 0 ? rc : refuse(m, "what its callers are to hand over cannot be told");
	m->text = NULL;
	rc = shim_write(s, m, err);
	return rc < 0 ? rc : 1;
}

void shim_hand_over(struct shims *s, const struct shim *m, const struct shim_use *u)
{
	const struct shim_file *f = u->file;
	struct arguments a;

	if (!m->more.n)
		return;
	if (read_arguments(&a, f->own, f->own_len, u->at))
		for (size_t i = 0; i < m->more.n;) {
			size_t behind = m->more.items[i].behind;
			struct splice e = { .text = "" };

			e.at = behind ? end_of(&a, behind - 1) :
					(size_t)lex_tok(&a.lx, a.open)->off + 1;
			for (; i < m->more.n && m->more.items[i].behind == behind; i++)
				e.text = arena_printf(s->arena, "%s%s%s", e.text,
						      behind || *e.text ? ", " : "", u->more[i]);
			if (!behind && a.n)
				e.text = arena_cat(s->arena, e.text, ", ");
			VEC_PUSH(&u->file->edits, e);
		}
	lexed_release(&a.lx);
}
