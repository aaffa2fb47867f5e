// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

#define newclass_create(owner, name) dev_class_make(name)
static int dev_class_make(const char *name)
{
	return name ? 0 : -EINVAL;
}

static int __init newclass_init(void)
{
	/* class_create(THIS_MODULE, "newclass") is what others do */
	pr_info("class_create(%s, %s) not used\n", "a", "b");
	return newclass_create(THIS_MODULE, "x");
}
int (*newclass_initcall)(void) = newclass_init;
