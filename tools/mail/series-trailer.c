// SPDX-License-Identifier: GPL-2.0-only
/*
 * Trailers of a reply: which lines count, and whether they are the sender's own.
 * After b4 0.12 (LoreMessage.find_trailers, LoreTrailer.email_eq), with the
 * differences that comments name.
 */
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "lines.h"
#include "series-internal.h"
#include "words.h"

#define MAX_KEY 64
#define MAX_VALUE 500

struct span {
	const char *s;
	size_t n;
};

struct trailer_list {
	struct mail_trailer *items;
	size_t n, alloc;
};

static void trim(struct span *t)
{
	while (t->n && char_is_space(t->s[t->n - 1]))
		t->n--;
	while (t->n && char_is_space(*t->s)) {
		t->s++;
		t->n--;
	}
}

/*
 * Lines of a reply.
 */
static bool is_key_char(char c)
{
	return char_is_word(c) || c == '-';
}

/* Parts of a header, and what signatures have in front of an address. */
static bool is_other_key(const struct span *key)
{
	static const char *const other[] = {
		"from", "author", "cc", "to", "bcc", "date", "sent", "subject", "phone",
		"email", "e-mail", "mail", "reply-to", "mailto", "link", "url", "sender",
		"message-id", "in-reply-to", "references", "list-id", "return-path",
	};

	for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++) {
		if (strlen(other[i]) == key->n && !strncasecmp(other[i], key->s, key->n))
			return true;
	}
	return false;
}

/* "Key:" and blanks; what is behind it in *value. */
static bool split_line(struct span *key, struct span *value, const struct line *l)
{
	struct span t = { l->s, l->n };
	size_t k = 0;

	trim(&t);
	while (k < t.n && is_key_char(t.s[k]))
		k++;
	if (k < 2 || k > MAX_KEY || k + 1 >= t.n || t.s[k] != ':' ||
	    !char_is_space(t.s[k + 1]) || t.s[0] == '-')
		return false;
	*key = (struct span){ t.s, k };
	*value = (struct span){ t.s + k + 1, t.n - k - 1 };
	trim(value);
	return value->n && value->n <= MAX_VALUE && !is_other_key(key);
}

/* name@host.tld and nothing else */
static bool is_address(const struct span *t)
{
	const char *at = memchr(t->s, '@', t->n);
	size_t host;

	if (!at || at == t->s)
		return false;
	host = t->n - (size_t)(at - t->s) - 1;
	for (size_t i = 0; i < t->n; i++) {
		if ((unsigned char)t->s[i] <= ' ' || strchr("<>()[]\",;", t->s[i]))
			return false;
	}
	return host > 2 && memchr(at + 2, '.', host - 2) && at[host] != '.';
}

/* The address in "Name <a@b.c> # remark"; what is behind it is a remark or none. */
static bool person_of(struct span *name, struct span *email, const char *s, size_t n)
{
	const char *open = memchr(s, '<', n);
	const char *close = open ? memchr(open, '>', n - (size_t)(open - s)) : NULL;
	struct span rest;

	if (!close) {
		size_t k = 0;

		while (k < n && !char_is_space(s[k]))
			k++;
		*name = (struct span){ s, 0 };
		*email = (struct span){ s, k };
		rest = (struct span){ s + k, n - k };
	} else {
		*name = (struct span){ s, (size_t)(open - s) };
		*email = (struct span){ open + 1, (size_t)(close - open) - 1 };
		rest = (struct span){ close + 1, n - (size_t)(close + 1 - s) };
	}
	trim(name);
	trim(&rest);
	return is_address(email) && (!rest.n || strchr("#[(", *rest.s));
}

/* "Fixes: 0123456789ab ("subject")" is the one that is no person's. */
static bool is_fixes(const struct span *key, const struct span *value)
{
	size_t k = 0;

	while (k < value->n && memchr("0123456789abcdefABCDEF", value->s[k], 22))
		k++;
	return key->n == 5 && !strncasecmp(key->s, "Fixes", 5) && k >= 8 && k <= 64 &&
	       (k == value->n || value->s[k] == ' ');
}

static const char *clean(struct arena *arena, const struct span *t)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	strbuf_add(&sb, t->s, t->n);
	words_squeeze(&sb);
	for (size_t i = 0; i < sb.len; i++) {
		if ((unsigned char)sb.buf[i] < ' ' || sb.buf[i] == 0x7f)
			sb.buf[i] = ' ';
	}
	return arena_strndup(arena, sb.buf, sb.len);
}

/* "Acked-by: A Very Long Name" goes on with "<address>" in the next line. */
static bool goes_on(struct span *next, const struct lines *in)
{
	struct lines ahead = *in;
	struct line l;

	if (!lines_next(&ahead, &l))
		return false;
	*next = (struct span){ l.s, l.n };
	trim(next);
	return next->n > 2 && next->s[0] == '<' && next->s[next->n - 1] == '>';
}

static void take_line(struct trailer_list *out, const struct line *l,
		      struct lines *in, struct arena *arena)
{
	struct span key, value, next, name, email;
	struct mail_trailer t = { NULL, NULL };

	if (!split_line(&key, &value, l))
		return;
	t.value = clean(arena, &value);
	if (!memchr(value.s, '<', value.n) && goes_on(&next, in)) {
		t.value = arena_printf(arena, "%s %s", t.value, clean(arena, &next));
		(void)lines_next(in, &(struct line){ NULL, 0 });
	}
	if (!person_of(&name, &email, t.value, strlen(t.value)) && !is_fixes(&key, &value))
		return;
	t.key = arena_strndup(arena, key.s, key.n);
	VEC_PUSH(out, t);
}

static bool is_signature(const struct line *l)
{
	return l->n >= 3 && !memcmp(l->s, "-- ", 3) &&
	       (l->n == 3 || l->s[3] == '\n' || l->s[3] == '\r');
}

/* False at a signature. */
static bool scan(struct trailer_list *out, const char *text, size_t len,
		 struct arena *arena)
{
	struct lines in = { text, text + len };
	struct line l;

	while (lines_next(&in, &l)) {
		if (is_signature(&l))
			return false;
		if (*l.s != '>')
			take_line(out, &l, &in, arena);
	}
	return true;
}

/* What a reply proposes as a diff is not looked at. */
size_t reply_trailers(const struct mail_trailer **out, const struct mail *m,
		      struct arena *arena)
{
	struct trailer_list list = VEC_INIT;
	size_t n;

	if (scan(&list, m->body, m->body_len, arena))
		(void)scan(&list, m->patch, m->patch_len - m->diff_len, arena);
	*out = arena_dup(arena, list.items, list.n * sizeof(*list.items));
	n = list.n;
	VEC_RELEASE(&list);
	return n;
}

/*
 * Whose it is.
 */
static bool same(const struct span *a, const struct span *b)
{
	return a->n == b->n && !strncasecmp(a->s, b->s, a->n);
}

/* "foo+kernel@x" without the part from '+' on. */
static void split_address(struct span *local, struct span *host, const struct span *email)
{
	const char *at = memchr(email->s, '@', email->n);
	const char *plus = memchr(email->s, '+', email->n);

	*local = (struct span){ email->s, at ? (size_t)(at - email->s) : email->n };
	*host = (struct span){ at ? at + 1 : email->s,
			       at ? email->n - local->n - 1 : 0 };
	if (plus && plus > email->s && plus < email->s + local->n)
		local->n = (size_t)(plus - email->s);
}

/* "linux.example.com" is below "example.com", by one label. */
static bool is_below(const struct span *a, const struct span *b)
{
	size_t extra;

	if (a->n <= b->n + 1 || !b->n)
		return false;
	extra = a->n - b->n;
	return a->s[extra - 1] == '.' && !memchr(a->s, '.', extra - 1) &&
	       !strncasecmp(a->s + extra, b->s, b->n);
}

static bool same_address(const struct span *a, const struct span *b)
{
	struct span la, ha, lb, hb;

	if (same(a, b))
		return true;
	split_address(&la, &ha, a);
	split_address(&lb, &hb, b);
	return same(&la, &lb) && (same(&ha, &hb) || is_below(&ha, &hb) || is_below(&hb, &ha));
}

/* "Doe, John" and "John Doe": all parts of one are in the other. */
static bool same_parts(const struct span *name, const char *sender)
{
	_cleanup_free_ char *has = mem_strndup(name->s, name->n);
	const char *s = sender;

	if (!strchr(sender, ','))
		return false;
	while (*s) {
		size_t n = strcspn(s, ",");
		struct span t = { s, n };
		_cleanup_free_ char *part = NULL;

		trim(&t);
		part = mem_strndup(t.s, t.n);
		if (!t.n || !strcasestr(has, part))
			return false;
		s += n + (s[n] == ',');
	}
	return true;
}

/* b4 takes any sender with a comma in the name; here the parts have to match. */
bool trailer_is_senders(const char *value, const struct mail_ident *sender)
{
	struct span name, email, from = { sender->email, strlen(sender->email) };
	struct span from_name = { sender->name, strlen(sender->name) };

	if (!person_of(&name, &email, value, strlen(value)))
		return true;	/* no person's: Fixes */
	if (name.n > 1 && name.s[0] == '"' && name.s[name.n - 1] == '"') {
		name.s++;
		name.n -= 2;
	}
	if (same_address(&email, &from) || (name.n && same(&name, &from_name)))
		return true;
	return same_parts(&name, sender->name);
}

/* Without the remark behind it. */
static size_t value_length(const char *value)
{
	const char *hash = strstr(value, " #");

	return hash ? (size_t)(hash - value) : strlen(value);
}

bool trailer_equal(const char *key, const char *value, const char *key2,
		   const char *value2)
{
	size_t n = value_length(value);

	return !strcasecmp(key, key2) && n == value_length(value2) &&
	       !strncasecmp(value, value2, n);
}
