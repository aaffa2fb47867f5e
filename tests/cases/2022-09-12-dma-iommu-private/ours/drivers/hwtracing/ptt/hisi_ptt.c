// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/dma-iommu.h>

#define HISI_PTT_TRACE_CTRL 0x0850
#define HISI_PTT_BUF_CNT 4

struct hisi_ptt {
	u32 *iobase;
	u32 trace_ctrl;
	dma_addr_t buf[HISI_PTT_BUF_CNT];
};

static u32 hisi_ptt_read(const struct hisi_ptt *ptt, size_t reg)
{
	return ptt->iobase[reg / sizeof(u32)];
}

int hisi_ptt_trace_start(struct hisi_ptt *ptt)
{
	if (!ptt->buf[0])
		return -ENOMEM;
	ptt->trace_ctrl = hisi_ptt_read(ptt, HISI_PTT_TRACE_CTRL);
	return 0;
}