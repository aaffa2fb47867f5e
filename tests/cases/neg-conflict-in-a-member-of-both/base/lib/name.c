// SPDX-License-Identifier: GPL-2.0-only
#include <linux/diff-driver.h>

const char *diff_name(const struct diff_driver *drv);

const char *diff_name(const struct diff_driver *drv)
{
	return drv->name;
}
