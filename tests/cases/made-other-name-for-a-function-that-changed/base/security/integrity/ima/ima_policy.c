// SPDX-License-Identifier: GPL-2.0-only
#include "ima.h"

int ima_lsm_update(struct ima_rule_entry *entry, int i)
{
	if (!entry->lsm[i].args_p)
		return -EINVAL;
	entry->flags |= 1U << i;
	return 0;
}
