// SPDX-License-Identifier: GPL-2.0-only
/* The brackets of subjects, and the trailers of messages. */
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "lines.h"
#include "message.h"
#include "words.h"

/* A series of more is a mistake, or somebody's joke. */
#define MAX_NUMBER 10000

struct span {
	const char *s;
	size_t n;
};

static bool eat(struct span *t, const char *word)
{
	size_t n = strlen(word);

	if (t->n < n || strncasecmp(t->s, word, n))
		return false;
	t->s += n;
	t->n -= n;
	return true;
}

static bool eat_number(struct span *t, unsigned int *out)
{
	unsigned int v = 0;
	size_t n = 0;

	while (n < t->n && char_is_digit(t->s[n]) && v < MAX_NUMBER)
		v = v * 10 + (unsigned int)(t->s[n++] - '0');
	if (!n || v >= MAX_NUMBER)
		return false;
	t->s += n;
	t->n -= n;
	*out = v;
	return true;
}

/* "3/17" */
static bool take_number(struct mail_tags *tags, struct span t)
{
	unsigned int n, m;

	if (!eat_number(&t, &n) || !eat(&t, "/") || !eat_number(&t, &m) || t.n)
		return false;
	tags->numbered = true;
	tags->number = n;
	tags->total = m;
	return true;
}

/* "v3", "PATCHv3", "RFC-v3" leave "v3" here. */
static bool take_version(struct mail_tags *tags, struct span t)
{
	unsigned int v;

	if (!eat(&t, "v") || !eat_number(&t, &v) || t.n || !v)
		return false;
	tags->version = v;
	tags->has_version = true;
	return true;
}

struct word_list {
	const char **items;
	size_t n, alloc;
};

static void take_word(struct mail_tags *tags, struct span t, struct word_list *words,
		      struct arena *arena)
{
	struct span rest = t;
	bool known;

	if (take_number(tags, t) || take_version(tags, t))
		return;
	do {
		known = false;
		if (eat(&rest, "PATCH"))
			known = tags->patch = true;
		else if (eat(&rest, "RFC"))
			known = tags->rfc = true;
		else if (eat(&rest, "RESEND"))
			known = tags->resend = true;
		if (known) {
			while (rest.n && strchr("-_/:", *rest.s))
				eat(&rest, (char[]){ *rest.s, '\0' });
		}
	} while (known && rest.n);
	if (!rest.n || (rest.n < t.n && (take_version(tags, rest) ||
					 take_number(tags, rest))))
		return;
	VEC_PUSH(words, arena_strndup(arena, rest.s, rest.n));
}

static void take_bracket(struct mail_tags *tags, struct span in,
			 struct word_list *words, struct arena *arena)
{
	size_t i = 0;

	while (i < in.n) {
		size_t from = i;

		while (i < in.n && !char_is_space(in.s[i]) && in.s[i] != ',')
			i++;
		if (i > from)
			take_word(tags, (struct span){ in.s + from, i - from },
				  words, arena);
		while (i < in.n && (char_is_space(in.s[i]) || in.s[i] == ','))
			i++;
	}
}

static size_t reply_prefix(const char *s)
{
	static const char *const prefixes[] = {
		"re:", "aw:", "sv:", "vs:", "antw:", "fw:", "fwd:",
	};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
		if (!strncasecmp(s, prefixes[i], strlen(prefixes[i])))
			return strlen(prefixes[i]);
	}
	return 0;
}

void mail_parse_tags(struct mail_tags *tags, const char *subject,
		     struct arena *arena)
{
	struct word_list words = VEC_INIT;
	const char *s = subject;

	memset(tags, 0, sizeof(*tags));
	tags->version = 1;
	for (;;) {
		size_t n = reply_prefix(s);
		const char *close;

		if (n) {
			tags->reply = true;
			s += n;
		} else if (char_is_space(*s)) {
			s++;
		} else if (*s == '[') {
			close = strchr(s, ']');
			if (!close)
				break;
			take_bracket(tags, (struct span){ s + 1, (size_t)(close - s) - 1 },
				     &words, arena);
			s = close + 1;
		} else {
			break;
		}
	}
	if (words.n)
		tags->words = arena_dup(arena, words.items,
					words.n * sizeof(*words.items));
	tags->n_words = words.n;
	VEC_RELEASE(&words);
}

/*
 * Trailers.
 */
struct trailer_list {
	struct mail_trailer *items;
	size_t n, alloc;
};

/* "Key: value"; the length of the key, 0 when it is none. */
static size_t trailer_key(const char *s, size_t n)
{
	size_t k = 0;

	while (k < n && (char_is_letter(s[k]) || char_is_digit(s[k]) || s[k] == '-'))
		k++;
	if (!k || k >= n || s[k] != ':' || s[0] == '-')
		return 0;
	return k + 1 < n && char_is_blank(s[k + 1]) ? k : 0;
}

static const char *one_line(struct arena *arena, const char *s, size_t n)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	strbuf_add(&sb, s, n);
	words_squeeze(&sb);
	words_trim(&sb);
	for (size_t i = 0; i < sb.len; i++) {
		if ((unsigned char)sb.buf[i] < ' ' || sb.buf[i] == 0x7f)
			sb.buf[i] = ' ';
	}
	return arena_strndup(arena, sb.buf, sb.len);
}

static void join(struct mail_trailer *t, const struct line *l, struct arena *arena)
{
	t->value = arena_printf(arena, "%s %s", t->value, one_line(arena, l->s, l->n));
}

static bool is_blank_line(const struct line *l)
{
	for (size_t i = 0; i < l->n; i++) {
		if (!char_is_space(l->s[i]))
			return false;
	}
	return true;
}

/* Where the last paragraph begins, and the text behind it ends. */
static struct lines last_paragraph(const char *text, size_t len)
{
	struct lines in = { text, text + len };
	struct lines found = { text, text };
	bool blank = true;
	struct line l;

	while (lines_next(&in, &l)) {
		bool was_blank = blank;

		blank = is_blank_line(&l);
		if (blank)
			continue;
		if (was_blank)
			found.p = l.s;
		found.end = l.s + l.n;
	}
	return found;
}

size_t mail_find_trailers(const struct mail_trailer **out, const char *text,
			  size_t len, struct arena *arena)
{
	struct lines in = last_paragraph(text, len);
	struct trailer_list list = VEC_INIT;
	size_t others = 0, known = 0, n = 0;
	bool behind_trailer = false;
	struct line l;

	while (lines_next(&in, &l)) {
		size_t k = trailer_key(l.s, l.n);

		if (k) {
			struct mail_trailer *t = VEC_ADD(&list);

			t->key = arena_strndup(arena, l.s, k);
			t->value = one_line(arena, l.s + k + 1, l.n - k - 1);
			known += k > 3 && !strncasecmp(l.s + k - 3, "-by", 3);
			behind_trailer = true;
		} else if (behind_trailer && char_is_blank(*l.s)) {
			join(&list.items[list.n - 1], &l, arena);
		} else if (*l.s != '[') {
			others++;
			behind_trailer = false;
		}
	}
	/* A paragraph of prose with a colon in it is none of trailers. */
	if (list.n && (!others || (known && others <= 3 * list.n))) {
		*out = arena_dup(arena, list.items, list.n * sizeof(*list.items));
		n = list.n;
	}
	VEC_RELEASE(&list);
	return n;
}
