// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

int old_read(struct iio_dev *indio_dev, int *val)
{
	if (!iio_device_claim_direct(indio_dev))
		return -EBUSY;
	*val = indio_dev->mode;
	iio_device_release_direct(indio_dev);

	return 1;
}
