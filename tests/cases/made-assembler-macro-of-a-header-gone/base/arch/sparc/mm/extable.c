// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

struct exception_table_entry {
	unsigned int insn, fixup;
};

enum sparcext_state {
	SPARCEXT_STATE_OFF,
	SPARCEXT_STATE_STARTING,
	SPARCEXT_STATE_ON,
	SPARCEXT_STATE_FAILED,
};

static const char *sparcext_state_name(enum sparcext_state state)
{
	switch (state) {
	case SPARCEXT_STATE_OFF:
		return "off";
	case SPARCEXT_STATE_STARTING:
		return "starting";
	case SPARCEXT_STATE_ON:
		return "on";
	case SPARCEXT_STATE_FAILED:
		break;
	}
	return "failed";
}

static bool sparcext_state_valid(enum sparcext_state from, enum sparcext_state to)
{
	if (to == SPARCEXT_STATE_FAILED)
		return true;
	return to == from + 1 || to == SPARCEXT_STATE_OFF;
}

#define SPARCEXT_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define SPARCEXT_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool sparcext_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (SPARCEXT_VER_MAJOR(ver) != major)
		return SPARCEXT_VER_MAJOR(ver) > major;
	return SPARCEXT_VER_MINOR(ver) >= minor;
}

static unsigned int sparcext_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!sparcext_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!sparcext_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

const struct exception_table_entry *search_range(const struct exception_table_entry *e,
						 unsigned int n, unsigned int addr)
{
	unsigned int i;

	/* a range entry has two words: start, 0 and end, fixup */
	for (i = 0; i < n; i++)
		if (!e[i].fixup && e[i].insn <= addr && addr < e[i + 1].insn)
			return &e[i + 1];
	return NULL;
}

struct extable_x_stats {
	u64 packets;
	u64 bytes;
	u64 errors;
	u32 last_len;
};

static void extable_x_stats_update(struct extable_x_stats *st, int len)
{
	if (len < 0) {
		st->errors++;
		return;
	}
	st->packets++;
	st->bytes += len;
	st->last_len = len;
}

static u64 extable_x_stats_avg(const struct extable_x_stats *st)
{
	if (!st->packets)
		return 0;
	return st->bytes / st->packets;
}
