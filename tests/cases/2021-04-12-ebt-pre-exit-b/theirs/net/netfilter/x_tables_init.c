// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/net_namespace.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum x_tables_init_event {
	x_tables_init_EV_START,
	x_tables_init_EV_STOP,
	x_tables_init_EV_ERROR,
	x_tables_init_EV_MAX
};

static unsigned long x_tables_init_events[x_tables_init_EV_MAX];

static inline void x_tables_init_account(enum x_tables_init_event ev)
{
	switch (ev) {
	case x_tables_init_EV_START:
	case x_tables_init_EV_STOP:
		x_tables_init_events[ev]++;
		break;
	case x_tables_init_EV_ERROR:
		x_tables_init_events[x_tables_init_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_X_TABLES_INIT_QUIET)
static int x_tables_init_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 x_tables_init_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool x_tables_init_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return x_tables_init_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

/* the head of a family: one past the end means none */
static struct list_head *xt_head(struct net *net, u8 af)
{
	BUILD_BUG_ON(offsetof(struct net, xt.tables[NFPROTO_IPV4]) == 0);

	if (af >= ARRAY_SIZE(((struct netns_xt *)NULL)->tables))
		return NULL;
	return net->xt.tables + af;
}

int xt_net_init(struct net *net)
{
	struct list_head *head;
	u8 af;

	for (af = NFPROTO_UNSPEC; (head = xt_head(net, af)); af++) {
		head->next = head;
		head->prev = head;
	}
	return 0;
}
