/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * arch/ARCH/tools/sysreg: registers and their fields, of which the build makes macros, as
 * arch/arm64/tools/gen-sysreg.awk of a kernel tree does; and arch/ARCH/tools/cpucaps, a word
 * on each line, of which gen-cpucaps.awk makes ARM64_WORD.
 */
#ifndef CAPI_SYSREG_H
#define CAPI_SYSREG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"

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

/* All macros that are made of a list: name -> number of the line, the first one's. */
struct sysreg_names {
	struct map lines;
	struct arena arena;
};

#define SYSREG_NAMES_INIT { MAP_INIT, ARENA_INIT }

/* Adds those of @text, which is not kept. */
void sysreg_names_read(struct sysreg_names *out, const char *text, size_t len);
bool sysreg_names_has(const struct sysreg_names *n, const char *name);
void sysreg_names_release(struct sysreg_names *n);

#define _cleanup_sysreg_names_ _cleanup_(sysreg_names_release)

#endif
