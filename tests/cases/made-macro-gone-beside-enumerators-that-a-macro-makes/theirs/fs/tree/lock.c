// SPDX-License-Identifier: GPL-2.0
#include "tree.h"

int tree_lock(unsigned int *state);

int tree_lock(unsigned int *state)
{
	if (*state & EXTENT_DIRTY)
		return 0;
	return tree_set(state, EXTENT_LOCKED);
}
