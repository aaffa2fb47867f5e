// SPDX-License-Identifier: MIT
#include <linux/kernel.h>
#include "intel_dp.h"

static u8 *intel_dp_lttpr_phy_caps(struct intel_dp *intel_dp, int phy)
{
	return intel_dp->lttpr_phy_caps[phy];
}

static bool intel_dp_read_lttpr_common_caps(struct intel_dp *intel_dp)
{
	if (!drm_dp_read_lttpr_common_caps(intel_dp,
					   intel_dp->lttpr_common_caps)) {
		intel_dp->lttpr_common_caps[0] = 0;
		return false;
	}
	return true;
}

static int intel_dp_set_lttpr_transparent_mode(struct intel_dp *intel_dp,
					       bool enable)
{
	u8 *caps = intel_dp_lttpr_phy_caps(intel_dp, 0);

	caps[0] = enable ? 0x55 : 0xaa;
	return 0;
}

static void intel_dp_read_lttpr_phys(struct intel_dp *intel_dp, int count)
{
	int i;

	for (i = 0; i < count; i++)
		intel_dp_lttpr_phy_caps(intel_dp, i)[1] = 0;
}

/**
 * intel_dp_init_lttpr - detect the repeaters of a link
 * @intel_dp: the port
 *
 * Returns how many there are.
 */
int intel_dp_init_lttpr(struct intel_dp *intel_dp)
{
	int lttpr_count;

	if (!intel_dp_read_lttpr_common_caps(intel_dp))
		return 0;

	lttpr_count = drm_dp_lttpr_count(intel_dp->lttpr_common_caps);
	intel_dp_set_lttpr_transparent_mode(intel_dp, lttpr_count <= 0);
	if (lttpr_count <= 0)
		return 0;

	intel_dp_read_lttpr_phys(intel_dp, lttpr_count);
	return lttpr_count;
}
EXPORT_SYMBOL(intel_dp_init_lttpr);

static void intel_dp_reset_lttpr_common_caps(struct intel_dp *intel_dp)
{
	memset(intel_dp->lttpr_common_caps, 0,
	       sizeof(intel_dp->lttpr_common_caps));
}

void intel_dp_link_down(struct intel_dp *intel_dp)
{
	intel_dp_reset_lttpr_common_caps(intel_dp);
	intel_dp->link_rate = 0;
}
