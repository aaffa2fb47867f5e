/* SPDX-License-Identifier: GPL-2.0 */
#ifndef WLX_H
#define WLX_H

#include <linux/types.h>

struct wlx_dev {
	const char *name;
	u32 caps;
};
struct wlx_hw {
	struct wlx_dev *dev;
	u32 fw_ver;
	u32 chan;
};
/* Registers, all of 32 bits */
#define WLX_REG_CTRL				0x00
#define WLX_REG_STATUS				0x04
#define WLX_REG_INT_EN				0x08
#define WLX_REG_INT_STAT			0x0c
#define WLX_REG_FIFO_LVL			0x10
#define WLX_REG_CLK_DIV				0x14

/**
 * struct wlx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct wlx_regs_dump {
	u64 when;
	u32 val[6];
	unsigned int nr;
};
void wlx_log(struct wlx_dev *dev, const char *fmt, ...);
/* logs for the local hw of the caller */
#define wlx_dbg(fmt, ...)	wlx_log(hw->dev, fmt, ##__VA_ARGS__)
#define wlx_dev_dbg(d, fmt, ...) wlx_log(d, fmt, ##__VA_ARGS__)
int wlx_set_chan(struct wlx_hw *hw, u32 chan);
int wlx_scan(struct wlx_hw *hw);

#endif /* WLX_H */
