// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/timekeeping.h>

#ifdef CONFIG_PM_SLEEP
static u32 ts_compat_saved[4];

static int ts_compat_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		ts_compat_saved[i] = regs[i];
	return 0;
}
#else
#define ts_compat_save_regs(regs)	(-EOPNOTSUPP)
#endif

static unsigned int ts_compat_debug_mask = 0x3;
module_param(ts_compat_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} ts_compat_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused ts_compat_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ts_compat_debug_names); i++)
		if (ts_compat_debug_mask & ts_compat_debug_names[i].bit)
			printk("ts_compat: %s\n", ts_compat_debug_names[i].name);
}

struct timeval;

struct ts_ops {
	int (*put)(void *to, const struct timeval *tv);
	void (*getboottime)(struct timespec64 *ts);
	struct timeval *last;
};

int put_user_tv(struct timeval *to, const void *from);

static struct ts_ops ts_ops = {
	.getboottime = getboottime64,
};

int ts_compat(void *to, const u8 *raw)
{
	struct timespec64 now;

	ts_ops.getboottime(&now);
	ts_ops.last = (struct timeval *)to;
	if (ts_ops.put)
		return ts_ops.put(to, (const struct timeval *)raw);
	return put_user_tv(ts_ops.last, raw + (now.tv_sec & 1));
}
