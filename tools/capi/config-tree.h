/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the Kconfig files and the Makefiles of one tree say: which symbols there
 * are, and how a source file is built. Files are read when a question needs
 * them: all Kconfig files at the first question for a symbol, the Makefiles
 * around a file at the first one for that file. One thread at a time.
 *
 * Nothing is evaluated: an answer says what some configuration can have.
 */
#ifndef CAPI_CONFIG_TREE_H
#define CAPI_CONFIG_TREE_H

#include "base/map.h"
#include "capi/kbuild.h"
#include "capi/kconfig.h"
#include "repo/snapshot.h"

#define CONFIG_MAX_BYTES ((size_t)4 << 20)	/* larger files are not read */

struct config_def {
	const char *path;	/* the first file that defines it */
	uint32_t line;
	uint8_t type;		/* enum kconfig_type: of all definitions */
	bool excludes_some;	/* depends on !X or X=n of some X */
};

/* Both are borrowed and outlive it. Fill snap and repo over zeroes. */
struct config_tree {
	const struct snapshot *snap;
	struct repo *repo;
	bool no_types;		/* symbols are not looked up: BUILT_UNSURE, then */
	bool have_symbols;
	struct map symbols;	/* name -> index into defs + 1 */
	VEC(struct config_def) defs;
	struct map makefiles;	/* path -> struct kbuild *, NULL: not there */
	VEC(struct kbuild *) loaded;
	struct arena arena;
};

void config_tree_release(struct config_tree *t);

#define _cleanup_config_tree_ _cleanup_(config_tree_release)

/* The definition of @name, *@out NULL when no Kconfig file has one. 0 or <0. */
int config_tree_find(const struct config_def **out, struct config_tree *t,
		     const char *name, struct err *err);
/* A Makefile, *@out NULL when there is none. Borrowed. 0 or <0. */
int config_tree_makefile(const struct kbuild **out, struct config_tree *t,
			 const char *path, struct err *err);

enum built_how {
	BUILT_NOT,		/* no Makefile names it */
	BUILT_UNSURE,		/* by a symbol that is not known */
	BUILT_IN,		/* into the kernel, or not at all */
	BUILT_MODULE,		/* can be (part of) a module */
};

struct built {
	enum built_how how;
	const char *config;	/* the last symbol that it takes, NULL: none */
	const char *object;	/* what it becomes part of: "drivers/a/foo" */
	const char *makefile;	/* which says so */
	uint32_t line;
	bool only_some;		/* under a conditional of the Makefile */
};

/* How @path (a .c or .S file) is built. 0 or <0. Strings live as long as @t. */
int config_tree_built(struct built *out, struct config_tree *t, const char *path,
		      struct err *err);
/*
 * Whether the Makefiles above a directory name it, or there are none: 1 or 0, <0.
 */
int config_tree_enters(struct config_tree *t, const char *dir, struct err *err);
/*
 * Source files that are part of the module @object, as paths of .c files, added
 * to @out; they need not exist.
 */
typedef VEC(const char *) path_vec;
int config_tree_parts(path_vec *out, struct config_tree *t,
		      const struct built *built, struct err *err);
/*
 * Whether @path is built only where an option that @guard names is set, by what its own
 * options depend on or select, and by what stands around its directories. 0, 1, <0.
 */
int config_tree_implies(struct config_tree *t, const char *path, const char *guard,
			struct err *err);

/* The next CONFIG_X of a text, as "X"; @p goes behind it. NULL: there is none. To be freed. */
char *config_next_option(const char **p);
/* Whether CONFIG_@option is among them. */
bool config_names_option(const char *text, const char *option);

#endif
