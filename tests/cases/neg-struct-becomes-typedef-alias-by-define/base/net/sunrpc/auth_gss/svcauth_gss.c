// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/timekeeping.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum svcauth_gss_event {
	svcauth_gss_EV_START,
	svcauth_gss_EV_STOP,
	svcauth_gss_EV_ERROR,
	svcauth_gss_EV_MAX
};

static unsigned long svcauth_gss_events[svcauth_gss_EV_MAX];

static inline void svcauth_gss_account(enum svcauth_gss_event ev)
{
	switch (ev) {
	case svcauth_gss_EV_START:
	case svcauth_gss_EV_STOP:
		svcauth_gss_events[ev]++;
		break;
	case svcauth_gss_EV_ERROR:
		svcauth_gss_events[svcauth_gss_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static unsigned int svcauth_gss_debug_mask = 0x3;
module_param(svcauth_gss_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} svcauth_gss_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused svcauth_gss_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(svcauth_gss_debug_names); i++)
		if (svcauth_gss_debug_mask & svcauth_gss_debug_names[i].bit)
			printk("svcauth_gss: %s\n", svcauth_gss_debug_names[i].name);
}

struct rsi {
	struct list_head hash;
	time64_t expiry_time;
	u32 major_status;
};

static int get_long(const char **mesg, long *val)
{
	*val = 0;
	while (**mesg >= '0' && **mesg <= '9')
		*val = *val * 10 + *(*mesg)++ - '0';
	return *val ? 0 : -EINVAL;
}

int rsi_parse(struct rsi *rsi, const char *mesg)
{
	long sec;

	if (get_long(&mesg, &sec))
		return -EINVAL;
	rsi->expiry_time = sec;
	if (get_long(&mesg, &sec))
		return -EINVAL;
	rsi->major_status = sec;
	return 0;
}
