// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include "mhi_wwan_common.h"

#define MHI_MAX_BUF_SZ	0x3500

struct mhi_mbim_context {
	struct mhi_wwan_link link;
	unsigned int mru;
};

int mhi_mbim_ndo_open(struct mhi_mbim_context *mbim)
{
	int err = mhi_wwan_get(&mbim->link);

	if (err) {
		printk("mhi_prepare_for_transfer() failed: %d\n", err);
		return err;
	}
	mbim->mru = MHI_MAX_BUF_SZ;
	return 0;
}

void mhi_mbim_ndo_stop(struct mhi_mbim_context *mbim)
{
	mhi_wwan_put(&mbim->link);
}
