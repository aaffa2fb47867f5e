// SPDX-License-Identifier: GPL-2.0
#include <linux/flash.h>

static struct flash nor;

int flash_nor_probe(void);

int flash_nor_probe(void)
{
	nor.id = 1;
	return flash_register(&nor);
}
