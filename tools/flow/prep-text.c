// SPDX-License-Identifier: GPL-2.0-only
/* What the words of a text alone tell: whether some edits of a line can be made by themselves. */
#include <ctype.h>
#include <string.h>

#include "base/bytes.h"
#include "capi/lex.h"
#include "flow/prep-internal.h"

struct span_of {
	const char *s;
	size_t len;
};

static struct span_of line_at(const char *text, size_t len, size_t at)
{
	size_t from = at, to = at;

	while (from > 0 && text[from - 1] != '\n')
		from--;
	while (to < len && text[to] != '\n')
		to++;
	return (struct span_of){ text + from, to - from };
}

static unsigned int class_of(char c)
{
	return lex_is_word(c) ? 'w' : (unsigned char)c;
}

/* Calls for each two characters that stand side by side, blanks aside, where words end. */
static bool each_pair(struct span_of l, bool (*fn)(void *, unsigned int, unsigned int), void *p)
{
	size_t last = l.len;

	for (size_t i = 0; i < l.len; i++) {
		if (isspace((unsigned char)l.s[i]))
			continue;
		if (last < l.len && (i > last + 1 || class_of(l.s[i]) != 'w' ||
				     class_of(l.s[last]) != 'w') &&
		    !fn(p, class_of(l.s[last]), class_of(l.s[i])))
			return false;
		last = i;
	}
	return true;
}

struct pairs {
	uint64_t seen[256][4];
};

static bool note_pair(void *payload, unsigned int a, unsigned int b)
{
	struct pairs *p = payload;

	p->seen[a][b / 64] |= 1ull << b % 64;
	return true;
}

static bool know_pair(void *payload, unsigned int a, unsigned int b)
{
	const struct pairs *p = payload;

	return p->seen[a][b / 64] >> b % 64 & 1;
}

/*
 * A line with some of its edits: whatever stands side by side in it has to in the line as it
 * was or as it will be.
 */
static bool fits(const struct prep_file *f, const struct prep_piece *p, struct span_of now)
{
	struct pairs pairs = { { { 0 } } };
	size_t at = (size_t)(p->edit.text - f->wanted);

	(void)each_pair(line_at(f->own, f->own_len, p->edit.at), note_pair, &pairs);
	(void)each_pair(line_at(f->wanted, f->wanted_len, at), note_pair, &pairs);
	return each_pair(now, know_pair, &pairs);
}

static uint32_t line_number(const struct strbuf *text, size_t at)
{
	return text_line_of(text->buf, at < text->len ? at : text->len);
}

static void add(prep_troubles *out, const struct prep_file *f, const struct prep_piece *p,
		uint32_t line, const char *text)
{
	VEC_PUSH(out, (struct prep_trouble){
		.path = f->path, .line = line, .symbol = "", .text = text, .piece = p,
		.cure = p ? p->within : PREP_NO_UNIT });
}

static void judge_file(prep_troubles *out, struct prep *g, const struct prep_file *f,
		       const bool *in)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ size_t *where = mem_array(NULL, f->n + 1, sizeof(*where));

	prep_text(&text, g, f, in, where);
	if (!edits_balance(f->own, f->own_len, text.buf, text.len))
		add(out, f, NULL, 0, "brackets do not match");
	for (size_t i = 0; i < f->n; i++) {
		const struct prep_piece *p = &g->pieces.items[f->first + i];

		if (p->fixed || !in[p->unit])
			continue;
		if (p->within != PREP_NO_UNIT && !in[p->within])
			add(out, f, p, line_number(&text, where[i]),
			    "it is in a block that is not there");
		else if (p->edit.part && !fits(f, p, line_at(text.buf, text.len, where[i])))
			add(out, f, p, line_number(&text, where[i]),
			    "the line is no C with this edit alone");
	}
}

void prep_judge_text(prep_troubles *out, struct prep *g, const bool *in)
{
	for (size_t i = 0; i < g->files.n; i++) {
		const struct prep_file *f = &g->files.items[i];

		if (!f->whole && prep_file_changes(g, f, in))
			judge_file(out, g, f, in);
	}
}
