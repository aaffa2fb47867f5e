/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MHI_H_
#define _MHI_H_

#include <linux/kernel.h>

struct mhi_channel_config {
	const char *name;
	u32 num;
	u32 num_elements;
};

struct mhi_controller_config {
	u32 max_channels;
	u32 timeout_ms;
	u32 num_channels;
	const struct mhi_channel_config *ch_cfg;
};

#endif
