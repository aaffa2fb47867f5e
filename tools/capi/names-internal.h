/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files that make, ask and store an index share; for those and versions.c only. */
#ifndef CAPI_NAMES_INTERNAL_H
#define CAPI_NAMES_INTERNAL_H

#include <pthread.h>

#include "base/arena.h"
#include "base/vec.h"
#include "capi/names.h"

#define NAMES_VERSION 5	/* raised with what is kept of one, and how */
#define NAMES_SEED 0x6e616d65
#define NAMES_MAX_BITS 12
#define NAMES_PER_PART 1024	/* postings a part, roughly */

struct names_file {
	const char *path;
	struct fsource src;
};

/* Postings whose hashes begin with the same bits, packed; see pack_part(). */
struct names_part {
	void *data;
	size_t len;
	/* where to begin: worth it from the second question on */
	struct names_step *steps;
	uint32_t n_steps;
	bool asked;
};

/* Every so many postings: where the next one is, after which hash. */
#define NAMES_STEP 32

struct names_step {
	uint32_t hash, at;
};

/* A Bloom filter: most of what is called is no function-like macro anywhere. */
struct names_macros {
	uint64_t *bits;		/* NULL: not there yet */
	uint32_t mask;		/* of bit numbers */
};

#define NAMES_BITS_PER_MACRO 16
#define NAMES_MAX_MACRO_BITS (1u << 26)

struct names_incs {
	uint32_t n_files;
	uint32_t *first;	/* n_files + 1 of them, into items */
	uint32_t *items;	/* offset of the string << 1 | angle */
	char *strings;
	uint32_t strings_len;
};

struct names {
	struct fstore *store;
	struct ctx *ctx;
	VEC(struct names_file) files;
	struct arena arena;
	unsigned int part_bits;
	struct names_part *parts;	/* 1 << part_bits of them */
	struct names_macros macros;
	struct names_incs incs;
	bool have_incs;
	const void *id;			/* in the cache; NULL: not there */
	size_t id_len;
	bool with_files;		/* the list of files, too */
	pthread_mutex_t lock;	/* of what is loaded late */
};

void names_parts_clear(struct names *n);
void names_incs_clear(struct names_incs *incs);
uint32_t names_hash(const char *name);
void names_make_steps(struct names_part *p);

/*
 * Loads a part, or the includes or the filter, when they are not there yet. The copy is to be
 * read without the lock.
 */
int names_part(struct names_part *out, struct names *n, uint32_t part,
	       struct err *err);
int names_need_incs(struct names *n, struct err *err);
int names_need_macros(struct names *n, struct err *err);

#endif
