/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A claim about a tree, in one line, as fixups carry them:
 *
 *	[PATH: ]NAME takes TYPE           some parameter of NAME has that type
 *	[PATH: ]NAME takes N arguments
 *	[PATH: ]NAME returns TYPE
 *	[PATH: ]NAME is there             something of that name is declared
 *	PATH: NAME is there twice         it has two bodies there, or more
 *	[PATH: ]NAME is gone
 *	[PATH: ]NAME has MEMBER           (struct, union or enum NAME)
 *	[PATH: ]NAME has no MEMBER
 *	[PATH: ]NAME.MEMBER is TYPE
 *	[PATH: ]NAME.MEMBER takes TYPE    a pointer to a function
 *	PATH: NAME uses OTHER             OTHER stands in the body of the function NAME
 *	PATH uses OTHER                   it stands in the file
 *	PATH includes HEADER              as the line says
 *	PATH does not include HEADER
 *	PATH is there, PATH is gone       a file, by the '/' or '.' in it
 *
 * "struct ", "union " or "enum " in front of NAME says that it is a tag. With a PATH only
 * that file is asked; without, the whole tree, which takes its index.
 */
#ifndef CAPI_CLAIM_H
#define CAPI_CLAIM_H

#include "capi/ctree.h"

enum claim_what {
	CLAIM_TAKES,
	CLAIM_COUNT,
	CLAIM_RETURNS,
	CLAIM_THERE,
	CLAIM_TWICE,
	CLAIM_GONE,
	CLAIM_HAS,
	CLAIM_HAS_NOT,
	CLAIM_IS,
	CLAIM_USES,
	CLAIM_INCLUDES,
	CLAIM_INCLUDES_NOT,
};

/* Strings live in the arena given to claim_parse(). */
struct claim {
	enum claim_what what;
	const char *path;	/* NULL: anywhere */
	const char *name;	/* without struct and the like; NULL: the file itself */
	const char *member;	/* of NAME.MEMBER, else NULL */
	bool tag;
	const char *operand;	/* a type (canonical, see facts.h), a name or a header */
	unsigned int count;
};

/* 0, or -1 with what is wrong with the text. */
int claim_parse(struct claim *out, struct arena *a, const char *text, struct err *err);
/* 1 it holds, 0 it does not, <0 failed. On the thread of the world's context. */
int claim_holds(const struct claim *c, struct ctree *t, struct err *err);

#endif
