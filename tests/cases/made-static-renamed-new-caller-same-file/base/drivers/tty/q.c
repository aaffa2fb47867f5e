// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

struct port {
	u32 regs[8];
	int mode;
};

static void port_write(struct port *p, int reg, u32 v)
{
	p->regs[reg] = v;
}

static int port_set(struct port *p, int mode, u32 flags)
{
	if (mode > 3)
		return -EINVAL;

	port_write(p, 0, mode);
	port_write(p, 1, 2);
	p->mode = mode;

	return flags & 1;
}

int port_open(struct port *p)
{
	return port_set(p, 1, 0);
}

int port_close(struct port *p)
{
	port_write(p, 2, 0);
	port_write(p, 3, 0);
	return 0;
}

int port_resume(struct port *p)
{
	port_write(p, 4, 0);
	return p->mode;
}
