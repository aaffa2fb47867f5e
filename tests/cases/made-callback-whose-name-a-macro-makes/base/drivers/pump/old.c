// SPDX-License-Identifier: GPL-2.0
#include <linux/pump.h>

static int old_start(struct pump *p)
{
	return p ? 0 : -1;
}

static int old_run(struct pump *p, int force)
{
	return p ? 0 : -2;
}

#ifdef CONFIG_PUMP_WIDE
#define pump_op(name)	wide_##name
#else
#define pump_op(name)	old_##name
#endif

static const struct pump_ops old_ops = {
	.start = old_start,
	.run = old_run,
};

int old_init(void);

int old_init(void)
{
	return pump_add(&old_ops);
}
