/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The store of resolutions (docs/formats.md): text/<2 hex>/<id>/{preimage,
 * postimage,about} below a directory or in a tree, further variants with .1, .2, …
 * behind the names, as git rerere has them. git's own .git/rr-cache, which is
 * <id>/{preimage,postimage}, is read the same way.
 *
 * Two sorts of ids: of files with conflict markers git's (merge/rerere.h); of
 * conflicts without text (modify/delete and the like) the blob id of a preimage that
 * says what conflicts, see fixup_kind_preimage().
 *
 * A store is data from outside. Names that have no place in it are skipped; links
 * are not followed; contents are read when they are asked for, under a ceiling.
 */
#ifndef MERGE_FIXUP_STORE_H
#define MERGE_FIXUP_STORE_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "base/vec.h"
#include "merge/fixup-about.h"
#include "merge/rerere.h"
#include "repo/repo.h"
#include "repo/scratch.h"
#include "repo/tree.h"

#define FIXUP_VARIANT_MAX 999u

enum fixup_file { FIXUP_PREIMAGE, FIXUP_POSTIMAGE, FIXUP_ABOUT };
#define FIXUP_N_FILES 3

struct fixup_variant {
	unsigned int number;
	bool has[FIXUP_N_FILES];
	bool known[FIXUP_N_FILES];	/* oid is */
	git_oid oid[FIXUP_N_FILES];
	bool fresh;	/* added since the store was read; in the scratch store */
	bool gone;	/* to be removed */
};

struct fixup_entry {
	char id[RERERE_HEX_MAX + 1];
	VEC(struct fixup_variant) variants;	/* by number */
};

/* A file of a silent fixup (merge/fixup-silent.h) that is new, or is to go. */
struct fixup_loose {
	const char *path;	/* in the arena of the store */
	git_oid oid;		/* in the scratch store */
	bool gone;
};

enum fixup_layout { FIXUP_STORE, FIXUP_RR_CACHE };

struct fixup_store {
	VEC(struct fixup_entry) entries;	/* in the order they were met */
	struct map ids;				/* -> index */
	VEC(struct fixup_loose) loose;		/* the last word on a path counts */
	char *dir;			/* owned; NULL: in a tree */
	enum fixup_layout layout;
	git_oid tree;			/* zero: empty, or a directory */
	struct arena arena;
};

#define FIXUP_STORE_INIT { .entries = VEC_INIT, .ids = MAP_INIT, .loose = VEC_INIT }

void fixup_store_release(struct fixup_store *s);

#define _cleanup_fixup_store_ _cleanup_(fixup_store_release)

/* A directory that is not there is an empty store. */
int fixup_store_read_dir(struct fixup_store *out, const char *dir,
			 enum fixup_layout layout, struct err *err);
/* A zero @tree is an empty store. */
int fixup_store_read_tree(struct fixup_store *out, struct repo *r,
			  const git_oid *tree, struct err *err);

/* NULL: there is none. Valid until something is added. */
struct fixup_entry *fixup_store_find(const struct fixup_store *s, const char *id);
/* All ids that begin with @prefix: how many, and one of them. */
size_t fixup_store_abbrev(struct fixup_entry **out, const struct fixup_store *s,
			  const char *prefix);
/* A resolution: preimage and postimage are there, and it is not to go. */
static inline bool fixup_is_resolved(const struct fixup_variant *v)
{
	return !v->gone && v->has[FIXUP_PREIMAGE] && v->has[FIXUP_POSTIMAGE];
}

/* "text/ab/ab…/postimage.1", as the layout of the store has it; free() it. */
char *fixup_path(const struct fixup_store *s, const struct fixup_entry *e,
		 const struct fixup_variant *v, enum fixup_file file);
/*
 * Appends the file. @r has to read the scratch store where something was added. 0, 1
 * there is none, <0 failed.
 */
int fixup_read(struct strbuf *out, const struct fixup_store *s, struct repo *r,
	       const struct fixup_entry *e, const struct fixup_variant *v,
	       enum fixup_file file, struct err *err);
/* Likewise; an empty one when there is none, or it cannot be understood. */
int fixup_read_about(struct fixup_about *out, const struct fixup_store *s,
		     struct repo *r, const struct fixup_entry *e,
		     const struct fixup_variant *v, struct err *err);

/*
 * What tells this store from another and from what it was before; 40 digits. Of a
 * directory: names, sizes and times.
 */
int fixup_store_identity(char out[GIT_OID_HEXSZ + 1], const struct fixup_store *s,
			 struct err *err);

/* ------------------------------------------------------------------ adding */

/* What became of an addition. */
enum fixup_added {
	FIXUP_NEW,
	FIXUP_KNOWN,		/* the same is there */
	FIXUP_COVERED,		/* another variant comes to the same, replayed */
	FIXUP_REPLACED,		/* the same conflict was resolved otherwise */
	FIXUP_VARIANT,		/* the same id, but not the same text around it */
	FIXUP_OTHERWISE,	/* as REPLACED, but kept beside: which is right? */
};

const char *fixup_added_name(enum fixup_added a);

struct fixup_addition {
	const char *id;
	const char *text[FIXUP_N_FILES];	/* about may be NULL */
	size_t len[FIXUP_N_FILES];
	bool replace;		/* this is the last word on that conflict */
	bool exact;		/* a copy: what other variants come to is no matter */
};

/*
 * Adds to the store in memory; contents go to @scratch. @r reads both. What is there
 * is not written before somebody writes it (flow/fixup-write.h).
 */
int fixup_store_add(enum fixup_added *what, struct fixup_store *s, struct repo *r,
		    struct scratch *scratch, const struct fixup_addition *add,
		    struct err *err);

/* --------------------------------------------- conflicts without any text */

/*
 * The preimage of a conflict of @kind at @path with these stages (base, ours, theirs;
 * mode 0: none), the same from either side, and its id. There is nothing around it to
 * know it by, so the path is part of it.
 */
int fixup_kind_preimage(struct strbuf *out, char id[RERERE_HEX_MAX + 1],
			const char *path, const char *kind,
			const struct tree_entry stages[3], struct err *err);
/* What there is in the end: a file of that mode, or none (mode 0). Appends. */
void fixup_kind_postimage(struct strbuf *out, uint32_t mode, const char *text,
			  size_t len);
/* Reads that: 0 with the mode and where the content begins, <0 it is none. */
int fixup_kind_read(uint32_t *mode, size_t *start, const char *postimage,
		    size_t len, struct err *err);
/* Whether this is such a preimage. */
bool fixup_is_kind(const char *preimage, size_t len);

#endif
