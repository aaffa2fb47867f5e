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

extern struct dentry *lookup_one(struct mnt_idmap *, struct qstr *,
				 struct dentry *);
extern struct dentry *lookup_noperm(struct qstr *, struct dentry *);

#endif
