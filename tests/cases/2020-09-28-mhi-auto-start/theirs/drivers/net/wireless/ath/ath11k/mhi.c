// SPDX-License-Identifier: BSD-3-Clause-Clear
#include <linux/kernel.h>
#include <linux/mhi.h>

struct ath11k_pci {
	bool registered;
	/* the firmware's notion of it, nothing to do with the bus */
	bool auto_start;
};

static struct mhi_channel_config ath11k_mhi_channels[] = {
	{
		.num = 0,
		.name = "LOOPBACK",
		.num_elements = 32,
		.dir = MHI_CH_TYPE_OUTBOUND,
		.auto_queue = false,
		.auto_start = false,
	},
	{
		.num = 20,
		.name = "IPCR",
		.num_elements = 64,
		.dir = MHI_CH_TYPE_INBOUND,
		.auto_queue = true,
		.auto_start = true,
	},
};

static struct mhi_controller_config ath11k_mhi_config = {
	.max_channels = 128,
	.num_channels = ARRAY_SIZE(ath11k_mhi_channels),
	.ch_cfg = ath11k_mhi_channels,
};

int ath11k_mhi_register(struct ath11k_pci *ab_pci)
{
	int ret = mhi_register(&ath11k_mhi_config);

	if (ret)
		return ret;
	ab_pci->registered = true;
	ab_pci->auto_start = true;
	return 0;
}
