// SPDX-License-Identifier: GPL-2.0-only
#include "capi/constant.h"

#include <stdlib.h>
#include <string.h>

#include "base/char.h"
#include "capi/lex.h"

static const char *skip(const char *p)
{
	return p + strspn(p, " \t");
}

/* A number with its suffix; NULL when there is none. */
static const char *number(uint64_t *out, const char *p)
{
	uint64_t v = 0;
	unsigned int base = 10;
	const char *start;

	if (p[0] == '0' && (p[1] == 'x' || p[1] == 'X')) {
		base = 16;
		p += 2;
	} else if (p[0] == '0') {
		base = 8;
	}
	for (start = p; *p; p++) {
		unsigned int d = char_is_digit(*p) ? (unsigned int)(*p - '0') :
				 *p >= 'a' && *p <= 'f' ? (unsigned int)(*p - 'a' + 10) :
				 *p >= 'A' && *p <= 'F' ? (unsigned int)(*p - 'A' + 10) :
							  16;

		if (d >= base)
			break;
		if (v > (UINT64_MAX - d) / base)
			return NULL;
		v = v * base + d;
	}
	if (p == start)
		return NULL;
	*out = v;
	return p + strspn(p, "uUlL");
}

/* BIT(n) and what else means that. */
static const char *bit_macro(uint64_t *out, const char *p)
{
	static const char *const names[] = { "BIT", "BIT_ULL", "_BITUL", "_BITULL" };
	size_t n = strspn(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strlen(names[i]) != n || memcmp(names[i], p, n) != 0)
			continue;
		p = skip(p + n);
		if (*p != '(')
			return NULL;
		p = number(out, skip(p + 1));
		p = p ? skip(p) : NULL;
		return p && *p == ')' && *out < 64 ? p + 1 : NULL;
	}
	return NULL;
}

/* Past "(__force fmode_t)", a cast that a number or a parenthesis follows; or @p. */
static const char *past_cast(const char *p)
{
	static const char words[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_ \t";
	const char *q;

	if (*p != '(')
		return p;
	q = skip(p + 1);
	if (char_is_digit(*q) || *q == '(')
		return p;
	q += strspn(q, words);
	if (*q != ')')
		return p;
	q = skip(q + 1);
	return *q == '(' || char_is_digit(*q) ? q : p;
}

/* "* 32 + 5" behind a number; @p when it is not that, NULL when it does not fit. */
static const char *place_in_word(struct constant *c, const char *p)
{
	uint64_t width, n;

	if (*p != '*')
		return p;
	p = number(&width, skip(p + 1));
	p = p ? skip(p) : NULL;
	if (!p || *p != '+')
		return NULL;
	p = number(&n, skip(p + 1));
	if (!p || !width || n >= width || c->value > UINT32_MAX || width > UINT16_MAX)
		return NULL;
	*c = (struct constant){ .value = c->value * width + n, .placed = true };
	return p;
}

/* 1 << 4, 3 * 32 + 5, or a number alone. */
static const char *plain(struct constant *c, const char *p)
{
	uint64_t n;

	c->hex = p[0] == '0' && (p[1] == 'x' || p[1] == 'X');
	p = number(&c->value, p);
	if (!p)
		return NULL;
	p = skip(p);
	if (p[0] == '<' && p[1] == '<' && c->value == 1) {
		p = number(&n, skip(p + 2));
		if (!p || n > 63)
			return NULL;
		*c = (struct constant){ .value = UINT64_C(1) << n, .bit = true };
		return p;
	}
	return place_in_word(c, p);
}

bool constant_read(struct constant *out, const char *text)
{
	struct constant c = { .value = 0 };
	const char *p = skip(text), *q;
	unsigned int open = 0;
	uint64_t n;

	for (;;) {
		q = past_cast(p);
		if (q == p && *p == '(') {
			open++;
			q = skip(p + 1);
		}
		if (q == p)
			break;
		p = q;
	}
	if (*p == '_' || *p == 'B') {
		p = bit_macro(&n, p);
		if (p)
			c = (struct constant){ .value = UINT64_C(1) << n, .bit = true };
	} else {
		p = plain(&c, p);
	}
	if (!p)
		return false;
	for (p = skip(p); *p == ')' && open; p = skip(p + 1))
		open--;
	if (*p || open)
		return false;
	*out = c;
	return true;
}

bool constant_relative(const char **name, size_t *len, uint64_t *plus, const char *text)
{
	const char *p = skip(text), *from;
	unsigned int open = 0;
	uint64_t n = 0;

	for (; *p == '('; p = skip(p + 1))
		open++;
	from = p;
	while (lex_is_word(*p))
		p++;
	if (p == from || char_is_digit(*from))
		return false;
	*name = from;
	*len = (size_t)(p - from);
	for (p = skip(p); *p == ')' && open; p = skip(p + 1))
		open--;
	if (*p == '+' || *p == '-') {
		bool minus = *p == '-';

		p = number(&n, skip(p + 1));
		if (!p)
			return false;
		n = minus ? -n : n;
	}
	for (p = skip(p); *p == ')' && open; p = skip(p + 1))
		open--;
	*plus = n;
	return !*p && !open;
}

static const char *argument(const char *p, const char **at, uint32_t *len)
{
	const char *stop;

	*at = skip(p);
	stop = *at + strcspn(*at, ",()");
	*len = (uint32_t)(stop - *at);
	while (*len && ((*at)[*len - 1] == ' ' || (*at)[*len - 1] == '\t'))
		(*len)--;
	return *len && (*stop == ',' || *stop == ')') ? stop : NULL;
}

bool constant_ioctl(struct ioctl_text *out, const char *text)
{
	const char *p = skip(text);
	struct ioctl_text t;
	size_t n;

	while (*p == '(')
		p = skip(p + 1);
	n = strspn(p, "_IORW");
	if (n < 3 || n > 5 || memcmp(p, "_IO", 3) != 0)
		return false;
	p = skip(p + n);
	if (*p != '(')
		return false;
	p = argument(p + 1, &t.type, &t.type_len);
	if (!p || *p != ',')
		return false;
	p = argument(p + 1, &t.nr, &t.nr_len);
	if (!p)
		return false;
	*out = t;
	return true;
}
