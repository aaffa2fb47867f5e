// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <soc/rvx.h>
#include "rvx.h"

/* Bring a raw sample into the unit the callers count in. */
static int r9f_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

/**
 * r9f_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int r9f_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

int rvx_fuse_setup(struct rvx_device *rdev, const char *fuses)
{
	unsigned int n;

	if (r9f_parse_num(fuses + SOC_RVX_FUSE_PIPES, &n))
		return -EIO;
	rdev->pipes = n;
	return rvx_pipes(rdev);
}
