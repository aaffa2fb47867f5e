// SPDX-License-Identifier: GPL-2.0-only
#include "capi/constant.h"

#include <stdlib.h>
#include <string.h>

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
		unsigned int d = *p >= '0' && *p <= '9' ? (unsigned int)(*p - '0') :
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

bool constant_read(struct constant *out, const char *text)
{
	struct constant c = { 0, false, false };
	const char *p = text;
	unsigned int open = 0;
	uint64_t n;

	for (p = skip(p); *p == '('; p = skip(p + 1))
		open++;
	if (*p == '_' || *p == 'B') {
		p = bit_macro(&n, p);
		if (!p)
			return false;
		c = (struct constant){ UINT64_C(1) << n, true, false };
	} else {
		c.hex = p[0] == '0' && (p[1] == 'x' || p[1] == 'X');
		p = number(&c.value, p);
		if (!p)
			return false;
		p = skip(p);
		if (p[0] == '<' && p[1] == '<' && c.value == 1) {
			p = number(&n, skip(p + 2));
			if (!p || n > 63)
				return false;
			c = (struct constant){ UINT64_C(1) << n, true, false };
		}
	}
	for (p = skip(p); *p == ')' && open; p = skip(p + 1))
		open--;
	if (*p || open)
		return false;
	*out = c;
	return true;
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
