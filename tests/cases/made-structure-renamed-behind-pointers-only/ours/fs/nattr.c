// SPDX-License-Identifier: GPL-2.0
#include <linux/nfileattr.h>
void nfileattr_fill_flags(struct nfile_kattr *fa, u32 flags)
{
	fa->flags = flags;
	fa->flags_valid = true;
}
