// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/iio/iio.h>

int iio_device_register(struct iio_dev *indio_dev)
{
	return indio_dev->name ? 0 : -EINVAL;
}
