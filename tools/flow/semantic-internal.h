/* SPDX-License-Identifier: GPL-2.0-only */
/* Shared by the parts of semantic.h: metadata, substitutions, running spatch. */
#ifndef FLOW_SEMANTIC_INTERNAL_H
#define FLOW_SEMANTIC_INTERNAL_H

#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/semantic.h"

/* Of a .cocci, .msg, .subst and of the series file. */
#define SEMANTIC_TEXT_CEILING ((size_t)256 << 10)
#define SEMANTIC_PATCH_CEILING ((size_t)64 << 20)
#define SEMANTIC_FILE_CEILING ((size_t)16 << 20)
#define SEMANTIC_FILES_MAX 4096
#define SEMANTIC_WORDS_MAX 1000	/* of one key */
#define SEMANTIC_CHANGES_MAX 4096	/* of one patch, counted for each file */

struct words {
	const char **items;
	size_t n, alloc;
};

/*
 * Entries without their texts, "# tree:" and "# depends:". Entries that are not
 * below the directory, by their name, are refused.
 */
int semantic_series_parse(struct semantic_series *out, const char *text,
			  size_t len, struct err *err);
/* A subject, a blank line, a body. Both go to @a. */
int semantic_message_parse(const char **subject, const char **body,
			   struct arena *a, const char *text, size_t len,
			   struct err *err);

/* The lines "// key: value" at the top of a .cocci. */
struct semantic_meta {
	struct words files_with;	/* identifiers */
	struct words files;		/* paths */
	struct words changes;		/* paths that have to change */
	struct words gone;		/* each may be several words */
	struct words made;		/* text that has to be there */
};

#define SEMANTIC_META_INIT { .files_with = VEC_INIT }

void semantic_meta_release(struct semantic_meta *m);

/* Strings go to @a. Fails on keys it does not know and on odd values. */
int semantic_meta_parse(struct semantic_meta *out, struct arena *a,
			const char *name, const char *text, size_t len,
			struct err *err);
/*
 * Fails when the text could make spatch run anything, or read anything but
 * itself and the file at hand.
 */
int semantic_no_scripts(const char *name, const char *text, size_t len,
			struct err *err);

/* A file on its way: as it was, and as it is by now. */
struct semantic_work {
	const char *path;
	uint32_t mode;
	struct strbuf was, now;
	bool spatch;		/* to be given to spatch */
};

struct semantic_works {
	struct semantic_work *items;
	size_t n, alloc;
};

void semantic_works_release(struct semantic_works *w);
struct semantic_work *semantic_works_find(const struct semantic_works *w,
					  const char *path);
/*
 * Adds the file at @path, if there is one. 0, 1 when there is no such (text)
 * file, <0 failed. @path is copied into @a.
 */
int semantic_works_add(struct semantic_works *w, struct arena *a,
		       struct ctx *ctx, const struct snapshot *onto,
		       const char *path, bool spatch, struct err *err);

/* printf-like; the note is kept in @out. @path is borrowed. */
void semantic_note(struct semantic_result *out, enum semantic_note_kind kind,
		   const char *path, unsigned long line, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

/* spatch over every work that wants it; fills out->rules. */
int semantic_run(struct semantic_result *out, struct semantic_works *works,
		 struct ctx *ctx, const struct semantic_patch *patch,
		 const struct semantic_opts *opts, struct err *err);

/* One substitution; new NULL: the lines with the old text go. */
struct semantic_change {
	const char *old, *new;
	size_t old_len;
};

/* Alternatives, of which one at least has to match in each of the files. */
struct semantic_group {
	const char *const *paths;
	size_t n_paths;
	struct semantic_change *items;
	size_t n, alloc;
	unsigned long line;	/* of the .subst, from 1 */
	bool optional;
};

struct semantic_groups {
	struct semantic_group *items;
	size_t n, alloc;
};

void semantic_groups_release(struct semantic_groups *g);

/* Strings go to @a. Messages name the line, the caller the file. */
int semantic_subst_parse(struct semantic_groups *out, struct arena *a,
			 const char *text, size_t len, struct err *err);
/* 0, 1 when no alternative of it matches, <0 when the text grows too large. */
int semantic_subst_group(struct strbuf *text, const struct semantic_group *g,
			 struct err *err);

/* The substitutions; adds the files they name to @works. */
int semantic_subst(struct semantic_result *out, struct semantic_works *works,
		   struct ctx *ctx, const struct semantic_patch *patch,
		   const struct snapshot *onto, struct err *err);

/* Where @what (words, any blanks between) stands at or after @from, or NULL. */
const char *semantic_find_words(const char *from, const char *end,
				const char *what, size_t *len);

#endif
