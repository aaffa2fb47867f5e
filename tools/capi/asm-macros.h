/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The macros of assembler files and of what they include, `.macro` and `#define`, as
 * the text has them: in whatever configuration, __ASSEMBLY__ included.
 */
#ifndef CAPI_ASM_MACROS_H
#define CAPI_ASM_MACROS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/map.h"

/* An assembler file of the kernel. */
bool asm_is_path(const char *path);
/* A header of an architecture, which may have macros of the assembler. */
bool asm_is_header(const char *path);
/* A word of small letters alone: it may be one of a comment, an instruction, a register. */
bool asm_is_plain(const char *s, size_t n);

/* What a macro is known by: its name, in an assembler file the path before it. */
const char *asm_macro_key(struct arena *a, const char *path, const char *name, size_t len);
/* The keys of the macros that a file defines: -> 1 in @out. Keys live in @a. */
void asm_note_macros(struct map *out, struct arena *a, const char *path,
		     const char *data, size_t len);

#endif
