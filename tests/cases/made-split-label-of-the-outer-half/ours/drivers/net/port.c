// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

static int port_fill(struct port *p, u32 mode)
{
	struct device *dev = p->dev;
	char *buf;
	int ret = 0;
	u32 i;

	mutex_lock(&p->lock);
	buf = kzalloc(16);
	if (!buf) {
		mutex_unlock(&p->lock);
		return -ENOMEM;
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
	mutex_unlock(&p->lock);
	return ret;
}

int port_setup(struct port *p, u32 m)
{
	int err = hw_write(p, 0, m);

	return err ? err : port_fill(p, m);
}

u32 port_id(const struct port *p)
{
	return p->id;
}
