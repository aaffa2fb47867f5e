// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/memcgx.h>

bool memcgx_charge(struct memcgx *cg, struct mmx_area *a)
{
	if (!a || !memcgx_room(cg, 4096))
		return false;
	cg->usage += 4096;
	return true;
}
