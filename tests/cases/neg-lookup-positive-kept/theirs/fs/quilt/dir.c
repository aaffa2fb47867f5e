// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/namei.h>

#define QUILT_WHY "lookup_one_len failed"

/* not lookup_one_len(), which finds negative ones, too */
const char *quilt_make(struct dentry *root, const char *name, int len);
const char *quilt_make(struct dentry *root, const char *name, int len)
{
	struct dentry *child = lookup_positive_unlocked(name, root, len);

	return IS_ERR(child) ? QUILT_WHY : name;
}
