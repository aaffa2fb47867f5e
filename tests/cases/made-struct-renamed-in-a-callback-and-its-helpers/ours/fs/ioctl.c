// SPDX-License-Identifier: GPL-2.0
#include <linux/fileattr.h>
#include <linux/fs.h>
void fileattr_fill_flags(struct file_kattr *fa, u32 flags)
{
	fa->flags = flags;
	fa->flags_valid = true;
}
