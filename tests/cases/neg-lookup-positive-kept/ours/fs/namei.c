// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/export.h>
#include <linux/namei.h>

static struct dentry *lookup_dcache(const char *name, struct dentry *base, int len)
{
	return len ? base : ERR_PTR(-EINVAL);
}

/**
 * lookup_noperm - filesystem helper to lookup single pathname component
 */
struct dentry *lookup_noperm(struct qstr *name, struct dentry *base)
{
	return lookup_dcache(name->name, base, name->len);
}
EXPORT_SYMBOL(lookup_noperm);

struct dentry *lookup_positive_unlocked(const char *name, struct dentry *base, int len)
{
	return lookup_dcache(name, base, len);
}
EXPORT_SYMBOL(lookup_positive_unlocked);
