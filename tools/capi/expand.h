/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Function-like macros applied to their arguments, as far as somebody knows
 * their definitions: what is needed to know what a macro declares. For capi/
 * only.
 */
#ifndef CAPI_EXPAND_H
#define CAPI_EXPAND_H

#include "base/strbuf.h"
#include "capi/facts.h"
#include "capi/lex.h"

#define EXPAND_MAX_BYTES 65536
#define EXPAND_MAX_ARGS 16

/* A definition; everything is borrowed from whoever found it. */
struct expand_macro {
	const char *body;
	size_t body_len;
	const char *params[EXPAND_MAX_ARGS];
	unsigned int n_params;
	bool variadic;
	const char *rest;	/* what the variable part is called, NULL: __VA_ARGS__ */
};

/* Whether there is a function-like macro of that name. */
typedef bool (*expand_find)(void *payload, const char *name, size_t len,
			    struct expand_macro *out);

/*
 * Appends the expansion of @name applied to @n argument texts. False when there
 * is no such macro, or it grows too large.
 */
bool expand_call(struct strbuf *out, expand_find find, void *payload,
		 const char *name, size_t name_len, const char *const *args,
		 size_t n);

/* The same of a text, with the calls in it. */
bool expand_text(struct strbuf *out, expand_find find, void *payload, const char *text,
		 size_t len);

/* Of the call at token @i by what @lx itself defines; false as well when that is no call. */
bool expand_call_at(struct strbuf *out, const struct lexed *lx, uint32_t i);

/* Of a macro of @lx, which it borrows from; false: it has more than EXPAND_MAX_ARGS parameters. */
bool expand_from_macro(struct expand_macro *out, const struct lexed *lx, const struct macro *m);
/* The function-like macro @name that holds at byte @off of the file; NULL: there is none. */
const struct macro *expand_macro_at(const struct lexed *lx, const char *name, size_t len,
				    uint32_t off);
/* Of a FACT_MACRO with at most EXPAND_MAX_ARGS parameters. */
void expand_from_fact(struct expand_macro *out, const struct facts *facts,
		      const struct fact *f);

/* An expand_find over the definitions in a file; @payload is its lexed. */
bool expand_find_in_file(void *payload, const char *name, size_t len,
			 struct expand_macro *out);

#endif
