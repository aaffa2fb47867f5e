/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CLKDEV_H
#define _LINUX_CLKDEV_H

#include <linux/types.h>
#include <linux/ratio.h>

struct ratio;

struct clk_dev {
	const char *con_id;
	struct ratio *ratio;
};

#ifdef CONFIG_PM_SLEEP
int clkdev_pm_prepare(unsigned int level);
void clkdev_pm_complete(unsigned int level);
#else
static inline int clkdev_pm_prepare(unsigned int level) { return 0; }
static inline void clkdev_pm_complete(unsigned int level) { }
#endif

struct clkdev_version {
	u8 major;
	u8 minor;
	u16 patch;
};

static inline u32 clkdev_version_code(const struct clkdev_version *v)
{
	return (u32)v->major << 24 | (u32)v->minor << 16 | v->patch;
}

#endif /* _LINUX_CLKDEV_H */
