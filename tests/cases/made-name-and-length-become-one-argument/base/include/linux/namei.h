/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NAMEI_H
#define _NAMEI_H

#include <linux/types.h>

struct dentry;
struct mnt_idmap;

struct qstr {
	u32 len;
	const char *name;
};

#define QSTR(n) (struct qstr){ .len = 0, .name = n }

extern struct dentry *lookup_one(struct mnt_idmap *, const char *,
				 struct dentry *, int);
extern struct dentry *lookup_one_len(const char *, struct dentry *, int);

#endif
