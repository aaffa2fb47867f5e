/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One file in the Kconfig language, scanned line by line: its symbols and what
 * each line refers to. Nothing is evaluated and `source` is not followed; $(…)
 * is skipped. Symbols go without CONFIG_. The language is described in the
 * kernel's Documentation/kbuild/kconfig-language.rst.
 *
 * No recursion; memory is proportional to the input. Lines count from 1.
 */
#ifndef CAPI_KCONFIG_H
#define CAPI_KCONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

enum kconfig_type {
	KCONFIG_UNTYPED,	/* the type is given elsewhere */
	KCONFIG_BOOL,
	KCONFIG_TRISTATE,
	KCONFIG_VALUE,		/* int, hex, string */
};

enum kconfig_role {
	KCONFIG_DEPENDS,
	KCONFIG_SELECT,
	KCONFIG_IMPLY,
	KCONFIG_DEFAULT,
	KCONFIG_VISIBLE,	/* visible if */
	KCONFIG_IF,		/* an `if` block */
	KCONFIG_CONDITION,	/* what stands behind an `if` on another line */
	KCONFIG_RANGE,
};

#define KCONFIG_NONE UINT32_MAX

struct kconfig_entry {
	const char *name;
	const char *prompt;	/* NULL: none */
	uint32_t line, end_line;	/* the last line that belongs to it */
	uint32_t block;		/* the innermost one around it, or NONE */
	uint8_t type;		/* enum kconfig_type */
	bool conflict;		/* lies between conflict markers */
};

/* if, menu, choice: what is inside depends on what they depend on. */
struct kconfig_block {
	uint32_t parent;	/* index, or KCONFIG_NONE */
	uint32_t line;
};

/* A symbol named in an expression. */
struct kconfig_ref {
	const char *name;
	uint32_t line;
	uint32_t entry;		/* whose line it is, or NONE: the block's */
	uint32_t block;
	uint8_t role;		/* enum kconfig_role */
	bool negated;		/* !X, X=n, X!=y */
	bool alternative;	/* one of several between ||, or within such a one */
	bool pinned;		/* X=y */
	bool conflict;
};

struct kconfig {
	VEC(struct kconfig_entry) entries;
	VEC(struct kconfig_block) blocks;
	VEC(struct kconfig_ref) refs;
	struct arena arena;
};

#define KCONFIG_INIT { VEC_INIT, VEC_INIT, VEC_INIT, ARENA_INIT }

/* Never fails; what is not understood is left out. The source is not kept. */
void kconfig_scan(struct kconfig *out, const char *src, size_t len);
void kconfig_release(struct kconfig *k);

/* The first entry of @name, NULL: none. */
const struct kconfig_entry *kconfig_find(const struct kconfig *k, const char *name);
/* Whether @r is what entry @e depends on, by a line of its own or of a block around it. */
bool kconfig_is_asked(const struct kconfig *k, const struct kconfig_ref *r, uint32_t e);
/* Whether entry @e, or a block around it, depends on @name. */
bool kconfig_depends(const struct kconfig *k, uint32_t e, const char *name);
const char *kconfig_role_name(enum kconfig_role role);
/* Whether a path is such a file: Kconfig, Kconfig.debug, … */
bool kconfig_is_path(const char *path);

#define _cleanup_kconfig_ _cleanup_(kconfig_release)

#endif
