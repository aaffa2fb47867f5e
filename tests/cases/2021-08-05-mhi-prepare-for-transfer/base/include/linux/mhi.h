/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MHI_H_
#define _MHI_H_

#include <linux/kernel.h>

#define MHI_CH_INBOUND_ALLOC_BUFS	BIT(0)

struct mhi_chan {
	u32 chan;
	bool pre_alloc;
};

struct mhi_device {
	struct mhi_chan *ul_chan;
	struct mhi_chan *dl_chan;
	void *drv_data;
};

/**
 * mhi_prepare_for_transfer - reset and start both channels
 * @mhi_dev: the device with the channels
 */
int mhi_prepare_for_transfer(struct mhi_device *mhi_dev);

/**
 * mhi_unprepare_from_transfer - stop them
 * @mhi_dev: the device with the channels
 */
void mhi_unprepare_from_transfer(struct mhi_device *mhi_dev);

#endif /* _MHI_H_ */
