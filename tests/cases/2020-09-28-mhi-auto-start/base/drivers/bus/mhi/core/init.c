// SPDX-License-Identifier: GPL-2.0
#include <linux/mhi.h>

struct mhi_chan {
	const char *name;
	bool pre_alloc;
	bool auto_start;
};

static struct mhi_chan mhi_chans[128];

int mhi_register(const struct mhi_controller_config *config)
{
	const struct mhi_channel_config *ch_cfg = config->ch_cfg;
	u32 i;

	for (i = 0; i < config->num_channels; i++, ch_cfg++) {
		struct mhi_chan *mhi_chan = &mhi_chans[ch_cfg->num & 127];

		mhi_chan->name = ch_cfg->name;
		mhi_chan->pre_alloc = ch_cfg->auto_queue;
		mhi_chan->auto_start = ch_cfg->auto_start;
	}
	return config->max_channels < i ? -EINVAL : 0;
}
EXPORT_SYMBOL_GPL(mhi_register);
