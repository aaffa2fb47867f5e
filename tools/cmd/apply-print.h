/* SPDX-License-Identifier: GPL-2.0-only */
/* What became of a series, for people and for programs. */
#ifndef CMD_APPLY_PRINT_H
#define CMD_APPLY_PRINT_H

#include <stdbool.h>
#include <stddef.h>

#include "flow/apply-each.h"
#include "flow/apply-source.h"
#include "flow/land.h"
#include "ui/out.h"

struct apply_print {
	const struct apply_source *source;
	const char *leftovers;	/* the directory, or NULL */
	bool nul;		/* porcelain: -z */
};

void apply_print_text(struct out *o, const struct flow_land_result *r,
		      const struct apply_print *how);
void apply_print_porcelain(struct out *o, const struct flow_land_result *r,
			   const struct apply_print *how);
void apply_print_json(struct out *o, const struct flow_land_result *r,
		      const struct apply_print *how);

/* The same series tried on many trees. */
void apply_each_print_text(struct out *o, const struct apply_each_tree *trees,
			   size_t n, const struct apply_print *how);
void apply_each_print_porcelain(struct out *o, const struct apply_each_tree *trees,
				size_t n, const struct apply_print *how);
void apply_each_print_json(struct out *o, const struct apply_each_tree *trees,
			   size_t n, const struct apply_print *how);

/* "applies", "three-way", "conflicts", "already", "error" */
const char *apply_each_verdict(const struct apply_each_tree *t);
/* "clean", "rejects", "findings" */
const char *apply_result_name(const struct flow_land_result *r);

#endif
