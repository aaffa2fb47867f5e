// SPDX-License-Identifier: GPL-2.0-only
#include "capi/group.h"

#include <stddef.h>
#include <string.h>

const struct group_macro *group_macro_find(const char *name)
{
	static const struct group_macro groups[] = {
		{ "struct_group", -1, 0, 1 },
		{ "struct_group_attr", -1, 0, 2 },
		{ "struct_group_tagged", 0, 1, 2 },
		{ "__struct_group", 0, 1, 3 },
	};

	for (size_t k = 0; k < sizeof(groups) / sizeof(groups[0]); k++)
		if (strcmp(groups[k].name, name) == 0)
			return &groups[k];
	return NULL;
}
