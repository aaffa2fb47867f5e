/* SPDX-License-Identifier: GPL-2.0-only */
/* Numbers from text, whole strings only: no blanks, no trailing bytes. */
#ifndef BASE_NUM_H
#define BASE_NUM_H

#include <stdint.h>

#include "err.h"

/* 0, or -1 with a message that names @what and the range. */
int num_parse(uint64_t *out, const char *s, uint64_t min, uint64_t max,
	      const char *what, struct err *err);
/* As above with k, m, g suffixes (powers of 1024): sizes in bytes. */
int num_parse_size(uint64_t *out, const char *s, const char *what,
		   struct err *err);

#endif
