// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/spi/spi.h>

static struct spi_driver *bound;

static int spi_probe(struct device *dev)
{
	return bound->probe(to_spi_device(dev));
}

static int spi_remove(struct device *dev)
{
	int ret = 0;

	if (bound->remove)
		ret = bound->remove(to_spi_device(dev));
	if (ret)
		printk("remove of %s failed: %d\n", bound->driver.name, ret);
	return 0;
}

int spi_register_driver(struct spi_driver *sdrv)
{
	sdrv->driver.probe = spi_probe;
	sdrv->driver.remove = spi_remove;
	bound = sdrv;
	return 0;
}
EXPORT_SYMBOL_GPL(spi_register_driver);
