// SPDX-License-Identifier: GPL-2.0-only
/* Where a text names a symbol. */
#include <string.h>

#include "base/mem.h"
#include "capi/convert-internal.h"

struct convert_text *convert_text_read(const char *text, size_t len)
{
	struct convert_text *t = mem_zalloc(sizeof(*t));

	ctext_read(&t->t, text, len);
	return t;
}

void convert_text_free(struct convert_text *t)
{
	if (t)
		ctext_release(&t->t);
	free(t);
}

uint32_t cword_at(const struct ctext *t, size_t at)
{
	uint32_t from = 0, to = (uint32_t)t->words.n;

	while (from < to) {
		uint32_t mid = from + (to - from) / 2;

		if (t->words.items[mid].off < at)
			from = mid + 1;
		else
			to = mid;
	}
	return from < t->words.n && t->words.items[from].off == at ? from : CWORD_NONE;
}

bool convert_access_at(struct convert_access *out, const struct convert_symbol *s,
		       const char *text, size_t len, size_t at)
{
	struct ctext t;
	struct cuse u;
	uint32_t i;
	bool is;

	ctext_read(&t, text, len);
	i = cword_at(&t, at);
	is = i != CWORD_NONE && cuse_read(&u, &t, i, s) && u.kind == CUSE_MEMBER &&
	     u.object < u.object_end;
	if (is)
		*out = (struct convert_access){
			t.words.items[u.object].off, cword_end(&t, u.object_end - 1),
			cword_end(&t, u.name), cword_is(&t, u.name - 1, "->"),
		};
	ctext_release(&t);
	return is;
}

void convert_uses_in(convert_places *out, const struct convert_symbol *s,
		     const struct convert_text *text, uint32_t line)
{
	const struct ctext *t = &text->t;
	cuse_vec uses = VEC_INIT;
	uint32_t directive = 0;
	bool exact = false;

	cuses_find(&uses, t, s);
	for (size_t i = 0; i < t->words.n && t->words.items[i].line <= line; i++)
		if (t->words.items[i].line == line)
			directive = t->words.items[i].directive;
	for (size_t i = 0; i < uses.n; i++)
		exact |= t->words.items[uses.items[i].name].line == line;
	for (size_t i = 0; i < uses.n; i++) {
		const struct cword *w = &t->words.items[uses.items[i].name];

		/* what a macro does may be found where it begins */
		if (exact ? w->line == line : directive && w->directive == directive)
			VEC_PUSH(out, w->off);
	}
	VEC_RELEASE(&uses);
}

void convert_uses(convert_places *out, const struct convert_symbol *s, const char *text,
		  size_t len, uint32_t line)
{
	struct convert_text *t = convert_text_read(text, len);

	convert_uses_in(out, s, t, line);
	convert_text_free(t);
}

void convert_all_uses_in(convert_places *out, const struct convert_symbol *s,
			 const struct convert_text *text)
{
	cuse_vec uses = VEC_INIT;

	cuses_find(&uses, &text->t, s);
	for (size_t i = 0; i < uses.n; i++)
		VEC_PUSH(out, text->t.words.items[uses.items[i].name].off);
	VEC_RELEASE(&uses);
}

void convert_all_uses(convert_places *out, const struct convert_symbol *s, const char *text,
		      size_t len)
{
	struct convert_text *t = convert_text_read(text, len);

	convert_all_uses_in(out, s, t);
	convert_text_free(t);
}

void convert_mentions(convert_places *out, const struct convert_symbol *s, const char *text,
		      size_t len)
{
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	struct ctext t;

	ctext_read(&t, text, len);
	for (uint32_t i = 0; i < t.words.n; i++) {
		const struct cword *w = &t.words.items[i];

		if (!cword_is(&t, i, s->name) || (i && cword_access(&t, i - 1)))
			continue;
		/* a parameter, but for what is handed to EXPORT_SYMBOL() */
		if (!w->depth && !w->directive && !cword_is(&t, i + 1, "(") &&
		    !(i > 1 && cword_is(&t, i - 1, "(") && cword_is(&t, i + 1, ")")))
			continue;
		if (!w->depth || !clocal_type(&type, &t, i, i))
			VEC_PUSH(out, w->off);
	}
	ctext_release(&t);
}

bool convert_extent(size_t *first, size_t *last, const struct convert_symbol *s,
		    const char *text, size_t len, size_t at)
{
	uint32_t i, from, to;
	struct ctext t;
	struct cuse u;
	bool is;

	ctext_read(&t, text, len);
	i = cword_at(&t, at);
	is = i != CWORD_NONE && cuse_read(&u, &t, i, s);
	if (is && !cstatement(&from, &to, &t, u.first, u.last)) {
		from = u.first;
		to = u.last;
	}
	if (is) {
		*first = t.words.items[from].off;
		*last = cword_end(&t, to - 1);
	}
	ctext_release(&t);
	return is;
}

bool convert_unconst(struct splice *out, const struct convert_text *text, size_t at,
		     const char *name)
{
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	const struct ctext *t = &text->t;
	uint32_t i = cword_at(t, at), k;
	bool pointer = false;

	k = i == CWORD_NONE ? i : clocal_find(&type, t, i, name);
	if (k == CWORD_NONE)
		return false;
	while (k-- > 0 && (cword_is_name(t, k) || cword_is(t, k, "*"))) {
		pointer |= cword_is(t, k, "*");
		/* not that of the pointer itself */
		if (!cword_is(t, k, "const") || !pointer || cword_is(t, k + 1, "*") ||
		    !cword_is_name(t, k + 1))
			continue;
		*out = (struct splice){ t->words.items[k].off,
			t->words.items[k + 1].off - t->words.items[k].off, "" };
		return true;
	}
	return false;
}
