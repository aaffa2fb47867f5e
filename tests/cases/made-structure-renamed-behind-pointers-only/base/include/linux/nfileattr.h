/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FILEATTR_H
#define _LINUX_FILEATTR_H
#include <linux/types.h>
struct nfileattr {
	u32	flags;
	bool	flags_valid:1;
};
void nfileattr_fill_flags(struct nfileattr *fa, u32 flags);
static inline bool nfileattr_valid(const struct nfileattr *fa)
{
	return fa->flags_valid;
}
#endif
