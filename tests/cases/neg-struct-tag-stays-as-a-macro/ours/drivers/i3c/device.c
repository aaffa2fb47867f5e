// SPDX-License-Identifier: GPL-2.0
#include <linux/i3c/device.h>

int i3c_device_do_xfers(struct i3c_device *dev, struct i3c_xfer *xfers,
			int nxfers, enum i3c_xfer_mode mode)
{
	int i;

	for (i = 0; i < nxfers; i++)
		if (!xfers[i].len || !xfers[i].data)
			return -EINVAL;
	return 0;
}
