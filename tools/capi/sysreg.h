/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * arch/ARCH/tools/sysreg: registers and their fields, of which the build makes macros, as
 * arch/arm64/tools/gen-sysreg.awk of a kernel tree does.
 */
#ifndef CAPI_SYSREG_H
#define CAPI_SYSREG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool sysreg_is_path(const char *path);
/* The list of the architecture of a header "arch/x/include/…"; to be freed. NULL: no such. */
char *sysreg_path(const char *header);
struct sysreg_line {
	const char *s;
	size_t len;
	uint32_t number;	/* from 1 */
};

/* A macro, and the line that it is made of; true stops. */
typedef bool (*sysreg_fn)(void *payload, const char *name, const struct sysreg_line *line);
bool sysreg_each(const char *text, size_t len, sysreg_fn fn, void *payload);
/* Whether a macro called @name is made of the list @text. */
bool sysreg_makes(const char *text, size_t len, const char *name);

#endif
