/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SPI_Q_H
#define _SPI_Q_H

#include <linux/device.h>

struct q_spi {
	struct device *dev;
	u8 *bounce;
	size_t bounce_len;
};

int q_spi_setup(struct q_spi *qs);
int q_spi_xfer(struct q_spi *qs, const u8 *tx, size_t len);

#endif
