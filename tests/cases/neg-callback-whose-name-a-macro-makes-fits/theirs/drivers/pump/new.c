// SPDX-License-Identifier: GPL-2.0
#include <linux/pump.h>

static int new_start(struct pump *p)
{
	return p ? 0 : -1;
}

int new_run(struct pump *p, int force);

int new_run(struct pump *p, int force)
{
	return p ? 0 : -2;
}

#ifdef CONFIG_PUMP_WIDE
#define pump_op(name)	wide_##name
#else
#define pump_op(name)	new_##name
#endif

static const struct pump_ops new_ops = {
	.start = pump_op(start),
};

int new_init(void);

int new_init(void)
{
	return pump_add(&new_ops);
}
