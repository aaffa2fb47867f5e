/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IIO_H
#define _LINUX_IIO_H

#include <linux/device.h>

struct device_node;

struct iio_chan_spec {
	int type;
	int channel;
};

/**
 * struct iio_dev - industrial I/O device
 * @dev: the device, whose of_node names the channels
 * @name: name of the chip
 */
struct iio_dev {
	struct device dev;
	const char *name;
	const struct iio_chan_spec *channels;
};

int iio_device_register(struct iio_dev *indio_dev);

#endif /* _LINUX_IIO_H */
