// SPDX-License-Identifier: GPL-2.0
#include "log.h"

void gt_dump(struct xx_device *xx, u64 addr)
{
	xx_err(xx, "gt at %llx\n", addr);
}
