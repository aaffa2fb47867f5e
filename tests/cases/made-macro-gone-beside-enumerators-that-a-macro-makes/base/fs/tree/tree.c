// SPDX-License-Identifier: GPL-2.0
#include "tree.h"

int tree_set(unsigned int *state, unsigned int bits)
{
	if (bits & ~(EXTENT_DIRTY | EXTENT_UPTODATE))
		return -1;
	*state |= bits;
	return 0;
}
