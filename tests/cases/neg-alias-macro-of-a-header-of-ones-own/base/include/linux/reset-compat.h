/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_RESET_COMPAT_H
#define __LINUX_RESET_COMPAT_H

#include <linux/reset.h>

/* What drivers that are older than reset lines call. */
#define device_reset_line(dev)		__reset_control_get(dev, "line", 0)
#define device_reset_on			reset_control_deassert

#endif
