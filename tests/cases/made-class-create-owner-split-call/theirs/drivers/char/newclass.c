// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

struct newclass {
	struct class *cls;
	int major;
};

static struct newclass nc;

static int __init newclass_init(void)
{
	int err = 0;

	nc.major = 10;
	nc.cls =
		class_create(THIS_MODULE,
			     "newclass");
	if (IS_ERR(nc.cls))
		err = PTR_ERR(nc.cls);
	return err;
}
int (*newclass_initcall)(void) = newclass_init;
