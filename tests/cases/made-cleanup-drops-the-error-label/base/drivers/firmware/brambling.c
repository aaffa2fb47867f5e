// SPDX-License-Identifier: GPL-2.0
#include <linux/cleanup.h>
#include <linux/slab.h>

int brambling_cmd(void *buf, int cmd);

int brambling_query(u32 *out, int feature);
int brambling_query(u32 *out, int feature)
{
	u32 *buf;
	int ret;

	buf = kzalloc(64, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;

	ret = brambling_cmd(buf, 1);
	if (ret)
		goto err_free;

	buf[0] = feature;
	buf[1] = 0;
	buf[2] = 0;

	ret = brambling_cmd(buf, 2);

	*out = buf[3];
	if (*out == 0)
		ret = -EIO;

err_free:
	kfree(buf);
	return ret;
}
