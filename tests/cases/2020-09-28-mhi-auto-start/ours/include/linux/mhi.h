/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MHI_H_
#define _MHI_H_

#include <linux/kernel.h>

enum mhi_ch_type {
	MHI_CH_TYPE_INVALID,
	MHI_CH_TYPE_OUTBOUND,
	MHI_CH_TYPE_INBOUND,
};

/**
 * struct mhi_channel_config - what a controller says about a channel
 * @name: for the driver to match
 * @num: channel id
 * @num_elements: ring length
 * @dir: which way
 * @auto_queue: buffers are queued by the core
 */
struct mhi_channel_config {
	const char *name;
	u32 num;
	u32 num_elements;
	enum mhi_ch_type dir;
	bool auto_queue;
};

struct mhi_controller_config {
	u32 max_channels;
	u32 num_channels;
	const struct mhi_channel_config *ch_cfg;
};

int mhi_register(const struct mhi_controller_config *config);

#endif
