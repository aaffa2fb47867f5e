// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>
#include <linux/export.h>

/**
 * fsl_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int fsl_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

bool inode_owner_ok(struct inode const *inode, u32 const uid)
{
	return !uid || inode->uid == uid;
}
EXPORT_SYMBOL(inode_owner_ok);

int inode_set_label(struct inode *inode, char const *const label)
{
	if (!label)
		return -EINVAL;
	inode->label = label;
	return 0;
}
EXPORT_SYMBOL(inode_set_label);
