// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

struct newspi {
	int irq;
};

int newspi_irq(struct spi_device *spi)
{
	struct newspi *ns = spi_master_get_devdata(spi->master);

	return ns->irq;
}
