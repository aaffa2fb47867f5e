// SPDX-License-Identifier: GPL-2.0-only
#include "capi/edits.h"

#include <ctype.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "capi/edits-internal.h"
#include "capi/lex.h"
#include "capi/lines.h"

#define MAX_PAIRS 10000u	/* old lines times new ones that are held side by side */
#define LIKE 50
#define NEARBY ((size_t)4096)	/* bytes in which a bracket closes */

/* ------------------------------------------------------------------- one edit */

static bool is_comment(const struct edit_text *t, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (t->kind[i] != EDIT_COMMENT && !isspace((unsigned char)t->s[i]))
			return false;
	return true;
}

/* The line that a byte is in, from 0. */
static uint32_t line_of(const struct edit_text *t, size_t at)
{
	uint32_t lo = 0, hi = t->n;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (t->start[mid + 1] <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

void edit_add(struct editing *g, size_t from, size_t to, size_t new_from, size_t new_to)
{
	const char *a = g->old.s, *b = g->new.s;
	uint32_t line, last;

	while (from < to && new_from < new_to && a[from] == b[new_from] &&
	       isspace((unsigned char)a[from])) {
		from++;
		new_from++;
	}
	while (from < to && new_from < new_to && a[to - 1] == b[new_to - 1] &&
	       isspace((unsigned char)a[to - 1])) {
		to--;
		new_to--;
	}
	if (to - from == new_to - new_from && memcmp(a + from, b + new_from, to - from) == 0)
		return;
	line = line_of(&g->old, from);
	last = to > from ? line_of(&g->old, to - 1) : line;
	VEC_PUSH(g->out, (struct edit){
		.at = from, .len = to - from, .text = b + new_from, .text_len = new_to - new_from,
		.line = line + 1,
		/* between two lines it is in neither */
		.n_lines = from == to && from == g->old.start[line] ? 0 : last - line + 1,
		.comment = is_comment(&g->old, from, to) && is_comment(&g->new, new_from, new_to),
	});
}

/* ----------------------------------------------------------- lines of one hunk */

static void come(struct editing *g, uint32_t at, uint32_t first, uint32_t end)
{
	while (first < end) {
		uint32_t stop = edit_chunk(&g->new, first, end);

		VEC_PUSH(g->out, (struct edit){
			.at = g->old.start[at], .line = at + 1,
			.text = g->new.s + g->new.start[first],
			.text_len = g->new.start[stop] - g->new.start[first],
			.comment = is_comment(&g->new, g->new.start[first], g->new.start[stop]),
		});
		first = stop;
	}
}

static void go(struct editing *g, uint32_t first, uint32_t end, uint32_t new)
{
	while (first < end) {
		uint32_t stop = edit_chunk(&g->old, first, end);

		VEC_PUSH(g->out, (struct edit){
			.at = g->old.start[first], .line = first + 1, .n_lines = stop - first,
			.len = g->old.start[stop] - g->old.start[first],
			.text = g->new.s + g->new.start[new],
			.comment = is_comment(&g->old, g->old.start[first], g->old.start[stop]),
		});
		first = stop;
	}
}

/* Lines that have nothing to do with each other. */
static void replace(struct editing *g, const struct hunk *h)
{
	if (!h->n_old)
		come(g, h->old, h->new, h->new + h->n_new);
	else if (!h->n_new)
		go(g, h->old, h->old + h->n_old, h->new);
	else
		edit_add(g, g->old.start[h->old], g->old.start[h->old + h->n_old],
			 g->new.start[h->new], g->new.start[h->new + h->n_new]);
}

/*
 * Which lines came in the place of which: pairs in order whose likeness is the most in
 * all. to[i] is the line in place of old line i of the hunk, or UINT32_MAX.
 */
static void pair(uint32_t *to, struct editing *g, const struct hunk *h)
{
	size_t n = h->n_old, m = h->n_new, w = m + 1;
	_cleanup_free_ int *like = mem_zalloc(n * m * sizeof(*like));
	_cleanup_free_ int *best = mem_zalloc((n + 1) * w * sizeof(*best));
	size_t i, k;

	for (i = n; i-- > 0;)
		for (k = m; k-- > 0;) {
			int l = edit_likeness(g, h->old + (uint32_t)i, h->new + (uint32_t)k);
			int down = best[(i + 1) * w + k], right = best[i * w + k + 1];
			int most = down > right ? down : right;

			like[i * m + k] = l = l < LIKE ? 0 : l;
			best[i * w + k] = l && best[(i + 1) * w + k + 1] + l >= most ?
				best[(i + 1) * w + k + 1] + l : most;
		}
	for (i = 0; i < n; i++)
		to[i] = UINT32_MAX;
	for (i = k = 0; i < n && k < m;) {
		int l = like[i * m + k];

		if (l && best[i * w + k] == best[(i + 1) * w + k + 1] + l)
			to[i++] = (uint32_t)k++;
		else if (best[(i + 1) * w + k] >= best[i * w + k + 1])
			i++;
		else
			k++;
	}
}

static void one_hunk(struct editing *g, const struct hunk *h)
{
	_cleanup_free_ uint32_t *to = NULL;
	struct hunk rest = { h->old, 0, h->new, 0 };

	if (!h->n_old || !h->n_new || (uint64_t)h->n_old * h->n_new > MAX_PAIRS) {
		replace(g, h);
		return;
	}
	to = mem_array(NULL, h->n_old, sizeof(*to));
	pair(to, g, h);
	for (uint32_t i = 0; i < h->n_old; i++) {
		if (to[i] == UINT32_MAX)
			continue;
		rest.n_old = h->old + i - rest.old;
		rest.n_new = h->new + to[i] - rest.new;
		replace(g, &rest);
		edit_words(g, h->old + i, h->new + to[i]);
		rest.old = h->old + i + 1;
		rest.new = h->new + to[i] + 1;
	}
	rest.n_old = h->old + h->n_old - rest.old;
	rest.n_new = h->new + h->n_new - rest.new;
	replace(g, &rest);
}

/* --------------------------------------------------------------------- groups */

struct open_edit {
	size_t edit;
	int sign;
};

static void join(edit_vec *v, size_t first, uint32_t a, uint32_t b)
{
	for (size_t i = first; a != b && i < v->n; i++) {
		if (v->items[i].group == b)
			v->items[i].group = a;
		if (v->items[i].within == b)
			v->items[i].within = a;
	}
}

/* Inner braces come first. */
static void enclose(edit_vec *v, size_t open, size_t close)
{
	for (size_t i = open + 1; i < close; i++)
		if (v->items[i].within == EDIT_NOWHERE)
			v->items[i].within = v->items[open].group;
}

/* Each bracket that an edit leaves open is closed by the next edit that closes one more. */
static void match(edit_vec *v, size_t first, const struct edit_balance *b, int kind)
{
	VEC(struct open_edit) open = VEC_INIT;

	for (size_t i = first; i < v->n; i++) {
		int n = b[i - first].of[kind], sign = n < 0 ? -1 : 1;

		for (; n; n -= sign) {
			struct open_edit *top = open.n ? &open.items[open.n - 1] : NULL;

			if (top && top->sign != sign) {
				join(v, first, v->items[top->edit].group, v->items[i].group);
				if (kind == EDIT_BRACES)
					enclose(v, top->edit, i);
				open.n--;
			} else {
				VEC_PUSH(&open, (struct open_edit){ i, sign });
			}
		}
	}
	for (size_t i = 1; i < open.n; i++)
		join(v, first, v->items[open.items[0].edit].group,
		     v->items[open.items[i].edit].group);
	VEC_RELEASE(&open);
}

/* Behind the bracket that closes the one at @open; @open when there is none nearby. */
static size_t behind_bracket(const struct edit_text *t, size_t open)
{
	size_t depth = 0;

	for (size_t i = open; i < t->len && i < open + NEARBY; i++) {
		if (t->kind[i] != EDIT_CODE)
			continue;
		depth += t->s[i] == '(';
		depth -= t->s[i] == ')';
		if (!depth)
			return i + 1;
	}
	return open;
}

/* Where the bracket opens that follows the word which an edit ends with, or SIZE_MAX. */
static size_t bracket_of(const struct edit_text *t, const struct edit *e)
{
	size_t at = e->at + e->len;

	if (!e->len || !lex_is_word(t->s[at - 1]) || t->kind[at - 1] != EDIT_CODE)
		return SIZE_MAX;
	while (at < t->len && char_is_blank(t->s[at]))
		at++;
	return at < t->len && t->s[at] == '(' ? at : SIZE_MAX;
}

/* What is called, and what it is called with; or for, if and what they test. */
static void join_calls(struct editing *g, size_t first)
{
	edit_vec *v = g->out;

	for (size_t i = first; i < v->n; i++) {
		size_t open = bracket_of(&g->old, &v->items[i]), end;

		if (open == SIZE_MAX)
			continue;
		end = behind_bracket(&g->old, open);
		for (size_t k = i + 1; k < v->n && v->items[k].at < end; k++)
			join(v, first, v->items[i].group, v->items[k].group);
	}
}

static void find_groups(struct editing *g, size_t first)
{
	edit_vec *v = g->out;
	_cleanup_free_ struct edit_balance *b = mem_zalloc((v->n - first + 1) * sizeof(*b));

	for (size_t i = first; i < v->n; i++) {
		struct edit *e = &v->items[i];
		size_t from = (size_t)(e->text - g->new.s);

		e->group = (uint32_t)(i - first);
		e->within = EDIT_NOWHERE;
		edit_balance_add(&b[i - first], &g->new, from, from + e->text_len, 1);
		edit_balance_add(&b[i - first], &g->old, e->at, e->at + e->len, -1);
	}
	for (int kind = 0; kind < EDIT_N_BRACKETS; kind++)
		match(v, first, b, kind);
	join_calls(g, first);
}

int edits_make(edit_vec *out, const char *old, size_t old_len, const char *new,
	       size_t new_len, struct err *err)
{
	struct editing g = { .out = out };
	hunk_vec hunks = VEC_INIT;
	size_t first = out->n;
	int rc = lines_diff(&hunks, old, old_len, new, new_len, err);

	if (rc >= 0) {
		edit_text_init(&g.old, old, old_len);
		edit_text_init(&g.new, new, new_len);
		for (size_t i = 0; i < hunks.n; i++)
			one_hunk(&g, &hunks.items[i]);
		find_groups(&g, first);
		edit_text_release(&g.old);
		edit_text_release(&g.new);
	}
	VEC_RELEASE(&hunks);
	return rc;
}

/* ------------------------------------------------------------------- using them */

void edits_apply(struct strbuf *out, const char *old, size_t len, const struct edit *edits,
		 size_t n, const bool *in, size_t *where)
{
	size_t done = 0;

	for (size_t i = 0; i < n; i++) {
		strbuf_add(out, old + done, edits[i].at - done);
		done = edits[i].at;
		if (where)
			where[i] = out->len;
		if (in && !in[i])
			continue;
		strbuf_add(out, edits[i].text, edits[i].text_len);
		done += edits[i].len;
	}
	strbuf_add(out, old + done, len - done);
}

/* The hunk behind the same lines that line @line (from 0) is among; SIZE_MAX: it changed. */
static size_t hunk_after(const hunk_vec *h, uint32_t line)
{
	size_t i = 0;

	while (i < h->n && h->items[i].old + h->items[i].n_old <= line)
		i++;
	return i < h->n && h->items[i].old <= line ? SIZE_MAX : i;
}

static uint32_t moved(const hunk_vec *h, size_t after, uint32_t line)
{
	if (!after)
		return line;
	return line - (h->items[after - 1].old + h->items[after - 1].n_old) +
	       h->items[after - 1].new + h->items[after - 1].n_new;
}

/* What is between lines stays behind the line in front of it, or in front of the next. */
static bool carry_between(struct edit *e, const hunk_vec *h, const struct edit_text *to)
{
	size_t before = e->line > 1 ? hunk_after(h, e->line - 2) : SIZE_MAX;
	size_t after = hunk_after(h, e->line - 1);
	uint32_t line;

	if (before != SIZE_MAX)
		line = moved(h, before, e->line - 2) + 1;
	else if (after != SIZE_MAX)
		line = moved(h, after, e->line - 1);
	else
		return false;
	if (line > to->n)
		return false;
	e->at = to->start[line];
	e->line = line + 1;
	return true;
}

static bool carry(struct edit *e, const hunk_vec *h, const struct edit_text *from,
		  const struct edit_text *to)
{
	size_t first, last;
	uint32_t line;

	if (!e->n_lines)
		return carry_between(e, h, to);
	first = hunk_after(h, e->line - 1);
	last = hunk_after(h, e->line + e->n_lines - 2);
	if (first == SIZE_MAX || first != last)
		return false;
	line = moved(h, first, e->line - 1);
	if (line + e->n_lines > to->n)
		return false;
	e->at = e->at - from->start[e->line - 1] + to->start[line];
	e->line = line + 1;
	return true;
}

int edits_carry(struct edit *edits, size_t n, bool *lost, const char *text, size_t len,
		const char *other, size_t other_len, struct err *err)
{
	_cleanup_edit_text_ struct edit_text from = { .s = NULL }, to = { .s = NULL };
	hunk_vec hunks = VEC_INIT;
	int rc = lines_diff(&hunks, text, len, other, other_len, err);

	if (rc >= 0) {
		edit_text_init(&from, text, len);
		edit_text_init(&to, other, other_len);
		for (size_t i = 0; i < n; i++)
			lost[i] = !carry(&edits[i], &hunks, &from, &to);
	}
	VEC_RELEASE(&hunks);
	return rc;
}
