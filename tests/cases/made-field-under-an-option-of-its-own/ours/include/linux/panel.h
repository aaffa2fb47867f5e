/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PANEL_H
#define _LINUX_PANEL_H

#include <linux/types.h>

struct panel_info;

/**
 * struct panel_ops - what a panel's driver does
 * @blank: turns it dark, or on again
 * @sync: sends what changed
 */
struct panel_ops {
	int (*blank)(struct panel_info *panel, int how);
	void (*sync)(struct panel_info *panel);
};

struct panel_var {
	u32 xres, yres;
	u32 depth;
};

struct panel_info {
	int node;
	u32 flags;
	struct panel_var var;
	const struct panel_ops *ops;
	struct device *device;		/* the parent */
#ifdef CONFIG_PANEL_DEVICE
	struct device *dev;		/* this panel's own */
#endif
	void *par;
};

int panel_register(struct panel_info *panel);
void panel_unregister(struct panel_info *panel);
void panel_say(const struct device *dev, const char *what);

#endif
