/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __MHI_WWAN_COMMON_H
#define __MHI_WWAN_COMMON_H

#include <linux/mhi.h>

struct mhi_wwan_link {
	struct mhi_device *mhi_dev;
	int users;
	u16 session;
};

static inline int mhi_wwan_get(struct mhi_wwan_link *link)
{
	int err;

	if (link->users++)
		return 0;

	err = mhi_prepare_for_transfer(
			link->mhi_dev);
	if (err)
		link->users--;
	return err;
}

static inline void mhi_wwan_put(struct mhi_wwan_link *link)
{
	if (--link->users == 0)
		mhi_unprepare_from_transfer(link->mhi_dev);
}

#endif
