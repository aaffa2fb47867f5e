// SPDX-License-Identifier: GPL-2.0-only
/* The consumer's tree with wrappers, and with its uses going through them. */
#include <string.h>

#include "base/mem.h"
#include "capi/cfile.h"
#include "flow/prep-shim.h"

/* --------------------------------------------------------------------- the uses */

/* `x->m` becomes name(x), `x.m` name(&x), and f becomes name. */
static bool convert_use(struct splice *out, struct shims *s, const struct shim *m,
			const struct shim_use *u)
{
	const struct shim_file *f = u->file;
	struct convert_access x;

	*out = (struct splice){ u->at, strlen(m->symbol.name), m->name };
	if (m->symbol.form != CONVERT_MEMBER)
		return true;
	if (!convert_access_at(&x, &m->symbol, f->own, f->own_len, u->at))
		return false;
	*out = (struct splice){ x.first, x.last - x.first,
		arena_printf(s->arena, "%s(%s%.*s)", m->name, x.arrow ? "" : "&",
			     (int)(x.object_end - x.first), f->own + x.first) };
	return true;
}

static void convert_uses_of(struct shims *s, struct shim *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->uses.n; i++) {
		const struct shim_use *u = &m->uses.items[i];
		struct splice e;

		if (!convert_use(&e, s, m, u)) {
			m->n_left++;
			continue;
		}
		VEC_PUSH(&u->file->edits, e);
		shim_hand_over(s, m, u);
		if (m->holder == u->file && u->at < u->file->first)
			u->file->first = u->at;
		m->uses.items[n++] = *u;
	}
	m->uses.n = n;
	if (!n)
		m->why = "none of its uses can be made a call";
}

/* ------------------------------------------------------------------- the wrapper */

static size_t line_start(const char *text, size_t at)
{
	while (at && text[at - 1] != '\n')
		at--;
	return at;
}

static size_t of_line(const char *text, size_t len, uint32_t line)
{
	size_t at = 0;

	for (; line > 1 && at < len; at++)
		line -= text[at] == '\n';
	return at;
}

/* In front of the comment that stands right above. */
static size_t above_comment(const char *text, size_t at)
{
	size_t from = at;

	if (at < 3 || memcmp(text + at - 3, "*/\n", 3) != 0)
		return at;
	while (from >= 2 && memcmp(text + from - 2, "/*", 2) != 0)
		from--;
	if (from < 2)
		return at;
	from -= 2;
	return line_start(text, from) == from ? from : at;
}

/* In front of the #if that it is all in, and of what is to be read with it. */
static size_t outside(const struct lexed *lx, uint32_t cond, size_t at)
{
	uint32_t top = 0;

	for (uint32_t c = cond; c; c = lx->conds.items[c].parent)
		if (!(lx->conds.items[c].flags & COND_INCLUDE_GUARD))
			top = c;
	for (uint32_t c = 1; top && c < lx->conds.n; c++)
		if (lx->conds.items[c].group == lx->conds.items[top].group) {
			at = of_line(lx->src, lx->len, lx->conds.items[c].line);
			break;
		}
	return above_comment(lx->src, line_start(lx->src, at));
}

/* In front of the declaration, or #define, that byte @use is in. */
static size_t before_use(const struct cfile *cf, size_t use)
{
	const struct lexed *lx = &cf->lx;

	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (m->off <= use && use < (size_t)m->off + m->len)
			return outside(lx, m->cond, of_line(lx->src, lx->len, m->line));
	}
	for (size_t i = 0; i < cf->decls.n; i++) {
		const struct tok *first = lex_tok(lx, cf->decls.items[i].first);
		const struct tok *last = lex_tok(lx, cf->decls.items[i].last - 1);

		if (first->off <= use && use < (size_t)last->off + last->len)
			return outside(lx, first->cond, first->off);
	}
	return outside(lx, 0, use);
}

/* In front of the #endif that belongs to the guard, or at the end. */
static size_t at_end(const struct cfile *cf)
{
	const struct lexed *lx = &cf->lx;

	for (size_t i = 0; i < lx->conds.n; i++)
		if (lx->conds.items[i].flags & COND_INCLUDE_GUARD)
			return of_line(lx->src, lx->len, lx->conds.items[i].end_line);
	return lx->len;
}

size_t shim_end_of(const char *text, size_t len)
{
	struct cfile cf;
	size_t at;

	cfile_parse(&cf, text, len, LEX_DECLS);
	at = at_end(&cf);
	cfile_release(&cf);
	return at;
}

static void put_wrappers(struct shims *s, struct shim_file *f)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct splice e = { .at = 0 };
	struct cfile cf;

	for (size_t i = 0; i < s->all.n; i++) {
		const struct shim *m = s->all.items[i];

		if (m->holder == f && m->text && !m->why)
			strbuf_addf(&text, "/* %s%s is about to change: all uses go through here "
				    "*/\n%s", m->full,
				    m->symbol.form == CONVERT_CALL ? "()" : "", m->text);
	}
	if (!text.len)
		return;
	cfile_parse(&cf, f->own, f->own_len, LEX_FULL);
	e.at = f->first != SIZE_MAX ? before_use(&cf, f->first) : at_end(&cf);
	if (f->first == SIZE_MAX && e.at == f->own_len) {
		text.len--;
		e.text = arena_printf(s->arena, "\n%.*s", (int)text.len, text.buf);
	} else {
		e.text = arena_strndup(s->arena, text.buf, text.len);
	}
	cfile_release(&cf);
	VEC_PUSH(&f->edits, e);
}

/* Token of the bracket that closes the one at @i, or 0. */
static size_t closing(const struct lexed *lx, size_t i)
{
	size_t depth = 0;

	for (; i < lx->toks.n; i++) {
		depth += lex_is_op(lx, i, '(');
		if (lex_is_op(lx, i, ')') && !--depth)
			return i;
	}
	return 0;
}

/* The words of a text in one line; false: there is more than that in it. */
static bool one_line(struct strbuf *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		bool blank = text[i] == ' ' || text[i] == '\t' || text[i] == '\n';

		if (text[i] == '"' || (text[i] == '/' && i + 1 < len && strchr("/*", text[i + 1])))
			return false;
		if (!blank)
			strbuf_addch(out, text[i]);
		else if (out->len && !strchr(" (", out->buf[out->len - 1]))
			strbuf_addch(out, ' ');
	}
	return true;
}

void shim_lay_out(struct strbuf *text, size_t at)
{
	_cleanup_strbuf_ struct strbuf call = STRBUF_INIT, laid = STRBUF_INIT;
	struct lexed lx;
	size_t tok = 0, close, end = 0;

	lex(&lx, text->buf, text->len, LEX_FULL);
	while (tok < lx.toks.n && lx.toks.items[tok].off < at)
		tok++;
	close = lex_is_op(&lx, tok + 1, '(') ? closing(&lx, tok + 1) : 0;
	if (close && lex_tok(&lx, tok)->off == at &&
	    lex_tok(&lx, tok)->cond == lex_tok(&lx, close)->cond)
		end = (size_t)lex_tok(&lx, close)->off + 1;
	lexed_release(&lx);
	if (!end || !one_line(&call, text->buf + at, end - at))
		return;
	convert_lay_out(&laid, text->buf, text->len, at, end, call.buf);
	if (!memchr(text->buf + at, '\n', end - at) && !strchr(laid.buf, '\n'))
		return;
	strbuf_reset(&call);
	strbuf_add(&call, text->buf + end, text->len - end);
	text->len = at;
	strbuf_add(text, laid.buf, laid.len);
	strbuf_add(text, call.buf, call.len);
}

/* Whether an edit gives a call another function, and does nothing else. */
static bool is_call(const struct shims *s, const struct splice *e)
{
	for (size_t i = 0; i < s->all.n; i++)
		if (s->all.items[i]->symbol.form == CONVERT_CALL &&
		    s->all.items[i]->name == e->text)
			return true;
	return false;
}

static void write_file(struct snapshot *out, const struct shims *s, struct shim_file *f)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ size_t *where = mem_array(NULL, f->edits.n, sizeof(*where));

	splices_settle(&f->edits);
	splices_put(&text, f->own, f->own_len, f->edits.items, f->edits.n, where);
	/* those within others first */
	for (size_t i = f->edits.n; i-- > 0;)
		if (where[i] != SIZE_MAX && is_call(s, &f->edits.items[i]))
			shim_lay_out(&text, where[i]);
	snapshot_set_content(out, f->path, strlen(f->path), text.buf, text.len, NULL, f->mode);
}

void shims_put(struct snapshot *out, struct shims *s)
{
	snapshot_init(out, &s->own.tree);
	for (size_t i = 0; i < s->files.n; i++) {
		s->files.items[i]->edits.n = 0;
		s->files.items[i]->first = SIZE_MAX;
	}
	for (size_t i = 0; i < s->all.n; i++)
		if (!s->all.items[i]->why)
			convert_uses_of(s, s->all.items[i]);
	for (size_t i = 0; i < s->files.n; i++) {
		struct shim_file *f = s->files.items[i];

		if (f->own)
			put_wrappers(s, f);
		if (f->edits.n)
			write_file(out, s, f);
	}
}
