/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Two versions of a C file next to each other; for meet-parts.c, meet-lines.c and
 * meet-needs.c only.
 */
#ifndef CAPI_MEET_COMPARE_H
#define CAPI_MEET_COMPARE_H

#include "capi/lines.h"
#include "capi/meet-internal.h"

struct part {
	uint32_t id;
	bool func;
	const struct fact *fact;
	uint32_t first, end;	/* lines, from 0 */
	uint64_t hash;		/* of its lines; of those that differ only */
};

typedef VEC(struct part) part_vec;
typedef VEC(uint64_t) hash_vec;

/* One version of the file. */
struct version {
	line_vec lines;
	part_vec parts;		/* those in or next to what differs, by line */
	part_vec by_id;
	hash_vec differing;	/* hashes of the lines that differ, sorted */
	const struct facts *facts;
	uint32_t first, end;	/* of what differs */
};

struct comparison {
	struct meet_maker *m;
	struct meet_texts *t;
	struct version v[2];
	VEC(uint32_t) touched, near_ids, removed, once;
	bool functions;		/* some of what is touched are functions */
	struct arena arena;
};

/* NULL: the version has no such part, or it is far from what differs. */
const struct part *meet_part(const struct version *v, uint32_t id);
/* Which lines lie between parts: asked of one after the other, from the first on. */
struct between {
	size_t next;		/* part that begins behind the line */
	uint32_t covered;
};

bool meet_lies_between(struct between *b, const struct version *v, uint32_t line);
/* Whether the lines that differ have that one more often in version @s. */
bool meet_line_is_new(const struct comparison *c, int s, const struct line *l);

/* What the lines that differ say by themselves: meet-lines.c */
void meet_lines(struct comparison *c);
/* Which words can run into what somebody else changes: meet-needs.c */
void meet_needs(struct comparison *c);

#endif
