// SPDX-License-Identifier: GPL-2.0-only
#include "capi/guard-term.h"

#include <string.h>

/* Where the term ends; *@alternative: an || stands beside it. */
static const char *end_of(const char *p, bool *alternative)
{
	int depth = 0;

	for (; *p; p++) {
		depth += (*p == '(') - (*p == ')');
		if (depth)
			continue;
		if (p[0] == '|' && p[1] == '|')
			*alternative = true;
		if (p[0] == '&' && p[1] == '&')
			return p;
	}
	return p;
}

bool guard_term(const char **p, const char **term, size_t *n)
{
	bool alternative = false;
	const char *end;

	while (**p == ' ' || **p == '&')
		++*p;
	if (!**p)
		return false;
	*term = *p;
	end = end_of(*p, &alternative);
	for (const char *rest = end; *rest && !alternative;)
		rest = end_of(rest + 2, &alternative);
	*p = end;
	while (end > *term && end[-1] == ' ')
		end--;
	*n = (size_t)(end - *term);
	return !alternative;
}

void guard_strip_defined(const char **term, size_t *n)
{
	if (*n > 9 && memcmp(*term, "defined(", 8) == 0 && (*term)[*n - 1] == ')') {
		*term += 8;
		*n -= 9;
	}
}

bool guard_has_term(const char *guard, const char *word, bool not)
{
	size_t len = strlen(word), n;
	const char *term;

	while (guard_term(&guard, &term, &n)) {
		if (not != (n && *term == '!'))
			continue;
		term += not;
		n -= not;
		guard_strip_defined(&term, &n);
		if (n == len && memcmp(term, word, len) == 0)
			return true;
	}
	return false;
}
