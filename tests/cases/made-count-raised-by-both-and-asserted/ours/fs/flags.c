// SPDX-License-Identifier: GPL-2.0
#include "flags.h"

#define BUILD_BUG_ON(c) _Static_assert(!(c), #c)
#define HWEIGHT32(w) __builtin_popcount(w)

int flags_init(int n);

int flags_init(int n)
{
	/* add new ones here */
	BUILD_BUG_ON(5 != HWEIGHT32(VALID_FLAGS));
	return n & VALID_FLAGS;
}
