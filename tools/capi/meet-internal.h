/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files that make a struct meet_side share; for meet*.c and versions.c only. */
#ifndef CAPI_MEET_INTERNAL_H
#define CAPI_MEET_INTERNAL_H

#include "base/vec.h"
#include "capi/ctree.h"
#include "capi/delta.h"
#include "capi/meet.h"
#include "repo/snapshot.h"

#define MEET_VERSION 24	/* raised with what sides bring and have, and how it is kept */
#define WORDS_VERSION 1	/* likewise of struct meet_words */

/* What keys are made of: equal texts of different spaces are different keys. */
enum meet_space {
	SPACE_WORD,	/* a word of a text */
	SPACE_NEW,	/* a name that is declared */
	SPACE_INCLUDE,	/* the last component of a header */
	SPACE_UNDER,	/* a directory with a Makefile, or above a source */
	SPACE_STEM,	/* an object without its .o */
	SPACE_DIR,	/* a directory that files left or came to */
	SPACE_PART,	/* what a macro may paste to a name */
	SPACE_PATH,	/* a file that was changed */
	SPACE_HEADER,	/* the last component of a new header */
	SPACE_NEAR,	/* a word of a header */
	SPACE_COPIED,	/* a function with a body in a header */
	SPACE_NODE,	/* a node of a device tree, or a part of a path to one */
};

/* What meets without a key: see the table in meet.c. */
enum meet_broad {
	BROAD_C = 1,		/* C files are changed */
	BROAD_MAKEFILES = 2,
	BROAD_INCLUDES = 4,	/* headers include, or are found, otherwise */
	BROAD_EXPORTS = 8,	/* fewer exports, or more modules */
	BROAD_CHECKS = 16,	/* the build checks more */
	BROAD_NAMES = 32,	/* names are changed, not only added */
	BROAD_OBSCURE = 64,	/* new lines in which names may be that are not there */
	BROAD_ASSEMBLER = 128,	/* assembler files, which read names from elsewhere */
	BROAD_LABELS = 256,	/* … and what they may read them from */
	BROAD_MANY_NAMES = 512,	/* so many that their parts are no keys */
	BROAD_HANDED = 1024,	/* macros are given words to paste, in new lines */
	BROAD_RUST = 4096,	/* Rust files, … */
	BROAD_RUST_ITEMS = 8192,	/* … and such as were there before */
	BROAD_SYSCALLS = 16384,	/* tables of system calls have new numbers */
	BROAD_TYPEDEFS = 2048,	/* typedefs, or names of tracepoints, changed: uses do not say so */
};

/* A set of keys. */
struct key_set {
	uint32_t *slots;	/* 0: free; the key 0 stands for itself and 1 */
	uint32_t mask, n;
};

void key_set_add(struct key_set *s, uint32_t key);

static inline uint32_t meet_key(enum meet_space space, const char *s, size_t len);

struct meet_maker {
	struct ctx *ctx;
	const struct tree_changes *changes;
	struct snapshot snap[2];	/* old, new */
	struct cworld *world;
	struct ctree *tree[2];
	struct delta delta;
	VEC(struct meet_offer) offers;
	struct key_set needs;
	VEC(struct meet_place) places;
	VEC(uint32_t) ids;
	struct map exported;		/* "name macro" -> 1 in the old files, 2 in new ones */
	struct arena arena;
	uint32_t broad;
};

void meet_offer(struct meet_maker *m, uint32_t key, size_t file, uint32_t what);
void meet_offer_text(struct meet_maker *m, enum meet_space space, const char *s,
		     size_t len, size_t file, uint32_t what);
void meet_need(struct meet_maker *m, enum meet_space space, const char *s, size_t len);
/* All words of a text; @header: what is near it as well. */
void meet_need_words(struct meet_maker *m, const char *p, size_t len, bool header);

/* What the delta brings: meet-names.c */
void meet_names(struct meet_maker *m);
/* One changed file: meet-file.c */
int meet_file(struct meet_maker *m, size_t i, struct err *err);
/* What its new version has alone: keys in m->needs. It takes no tree of C. */
int meet_file_needs(struct meet_maker *m, size_t i, struct err *err);

/* The two versions of a file that both are there. */
struct meet_texts {
	size_t file;
	const char *path;
	struct blob text[2];
	struct facts facts[2];
	/* what is left when equal lines at both ends are cut off: lines, from 0 */
	uint32_t first[2], end[2];
	struct meet_place *place;
	bool few_words;		/* what words it needs is noted already */
};

/* Which parts of a C file differ: meet-parts.c */
void meet_parts(struct meet_maker *m, struct meet_texts *t);

/* Flags of a place. */
enum meet_place_flags {
	PLACE_LINES = 1,	/* no C: any lines that are gone meet any change */
	PLACE_ALWAYS = 2,	/* any two changes meet */
	PLACE_INCLUDES = 4,	/* its #includes differ */
	PLACE_NUMBERS = 8,	/* it has new constants */
	PLACE_IF = 16,		/* it has a new #if, or lost a `#define X` */
	PLACE_LOST_LINES = 32,
	PLACE_NAMES = 64,	/* names of its own changed, not only new ones */
	PLACE_ROWS = 256,	/* uses of macros at file level are gone */
	PLACE_OBSCURE = 128,	/* new lines in which names may be that are not there */
};

#include "base/hash.h"
#include "capi/lex.h"

static inline uint32_t meet_key(enum meet_space space, const char *s, size_t len)
{
	return space == SPACE_WORD ? lex_hash(s, len) :
				     (uint32_t)hash_bytes(s, len, (uint64_t)space);
}

#endif
