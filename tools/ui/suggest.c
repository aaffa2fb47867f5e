// SPDX-License-Identifier: GPL-2.0-only
#include "suggest.h"

#include <string.h>

#include "base/cleanup.h"

#define WORD_MAX 63

static unsigned int min3(unsigned int a, unsigned int b, unsigned int c)
{
	unsigned int m = a < b ? a : b;

	return m < c ? m : c;
}

/* Damerau and Levenshtein's, with neighbours swapped at most once. */
unsigned int suggest_distance(const char *a, const char *b)
{
	unsigned int d[3][WORD_MAX + 1];
	size_t la = strlen(a), lb = strlen(b);

	if (la > WORD_MAX || lb > WORD_MAX)
		return WORD_MAX + 1;
	for (size_t j = 0; j <= lb; j++)
		d[0][j] = (unsigned int)j;
	for (size_t i = 1; i <= la; i++) {
		unsigned int *cur = d[i % 3];
		const unsigned int *up = d[(i - 1) % 3];
		const unsigned int *up2 = d[(i + 1) % 3];

		cur[0] = (unsigned int)i;
		for (size_t j = 1; j <= lb; j++) {
			cur[j] = min3(up[j] + 1, cur[j - 1] + 1,
				      up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && up2[j - 2] + 1 < cur[j])
				cur[j] = up2[j - 2] + 1;
		}
	}
	return d[la % 3][lb];
}

void suggest_offer(const char **best, const char *typed, const char *word)
{
	unsigned int far = (unsigned int)strlen(typed) / 3 + 1;
	unsigned int d = suggest_distance(typed, word);

	if (d > far || d >= strlen(word))
		return;
	if (!*best || d < suggest_distance(typed, *best))
		*best = word;
}
