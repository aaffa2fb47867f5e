// SPDX-License-Identifier: GPL-2.0
#include <linux/iio/iio.h>

static int ad9999_reg_read(struct iio_dev *indio_dev, unsigned int reg)
{
	return indio_dev->mode + reg;
}

int ad9999_read_raw(struct iio_dev *indio_dev, int mask, int *val)
{
	switch (mask) {
	case 0:
		iio_device_claim_direct_scoped(return -EBUSY, indio_dev) {
			*val = ad9999_reg_read(indio_dev, 4);
			return 1;
		}
		return -EINVAL;
	default:
		return -EINVAL;
	}
}
