/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whether the changes of two sides can meet in a silent conflict, before anybody
 * merges them. Of each set of changes is noted once what it brings (names that it
 * changes, files that it takes away, …) and what it has that can run into such a
 * thing (words of its files, #includes, …), both as keys. Where no key of one is
 * among those of the other, no rule has anything to find: each row of check_rules()
 * says by which meetings it comes to its findings.
 *
 * It errs to one side: what meets may be fine, what does not meet is. A set of
 * changes may be cut into parts (from a to b, from b to c): what one brings, or has,
 * is brought by, or in, one of the parts.
 */
#ifndef CAPI_MEET_H
#define CAPI_MEET_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "repo/ctx.h"
#include "repo/tree.h"

/* How two sides meet. */
enum meet {
	MEET_NAME = 1,		/* a name that one changed, in a file that the other changed */
	MEET_NEW = 2,		/* a name that both have newly, or in another form */
	MEET_FILE = 4,		/* one place of one file that both changed */
	MEET_REACH = 8,		/* what #includes lead to, or headers declare */
	MEET_HEADER = 16,	/* a file that is gone, and an #include of its name */
	MEET_CONFIG = 32,	/* a Kconfig symbol */
	MEET_BUILD = 64,	/* a Makefile, or a source that is gone, and what it builds */
	MEET_EXPORT = 128,	/* an EXPORT_SYMBOL(), or what makes modules */
	MEET_CHECK = 256,	/* a check of the build, and code that may not pass it */
	MEET_MOVED = 512,	/* a directory whose files moved, and a new file in it */
	MEET_REVERT = 1024,	/* what a commit takes back, in a file that the other changed */
	MEET_STATIC = 2048,	/* a name that a header has newly, in a file of the other */
	MEET_PASTED = 4096,	/* names that changed, and text that may stand for some */
	/*
	 * No ways to meet, but MEET_NAME under a condition: the other side changed the same
	 * file; a header, which has the word, in the same directory or below it.
	 */
	MEET_HERE = 8192,
	MEET_NEAR = 16384,
	MEET_COPIED = 32768,	/* a function of a new header, in a header that the other changed */
};

struct meet_offer {
	uint32_t key;
	uint32_t file;		/* index of the change that it comes from */
	uint32_t what;		/* enum meet bits */
};

/* What was done inside of one file: ids of its parts, from @at on. */
struct meet_place {
	uint32_t at;
	uint16_t n_touched;	/* parts that differ */
	uint16_t n_near;	/* parts next to what differs */
	uint16_t n_removed;	/* parts that lost lines */
	uint16_t n_once;	/* what must not be there twice */
	uint32_t flags;		/* private */
};

struct meet_side {
	struct meet_offer *offers;	/* sorted by key */
	uint32_t *needs;		/* sorted keys, each once */
	struct meet_place *places;	/* one a change */
	uint32_t *ids;
	uint32_t n_offers, n_needs, n_places, n_ids;
	uint32_t broad;			/* private: what meets without a key */
	void *block;			/* owns the above */
};

/*
 * Of the changes from tree @old to tree @new. From the cache, or made on the calling
 * thread and put there.
 */
int meet_side_make(struct meet_side *out, struct ctx *ctx, const git_oid *old,
		   const git_oid *new, const struct tree_changes *changes,
		   struct err *err);
void meet_side_release(struct meet_side *s);

/*
 * Which of the changed files has a key among its own, as meet_side_make() finds them: a
 * file that has it is never missed, one that has it not is taken for one now and then.
 */
struct meet_words {
	const uint32_t *from;	/* where the bits of each file begin; n + 1 of them */
	const uint64_t *bits;
	uint32_t n;		/* files */
	void *block;		/* owns the above */
};

/* From the cache, or made and put there. */
int meet_words_make(struct meet_words *out, struct ctx *ctx, const git_oid *old,
		    const git_oid *new, const struct tree_changes *changes,
		    struct err *err);
void meet_words_release(struct meet_words *w);
bool meet_words_has(const struct meet_words *w, size_t file, uint32_t key);
/*
 * Keys of words: a use may be hidden in a macro that another file defines. Adds the names
 * of those macros in whose definition in this file is one of the keys.
 */
struct meet_keys {
	uint32_t *items;
	size_t n, alloc;
};

int meet_macros(struct meet_keys *keys, struct repo *r, const struct tree_change *file,
		struct err *err);
/* As meet_side_load(). */
bool meet_words_load(struct meet_words *out, void *block, size_t len);

/* What @from brings and @to runs into without a key. */
uint32_t meet_broadly(const struct meet_side *from, const struct meet_side *to);
/*
 * What meets in a file that both changed, in either direction: change @i of the one, @k of
 * the other.
 */
uint32_t meet_in_file(const struct meet_side *a, size_t i, const struct meet_side *b,
		      size_t k);
/* The key of a file that a commit takes back: of one side offered, of the other changed. */
uint32_t meet_path_key(const char *path, size_t len);
/*
 * The keys of files that the history from @base to @tip takes back, appended to @out: each
 * 32 bits, as they are in memory.
 */
int meet_reverts(struct strbuf *out, struct ctx *ctx, const git_oid *base,
		 const git_oid *tip, struct err *err);
/* Bits (1 << kind) of all that can be found where sides meet so. */
uint32_t meet_kinds(uint32_t meets);

/*
 * A block as meet_side_make() keeps it, for tests and the cache. False: it makes no
 * sense, and @out is untouched; else the block is the side's.
 */
bool meet_side_load(struct meet_side *out, void *block, size_t len);

#endif
