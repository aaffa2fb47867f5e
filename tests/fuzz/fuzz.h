/* SPDX-License-Identifier: GPL-2.0-only */
/* What the fuzz targets share. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define INSIST(what)                                                          \
	do {                                                                  \
		if (!(what)) {                                                \
			fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, \
				__LINE__, #what);                             \
			abort();                                              \
		}                                                             \
	} while (0)

/* Pieces of an input, divided by a line of its own: "%%". */
struct piece {
	const char *p;
	size_t len;
};

static inline __attribute__((unused)) struct piece
next_piece(const char **p, const char *end)
{
	struct piece out = { *p, (size_t)(end - *p) };

	for (const char *s = *p; s + 3 <= end; s++)
		if (!memcmp(s, "%%\n", 3) && (s == *p || s[-1] == '\n')) {
			out.len = (size_t)(s - *p);
			*p = s + 3;
			return out;
		}
	*p = end;
	return out;
}

#endif
