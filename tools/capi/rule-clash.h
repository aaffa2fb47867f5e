/* SPDX-License-Identifier: GPL-2.0-only */
/* What the sweeps for clashes share; for rule-clash.c and its parts only. */
#ifndef CAPI_RULE_CLASH_H
#define CAPI_RULE_CLASH_H

#include "capi/config-tree.h"
#include "capi/rule.h"

/* Whether two guards, "A && !B", cannot hold at once by a term of theirs. */
bool clash_exclusive(const char *a, const char *b);

/* Numbers that both sides gave. */
int sweep_number(struct sweep *sw, struct err *err);
/* Two names of one number, each by the side that gave it. The strings are borrowed. */
struct number_pair {
	const char *names[2];	/* by enum check_side */
	bool told;		/* out: it was found, and reported */
};

/*
 * Reports those pairs that a file which both sides changed has as cases of one switch, each at
 * the first one. 0, <0 failed.
 */
int numbers_in_switch(struct sweep *sw, struct number_pair *pairs, size_t n, struct err *err);
/* … of system calls, in a table or in two; a part of it */
int sweep_syscall(struct sweep *sw, struct err *err);
/* Whether a file is such a table, or the header that is one. */
bool syscall_is_table(const char *path);

/* Macros of @provider that are Kconfig symbols now, and that the other side defines. */
int sweep_config_macro(struct sweep *sw, enum check_side provider,
		       struct config_tree *merged, struct err *err);

#endif
