// SPDX-License-Identifier: GPL-2.0
#include <linux/lovage.h>

#define SETUP_REG_BURST1a		0xb8
#define SETUP_REG_CLASS1a		0x1a0
#define SETUP_BURST1a_MASK		0x3f
#define SETUP_BURST1a_SHIFT	14

static unsigned int setup_burst1a_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SETUP_BURST1a_MASK << SETUP_BURST1a_SHIFT);
	reg |= (val & SETUP_BURST1a_MASK) << SETUP_BURST1a_SHIFT;

	return reg;
}

/* trunk= on the command line: on, force or a number */
static int setup_parse_trunk1b(const char *p)
{
	int v = 0;

	if (p[0] == 'o' && p[1] == 'n')
		return 0;
	if (p[0] == 'f' && p[1] == 'o')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

#ifdef CONFIG_SETUP_DEBUG1c
static unsigned long setup_prio1c_events;

static void setup_prio1c_account(unsigned int n)
{
	setup_prio1c_events += n;
}
#else
static inline void setup_prio1c_account(unsigned int n)
{
}
#endif

union setup_class1d_word {
	struct {
		unsigned int credit:4;
		unsigned int rsvd:6;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int setup_decode_class1d(const unsigned int *buf, unsigned int len)
{
	union setup_class1d_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.credit;
	} while (--len && w.valid);

	return n;
}

static struct lovage_pdata lovage_old = {
	.flags = 1,
};

static int setup_adjust_phase2a_range(unsigned long start, unsigned long end,
				unsigned int step)
{
	int ret = 0;

	if (start >= end) {
		ret = -22;
		goto out;
	}

	/* the last chunk may be short */
	for (; start < end; start += step) {
		if (!step)
			goto out;
		ret++;
	}

out:
	return ret;
}

enum setup_class2b_state {
	SETUP_CLASS2b_DRAIN,
	SETUP_CLASS2b_ARMED,
	SETUP_CLASS2b_FAULT,
	SETUP_CLASS2b_BUSY,
};

static const char *setup_class2b_state_name(enum setup_class2b_state state)
{
	switch (state) {
	case SETUP_CLASS2b_DRAIN:
		return "drain";
	case SETUP_CLASS2b_ARMED:
		return "armed";
	case SETUP_CLASS2b_FAULT:
		return "fault";
	default:
		break;
	}

	return "unknown";
}

static struct lovage_pdata lovage_rev2 = {
	.flags = 3,
	.gpios = {
		{ .name = "reset", .nr = 12 },
		{ .name = "wake", .nr = 14 },
	},
};

struct lovage_pdata *lovage_board(int rev)
{
	if (rev > 1)
		return &lovage_rev2;
	return &lovage_old;
}
