/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of capi/rule-export share. */
#ifndef CAPI_RULE_EXPORT_INTERNAL_H
#define CAPI_RULE_EXPORT_INTERNAL_H

#include "capi/rule-export.h"

/* An EXPORT_SYMBOL() that is not what it was. */
struct dropped {
	const char *name;
	const char *path;
	uint32_t line;
	const char *macro;	/* of the base */
	const char *via;	/* an inline function or macro that uses it, or NULL */
	const char *ns;		/* the namespace it is in now, NULL: not exported */
	bool modules;		/* ns is a list of modules */
	bool grown;		/* no export: an inline function or macro that is none now */
	bool inlined;		/* never had one: what @via calls since it is inline */
	const char *now;	/* the provider's path and line of that */
	uint32_t now_line;
};

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	struct config_tree *merged;
	VEC(struct dropped) dropped;
	struct map by_name;	/* index into dropped + 1 */
	struct word_set names;		/* the same, for looking */
	struct exporter {
		struct snap_file file;
		const char *path;	/* borrowed; NULL: none is read */
	} exporters[2];			/* see read_exporter() */
	struct arena arena;
};

/* capi/export-dropped.c: what the provider did, into h->dropped. */

/* Exports that are gone, that moved, or that are in a namespace now. */
void export_collect(struct hunt *h);
/* What has no export and is no inline function or macro any more. */
void export_note_grown(struct hunt *h);
/* Whether what was a prototype of the header for everyone is inside of it now. */
bool export_is_inside_now(const struct facts *old, const struct facts *new, const char *name);
bool export_any_inside_now(const struct facts *old, const struct facts *new);

/* capi/export-carriers.c: whose callers use it without naming it. 0, <0 failed. */

/* Of all that is in h->dropped. */
int export_all_carriers(struct hunt *h, struct err *err);
/* Those that a header of the consumer gained, of what has no export at all. */
int export_new_carriers(struct hunt *h, const char *path, struct err *err);
/* What functions of the provider call since they are inline. */
int export_note_inlined(struct hunt *h, struct err *err);
/* Whether modules of the base could use it at all, as it was then: 1, 0, <0. */
int export_was_linkable(struct hunt *h, const struct dropped *d, struct err *err);

#endif
