// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/net_namespace.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_NF_TABLES_WALK_QUIET)
static int nf_tables_walk_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 nf_tables_walk_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool nf_tables_walk_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return nf_tables_walk_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int nf_tables_walk_debug_mask = 0x3;
module_param(nf_tables_walk_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} nf_tables_walk_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused nf_tables_walk_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(nf_tables_walk_debug_names); i++)
		if (nf_tables_walk_debug_mask & nf_tables_walk_debug_names[i].bit)
			printk("nf_tables_walk: %s\n", nf_tables_walk_debug_names[i].name);
}

struct nft_table {
	struct list_head list;
	u64 handle;
	u32 genmask : 2, flags : 8;
};

static u64 nft_last_handle(const struct netns_nft *xt)
{
	return list_entry(xt->tables.prev, struct nft_table, list)->handle;
}

int nft_count(void *priv, u8 genmask)
{
	struct net *net = priv;
	struct nft_table *t;
	int n = 0;

	list_for_each_entry(t, &net->nft.tables, list)
		n += !!(t->genmask & genmask);
	list_for_each_entry(t, &((struct net *)priv)->nft.tables, list)
		t->flags = net->xt.notrack_deprecated_warning;
	return nft_last_handle(&net->nft) ? n : 0;
}

struct list_head *nft_heads(struct netns_nft *nft)
{
	return &container_of(nft, struct net, nft)->nft.tables;
}
