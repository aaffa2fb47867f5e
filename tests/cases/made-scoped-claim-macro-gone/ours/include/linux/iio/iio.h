/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IIO_H
#define _IIO_H

#include <linux/types.h>

struct iio_dev {
	int mode;
	int lock;
};

int __iio_claim(struct iio_dev *indio_dev);
void iio_device_release_direct(struct iio_dev *indio_dev);

static inline bool iio_device_claim_direct(struct iio_dev *indio_dev)
{
	return __iio_claim(indio_dev) == 0;
}

#endif
