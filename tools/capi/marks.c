// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "capi/facts.h"

static bool ends(const char *text, const char *at, const char *word)
{
	size_t n = strlen(word);

	return (size_t)(at - text) >= n && memcmp(at - n, word, n) == 0;
}

static bool begins(const char *at, const char *end, const char *word)
{
	return bytes_begin(at, (size_t)(end - at), word);
}

/* A size, a constant, which are in capitals, or a number that one is compared with. */
static bool asserts_known(const char *at, const char *end)
{
	while (at < end && strchr(" \t\n(", *at))
		at++;
	return (at < end && (char_is_upper(*at) || char_is_digit(*at))) ||
	       begins(at, end, "sizeof") || begins(at, end, "offsetof");
}

/* One pass from `(` to `(`. */
uint32_t facts_marks(const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	uint32_t found = 0;

	for (; p < end; p++) {
		const char *word, *arg;

		p = memchr(p, '(', (size_t)(end - p));
		if (!p)
			break;
		/* `__counted_by (n)` is one as well */
		for (word = p; word > text && char_is_blank(word[-1]); word--)
			continue;
		for (arg = p + 1; arg < end && char_is_blank(*arg); arg++)
			continue;
		if (word > text && strchr("tNGfy", word[-1])) {
			if (ends(text, word, "BUILD_BUG_ON") || ends(text, word, "BUILD_BUG") ||
			    ends(text, word, "BUILD_BUG_ON_MSG") ||
			    ends(text, word, "compiletime_assert"))
				found |= MARK_CHECKS;
			if ((ends(text, word, "tatic_assert") ||
			     ends(text, word, "BUILD_BUG_ON") ||
			     ends(text, word, "BUILD_BUG_ON_MSG")) &&
			    asserts_known(p + 1, end))
				found |= MARK_ASSERT;
			if (ends(text, word, "__counted_by"))
				found |= MARK_COUNTED;
			if (ends(text, word, "__printf") || ends(text, word, "__scanf"))
				found |= MARK_FORMAT;
		}
		/* a function that must not be called */
		if (begins(arg, end, "error(") || begins(arg, end, "__error__(") ||
		    ends(text, word, "__compiletime_error"))
			found |= MARK_CHECKS;
		if (begins(arg, end, "printf") || begins(arg, end, "scanf") ||
		    begins(arg, end, "__printf__") || begins(arg, end, "__scanf__"))
			found |= MARK_FORMAT;
	}
	return found;
}
