/* SPDX-License-Identifier: GPL-2.0-only */
/* What cfile.c, aggregate.c and invoke.c share; for those only. */
#ifndef CAPI_CFILE_INTERNAL_H
#define CAPI_CFILE_INTERNAL_H

#include "capi/cfile.h"
#include "capi/expand.h"
#include "capi/parse.h"

struct cfile_parser {
	struct parser p;
	struct facts_builder b;
	struct cfile *cf;
	struct arena tmp;
	bool full;
	bool made;		/* reading what a macro made: no further expansion */
	uint8_t flex;		/* of the aggregate at hand, as in struct fact */
	bool nameless;		/* it may have members that no word in it names */
};

typedef VEC(struct fact_sub) sub_vec;

/* A new fact at token @i; the pointer is valid until the next one. */
struct fact *cfile_add(struct cfile_parser *c, enum fact_kind kind,
		       const char *name, const char *type, uint32_t i);
void cfile_subs(struct cfile_parser *c, struct fact *f, const sub_vec *subs);
void cfile_func(struct cfile_parser *c, const char *name, const char *type,
		uint16_t flags, uint32_t i, uint32_t params);

/*
 * The members or enumerators of the aggregate that @s found. @owner is what an
 * anonymous one is called by ("outer::member", "typedef_t::"). Returns its type.
 */
const char *aggregate_define(struct cfile_parser *c, const struct spec *s,
			     const char *owner);
/* The name that is declared behind the aggregate's body at @open, or NULL. */
const char *aggregate_peek_name(struct cfile_parser *c, uint32_t open);

/* The words, in c->tmp, that `NAME(a, b)` at @i is given; false: other things, or too many. */
bool listed_args(struct cfile_parser *c, uint32_t i, const char *args[EXPAND_MAX_ARGS],
		 size_t *n);
/* Notes `LIST(FN)` at @i, among enumerators, of a list that the file does not have. */
void listed_note(struct cfile_parser *c, uint32_t i);

/* The declarations of @lx's tokens, added to the builder. */
void cfile_scope(struct cfile_parser *c);

/* A macro used at file level, `name(...)` at @i; returns the token after it. */
uint32_t invoke_read(struct cfile_parser *c, uint32_t i, uint16_t flags);

#endif
