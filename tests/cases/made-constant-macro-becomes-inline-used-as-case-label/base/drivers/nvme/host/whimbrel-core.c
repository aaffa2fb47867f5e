// SPDX-License-Identifier: GPL-2.0
#include <linux/whimbrel.h>

/* quota= on the command line: auto, off or a number */
static int whimbrel_core_parse_quota1a(const char *p)
{
	int v = 0;

	if (p[0] == 'a' && p[1] == 'u')
		return 0;
	if (p[0] == 'o' && p[1] == 'f')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

enum whimbrel_core_pool1b_state {
	WHIMBREL_CORE_POOL1b_RESET,
	WHIMBREL_CORE_POOL1b_STOPPED,
	WHIMBREL_CORE_POOL1b_BUSY,
	WHIMBREL_CORE_POOL1b_READY,
};

static const char *whimbrel_core_pool1b_state_name(enum whimbrel_core_pool1b_state state)
{
	switch (state) {
	case WHIMBREL_CORE_POOL1b_RESET:
		return "reset";
	case WHIMBREL_CORE_POOL1b_STOPPED:
		return "stopped";
	case WHIMBREL_CORE_POOL1b_BUSY:
		return "busy";
	default:
		break;
	}

	return "unknown";
}

/**
 * whimbrel_core_check_burst1c - check the burst for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int whimbrel_core_check_burst1c(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 7;
}

#ifdef CONFIG_WHIMBREL_CORE_DEBUG1d
static unsigned long whimbrel_core_clk1d_events;

static void whimbrel_core_clk1d_account(unsigned int n)
{
	whimbrel_core_clk1d_events += n;
}
#else
static inline void whimbrel_core_clk1d_account(unsigned int n)
{
}
#endif

unsigned int whimbrel_admin(unsigned int nr)
{
	return whimbrel_opc(2, nr);
}
