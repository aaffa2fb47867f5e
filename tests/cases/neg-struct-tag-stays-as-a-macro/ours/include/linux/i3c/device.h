/* SPDX-License-Identifier: GPL-2.0 */
#ifndef I3C_DEV_H
#define I3C_DEV_H

#include <linux/types.h>

struct i3c_device;

/**
 * struct i3c_xfer - I3C data transfer
 * @rnw: encodes the transfer direction. true for a read, false for a write
 * @len: transfer length in bytes of the transfer
 */
struct i3c_xfer {
	u8	rnw;
	u16	len;
	void	*data;
};

/* keep back compatible */
#define i3c_priv_xfer i3c_xfer

enum i3c_xfer_mode { I3C_SDR, I3C_HDR_DDR };

int i3c_device_do_xfers(struct i3c_device *dev, struct i3c_xfer *xfers,
			int nxfers, enum i3c_xfer_mode mode);

static inline int i3c_device_do_priv_xfers(struct i3c_device *dev,
					   struct i3c_xfer *xfers, int nxfers)
{
	return i3c_device_do_xfers(dev, xfers, nxfers, I3C_SDR);
}

#endif
