// SPDX-License-Identifier: GPL-2.0
#include <linux/mhi.h>

int mhi_prepare_channel(struct mhi_chan *mhi_chan);
void mhi_unprepare_channel(struct mhi_chan *mhi_chan);

int mhi_prepare_for_transfer(struct mhi_device *mhi_dev,
			     unsigned int flags)
{
	struct mhi_chan *dirs[] = { mhi_dev->ul_chan, mhi_dev->dl_chan };
	unsigned int i;
	int ret = 0;

	if (mhi_dev->dl_chan)
		mhi_dev->dl_chan->pre_alloc = flags & MHI_CH_INBOUND_ALLOC_BUFS;
	for (i = 0; i < ARRAY_SIZE(dirs) && !ret; i++)
		if (dirs[i])
			ret = mhi_prepare_channel(dirs[i]);
	return ret;
}
EXPORT_SYMBOL_GPL(mhi_prepare_for_transfer);

void mhi_unprepare_from_transfer(struct mhi_device *mhi_dev)
{
	mhi_unprepare_channel(mhi_dev->ul_chan);
	mhi_unprepare_channel(mhi_dev->dl_chan);
}
EXPORT_SYMBOL_GPL(mhi_unprepare_from_transfer);
