/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __KERNEL_PRINTK__
#define __KERNEL_PRINTK__

#include <linux/types.h>

#define KERN_SOH "\001"
#define KERN_ERR KERN_SOH "3"
#define KERN_INFO KERN_SOH "6"

struct dev_printk_info;

__printf(1, 2) int _printk(const char *fmt, ...);

#define printk_index_wrap(_p_func, _fmt, ...)				\
	({								\
		_p_func(_fmt, ##__VA_ARGS__);				\
	})
#define printk(fmt, ...) printk_index_wrap(_printk, fmt, ##__VA_ARGS__)

#ifndef pr_fmt
#define pr_fmt(fmt) fmt
#endif

#define pr_err(fmt, ...) printk(KERN_ERR pr_fmt(fmt), ##__VA_ARGS__)
#define pr_info(fmt, ...) printk(KERN_INFO pr_fmt(fmt), ##__VA_ARGS__)

#endif
