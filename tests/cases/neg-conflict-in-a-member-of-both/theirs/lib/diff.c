// SPDX-License-Identifier: GPL-2.0-only
#include <linux/diff-driver.h>

int diff_run(const struct diff_driver *drv)
{
	return drv->binary || !drv->external.cmd;
}
