/* SPDX-License-Identifier: GPL-2.0-only */
/* How `crosstree prep` shows what it made. */
#ifndef CMD_PREP_PRINT_H
#define CMD_PREP_PRINT_H

#include <stdbool.h>

#include "flow/phased.h"
#include "flow/prep.h"
#include "ui/json.h"
#include "ui/out.h"

struct prep_print {
	const struct repo *repo;	/* for names of merge bases */
	const char *dir;	/* where it was written; NULL: nowhere, diffs are shown */
	bool dry_run;
};

void prep_print_text(struct out *o, const struct flow_prep_result *r,
		     const struct prep_print *how);
/* Semantic patches for Coccinelle; false: there is none. */
bool prep_print_cocci(struct out *o, const struct flow_prep_result *r);
void prep_print_json(struct out *o, const struct flow_prep_result *r);

/* A line on what was compiled; nothing where nobody asked. */
void prep_print_built(struct out *o, const struct prep_built *b);
json_t *prep_built_json(const struct prep_built *b);

void phased_print_text(struct out *o, const struct flow_phased_result *r,
		       const struct prep_print *how);
void phased_print_json(struct out *o, const struct flow_phased_result *r);

#endif
