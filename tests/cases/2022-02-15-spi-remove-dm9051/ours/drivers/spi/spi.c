// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/spi/spi.h>

static struct spi_driver *bound;

static int spi_probe(struct device *dev)
{
	return bound->probe(to_spi_device(dev));
}

static int spi_remove(struct device *dev)
{
	if (bound->remove)
		bound->remove(to_spi_device(dev));
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
