/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SPI_Q9_H
#define _SPI_Q9_H

#include <linux/device.h>

struct q9_spi {
	struct device *dev;
	u8 *bounce;
	size_t bounce_len;
};

int q9_spi_setup(struct q9_spi *qs);
int q9_spi_xfer(struct q9_spi *qs, const u8 *tx, size_t len);

#endif
