/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H
#include <linux/types.h>

#define I_DIRTY_SYNC	BIT(0)
#define I_NEW		BIT(3)
#define I_FREEING	BIT(5)

struct inode_state_flags {
	u32 __state;
};

struct inode {
	umode_t		i_mode;
	unsigned long	i_ino;
	struct inode_state_flags i_state;
	struct list_head i_lru;
};

static inline u32 inode_state_read_once(struct inode *inode)
{
	return *(volatile u32 *)&inode->i_state.__state;
}

static inline void inode_state_assign(struct inode *inode, u32 flags)
{
	inode->i_state.__state = flags;
}
#endif
