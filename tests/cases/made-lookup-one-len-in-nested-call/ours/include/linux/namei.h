/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NAMEI_H
#define _LINUX_NAMEI_H

#include <linux/types.h>

struct dentry;
struct qstr {
	const char *name;
	u32 len;
};
#define QSTR(n) (struct qstr){ .name = (n), .len = __builtin_strlen(n) }

extern struct dentry *lookup_noperm(struct qstr *name, struct dentry *base);
extern struct dentry *lookup_positive_unlocked(const char *name,
					       struct dentry *base, int len);
#endif /* _LINUX_NAMEI_H */
