// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "intel_dp.h"

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_INTEL_DP_LINK_TRAINING_QUIET)
static int intel_dp_link_training_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 intel_dp_link_training_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool intel_dp_link_training_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return intel_dp_link_training_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static bool intel_dp_phy_ok(const struct intel_dp *intel_dp, enum drm_dp_phy phy)
{
	return phy <= DP_MAX_LTTPR_COUNT && intel_dp->dpcd[0];
}

static void intel_dp_dump_link_status(const u8 *status, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n; i++)
		printk("ln%u: %02x\n", i, status[i]);
}

int intel_dp_lttpr_count(const u8 *caps)
{
	int i, n = 0;

	for (i = 0; i < 8; i++)
		n += caps[i] >> 7;
	return n;
}

int intel_dp_init_lttpr(struct intel_dp *intel_dp)
{
	int count = intel_dp_lttpr_count(intel_dp->lttpr_common_caps);

#ifndef CONFIG_DRM_I915_WA
	if (intel_dp_wa(intel_dp, 7))
		return 0;
#endif
	if (count > DP_MAX_LTTPR_COUNT)
		return -EINVAL;
	return count;
}

int intel_dp_start_link_train(struct intel_dp *intel_dp)
{
	int count = intel_dp_init_lttpr(intel_dp);

	while (count >= 0) {
		if (!intel_dp_phy_ok(intel_dp, (enum drm_dp_phy)count)) {
			intel_dp_dump_link_status(intel_dp->dpcd, 6);
			return -EIO;
		}
		count--;
	}
	return 0;
}
