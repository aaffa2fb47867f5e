/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How functions are adapted to a callback whose prototype changed, learnt from those that
 * somebody adapted: parameters that come, go, or are of another type; what becomes of their
 * uses in the bodies; a result that comes or goes.
 *
 * Which functions these are their parameters tell: those of the old prototype in the text
 * before, those of the new one after. Pure functions over bytes.
 */
#ifndef CAPI_ADAPT_H
#define CAPI_ADAPT_H

#include "capi/convert.h"

#define ADAPT_MAX_PARAMS 16u

/* Types are canonical text (facts.h). */
struct proto_form {
	const char *result;
	const char *types[ADAPT_MAX_PARAMS];
	size_t n;
};

/*
 * "int (*)(struct foo *, int) name", "typedef int (*name)(struct foo *, int)": strings in @a.
 * False: it is neither.
 */
bool proto_form_read(struct proto_form *out, struct arena *a, const char *text);

enum adapt_fate { ADAPT_KEPT, ADAPT_RETYPED, ADAPT_GONE };

struct adapt {
	struct proto_form old, new;
	/* of the old parameters: what becomes of them, and (not GONE) which one it is then */
	enum adapt_fate fate[ADAPT_MAX_PARAMS];
	size_t to[ADAPT_MAX_PARAMS];
	size_t from[ADAPT_MAX_PARAMS];	/* of the new ones: SIZE_MAX, it comes */
	const char *texts[ADAPT_MAX_PARAMS];	/* "struct foo *f", as somebody wrote it, or NULL */
	bool same_name[ADAPT_MAX_PARAMS];	/* a retyped one is still called as it was */
	struct convert uses[ADAPT_MAX_PARAMS];	/* of old parameters that are not kept */
	struct convert returns;
	size_t n_seen;			/* functions that were adapted */
	const char *path;		/* the first of them, in the new text; or NULL */
	uint32_t line;
	struct arena arena;
};

/* @d->old and @d->new are filled in; strings borrowed. */
void adapt_init(struct adapt *d);
void adapt_release(struct adapt *d);
/* One file. 0, <0. */
int adapt_learn(struct adapt *d, const char *path, const char *old, size_t old_len,
		const char *new, size_t new_len, struct err *err);
/* When all files have been. */
void adapt_rank(struct adapt *d);

/*
 * What makes function @name of a text one of the new form: its prototypes, its body. Texts in
 * @a. False: *@why says why not.
 */
bool adapt_apply(splice_vec *out, const char **why, struct arena *a, const struct adapt *d,
		 const char *name, const char *text, size_t len);
/* The same of a text that only declares it. */
bool adapt_declare(splice_vec *out, const char **why, struct arena *a, const struct adapt *d,
		   const char *name, const char *text, size_t len);

#endif
