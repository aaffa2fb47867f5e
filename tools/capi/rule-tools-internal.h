/* SPDX-License-Identifier: GPL-2.0-only */
/* What rule-tools.c and rule-tools-callback.c share; for those only. */
#ifndef CAPI_RULE_TOOLS_INTERNAL_H
#define CAPI_RULE_TOOLS_INTERNAL_H

#include "capi/fresh.h"
#include "capi/rule-tools.h"

/* One direction. */
struct hunt {
	struct sweep *sw;
	enum check_side provider;
	VEC(const char *) touched;	/* what the provider changed of programs */
	struct map members;		/* that structures of programs lost -> change */
	struct map stars;		/* that are pointers now, or none -> struct starred */
	struct map callbacks;		/* members with another type -> struct tool_callback */
	struct arena arena;
};

/* A member that points to a function, by itself or by a typedef, of another type now. */
struct tool_callback {
	const char *name;
	const struct delta_change *ch;	/* of the structure, or of the typedef */
	const char *tag;		/* of the structure */
	const char *before, *now;	/* "int (*)(struct x *)" */
	const char *spelled;		/* as the member has it now */
};

uint32_t tools_count_args(const struct lexed *lx, uint32_t open, struct arena *a);
struct check_finding *tools_report(const struct hunt *h, const struct delta_change *ch,
				   enum check_kind kind, const char *path,
				   const struct lexed *lx, uint32_t tok, const char *symbol);
/* Whether another structure around has such a callback: 1, 0, <0. */
int tools_has_other(const struct hunt *h, const char *path, const struct tool_callback *cb,
		    struct err *err);

/* Finds the callbacks (rule-tools-callback.c). */
int tools_callbacks(struct hunt *h, struct err *err);
/* A word of new lines behind a `.` or `->` that is one of them. */
int tools_callback(const struct hunt *h, struct fresh *fresh, const struct lexed *lx, uint32_t i,
		   const char *name, struct err *err);

#endif
