/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The parts that `check --matrix --shard=K/N` left, as json (crosstree.matrix/1),
 * become what one run over everything had written.
 *
 * A cause that several parts found is one entry: what it says of its first pair
 * comes from the part that had that pair. Four things cannot be told from the parts
 * alone, and may differ from the one run: the time of first_seen and age_days, where
 * the parts did not run at the same moment (the earliest is taken); the line of a use
 * that the first part did not see, and which of several parts met first; the order of
 * gone and unjudged; and the id of a group, and with it how many groups a pair counts,
 * where no part credits both sides to the trees that all parts together do, as can be
 * when trees have one patch under several commits.
 */
#ifndef FLOW_REPORT_MERGE_H
#define FLOW_REPORT_MERGE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* One file. */
struct report_part {
	const char *name;	/* for messages */
	json_t *doc;		/* owned */
	size_t part, of;	/* K and N, from 1 */
};

void report_part_release(struct report_part *p);

/*
 * Reads what a part wrote, and checks all of it that report_merge() looks at. The
 * message of an error has the name and the place, as "'f': pairs[3].status is …".
 * @name is borrowed.
 */
int report_part_read(struct report_part *out, const char *path, struct err *err);
int report_part_parse(struct report_part *out, const char *name, const char *text,
		      size_t len, struct err *err);

struct report_opts {
	/*
	 * Parts that are missing are left out: "missing" of the document lists
	 * them, and "complete" is false.
	 */
	bool partial;
};

struct report_result {
	json_t *doc;
	bool conflicts;		/* something new that counts, or a series that does not fit */
	size_t n_pairs, n_trees;
	size_t failed_pairs, failed_trees;
	size_t n_missing;	/* parts */
};

void report_result_release(struct report_result *r);

#define _cleanup_report_ _cleanup_(report_result_release)

/*
 * Joins @n parts, in any order; they are sorted. 0, or negative where they are not
 * the parts of one run: another N, other trees, a part that is there twice or not at
 * all, a pair that is in none.
 */
int report_merge(struct report_result *out, struct report_part *parts, size_t n,
		 const struct report_opts *opts, struct err *err);

#endif
