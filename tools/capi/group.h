/* SPDX-License-Identifier: GPL-2.0-only */
/* The macros of struct_group(): members of a structure that have a name together. */
#ifndef CAPI_GROUP_H
#define CAPI_GROUP_H

struct group_macro {
	const char *name;
	int tag_arg, name_arg, members_arg;	/* positions; tag_arg -1: it takes none */
};

/* NULL: it is no such macro. */
const struct group_macro *group_macro_find(const char *name);

#endif
