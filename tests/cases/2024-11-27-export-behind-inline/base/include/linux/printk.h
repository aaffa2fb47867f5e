/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PRINTK_H
#define _LINUX_PRINTK_H

#include <linux/types.h>

__printf(1, 2) int _printk(const char *fmt, ...);

#define pr_err(fmt, ...)	_printk(fmt, ##__VA_ARGS__)
#define pr_info(fmt, ...)	_printk(fmt, ##__VA_ARGS__)
#define pr_warn(fmt, ...)	_printk(fmt, ##__VA_ARGS__)

#endif
