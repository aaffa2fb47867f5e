/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FILEATTR_H
#define _LINUX_FILEATTR_H
#include <linux/types.h>
struct dentry;
/*
 * Merged interface for miscellaneous file attributes.
 */
struct file_kattr {
	u32	flags;		/* flags (FS_IOC_GETFLAGS/FS_IOC_SETFLAGS) */
	u32	fsx_xflags;
	bool	flags_valid:1;
	bool	fsx_valid:1;
};
void fileattr_fill_flags(struct file_kattr *fa, u32 flags);
static inline bool fileattr_has_fsx(const struct file_kattr *fa)
{
	return fa->fsx_valid;
}
#endif
