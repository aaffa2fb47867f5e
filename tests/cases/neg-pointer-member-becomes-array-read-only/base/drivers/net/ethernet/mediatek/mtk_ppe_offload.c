// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/netdevice.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_MTK_PPE_OFFLOAD_QUIET)
static int mtk_ppe_offload_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 mtk_ppe_offload_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool mtk_ppe_offload_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return mtk_ppe_offload_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#ifdef CONFIG_PM_SLEEP
static u32 mtk_ppe_offload_saved[4];

static int mtk_ppe_offload_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		mtk_ppe_offload_saved[i] = regs[i];
	return 0;
}
#else
#define mtk_ppe_offload_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct mtk_flow_data {
	u8 dest[ETH_ALEN];
	u16 sport;
};

struct mtk_eth {
	struct net_device *netdev[2];
	u32 (*tx_thres)[4];
};

static int mtk_flow_get_offset(u32 val)
{
	return (int)(val & 0x3f) - 2;
}

int mtk_eth_setup_tc(struct mtk_eth *eth, struct mtk_flow_data *data)
{
	if (mtk_flow_get_offset((*eth->tx_thres)[0]) < 0)
		return -EOPNOTSUPP;

	ether_addr_copy(data->dest, eth->netdev[0]->dev_addr);
	return 0;
}
