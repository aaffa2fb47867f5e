// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#ifdef CONFIG_PM_SLEEP
static u32 dsp_mem_saved[4];

static int dsp_mem_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		dsp_mem_saved[i] = regs[i];
	return 0;
}
#else
#define dsp_mem_save_regs(regs)	(-EOPNOTSUPP)
#endif

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DSP_MEM_QUIET)
static int dsp_mem_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 dsp_mem_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool dsp_mem_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return dsp_mem_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

enum dsp_mem_type {
	MEM_TYPE_PAGE_SHARED,
	MEM_TYPE_PAGE_LOCKED,
	MEM_TYPE_SRAM,
};

static const u32 dsp_mem_base[] = {
	[MEM_TYPE_PAGE_SHARED] = 0x80000000,
	[MEM_TYPE_SRAM] = 0x20000000,
};

u32 dsp_mem_addr(enum dsp_mem_type t, u32 off)
{
	switch (t) {
	case MEM_TYPE_PAGE_SHARED:
	case MEM_TYPE_SRAM:
		return dsp_mem_base[t] + off;
	default:
		return dsp_mem_base[MEM_TYPE_PAGE_SHARED];
	}
}
