/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BTRFS_MESSAGES_H
#define BTRFS_MESSAGES_H

#include <linux/kernel.h>

struct btrfs_fs_info;

#define btrfs_printk(fs_info, fmt, args...)	\
	do {					\
		(void)(fs_info);		\
		printk(fmt, ##args);		\
	} while (0)

#define btrfs_crit(fs_info, fmt, args...) \
	btrfs_printk(fs_info, "2" fmt, ##args)
#define btrfs_err(fs_info, fmt, args...) \
	btrfs_printk(fs_info, "3" fmt, ##args)

static inline bool abort_should_print_stack(int errno)
{
	return errno != -EIO && errno != -ENOMEM;
}

#ifdef CONFIG_BTRFS_ASSERT
void btrfs_assertfail(const char *expr, const char *file, int line);
#define ASSERT(expr) \
	((expr) ? (void)0 : btrfs_assertfail(#expr, __FILE__, __LINE__))
#else
#define ASSERT(expr)	((void)(expr))
#endif

#endif
