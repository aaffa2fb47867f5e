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

#define iio_device_claim_direct_scoped(fail, indio_dev) \
	for (int _once = ({ if (__iio_claim(indio_dev)) fail; 1; }); _once; \
	     iio_device_release_direct(indio_dev), _once = 0)

#endif
