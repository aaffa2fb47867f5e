// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/mhi.h>

#define MHI_CHANNEL_CONFIG_UL(ch_num, ch_name, el_count)	\
	{							\
		.num = ch_num,					\
		.name = ch_name,				\
		.num_elements = el_count,			\
		.dir = MHI_CH_TYPE_OUTBOUND,			\
	}

static const struct mhi_channel_config modem_channels[] = {
	MHI_CHANNEL_CONFIG_UL(12, "MBIM", 4),
	MHI_CHANNEL_CONFIG_UL(14, "QMI", 4),
};

const struct mhi_controller_config modem_config = {
	.max_channels = 128,
	.num_channels = ARRAY_SIZE(modem_channels),
	.ch_cfg = modem_channels,
};
