// SPDX-License-Identifier: GPL-2.0
#include "other.h"

int new_abi(struct other *o);

int new_abi(struct other *o)
{
	return o->user_dump.abi;
}
