/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PANEL_LOG_H
#define _LINUX_PANEL_LOG_H

#include <linux/types.h>
#include <linux/compiler_attributes.h>

struct panel_log {
	const struct panel_log_ops *ops;
	unsigned int	level;
};

struct panel_log_ops {
	int (*open)(struct panel_log *log);
	__printf(2, 3)
	void (*print)(struct panel_log *log, const char *fmt, ...);
	void (*flush)(struct panel_log *log);
};

#endif
