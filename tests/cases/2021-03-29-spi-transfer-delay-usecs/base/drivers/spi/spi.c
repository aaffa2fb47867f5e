// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/spi/spi.h>

void udelay(unsigned long usecs);
int spi_transfer_one(struct spi_device *spi, struct spi_transfer *xfer);

static void spi_transfer_delay(struct spi_transfer *xfer)
{
	if (xfer->delay_usecs)
		udelay(xfer->delay_usecs);
	else if (xfer->delay.unit == SPI_DELAY_UNIT_USECS)
		udelay(xfer->delay.value);
}

int spi_sync_transfer(struct spi_device *spi, struct spi_transfer *xfers,
		      unsigned int num_xfers)
{
	int ret = 0;

	while (num_xfers-- && !ret) {
		ret = spi_transfer_one(spi, xfers);
		spi_transfer_delay(xfers++);
	}
	return ret;
}
EXPORT_SYMBOL_GPL(spi_sync_transfer);
