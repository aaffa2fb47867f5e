/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SDWX_H
#define _LINUX_SDWX_H

#include <linux/types.h>

struct sdwx_slave {
	u32 num;
	u32 page;
};

int __sdwx_xfer(struct sdwx_slave *s, u32 reg, u8 *buf, size_t n, bool write);

/**
 * sdwx_read - read one register
 * @s: the slave
 * @reg: the register
 */
static inline int sdwx_read(struct sdwx_slave *s, u32 reg)
{
	u8 val;
	int ret = __sdwx_xfer(s, reg, &val, 1, false);

	return ret < 0 ? ret : val;
}

static inline int sdwx_write(struct sdwx_slave *s, u32 reg, u8 val)
{
	return __sdwx_xfer(s, reg, &val, 1, true);
}

#endif /* _LINUX_SDWX_H */
