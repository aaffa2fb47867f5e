/* SPDX-License-Identifier: GPL-2.0 */
#ifndef I3C_DEV_H
#define I3C_DEV_H

#include <linux/types.h>

struct i3c_device;

/**
 * struct i3c_priv_xfer - I3C SDR private transfer
 * @rnw: encodes the transfer direction. true for a read, false for a write
 * @len: transfer length in bytes of the transfer
 */
struct i3c_priv_xfer {
	u8	rnw;
	u16	len;
	void	*data;
};

int i3c_device_do_priv_xfers(struct i3c_device *dev,
			     struct i3c_priv_xfer *xfers, int nxfers);

#endif
