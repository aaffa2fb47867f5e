/* SPDX-License-Identifier: GPL-2.0-only */
/* The value of --kinds of check. */
#ifndef CMD_KINDS_H
#define CMD_KINDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct kinds {
	bool textual;
	uint32_t silent;	/* bit (1 << kind) each */
};

/*
 * "textual", "silent", "all" and names of silent kinds, separated by commas;
 * NULL: all. 0, or -1 with a message that names the word.
 */
int kinds_parse(struct kinds *out, const char *list, struct err *err);

#endif
