// SPDX-License-Identifier: GPL-2.0-only
#include <linux/spi/spi.h>

struct ads7846 {
	struct spi_device *spi;
	u16 vref_delay_usecs;
};

int ads7846_read12(struct ads7846 *ts, u8 *buf)
{
	struct spi_transfer xfer = { .rx_buf = buf, .len = 2 };

	xfer.delay_usecs = ts->vref_delay_usecs;
	return spi_sync_transfer(ts->spi, &xfer, 1);
}
