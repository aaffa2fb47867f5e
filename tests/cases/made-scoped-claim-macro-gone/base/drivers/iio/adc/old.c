// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

int old_read(struct iio_dev *indio_dev, int *val)
{
	iio_device_claim_direct_scoped(return -EBUSY, indio_dev) {
		*val = indio_dev->mode;
		return 1;
	}

	return -EINVAL;
}
