/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The files that a delta is made of; for delta*.c and versions.c only.
 *
 * Of few files the facts stay in the world, where the rules ask for them again.
 * Of many they are the delta's own, and only what can be part of a change is
 * kept of them: names that have another form in some changed file, macros used
 * at file level, exports, and what is #undef'd.
 */
#ifndef CAPI_DELTA_INTERNAL_H
#define CAPI_DELTA_INTERNAL_H

#include <stdbool.h>

#include "base/vec.h"
#include "capi/delta.h"
#include "capi/blob-memory.h"
#include "capi/word-filter.h"

#define DELTA_VERSION 8	/* raised with what is kept of one, and how */

enum { DELTA_OLD, DELTA_NEW };

/* Up to so many files are few. */
#define DELTA_KEEP_FILES 1024

struct delta_file {
	struct facts facts[2];	/* by DELTA_OLD and DELTA_NEW; none: empty */
	bool read[2];
	/* while others are compared: instead of the facts, or NULL */
	void *squeezed[2];
	size_t squeezed_len[2];
	/* of all that are compared, in either version; where they are kept */
	uint32_t *names;
	uint32_t n_names;
};

struct delta_files {
	size_t n;
	struct delta_file *items;	/* as the changes */
	void *block;			/* what the facts lie in; NULL: they own it */
	uint32_t *names;		/* what the names lie in; NULL: they own it */
	struct delta_files *below;	/* what other facts are borrowed from, or NULL */
};

/* A delta over a tree in the middle is made of the one up to there. */
struct delta_below {
	struct delta_files *files;	/* with names */
	uint32_t *at;			/* by change: its file there that it has as it is, or: */
};

#define DELTA_NOT_BELOW UINT32_MAX

struct delta_files *delta_files_new(size_t n);	/* all empty */
/*
 * @out is new and as long as @changes; what is no C file stays empty in it. The
 * facts live as long as @out, what is @below (or NULL) and the world. @names: they are
 * to be kept, too.
 */
int delta_files_read(struct delta_files *out, struct ctx *ctx, struct ctree *old,
		     struct ctree *new, const struct tree_changes *changes,
		     const struct delta_below *below, bool names, struct err *err);
/*
 * The same over tree @near, in few reads where that one's delta is kept. 0; 1: there is
 * nothing to be gained, and @out is as it was; <0 failed.
 */
int delta_files_over(struct delta_files *out, struct ctx *ctx, struct ctree *old,
		     struct ctree *new, const git_oid *near, const struct tree_changes *changes,
		     struct err *err);
/* What is made anew, and kept with the names. */
int delta_make_kept(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		    const struct tree_changes *changes, struct err *err);
struct delta_files *delta_files_free(struct delta_files *f);

bool delta_is_tag(const struct fact *f);
/* Whether it is one of the declarations that deltas compare. */
bool delta_is_compared(const struct fact *f);
/* Whether the conditions of its parts are theirs: enumerators are facts of their own. */
bool delta_has_inner_guards(const struct fact *f);
/* Equal for declarations that are the same to the letter, names aside. */
uint64_t delta_form_hash(const struct facts *facts, const struct fact *f);
/* Never 0. */
uint64_t delta_name_hash(const struct facts *facts, const struct fact *f);

typedef VEC(struct form) form_vec;
typedef VEC(uint64_t) name_vec;

/* As delta_list_forms() sorts them. */
struct form_span {
	const struct form *items;
	size_t n;
};

/* All that are compared; @out is emptied first. */
void delta_list_forms(form_vec *out, const struct facts *facts);
/*
 * Names whose forms in the one version are not those in the other are added to @differ, the
 * names of either, each once, to @all (or NULL).
 */
void delta_compare_forms(name_vec *differ, name_vec *all, const struct form_span v[2]);

/* Names that are not the same in all files; others may be among them. @out is new. */
void delta_differing(struct word_filter *out, const struct delta_files *files);

/* All forms of one name. */
struct delta_forms {
	const char *name;
	bool tag;
	cref_vec old, new;
};

typedef VEC(bool) delta_flags;

struct delta_hash {
	uint64_t hash;
	size_t i;
};

typedef VEC(struct delta_hash) delta_hash_vec;

/* Room to compare forms. */
struct delta_compare {
	struct cworld *w;
	delta_flags old_differs, new_differs;	/* of which forms the other side has none */
	delta_hash_vec mine, others;
};

void delta_compare_release(struct delta_compare *c);
/* What became of a name; false: nothing. Sets the flags. */
bool delta_classify(enum delta_what *what, struct delta_compare *c, const struct delta_forms *f);
/* The only one that is a definition; NULL: there is none, or there are several. */
const struct cref *delta_sole_definition(const struct cref *refs, size_t n);
/* Whether a member that @old has in every configuration is under options in @new. */
bool delta_lost_cover(const struct cref *old, const struct cref *new, const char *name);
/* Whether there is one, of the only definitions of a structure or union. */
bool delta_guards_some(const cref_vec *old, const cref_vec *new);
/* Places and members of a change that has its references. */
void delta_describe(struct delta *d, struct cworld *w, struct delta_change *c);
/* Enumerators that changed with a list of another file, see listed.h. */
int delta_add_listed(struct delta *d, struct ctree *old, struct ctree *new, struct err *err);
/* More changes, of names that had none; their strings are in the delta's arena. */
void delta_add_changes(struct delta *d, const struct delta_change *more, size_t n);
/* The maps of a delta whose changes are there and sorted. */
void delta_index(struct delta *d);

/* False: not in the cache. */
bool delta_load(struct delta *out, struct ctx *ctx, struct ctree *old,
		struct ctree *new, const struct tree_changes *changes);
/* Its files alone, with names; NULL: not in the cache. */
struct delta_files *delta_load_files(struct ctx *ctx, struct ctree *old, struct ctree *new,
				     const struct tree_changes *changes);
bool delta_is_lasting(const struct ctx *ctx, const struct ctree *old, const struct ctree *new,
		      size_t n_changes);
/* If it is worth it. */
void delta_store(const struct delta *d, struct ctx *ctx, const struct ctree *old,
		 const struct ctree *new, bool names);

#endif
