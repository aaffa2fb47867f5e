// SPDX-License-Identifier: GPL-2.0
#include <linux/flash.h>

int flash_parts(struct flash *f);

int flash_parts(struct flash *f)
{
	return f ? 0 : -1;
}
