// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/mm_show.h>
#include <linux/module.h>
#include <linux/slab.h>

static void *blocks[128];

static void lkdtm_pages_free(void)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(blocks); i++)
		kfree(blocks[i]);
}

static int __init lkdtm_pages_init(void)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(blocks); i++) {
		blocks[i] = kmalloc(4096UL << 10, GFP_KERNEL);
		if (blocks[i])
			continue;
		show_mem();
		lkdtm_pages_free();
		return -ENOMEM;
	}
	return 0;
}
module_init(lkdtm_pages_init);
module_exit(lkdtm_pages_free);
MODULE_LICENSE("GPL");
