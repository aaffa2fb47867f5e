// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/memblock.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum bootconfig_event {
	bootconfig_EV_START,
	bootconfig_EV_STOP,
	bootconfig_EV_ERROR,
	bootconfig_EV_MAX
};

static unsigned long bootconfig_events[bootconfig_EV_MAX];

static inline void bootconfig_account(enum bootconfig_event ev)
{
	switch (ev) {
	case bootconfig_EV_START:
	case bootconfig_EV_STOP:
		bootconfig_events[ev]++;
		break;
	case bootconfig_EV_ERROR:
		bootconfig_events[bootconfig_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_BOOTCONFIG_QUIET)
static int bootconfig_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 bootconfig_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool bootconfig_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return bootconfig_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct xbc_node {
	u16 next;
	u16 child;
	u16 data;
} __packed;

static struct xbc_node *xbc_nodes;
static size_t xbc_data_size;
static char *xbc_data;

int __init xbc_init(char *buf, size_t size)
{
	if (xbc_data)
		return -EBUSY;
	xbc_data = buf;
	xbc_data_size = size;
	xbc_nodes = memblock_alloc(sizeof(*xbc_nodes) * 64, SMP_CACHE_BYTES);
	return xbc_nodes ? 0 : -ENOMEM;
}

const char *xbc_node_get_data(const struct xbc_node *node)
{
	return node->data < xbc_data_size ? xbc_data + node->data : "";
}
