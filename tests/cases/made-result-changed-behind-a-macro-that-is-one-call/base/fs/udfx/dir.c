// SPDX-License-Identifier: GPL-2.0
#include "udfx.h"
int udfx_dir_empty(struct inode *inode)
{
	return inode == NULL;
}
