/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/types.h>

struct inode {
	u32 mode;
	u32 uid;
	const char *label;
};

bool inode_owner_ok(const struct inode *inode, u32 uid);
int inode_set_label(struct inode *inode, const char *label);

#define FSL_FLAG_ENABLED BIT(0)
#define FSL_FLAG_DIRTY BIT(1)
#define FSL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct fsl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool fsl_window_empty(const struct fsl_window *w)
{
	return !w->len;
}

#ifdef CONFIG_FSL_STATS
void fsl_stat_add(unsigned int idx, long delta);
#else
static inline void fsl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
