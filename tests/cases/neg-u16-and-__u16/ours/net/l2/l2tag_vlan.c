// SPDX-License-Identifier: GPL-2.0
#include <net/l2tag.h>

/* Bring a raw sample into the unit the callers count in. */
static int vtag_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long vtag_debug_hits, vtag_debug_misses;

static void vtag_debug_account(bool hit)
{
	if (hit)
		vtag_debug_hits++;
	else
		vtag_debug_misses++;
}
#else
static inline void vtag_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static int vtag_push(void *priv, __u16 *tci, __u32 flags)
{
	*tci |= (__u16)flags;
	return 0;
}

static const struct l2tag_ops vtag_ops = {
	.name = "vtag",
	.push = vtag_push,
};

static int qtag_push(void *priv, __u16 *tci, __u32 flags)
{
	__u8 raw[4] = { 0x81, 0x00, 0, 0 };
	__u32 rest;

	if (!flags)
		return -EINVAL;
	return l2tag_parse(raw, tci, &rest);
}

static const struct l2tag_ops qtag_ops = {
	.name = "qtag",
	.push = qtag_push,
};

int vtag_init(void)
{
	int ret = l2tag_register(&vtag_ops, 1);

	return ret ? ret : l2tag_register(&qtag_ops, 2);
}
