/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind convert.h share; for convert*.c only. */
#ifndef CAPI_CONVERT_INTERNAL_H
#define CAPI_CONVERT_INTERNAL_H

#include "capi/convert.h"

struct cmatching;

/* ------------------------------------------------------------------ words (convert-text.c) */

enum cword_kind { CWORD_NAME, CWORD_NUMBER, CWORD_STRING, CWORD_PUNCT };

/*
 * A word of a text as it stands: comments and blanks are none, directives are words like
 * any other, so that what a macro stands for is seen, too.
 */
struct cword {
	uint32_t off, len;
	uint32_t line;		/* from 1 */
	uint32_t directive;	/* line it begins on; 0: it is in none */
	uint32_t depth;		/* of braces around it */
	uint64_t hash;
	uint8_t kind;
	bool space;		/* blanks in front of it */
};

#define CWORD_NONE UINT32_MAX

struct ctext {
	const char *s;		/* borrowed */
	size_t len;
	VEC(struct cword) words;
};

void ctext_read(struct ctext *t, const char *s, size_t len);
void ctext_release(struct ctext *t);

#define _cleanup_ctext_ _cleanup_(ctext_release)

struct convert_text {
	struct ctext t;
};

/* The word that begins at byte @at, CWORD_NONE: none does. */
uint32_t cword_at(const struct ctext *t, size_t at);
bool cword_is(const struct ctext *t, uint32_t i, const char *text);
bool cword_is_name(const struct ctext *t, uint32_t i);
bool cword_same(const struct ctext *a, uint32_t i, const struct ctext *b, uint32_t k);
/* Whether two words are of one directive, or both of none. */
bool cword_together(const struct ctext *t, uint32_t i, uint32_t k);
/* Behind the bracket that closes the one at @i, CWORD_NONE: there is none. */
uint32_t cword_close(const struct ctext *t, uint32_t i);
/* The bracket that the one at @i closes, CWORD_NONE: there is none. */
uint32_t cword_open(const struct ctext *t, uint32_t i);
/* The bracket around @i, CWORD_NONE: there is none within its directive. */
uint32_t cword_around(const struct ctext *t, uint32_t i);
/* The first word of the postfix expression, `a(b)->c[d]`, whose last one is @i. */
uint32_t cword_chain_start(const struct ctext *t, uint32_t i);
/* Behind the last word of the one that begins with @i; @i: there is none. */
uint32_t cword_chain_end(const struct ctext *t, uint32_t i);
/* . or -> */
bool cword_access(const struct ctext *t, uint32_t i);
const char *cword_text(struct arena *a, const struct ctext *t, uint32_t i);
/* Words [first, last), each blank and comment one blank. */
void ctext_add(struct strbuf *out, const struct ctext *t, uint32_t first, uint32_t last);

/*
 * Which word of @new each of @old is: to[i], or CWORD_NONE; in order, and what is the same
 * in a run rather than here and there. 0, <0.
 */
int ctext_align(uint32_t *to, const struct ctext *old, const struct ctext *new,
		struct err *err);

/* ---------------------------------------------------------------- uses (convert-uses.c) */

enum cuse_kind {
	CUSE_CALL,		/* NAME(a, b) */
	CUSE_NAME,		/* NAME */
	CUSE_TAG,		/* struct NAME */
	CUSE_MEMBER,		/* x->NAME */
	CUSE_DESIG,		/* .NAME = v */
	CUSE_BARE,		/* NAME as an argument of offsetof() and its like */
};

struct cuse {
	enum cuse_kind kind;
	uint32_t name;			/* the word */
	uint32_t first, last;		/* words [first, last) */
	uint32_t object, object_end;	/* MEMBER: in front of the -> */
	uint32_t args[CONVERT_MAX_ARGS], args_end[CONVERT_MAX_ARGS];
	uint32_t n_args;
};

typedef VEC(struct cuse) cuse_vec;

void cuses_find(cuse_vec *out, const struct ctext *t, const struct convert_symbol *s);
/* The use whose name is word @i; false: it is none. */
bool cuse_read(struct cuse *u, const struct ctext *t, uint32_t i,
	       const struct convert_symbol *s);
/* The arguments between the brackets at @open; false: too many, or they are not closed. */
bool cuse_args(struct cuse *u, const struct ctext *t, uint32_t open);
/* The simple statement around words: [*first, *last) with its `;`. False: there is none. */
bool cstatement(uint32_t *first, uint32_t *last, const struct ctext *t, uint32_t from,
		uint32_t to);
/* The same around word @i, whatever brackets of an expression it is in. */
bool cstatement_around(uint32_t *first, uint32_t *last, const struct ctext *t, uint32_t i);

/* The word that declares the local or parameter @name of the function around word @i. */
uint32_t clocal_find(struct strbuf *type, const struct ctext *t, uint32_t i, const char *name);
/* The `{` of the function around word @i, CWORD_NONE: there is none. */
uint32_t cfunction_open(const struct ctext *t, uint32_t i);
/* Behind the declarations that it begins with: a word; @open is its `{`. */
uint32_t cfunction_code(const struct ctext *t, uint32_t open);
/* Whether the function around word @i has @name as a parameter or local of its own. */
bool clocal_type(struct strbuf *type, const struct ctext *t, uint32_t i, uint32_t name);

/* --------------------------------------------- learning (convert-learn.c, convert-rule.c) */

#define CRULE_WORDS 80u	/* of a rule's side */
#define CTEXT_MAX ((size_t)4 << 20)	/* larger ones teach nothing */

/* Words [first, last). */
struct cspan {
	uint32_t first, last;
};

struct clearning {
	struct convert *c;
	const char *path;
	struct ctext old, new;
	uint32_t *to;
};

/* A use and what became of it; of a parameter; of `return`. */
void clearn_use(struct clearning *l, const struct cuse *u);
void clearn_param(struct clearning *l, const struct cuse *u);
void clearn_return(struct clearning *l, const struct cuse *u);
uint32_t cspan_comma(const struct ctext *t, struct cspan s);
bool cspan_balanced(const struct ctext *t, struct cspan s);
/* The value of `x->m = value;` and `.m = value,`: from behind the `=` on. */
struct cspan clearn_value(const struct clearning *l, uint32_t from);
/* The rule that words of the old text became those of the new; one vote for it. */
void clearn_make(struct clearning *l, const struct cuse *u, struct cspan old, struct cspan new);
/* The same, with hole @hole in front of it: `= g(…);` is stored there. */
void clearn_joined(struct clearning *l, const struct cuse *u, struct cspan old, struct cspan new,
		   uint32_t hole);
bool citems_same(const struct convert_item *a, const struct convert_item *b, size_t n);

/* ------------------------------------------------------------- tests (convert-test.c) */

/* Sets fails where the result of a call @u is asked that instead of whether it is NULL. */
void clearn_test(struct clearning *l, const struct cuse *u, struct convert_rule *r);
/* Tests of what the call is stored in, as the rule has them; false: there is none to be found. */
bool cmatch_test(splice_vec *out, const struct cmatching *m);

/* ------------------------------------------------------ put together (convert-draft.c) */

/* One side of a rule, word by word. */
struct cdraft {
	struct convert *c;
	VEC(struct convert_item) items;
};

void cdraft_word(struct cdraft *d, bool space, const char *text);
void cdraft_hole(struct cdraft *d, bool space, size_t n);
void cdraft_item(struct cdraft *d, const struct convert_item *it);
/* One more rule of @c, unless both sides are the same. Releases both. */
void cdraft_finish(struct convert *c, struct convert_rule *r, struct cdraft *old,
		   struct cdraft *new);

/* ------------------------------------------------ what follows (convert-follow.c, -gone.c) */

/* Rules for other forms of the same uses. */
void convert_follow(struct convert *c);
/* What the use of something that is not there any more takes along; false: that is not clear. */
bool cmatch_gone(struct splice *out, const struct cmatching *m);

/* ------------------------------------------------- matching (convert-match.c, convert-put.c) */

struct cbound {
	uint32_t first, last;
	bool set;
};

struct cmatching {
	const struct convert_rule *r;
	const struct convert_ask *ask;
	struct arena *a;
	struct ctext t;
	struct cuse use;
	struct cbound of[CONVERT_MAX_HOLES];
	uint32_t first, last;		/* words that give way */
	unsigned int steps;
	bool dot, rule_dot;		/* how the use, and the rule, get at the member */
	const char *missing;
};

bool citem_is(const struct convert_item *it, const char *text);
/* Behind the last byte of a word. */
size_t cword_end(const struct ctext *t, uint32_t i);
/* Bytes from @at to the end of its line. */
size_t ctext_rest_of_line(const struct ctext *t, size_t at);
/* Whether something is done by it: a call, an assignment. */
bool cbound_acts(const struct ctext *t, const struct cbound *b);
/* Whether the rule has something twice that does something. */
bool cmatch_twice(const struct cmatching *m);
/* What the rule makes of the use, in one line; false: a name is missing. */
bool cmatch_put(struct strbuf *out, struct cmatching *m);
/* Declarations of the rule's own locals. False: a name is missing. */
bool cmatch_declare(splice_vec *out, struct cmatching *m);
/* That as it is to stand in the text. */
void cmatch_lay_out(struct strbuf *out, const struct cmatching *m, const char *text);
/* Words [first, last), a statement or an element, with their line; false: they cannot go. */
bool cmatch_take_words(struct splice *out, const struct cmatching *m, uint32_t first,
		       uint32_t last, bool element);
/* A statement or element that goes; false: it cannot. */
bool cmatch_take_out(struct splice *out, const struct cmatching *m);

#endif
