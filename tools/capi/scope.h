/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the functions of one file declare inside themselves and what they use of
 * it: locals, labels, the result. For rule-mismerge.c, which compares a function
 * of the merged tree with the two that it was made from.
 */
#ifndef CAPI_SCOPE_H
#define CAPI_SCOPE_H

#include "capi/infer.h"

struct scope_name {
	const char *name;
	const char *type;	/* of a local, NULL: not known */
	const char *detail;	/* of a misfit: a sentence */
	uint32_t line;
	uint32_t block;		/* the bracket around it: a token */
	uint32_t cond;		/* index into conds */
	bool conflict;		/* lies between conflict markers */
	bool argument;		/* all there is of an argument of a macro */
};

typedef VEC(struct scope_name) scope_vec;

struct scope_func {
	const char *name;
	const char *result;		/* type, "" unknown */
	uint64_t hash;			/* of its words */
	uint32_t line;
	bool conflict;			/* some of it is between markers */
	/* filled by scope_walk() */
	scope_vec locals;		/* parameters first */
	scope_vec free;			/* words that are no local where they stand */
	scope_vec labels, gotos;
	scope_vec values, bare;		/* return x; and return; */
	scope_vec misfits;		/* uses that a local's type does not allow */
	struct map known;		/* names of locals -> words that mean them */
};

struct scope_file {
	struct cfile cf;
	VEC(struct scope_func) funcs;	/* in the order of the file */
	struct arena arena;
};

/* @src outlives @s. */
void scope_read(struct scope_file *s, const char *src, size_t len);
void scope_release(struct scope_file *s);
/* The first function of that name, or NULL. */
struct scope_func *scope_find(const struct scope_file *s, const char *name);

/*
 * Looks into the functions that @wanted (name -> anything) has, with the types
 * and names that @tree has for @path.
 */
int scope_walk(struct scope_file *s, struct ctree *tree, const char *path,
	       const struct map *wanted, struct err *err);

#endif
