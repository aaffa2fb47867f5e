/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H
#include <linux/types.h>

#define I_DIRTY_SYNC	BIT(0)
#define I_NEW		BIT(3)
#define I_FREEING	BIT(5)

struct inode {
	umode_t		i_mode;
	unsigned long	i_ino;
	u32		i_state;
	struct list_head i_lru;
};
#endif
