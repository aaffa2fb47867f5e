// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

static void port_fill(struct port *p, u32 mode)
{
	struct device *dev = p->dev;
	char *buf;
	u32 i;

	mutex_lock(&p->lock);
	buf = kzalloc(16);
	if (!buf) {
		goto unlock;
	}

	for (i = 0; i < 4; i++) {
		int val = hw_read(p, i);

		if (val < 0)
			p->state = 0;

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
}

int port_setup(struct port *p, u32 m)
{
	int err = hw_write(p, 0, m);

	if (!err)
		port_fill(p, m);
	return err;
}

u32 port_id(const struct port *p)
{
	return p->id;
}
