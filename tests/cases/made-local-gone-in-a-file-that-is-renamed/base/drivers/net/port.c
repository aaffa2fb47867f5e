// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_setup(struct port *p, u32 mode)
{
	struct device *dev = p->dev;
	char *buf;
	int ret;
	u32 i;

	ret = hw_write(p, 0, mode);
	if (ret)
		return ret;

	mutex_lock(&p->lock);
	buf = kzalloc(16);
	if (!buf) {
		ret = -ENOMEM;
		goto unlock;
	}

	for (i = 0; i < 4; i++) {
		int val = hw_read(p, i);

		if (val < 0)
			ret = val;

		p->state |= (u32)val;

		hw_write(p, i, mode);
		port_log(p, buf);
	}

	dev_dbg(dev, "state\n");

	port_set(p, 3);

	p->id = mode;
	kfree(buf);
unlock:
	mutex_unlock(&p->lock);
	return ret;
}

u32 port_id(const struct port *p)
{
	return p->id;
}
