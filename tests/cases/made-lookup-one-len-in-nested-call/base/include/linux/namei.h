/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NAMEI_H
#define _LINUX_NAMEI_H

#include <linux/types.h>

struct dentry;

extern struct dentry *lookup_one_len(const char *name, struct dentry *base, int len);
extern struct dentry *lookup_positive_unlocked(const char *name,
					       struct dentry *base, int len);
#endif /* _LINUX_NAMEI_H */
