// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "intel_dp.h"

#ifdef CONFIG_PM_SLEEP
static u32 intel_dp_saved[4];

static int intel_dp_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		intel_dp_saved[i] = regs[i];
	return 0;
}
#else
#define intel_dp_save_regs(regs)	(-EOPNOTSUPP)
#endif

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_INTEL_DP_QUIET)
static int intel_dp_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 intel_dp_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool intel_dp_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return intel_dp_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

int intel_dp_read_dpcd(struct intel_dp *intel_dp, u8 reg)
{
	return reg < sizeof(intel_dp->dpcd) ? intel_dp->dpcd[reg] : -EINVAL;
}

bool intel_dp_is_edp(const struct intel_dp *intel_dp)
{
	return intel_dp->output_reg & BIT(31);
}

int intel_dp_detect(struct intel_dp *intel_dp)
{
	if (intel_dp_is_edp(intel_dp))
		return 1;
	intel_dp->lttpr_count = 0;
	return intel_dp_read_dpcd(intel_dp, 0) > 0;
}
