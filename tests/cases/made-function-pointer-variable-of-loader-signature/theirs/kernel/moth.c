// SPDX-License-Identifier: GPL-2.0
#include <linux/moth.h>

static int moth_fold_fence1a_range(unsigned long start, unsigned long end,
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

union moth_depth1b_word {
	struct {
		unsigned int trunk:8;
		unsigned int rsvd:4;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int moth_decode_depth1b(const unsigned int *buf, unsigned int len)
{
	union moth_depth1b_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.trunk;
	} while (--len && w.valid);

	return n;
}

#ifdef CONFIG_MOTH_DEBUG1c
static unsigned long moth_trunk1c_events;

static void moth_trunk1c_account(unsigned int n)
{
	moth_trunk1c_events += n;
}
#else
static inline void moth_trunk1c_account(unsigned int n)
{
}
#endif

struct moth_zone1d_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct moth_zone1d_info moth_zone1d_infos[] = {
	{ 0x00dc, "quota", 16 },
	{ 0x00f3, "phase", 96 },
	{ 0x09d6, "window", 82 },
	{ 0x0a19, "class", 52 },
};

static int moth_find_zone1d(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(moth_zone1d_infos) / sizeof(moth_zone1d_infos[0]); i++)
		if (moth_zone1d_infos[i].id == id)
			return moth_zone1d_infos[i].weight;

	return -1;
}

void (*moth_restart_hook)(int reason, const char *cmd);

int moth_restart(int reason, const char *cmd)
{
	if (!moth_restart_hook)
		return -ENODEV;
	moth_restart_hook(reason, cmd);
	return 0;
}
