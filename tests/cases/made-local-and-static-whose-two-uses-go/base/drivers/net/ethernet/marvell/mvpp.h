/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MVPP_H
#define _MVPP_H

#include <linux/types.h>

struct device {
	const char	*name;
	void		*driver_data;
};

struct mvpp {
	struct device	*dev;
	u32		hw_version;
	u32		regs[16];
	bool		up;
};

void dev_err(struct device *dev, const char *fmt, ...);
void dev_dbg(struct device *dev, const char *fmt, ...);

#endif
