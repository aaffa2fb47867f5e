/* SPDX-License-Identifier: GPL-2.0-only */
/* How `crosstree fixup` shows what it did and what there is. */
#ifndef CMD_FIXUP_PRINT_H
#define CMD_FIXUP_PRINT_H

#include <stdbool.h>

#include "flow/fixup-share.h"
#include "cmd/record.h"
#include "merge/fixup-silent.h"
#include "ui/json.h"
#include "ui/out.h"

struct fixup_print {
	const char *command;	/* "record", "list", … */
	const char *store;	/* where it went, or is */
	bool nul;		/* porcelain: records end with NUL */
	bool dry_run;
	const struct fixup_silents *patches;	/* of "list" and "show", or NULL */
	bool many;		/* many merges: text has counts, no rows */
	const struct fixup_share *share;	/* of "pull" and "push", else NULL */
};

/* "record", "import", "export", "forget", "pull", "push". */
void fixup_print_text(struct out *o, const struct flow_fixup_result *r,
		      const struct fixup_print *how);
void fixup_print_porcelain(struct out *o, const struct flow_fixup_result *r,
			   const struct fixup_print *how);
void fixup_print_json(struct out *o, const struct flow_fixup_result *r,
		      const struct fixup_print *how);

/*
 * "list", and "show" with @diffs, one for each item; else NULL. Silent ones have their diff
 * in them.
 */
void fixup_list_text(struct out *o, const struct flow_fixup_list *l,
		     const struct strbuf *diffs, const struct fixup_print *how);
void fixup_list_porcelain(struct out *o, const struct flow_fixup_list *l,
			  const struct strbuf *diffs,
			  const struct fixup_print *how);
void fixup_list_json(struct out *o, const struct flow_fixup_list *l,
		     const struct strbuf *diffs, const struct fixup_print *how);

/* A diff, escaped and in colour. */
void fixup_print_diff(struct out *o, const char *diff, size_t len);
/* The beginning that all of porcelain and json share. */
void fixup_porcelain_start(struct record *rec, const struct fixup_print *how);
json_t *fixup_json_start(const struct fixup_print *how);

/* "added", "deleted", "modified": what the result did to a merged path. */
const char *fixup_silent_word(const struct flow_fixup_silent *s);
/* "new", "known", "left-out", "forgotten", … */
const char *fixup_patch_word(const struct flow_fixup_patch *p);

#endif
