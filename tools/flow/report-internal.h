/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of the merging of reports share. All json is borrowed. */
#ifndef FLOW_REPORT_INTERNAL_H
#define FLOW_REPORT_INTERNAL_H

#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "flow/report-merge.h"

/* The subjects, then the trees. */
struct report_row {
	const char *name;
	json_t *o;		/* of the first part */
	bool compared, error;
	size_t depth;		/* trees between it and a root; SIZE_MAX: it is one */
};

struct report_pair {
	size_t ours, theirs;	/* rows */
	json_t *o;
	const struct report_part *part;
};

struct report {
	struct report_part *parts;	/* by part */
	size_t n_parts;
	bool partial;
	struct report_row *rows;
	size_t n_rows, n_subjects;
	struct map subjects, trees;	/* name -> row + 1 */
	VEC(struct report_pair) pairs;	/* by rows */
	struct arena arena;
};

#define NO_PAIR SIZE_MAX

/* By the names of its trees, as the document has them. */
size_t report_find_pair(const struct report *r, const json_t *names);

/* Lists of texts and paths, as strcmp() orders them; NULL is before all. */
int report_text_cmp(const json_t *a, const json_t *b, const char *key);
const char *report_text(const json_t *o, const char *key);
/* The array of a part; NULL: it has none. */
const json_t *report_list(const struct report_part *p, const char *key);
/* Of a tree or a pair. */
bool report_is_status(const json_t *o, const char *status);
bool report_find_row(size_t *out, const struct map *names, const char *name);

/* Whether neither a fixup nor a suppression keeps an entry, or a use, from counting. */
bool report_counts(const json_t *o);

/*
 * The entries of one kind ("textual", "silent") of all parts, each cause once, in
 * the order of the matrix. *@out is a new reference.
 */
int report_causes(json_t **out, struct report *r, const char *key, struct err *err);

/* The document of all parts, and what comes of it. @out has it even after a failure. */
int report_fill(struct report_result *out, struct report *r, struct err *err);

#endif
