// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/godwit.h>

int godwit_active(void *dev)
{
	return dev != (void *)0;
}
EXPORT_SYMBOL_GPL(godwit_active);

int godwit_limit(void *dev)
{
	return godwit_active(dev) ? 2048 : -1;
}
