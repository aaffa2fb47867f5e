// SPDX-License-Identifier: GPL-2.0-only
/* Where comments and strings are, brackets that match, and where statements end. */
#include <ctype.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "capi/edits-internal.h"
#include "capi/lex.h"

/* ---------------------------------------------------------------- what a byte is */

static size_t end_of_string(const struct edit_text *t, size_t i)
{
	char quote = t->s[i++];

	while (i < t->len && t->s[i] != quote && t->s[i] != '\n')
		i += t->s[i] == '\\' && i + 1 < t->len ? 2 : 1;
	return i < t->len ? i + (t->s[i] == quote) : t->len;
}

static size_t end_of_comment(const struct edit_text *t, size_t i)
{
	const char *end;

	if (t->s[i + 1] == '/') {
		end = memchr(t->s + i, '\n', t->len - i);
		return end ? (size_t)(end - t->s) : t->len;
	}
	end = memmem(t->s + i + 2, t->len - i - 2, "*/", 2);
	return end ? (size_t)(end - t->s) + 2 : t->len;
}

static void find_kinds(struct edit_text *t)
{
	for (size_t i = 0; i < t->len;) {
		enum edit_kind kind = EDIT_CODE;
		size_t end = i + 1;

		if (t->s[i] == '"' || t->s[i] == '\'') {
			kind = EDIT_STRING;
			end = end_of_string(t, i);
		} else if (t->s[i] == '/' && i + 1 < t->len &&
			   (t->s[i + 1] == '*' || t->s[i + 1] == '/')) {
			kind = EDIT_COMMENT;
			end = end_of_comment(t, i);
		}
		memset(t->kind + i, (int)kind, end - i);
		i = end;
	}
}

void edit_text_init(struct edit_text *t, const char *s, size_t len)
{
	*t = (struct edit_text){ .s = s, .len = len, .kind = mem_zalloc(len + 1) };
	for (size_t i = 0; i < len; i++)
		t->n += s[i] == '\n' || i + 1 == len;
	t->start = mem_array(NULL, (size_t)t->n + 1, sizeof(*t->start));
	t->n = 0;
	for (size_t i = 0; i < len; i++)
		if (!i || s[i - 1] == '\n')
			t->start[t->n++] = i;
	t->start[t->n] = len;
	find_kinds(t);
}

void edit_text_release(struct edit_text *t)
{
	free(t->kind);
	free(t->start);
	*t = (struct edit_text){ .s = NULL };
}

/* ------------------------------------------------------------------- brackets */

/* "if", "ifdef", "endif": what stands behind the # of a directive; "" for none. */
static bool is_directive(const struct edit_text *t, size_t i, const char *word)
{
	size_t at = i, n = strlen(word);

	while (at > 0 && char_is_blank(t->s[at - 1]))
		at--;
	if (t->s[i] != '#' || (at > 0 && t->s[at - 1] != '\n'))
		return false;
	for (i++; i < t->len && char_is_blank(t->s[i]); i++)
		;
	return t->len - i >= n && memcmp(t->s + i, word, n) == 0;
}

static void count_byte(struct edit_balance *b, const struct edit_text *t, size_t i, int sign)
{
	static const char open[] = "([{", close[] = ")]}";
	const char *p = memchr(open, t->s[i], 3);

	if (p)
		b->of[p - open] += sign;
	p = memchr(close, t->s[i], 3);
	if (p)
		b->of[p - close] -= sign;
	if (is_directive(t, i, "if"))
		b->of[3] += sign;
	if (is_directive(t, i, "endif"))
		b->of[3] -= sign;
}

void edit_balance_add(struct edit_balance *b, const struct edit_text *t, size_t from,
		      size_t to, int sign)
{
	for (size_t i = from; i < to; i++)
		if (t->kind[i] == EDIT_CODE)
			count_byte(b, t, i, sign);
}

static bool is_balanced(const struct edit_balance *b)
{
	return !b->of[0] && !b->of[1] && !b->of[2] && !b->of[3];
}

bool edits_balance(const char *a, size_t a_len, const char *b, size_t b_len)
{
	_cleanup_edit_text_ struct edit_text x = { .s = NULL }, y = { .s = NULL };
	struct edit_balance balance = { { 0 } };

	edit_text_init(&x, a, a_len);
	edit_text_init(&y, b, b_len);
	edit_balance_add(&balance, &x, 0, a_len, 1);
	edit_balance_add(&balance, &y, 0, b_len, -1);
	return is_balanced(&balance);
}

/* ------------------------------------------------------------------- statements */

/* The first and last byte of code in a line that is no blank; false: there is none. */
static bool code_of_line(size_t *first, size_t *last, const struct edit_text *t, uint32_t line)
{
	bool any = false;

	for (size_t i = t->start[line]; i < t->start[line + 1]; i++) {
		if (t->kind[i] == EDIT_COMMENT || isspace((unsigned char)t->s[i]))
			continue;
		if (!any)
			*first = i;
		*last = i;
		any = true;
	}
	return any;
}

static bool begins_with(const struct edit_text *t, size_t at, const char *word)
{
	size_t n = strlen(word);

	return t->len - at >= n && memcmp(t->s + at, word, n) == 0 &&
	       (t->len - at == n || !lex_is_word(t->s[at + n]));
}

/* Whether a line goes on with what the one before ended: else, a case's statements. */
static bool goes_on(const struct edit_text *t, uint32_t line, bool in_case)
{
	size_t first, last;

	if (!code_of_line(&first, &last, t, line))
		return false;
	if (begins_with(t, first, "else"))
		return true;
	return in_case && !begins_with(t, first, "case") && !begins_with(t, first, "default") &&
	       t->s[first] != '}';
}

static bool ends_here(const struct edit_text *t, uint32_t line, bool in_case)
{
	size_t first, last, i;

	if (!code_of_line(&first, &last, t, line))
		return false;
	if (t->s[first] == '#')
		return t->s[last] != '\\';
	for (i = first; i < last && lex_is_word(t->s[i]); i++)
		;
	/* a label; else the colon of an expression that goes on */
	if (t->s[last] == ':')
		return in_case || i == last;
	return t->s[last] == ';' || t->s[last] == '}';
}

/* Whether the lines close braces that they did not open: they cut a function in two. */
static bool cuts(const struct edit_text *t, uint32_t first, uint32_t end)
{
	int depth = 0;

	for (size_t i = t->start[first]; i < t->start[end]; i++) {
		if (t->kind[i] != EDIT_CODE)
			continue;
		depth += (t->s[i] == '{') - (t->s[i] == '}');
		if (depth < 0)
			return true;
	}
	return false;
}

uint32_t edit_chunk(const struct edit_text *t, uint32_t first, uint32_t end)
{
	struct edit_balance b = { { 0 } };
	bool in_case = false;

	if (cuts(t, first, end))
		return end;
	for (uint32_t i = first; i < end; i++) {
		size_t at, last;
		bool open = t->start[i + 1] < t->len &&
			    t->kind[t->start[i + 1] - 1] == EDIT_COMMENT;

		edit_balance_add(&b, t, t->start[i], t->start[i + 1], 1);
		if (code_of_line(&at, &last, t, i))
			in_case |= begins_with(t, at, "case") || begins_with(t, at, "default");
		if (open || !is_balanced(&b) || !ends_here(t, i, in_case))
			continue;
		/* blank lines go with what is in front of them */
		while (i + 1 < end && t->start[i + 1] + 1 == t->start[i + 2])
			i++;
		if (i + 1 == end || !goes_on(t, i + 1, in_case))
			return i + 1;
	}
	return end;
}
