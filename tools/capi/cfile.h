/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One C file, parsed: its tokens, its facts, and where in the tokens the bodies
 * and initialisers lie that the checks walk through.
 */
#ifndef CAPI_CFILE_H
#define CAPI_CFILE_H

#include "base/vec.h"
#include "capi/facts.h"
#include "capi/lex.h"

/* Tokens [first, last), braces included, that belong to a fact. */
struct cbody {
	uint32_t fact;		/* index into facts.facts */
	uint32_t first, last;
	uint32_t params;	/* FUNC: token of the parameters' `(`, 0: none */
};

struct cfile {
	struct lexed lx;	/* borrows the source */
	struct facts facts;
	VEC(struct cbody) bodies;	/* functions; LEX_FULL only */
	VEC(struct cbody) inits;	/* variables' initialisers; LEX_FULL only */
	VEC(struct cbody) decls;	/* every declaration's tokens */
};

/* Never fails. @src must outlive @cf. */
void cfile_parse(struct cfile *cf, const char *src, size_t len,
		 enum lex_mode mode);
/* For facts_scan_names(). */
void cfile_parse_names(struct cfile *cf, const char *src, size_t len);
void cfile_release(struct cfile *cf);

typedef bool (*cfile_is_fact)(const struct cfile *cf, const struct fact *f, const void *payload);
/* Among the facts of declaration @i of a file the first that @is one; NULL: there is none. */
const struct fact *cfile_decl_fact(const struct cfile *cf, size_t i, cfile_is_fact is,
				   const void *payload);

#endif
