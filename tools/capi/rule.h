/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the rules share; for capi/rule-*.c and check.c only. A probe is one look
 * at one file of one tree, limited to the names that the provider changed. Who
 * changes what a rule finds or says raises CHECK_VERSION (check.h).
 */
#ifndef CAPI_RULE_H
#define CAPI_RULE_H

#include "capi/check.h"
#include "capi/infer.h"

/* Something that a tree does not bear out. Strings live in the probe's arena. */
struct problem {
	enum check_kind kind;
	enum check_confidence confidence;
	const char *symbol;
	const char *message;
	const char *decl;	/* "" at file level */
	const char *guard;
	uint32_t line;
	const struct delta_change *change;	/* the provider's, or NULL */
	const char *member;
	const char *function;	/* CALLBACK: the one that does not fit */
	/* where the provider's side is, when no change tells (duplicates) */
	const char *other_path;
	uint32_t other_line;
};

typedef VEC(struct problem) problem_vec;

struct probe {
	struct ctree *tree;
	const struct snapshot *snap;	/* what the tree is of */
	struct repo *repo;
	const char *path;
	const struct cfile *cf;
	const struct delta *delta;	/* of the provider */
	const struct delta *own;	/* of the consumer */
	uint32_t kinds;
	bool fn_typedefs;		/* a typedef of a function changed */
	bool typedefs;			/* any typedef changed */
	struct walker w;
	problem_vec problems;
	/* files that a side changed: where two headers may meet */
	const char *const *files;
	size_t n_files;
	struct map gone;		/* change -> is it gone for this file */
	struct arena *arena;
};

int rule_uses(struct probe *pr, struct err *err);	/* signature, callback, field */
int rule_gone(struct probe *pr, struct err *err);	/* symbol-gone */
int rule_prototype(struct probe *pr, struct err *err);	/* signature */
int rule_duplicate(struct probe *pr, struct err *err);

/* The provider's change of an ordinary name, or of a tag; NULL: none. */
const struct delta_change *probe_change(const struct probe *pr, const char *name,
					bool tag);
/* … of a member of the aggregate called @tag. */
const struct delta_change *probe_member(const struct probe *pr, const char *tag,
					const char *name,
					const struct delta_member **member);

/*
 * Between conflict markers both sides' declarations stand. What the provider
 * changed or removed there is taken out of @refs: it will not survive.
 */
void probe_settle(const struct probe *pr, const char *name, cref_vec *refs);

struct problem *probe_report(struct probe *pr, enum check_kind kind,
			     enum check_confidence confidence, uint32_t tok,
			     const char *symbol);
void probe_message(struct probe *pr, struct problem *p, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* "struct foo" without const and pointers; NULL when it is none. */
const char *probe_tag(struct probe *pr, const char *type);

#endif
