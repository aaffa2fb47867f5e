/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FILEATTR_H
#define _LINUX_FILEATTR_H
#include <linux/types.h>
struct nfile_kattr {
	u32	flags;
	bool	flags_valid:1;
};
void nfileattr_fill_flags(struct nfile_kattr *fa, u32 flags);
static inline bool nfileattr_valid(const struct nfile_kattr *fa)
{
	return fa->flags_valid;
}
#endif
