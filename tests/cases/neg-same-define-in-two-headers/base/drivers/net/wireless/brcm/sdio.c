// SPDX-License-Identifier: GPL-2.0
#include <linux/sdio_ids.h>
#include "ids.h"

static u32 br_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

u32 brcm_blocksize(u32 id)
{
	switch (id) {
	case SDIO_DEVICE_CY_43012:
		return 64;
	default:
		return BRCM_BLOCKSIZE;
	}
}
