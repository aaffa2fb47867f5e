// SPDX-License-Identifier: GPL-2.0
#include "group.h"

int metric__index(const struct group *group)
{
	return group->leader->idx;
}
