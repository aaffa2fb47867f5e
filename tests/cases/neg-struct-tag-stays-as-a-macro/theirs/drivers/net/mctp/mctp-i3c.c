// SPDX-License-Identifier: GPL-2.0
#include <linux/i3c/device.h>

struct mctp_i3c_device {
	struct i3c_device	*i3c;
	u8			buf[64];
};

int mctp_i3c_read(struct mctp_i3c_device *mi)
{
	struct i3c_priv_xfer xfer = {
		.rnw = true,
		.len = sizeof(mi->buf),
		.data = mi->buf,
	};

	return i3c_device_do_priv_xfers(mi->i3c, &xfer, 1);
}

int mctp_i3c_write(struct mctp_i3c_device *mi, struct i3c_priv_xfer *x, int n)
{
	while (n--)
		x[n].rnw = false;
	return i3c_device_do_priv_xfers(mi->i3c, x, 1);
}
