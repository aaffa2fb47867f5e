/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which words a file has, by its blob: for whoever looks through all files of trees that
 * are nearly the same, for one set of names after the other. Of each file that was read are
 * kept the lex_hash()es of its words, each once; two kilobytes for a file of a kernel.
 *
 * Calls may come from several threads.
 */
#ifndef CAPI_WORD_MEMORY_H
#define CAPI_WORD_MEMORY_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/cleanup.h"
#include "capi/word-filter.h"
#include "repo/ctx.h"
#include "repo/snapshot.h"

/*
 * Checks of a context remember as long as one of these is held, and its deltas what
 * capi/blob-memory.h says.
 */
struct word_lease {
	struct ctx *ctx;
	struct word_memory *own;	/* NULL: somebody else has it already */
};

struct word_lease word_lease_begin(struct ctx *ctx);
void word_lease_end(struct word_lease *l);

/* A lease is held, not used, which clang 14 would warn of. */
#define _cleanup_word_lease_ _cleanup_(word_lease_end) __attribute__((unused))

/* Keeps the words of a file, as long as there is room. */
void word_memory_note(struct word_memory *m, const git_oid *blob, const char *text, size_t len);
/* Whether a file that was read has one of them; keeps its words. @m NULL: asks the text. */
bool word_memory_has(struct word_memory *m, const struct snap_file *f,
		     const struct word_set *of);
/* Whether it is known that the file has none of them. */
bool word_memory_none(struct word_memory *m, const git_oid *blob, const struct word_set *of);
/*
 * The same of a snapshot's file, in *@none; false without a memory. 0, 1 (there is no
 * such file), <0.
 */
int word_memory_lacks(bool *none, struct word_memory *m, const struct snapshot *snap,
		      struct repo *repo, const char *path, const struct word_set *of,
		      struct err *err);

#endif
