/* SPDX-License-Identifier: GPL-2.0-only */
/* What the sweeps for uses across modules share; for rule-export*.c only. */
#ifndef CAPI_RULE_EXPORT_H
#define CAPI_RULE_EXPORT_H

#include "capi/config-tree.h"
#include "capi/fresh.h"

/* A word in a body or an initialiser of the merged file, on a fresh line. */
struct use {
	const char *name;
	const char *decl;	/* the declaration around it, "" none */
	const char *guard;	/* NULL: none */
	uint32_t line;
	bool call;
	bool conflict;
};

typedef VEC(struct use) use_vec;

/*
 * The uses of names that are no locals, members or labels; @wanted: only those
 * (NULL: all that are called). Strings live in @a.
 */
int export_uses(use_vec *out, struct sweep *sw, struct fresh *fresh,
		const struct map *wanted, struct arena *a, struct err *err);
/* Whether the module that @path is part of, as @built, imports the namespace. */
int export_imported(bool *yes, struct sweep *sw, struct config_tree *merged,
		    const struct built *built, const char *path, const char *ns,
		    struct err *err);
/* Uses by what is built in of what can be a module now. */
int sweep_modular(struct sweep *sw, struct config_tree *merged, struct err *err);
/* Uses across what was one object, or built in, and is several modules now. */
int sweep_split(struct sweep *sw, struct config_tree *merged, struct err *err);
/*
 * Functions that are declared and under an option now (export), or with @merged NULL
 * gone (symbol-gone).
 */
int sweep_unlinked(struct sweep *sw, struct config_tree *merged, struct err *err);
/* Symbols that @side made tristate of bool -> their line; names live in @a. */
int export_became_tristate(struct map *out, struct sweep *sw, enum check_side side,
			   struct arena *a, struct err *err);
/* Sources that @side lets be part of a module, and the base only built in. */
int export_became_modules(path_vec *out, struct sweep *sw, enum check_side side,
			  struct config_tree *merged, struct arena *a, struct err *err);
/* An EXPORT_SYMBOL() of @name among a file's facts, or NULL. */
const struct fact *export_of(const struct facts *f, const char *name);
/* Whether a macro of a driver that has EXPORT in its name is given @name. */
bool export_by_macro(const struct facts *f, const char *name);
/* Whether @r is what a header has as `static inline` for kernels without an option. */
bool export_is_stub(const struct cref *r, const cref_vec *all, struct cworld *w);

#endif
