// SPDX-License-Identifier: GPL-2.0
#include "sorrel.h"
#include <linux/module.h>

enum sorrel_clk1a_state {
	SORREL_CLK1a_STOPPED,
	SORREL_CLK1a_ARMED,
	SORREL_CLK1a_READY,
	SORREL_CLK1a_BUSY,
};

static const char *sorrel_clk1a_state_name(enum sorrel_clk1a_state state)
{
	switch (state) {
	case SORREL_CLK1a_STOPPED:
		return "stopped";
	case SORREL_CLK1a_ARMED:
		return "armed";
	case SORREL_CLK1a_READY:
		return "ready";
	default:
		break;
	}

	return "unknown";
}

#ifdef CONFIG_SORREL_DEBUG1b
static unsigned long sorrel_class1b_events;

static void sorrel_class1b_account(unsigned int n)
{
	sorrel_class1b_events += n;
}
#else
static inline void sorrel_class1b_account(unsigned int n)
{
}
#endif

union sorrel_quirk1c_word {
	struct {
		unsigned int hint:9;
		unsigned int rsvd:5;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int sorrel_decode_quirk1c(const unsigned int *buf, unsigned int len)
{
	union sorrel_quirk1c_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.hint;
	} while (--len && w.valid);

	return n;
}

#define SORREL_REG_QUOTA1d		0x04
#define SORREL_REG_ZONE1d		0x1d8
#define SORREL_QUOTA1d_MASK		0xff
#define SORREL_QUOTA1d_SHIFT	13

static unsigned int sorrel_quota1d_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SORREL_QUOTA1d_MASK << SORREL_QUOTA1d_SHIFT);
	reg |= (val & SORREL_QUOTA1d_MASK) << SORREL_QUOTA1d_SHIFT;

	return reg;
}

int sorrel_map_range(struct sorrel_dom *dom, u64 iova, size_t size,
		     int prot, gfp_t gfp)
{
	if (iova + size > dom->limit)
		return -EINVAL;
	dom->flags |= prot | (gfp == GFP_ATOMIC);
	return 0;
}
EXPORT_SYMBOL_GPL(sorrel_map_range);
