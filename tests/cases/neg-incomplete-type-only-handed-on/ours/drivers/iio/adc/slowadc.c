// SPDX-License-Identifier: GPL-2.0
/* A slow but exact converter */
#include <linux/kernel.h>
#include <linux/iio/iio.h>

static const struct iio_chan_spec slowadc_channels[] = {
	{ .type = 0, .channel = 0 },
	{ .type = 0, .channel = 1 },
};

int slowadc_probe(struct iio_dev *indio_dev);
int slowadc_probe(struct iio_dev *indio_dev)
{
	struct {
		struct device_node *np;
		const char *full_name;
	} label;

	indio_dev->channels = slowadc_channels;
	if (!indio_dev->dev.of_node)
		return -ENODEV;

	label.full_name = "slowadc";
	label.np = indio_dev->dev.of_node;
	if (label.np == (struct device_node *)indio_dev->dev.driver_data)
		return -EBUSY;
	indio_dev->name = label.full_name;
	return iio_device_register(indio_dev);
}
