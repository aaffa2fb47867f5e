// SPDX-License-Identifier: GPL-2.0
#include "damask.h"

struct super_clk1a_hooks {
	int (*sync)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
	int (*poll)(void *priv, unsigned int arg);
};

static int super_clk1a_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x35) : -22;
}

static int super_clk1a_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x94) : -22;
}

static int super_clk1a_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x75) : -22;
}

static const struct super_clk1a_hooks super_clk1a_default_hooks = {
	.sync	= super_clk1a_sync,
	.ack	= super_clk1a_ack,
	.poll	= super_clk1a_poll,
};

/* depth= on the command line: auto, lazy or a number */
static int super_parse_depth1b(const char *p)
{
	int v = 0;

	if (p[0] == 'a' && p[1] == 'u')
		return 0;
	if (p[0] == 'l' && p[1] == 'a')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

#ifdef CONFIG_SUPER_DEBUG1c
static unsigned long super_burst1c_events;

static void super_burst1c_account(unsigned int n)
{
	super_burst1c_events += n;
}
#else
static inline void super_burst1c_account(unsigned int n)
{
}
#endif

struct super_quota1d_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct super_quota1d_info super_quota1d_infos[] = {
	{ 0x022d, "lane", 87 },
	{ 0x06b5, "fence", 20 },
	{ 0x0938, "window", 3 },
	{ 0x0967, "rate", 53 },
};

static int super_find_quota1d(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(super_quota1d_infos) / sizeof(super_quota1d_infos[0]); i++)
		if (super_quota1d_infos[i].id == id)
			return super_quota1d_infos[i].weight;

	return -1;
}

static unsigned long damask_count(struct shrinker *s)
{
	struct damask_sb *sb = container_of_checked(s, struct damask_sb, shrinker);

	return sb->cached;
}

void damask_init(struct damask_sb *sb)
{
	sb->shrinker.count = damask_count;
}
