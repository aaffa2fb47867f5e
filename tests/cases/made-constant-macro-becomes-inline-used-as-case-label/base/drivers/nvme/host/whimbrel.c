// SPDX-License-Identifier: GPL-2.0
#include <linux/whimbrel.h>

enum whimbrel_trunk1a_state {
	WHIMBREL_TRUNK1a_STOPPED,
	WHIMBREL_TRUNK1a_RESET,
	WHIMBREL_TRUNK1a_BUSY,
	WHIMBREL_TRUNK1a_ARMED,
};

static const char *whimbrel_trunk1a_state_name(enum whimbrel_trunk1a_state state)
{
	switch (state) {
	case WHIMBREL_TRUNK1a_STOPPED:
		return "stopped";
	case WHIMBREL_TRUNK1a_RESET:
		return "reset";
	case WHIMBREL_TRUNK1a_BUSY:
		return "busy";
	default:
		break;
	}

	return "unknown";
}

/**
 * whimbrel_pick_hint1b - pick the hint for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int whimbrel_pick_hint1b(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 8;
}

struct whimbrel_depth1c_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct whimbrel_depth1c_info whimbrel_depth1c_infos[] = {
	{ 0x0209, "credit", 54 },
	{ 0x0434, "slot", 99 },
	{ 0x063f, "clk", 4 },
	{ 0x0a3f, "prio", 17 },
};

static int whimbrel_find_depth1c(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(whimbrel_depth1c_infos) / sizeof(whimbrel_depth1c_infos[0]); i++)
		if (whimbrel_depth1c_infos[i].id == id)
			return whimbrel_depth1c_infos[i].weight;

	return -1;
}

/* vport= on the command line: force, off or a number */
static int whimbrel_parse_vport1d(const char *p)
{
	int v = 0;

	if (p[0] == 'f' && p[1] == 'o')
		return 0;
	if (p[0] == 'o' && p[1] == 'f')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

int whimbrel_size(unsigned int opc)
{
	switch (opc) {
	case WHIMBREL_FLUSH:
		return 0;
	default:
		return 16;
	}
}

union whimbrel_hint2a_word {
	struct {
		unsigned int batch:5;
		unsigned int rsvd:6;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int whimbrel_decode_hint2a(const unsigned int *buf, unsigned int len)
{
	union whimbrel_hint2a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.batch;
	} while (--len && w.valid);

	return n;
}

struct whimbrel_quota2b_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct whimbrel_quota2b_info whimbrel_quota2b_infos[] = {
	{ 0x02d2, "hint", 96 },
	{ 0x07fb, "vport", 9 },
	{ 0x0f3a, "depth", 57 },
	{ 0x0f97, "slot", 56 },
};

static int whimbrel_find_quota2b(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(whimbrel_quota2b_infos) / sizeof(whimbrel_quota2b_infos[0]); i++)
		if (whimbrel_quota2b_infos[i].id == id)
			return whimbrel_quota2b_infos[i].weight;

	return -1;
}
