// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include <linux/spi/spi.h>

struct tiny_spi {
	void __iomem *base;
	unsigned int freq;
};

static int tiny_spi_setup(struct spi_device *spi)
{
	struct tiny_spi *hw = spi_master_get_devdata(spi->controller);

	return spi->max_speed_hz > hw->freq ? -EINVAL : 0;
}

int tiny_spi_probe(struct device *dev)
{
	struct spi_master *host;

	host = spi_alloc_host(dev, sizeof(struct tiny_spi));
	if (!host)
		return -ENOMEM;
	host->bus_num = -1;
	host->num_chipselect = 2;
	host->setup = tiny_spi_setup;
	return 0;
}
