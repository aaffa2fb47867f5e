/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind patch.h share. */
#ifndef PATCH_INTERNAL_H
#define PATCH_INTERNAL_H

#include "base/strbuf.h"
#include "patch/patch.h"

/* The place in the input. */
struct parser {
	const char *at, *end;
	uint32_t line;			/* of at, from 1 */
	unsigned int strip;
	bool strip_known;
	const char *name;
	struct patch *out;
	struct err *err;
};

/* Bytes up to and with the newline; 0 at the end. */
size_t line_length(const char *at, const char *end);
/* The line at hand is done with. */
void parser_step(struct parser *p, size_t len);
/* Sets the error "<input>:<line>: …". Returns -1. */
int parser_fail(struct parser *p, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
bool starts(const char *at, size_t len, const char *prefix);

/*
 * Names. All allocate in the arena and give NULL when there is no name, or one
 * that has fewer components than are to be left out.
 */
enum name_end {
	NAME_TO_EOL,
	NAME_TO_TAB,
};

/* The name at @at, quoted or not, @strip components left out. */
const char *name_read(struct arena *a, const char *at, const char *end,
		      unsigned int strip, enum name_end stop);
/* The same for "--- name<tab or blank>date" of other diffs than git's. */
const char *name_read_dated(struct arena *a, const char *at, const char *end,
			    unsigned int strip);
/* What "diff --git a/x b/x" names when both are the same. */
const char *name_of_git_line(struct arena *a, const char *at, const char *end,
			     unsigned int strip);
/* "/dev/null" and nothing but blanks behind it. */
bool name_is_null(const char *at, const char *end);
/* The date behind a name is the epoch, with which some diffs mean "no file". */
bool name_has_epoch(const char *at, const char *end);

/*
 * The extended header at the parser, which is on the "diff --git" line. 1 when
 * it was one and the parser stands behind it, 0 when not, <0 failed.
 */
int header_parse(struct patch_file *f, struct parser *p);
/* What follows "GIT binary patch". */
int binary_parse(struct patch_file *f, struct parser *p);
/*
 * Appends what the binary data makes of a file. 0, or -1: it is not for these
 * bytes, or damaged.
 */
int binary_apply(struct strbuf *out, const struct patch_binary *b,
		 const char *old, size_t len);

/*
 * A file as lines, which hunks are put on one by one. Lines point into the file
 * and into the patches; both have to outlive it.
 */
struct image_line {
	const char *at;
	uint32_t len;		/* with the newline, where there is one */
	bool patched;		/* a hunk made this: no other one may touch it */
};

struct image {
	struct image_line *items;
	size_t n, alloc;
};

void image_split(struct image *img, const char *data, size_t len);
void image_join(struct strbuf *out, const struct image *img);
void image_release(struct image *img);
/* 0 with the line it went on at (from 0); 1: it fits nowhere. */
int image_apply(size_t *at, struct image *img, const struct patch_hunk *h,
		bool reversed);

#endif
