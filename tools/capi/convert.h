/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How somebody who changed an interface converted its uses, learnt from what they did: from
 * pairs of texts, of the same file before and after.
 *
 * Words of both texts are paired by a weighted longest common subsequence, within the hunks
 * of a line diff. What a use became lies between what the words in front of it and behind it
 * became; where those are gone, too, the part that is looked at grows, up to the statement.
 * Then arguments, objects and values give way to holes: `f(p, 1)` that became `g(p->q, 1)`
 * is the rule `f($1, $2) -> g($1->q, $2)`. Equal rules are counted.
 *
 * Pure functions over bytes: no tree is asked. What a rule puts in that a use does not have,
 * the caller has to find (convert_ask).
 */
#ifndef CAPI_CONVERT_H
#define CAPI_CONVERT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "capi/splice.h"

#define CONVERT_MAX_ARGS 24u
#define CONVERT_MAX_HOLES 32u
#define CONVERT_MAX_FRESH 2u

enum convert_form {
	CONVERT_CALL,		/* a function or macro: NAME(…), and NAME alone */
	CONVERT_NAME,		/* NAME, wherever it stands */
	CONVERT_TAG,		/* struct NAME */
	CONVERT_MEMBER,		/* x->NAME, x.NAME, .NAME = */
	CONVERT_METHOD,		/* x->NAME(…) */
};

struct convert_symbol {
	enum convert_form form;
	const char *name;	/* borrowed; bare */
};

/* A word of a rule, or a hole in it. */
struct convert_item {
	const char *text;	/* NULL: hole @hole */
	uint8_t hole;
	bool space;		/* blanks in front of it */
	bool local;		/* a name that only the provider's function had … */
	const char *type;	/* … of this type, as written; "" not known */
	bool fresh;		/* … and only after the conversion: one of the rule's own */
};

/* A local that came with a conversion: `TYPE NAME = INIT;` */
struct convert_fresh {
	const char *name, *type;
	struct convert_item *init;
	size_t n_init;		/* 0: the rule itself stores something there */
	bool first;		/* in front of what else its function declares */
};

enum convert_hole {
	HOLE_ARG,		/* an argument, or what stands alone between brackets */
	HOLE_OBJECT,		/* what is in front of -> */
	HOLE_VALUE,		/* what is assigned */
	HOLE_NAME,		/* a name, and what hangs on it */
};

struct convert_rule {
	struct convert_item *old, *new;
	size_t n_old, n_new;
	size_t anchor;			/* of @old: the symbol's name */
	uint8_t kind;			/* enum cuse_kind */
	uint8_t holes[CONVERT_MAX_HOLES];	/* enum convert_hole */
	size_t n_holes;
	struct convert_fresh fresh[CONVERT_MAX_FRESH];
	size_t n_fresh;
	bool statement;			/* it ends with the `;` of a statement */
	const char *renamed;		/* all it does is to put this for the name, or NULL */
	const char *fails;		/* what the result is asked that was no NULL, or NULL */
	bool gone;			/* nothing stands for it: what it is part of goes */
	bool takes_calls;		/* … with calls it is given to, and out of unions of bits */
	size_t votes;			/* conversions that are as it says */
	size_t rivals;			/* most votes of one that makes otherwise of the same */
	const char *text;		/* "f($1, $2) -> g($1->q, $2)" */
	const char *path;		/* where the first was seen, in the new text */
	uint32_t line;
};

struct convert {
	struct convert_symbol symbol;
	VEC(struct convert_rule) rules;	/* most votes first, after convert_rank() */
	size_t n_seen;			/* uses that were converted */
	size_t n_lost;			/* of them: nobody can tell into what */
	size_t n_dropped;		/* of them: with all around them, by no rule */
	size_t n_kept;			/* uses that were left as they are */
	/* what most calls became calls of, argument by argument; or NULL */
	const char *spare;
	size_t n_spare;
	/* uses of a parameter: rules are told apart by what it is called in them, else NULL */
	const char *param;
	/* names that changed, too: what stands in the place of one is no part of a rule; or NULL */
	const struct map *changed;
	struct arena arena;
};

#define CONVERT_INIT { .rules = VEC_INIT, .arena = ARENA_INIT }

void convert_release(struct convert *c);

#define _cleanup_convert_ _cleanup_(convert_release)

/* One file. 0, or <0. Files that do not name the symbol teach nothing, and cost little. */
int convert_learn(struct convert *c, const char *path, const char *old, size_t old_len,
		  const char *new, size_t new_len, struct err *err);
/* The same for many symbols of one file, taken apart once. Texts and path are borrowed. */
struct convert_pair;

struct convert_pair *convert_pair_open(const char *path, const char *old, size_t old_len,
				       const char *new, size_t new_len);
void convert_pair_free(struct convert_pair *p);
int convert_learn_in(struct convert *c, struct convert_pair *p, struct err *err);
/* A rule that nobody has seen: the name becomes another one. */
void convert_rename(struct convert *c, const char *to);
/*
 * What prototypes alone tell: "int f(struct a *x, int n)" before and after, or "#define
 * f(x, n)". Arguments follow their parameters by type and name; one that comes has to be
 * asked for by its type, if that is a structure's. After that what a result that is gone
 * leaves behind; and NULL for pointers that come, where the function as it is now (@body, its
 * definition, or NULL) goes without one. Without effect where it tells nothing.
 */
void convert_prototype(struct convert *c, const char *before, const char *after,
		       const char *body);
/* `x = f(…);` and `return f(…);` of a function of @n parameters that returns nothing now. */
void convert_no_result(struct convert *c, size_t n);
/*
 * A symbol that is gone and that nothing stands for: what is only stored in it, where that is
 * never asked for (@stores); where all uses were dropped, calls it is given to and operands
 * of |; the case of a constant (@constant).
 */
void convert_gone(struct convert *c, bool stores, bool constant);
/* A parameter that a prototype has got. */
struct convert_param {
	const char *type, *name;	/* "" not known; a macro's have no type */
	size_t at;			/* its place among the new ones, from 0 */
	size_t behind;			/* how many of the old ones are in front of it */
};

typedef VEC(struct convert_param) convert_params_vec;

/*
 * What @after takes that @before did not, of prototypes as convert_prototype() has them; one
 * that only went elsewhere is none. *@n: how many parameters @after has. False: these are no
 * such two. Texts in @a.
 */
bool convert_added(convert_params_vec *out, size_t *n, struct arena *a, const char *name,
		   const char *before, const char *after);
/* How many parameters a prototype has; 0 when it is none. */
size_t convert_params(struct convert *c, const char *text);
/*
 * What a call returns is a pointer to another structure, whose member @member is what it was;
 * @n parameters.
 */
void convert_result(struct convert *c, size_t n, const char *member);
/* A member that became a pointer to what it was, or (!@pointer) the other way round. */
void convert_indirect(struct convert *c, bool pointer);
void convert_rank(struct convert *c);
/*
 * What stands in the place of the symbol's declaration: another name that shares a part with
 * it, or nothing. To be asked where no use was converted. In the arena of @c; 0, <0.
 */
int convert_successor(const char **name, struct convert *c, const char *old, size_t old_len,
		      const char *new, size_t new_len, struct err *err);

/* ------------------------------------------------------------------------ uses */

/*
 * What a rule's text says of names that a use does not have. Both give a text in @payload's
 * own memory, or NULL: there is none.
 */
struct convert_ask {
	/* a name of the provider's function, of @type ("" not known) */
	const char *(*name)(void *payload, const char *name, const char *type);
	/* all of argument @arg, from 0, of a call of @callee */
	const char *(*argument)(void *payload, const char *callee, unsigned int arg);
	void *payload;
};

/* A text taken apart, for those who ask about it again and again; it is borrowed. */
struct convert_text;

struct convert_text *convert_text_read(const char *text, size_t len);
void convert_text_free(struct convert_text *t);

enum convert_fit {
	CONVERT_FITS,
	CONVERT_OTHER,		/* the use is not of the rule's form */
	CONVERT_WANTS,		/* a name is missing: *@missing */
	CONVERT_TWICE,		/* something with side effects would be done twice */
};

/*
 * The use whose name is at byte @at of a text: one edit, and, appended to @out, declarations
 * of locals that go with it. Nothing is appended unless it fits.
 */
enum convert_fit convert_apply(splice_vec *out, const char **missing,
			       struct arena *a, const struct convert_rule *r,
			       const struct convert_symbol *s, const char *text, size_t len,
			       size_t at, const struct convert_ask *ask);
enum convert_fit convert_apply_in(splice_vec *out, const char **missing, struct arena *a,
				  const struct convert_rule *r, const struct convert_symbol *s,
				  const struct convert_text *text, size_t at,
				  const struct convert_ask *ask);
/* Bytes where uses on a line have their names, appended to @out. */
typedef VEC(size_t) convert_places;
void convert_uses(convert_places *out, const struct convert_symbol *s, const char *text,
		  size_t len, uint32_t line);

void convert_uses_in(convert_places *out, const struct convert_symbol *s,
		     const struct convert_text *text, uint32_t line);
/* The same of the whole text. */
void convert_all_uses(convert_places *out, const struct convert_symbol *s, const char *text,
		      size_t len);
void convert_all_uses_in(convert_places *out, const struct convert_symbol *s,
			 const struct convert_text *text);
/*
 * All places that name a function or macro: uses, declarations, definitions. What a function
 * has as a local of that name is another thing.
 */
void convert_mentions(convert_places *out, const struct convert_symbol *s, const char *text,
		      size_t len);
/* Bytes of the statement around a use; of the use alone where that is no simple one. */
bool convert_extent(size_t *first, size_t *last, const struct convert_symbol *s,
		    const char *text, size_t len, size_t at);

/*
 * Takes the const from what pointer @name, of the function around byte @at, points to, where it
 * is declared. False: it is no parameter or local there, or has none.
 */
bool convert_unconst(struct splice *out, const struct convert_text *text, size_t at,
		     const char *name);

/* `x->m` and `x.m` in a text: bytes [first, last), the object [first, object_end). */
struct convert_access {
	size_t first, object_end, last;
	bool arrow;
};

/* The access whose name is at byte @at; false: it is none, such as `.m = v`. */
bool convert_access_at(struct convert_access *out, const struct convert_symbol *s,
		       const char *text, size_t len, size_t at);

/* Appends @text as it is to stand at byte @at of a text, in lines that are not too long. */
void convert_lay_out(struct strbuf *out, const char *text, size_t len, size_t at, size_t end,
		     const char *with);

/* ---------------------------------------------------------------------- showing */

/*
 * The rule as a semantic patch of Coccinelle, appended; false: it has no such form. @object:
 * the type of what is in front of the ->, "struct foo *", or NULL.
 */
bool convert_cocci(struct strbuf *out, const struct convert_rule *r, const char *object);

#endif
