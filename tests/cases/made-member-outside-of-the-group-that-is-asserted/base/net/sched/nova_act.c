// SPDX-License-Identifier: GPL-2.0
#include <net/nova_act.h>
u32 nova_first(const struct nova_action *a)
{
	return a->nkeys ? a->keys[0] : 0;
}
