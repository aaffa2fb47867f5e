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
	bool array;		/* a misfit of what was an array */
};

typedef VEC(struct scope_name) scope_vec;

struct scope_func {
	const char *name;		/* what a macro defines: its first argument */
	const struct fact *fact;
	const struct cbody *body;
	uint32_t nth;			/* of those that are called so, from 0 */
	const char *result;		/* type, "" unknown */
	uint64_t hash;			/* of its words and conditions */
	uint32_t line;
	bool conflict;			/* some of it is between markers */
	bool wanted;			/* set by who wants it walked */
	/* filled by scope_walk() */
	scope_vec locals;		/* parameters first */
	scope_vec free;			/* words that are no local where they stand */
	scope_vec labels, gotos;
	scope_vec values, bare;		/* return x; and return; */
	scope_vec misfits;		/* uses that a local's type does not allow */
	scope_vec strays;		/* break and continue with nothing to leave */
	scope_vec exposed;		/* uses outside of a local's, a label's #if */
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
/* Function @nth of that name, or NULL. */
struct scope_func *scope_find(const struct scope_file *s, const char *name,
			      uint32_t nth);
uint32_t scope_count(const struct scope_file *s, const char *name);

/* Looks into those that are wanted, with the types and names of @tree for @path. */
int scope_walk(struct scope_file *s, struct ctree *tree, const char *path,
	       struct err *err);

/* The bracket that a token lies in: a block, or the head of a loop. 0: none. */
uint32_t scope_bracket(const struct parser *p, uint32_t tok);
/* Whether what lies under condition @use may be read without the one under @decl. */
bool scope_outside(const struct lexed *lx, uint32_t decl, uint32_t use);

#endif
