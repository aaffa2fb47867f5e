/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whether a file may run into what a side changed, before anybody parses it: a
 * Bloom filter over the names of the side's delta, asked word by word.
 *
 * What a side only added is looked for where it can matter. A name that is new
 * on one side breaks no use of it; it clashes where the other side declares it,
 * too, and that the deltas tell without any text. In the text of others count
 * new functions of headers, whose callers may have meant another one.
 */
#ifndef CAPI_CHANGED_H
#define CAPI_CHANGED_H

#include "capi/delta.h"

struct changed_names;

enum changed_scope {
	CHANGED_NOT_ADDED,	/* changed and removed names, and members */
	CHANGED_OUTSIDE,	/* with added ones that matter in other files */
	CHANGED_ALL,		/* with all added ones: the side's own files */
};

/* @d and @own, the other side's delta, are borrowed and outlive it. */
struct changed_names *changed_names_new(const struct delta *d,
					const struct delta *own, struct cworld *w);
void changed_names_free(struct changed_names *b);
/* Whether any word can be one; false: no text needs to be read. */
bool changed_names_any(const struct changed_names *b, enum changed_scope scope);
/*
 * Whether any word of the text is a name, or a member, that was changed. Exact,
 * comments and strings counted.
 */
bool changed_names_in(const struct changed_names *b, enum changed_scope scope,
		      const char *text, size_t len);
/*
 * The same of a text that neither side changed (CHANGED_NOT_ADDED): where the words stand tells
 * some of them apart from others of that name. A changed member is behind a `.` or `->`, or handed
 * to a macro; a structure with changed members is not only pointed to.
 */
bool changed_names_matter(const struct changed_names *b, const char *text, size_t len);
/* Whether a macro, or another name, of either side calls a changed function by this name. */
bool changed_names_calls(const struct changed_names *b, const char *name);
/* The words that make it so, but for those that count in the side's own files alone. */
const struct word_set *changed_names_outside(const struct changed_names *b);
/*
 * The same of one word, @hash as lex_hash() makes it. The name of a structure
 * whose members changed is none: what is done to the members counts.
 */
bool changed_names_used(const struct changed_names *b, enum changed_scope scope,
			uint32_t hash, const char *word, size_t len);
/*
 * Whether `to(word` may make a changed name of the word. One of both has to be in
 * capitals; @to may be empty.
 */
bool changed_names_handed(const struct changed_names *b, const char *to, size_t to_len,
			  const char *word, size_t len);
/* Whether that goes for any word of the text. */
bool changed_names_pasted(const struct changed_names *b, const char *text, size_t len);
/*
 * Whether a changed name, not an added one, begins with @start. Wrong now and then
 * where very many new ones do: then it says yes.
 */
bool changed_begins(const struct delta *d, const char *start, size_t len);
/*
 * `__free(x)`, `guard(x)` and `DEFINE_EVENT(x, …)` name something that has x as a part
 * only: where x begins in the name, and how long it is; NULL: it is none of those.
 */
const char *changed_handle(const char *name, size_t *len);
/* Whether the change matters to who has that word: it is gone, or takes other things. */
bool changed_matters_by_handle(const struct delta_change *c);
/* Whether a macro's body calls a function whose parameters or result changed. */
bool changed_called(const struct delta *d, const char *body, size_t len);
/* Whether the body is the name of one: `#define other_name name`. */
bool changed_aliased(const struct delta *d, const char *body);
/* Whether it has `.m` or `->m` of a name of changed members. */
bool changed_accessed(const struct delta *d, const char *body, size_t len);
/*
 * Whether the file declares, on the other side, a name that this side added
 * where the file may see it.
 */
bool changed_names_declared(const struct changed_names *b, const char *path);

/*
 * From where what a delta changed, and did not only add, can be seen: from anywhere, or near
 * the .c files that have it to themselves.
 */
struct changed_places {
	bool anywhere;
	VEC(const char *) near;		/* borrowed from the world */
};

/* @d of files of @w; changed types and members can be seen from anywhere. */
void changed_places_find(struct changed_places *out, const struct delta *d, struct cworld *w);
void changed_places_release(struct changed_places *p);
bool changed_places_see(const struct changed_places *p, const char *path);

#endif
