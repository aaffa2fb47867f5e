/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_SPI_H
#define __LINUX_SPI_H

#include <linux/kernel.h>

struct spi_delay {
#define SPI_DELAY_UNIT_USECS	0
#define SPI_DELAY_UNIT_NSECS	1
	u16	value;
	u8	unit;
};

struct spi_device {
	u32 max_speed_hz;
	u8 mode;
};

/**
 * struct spi_transfer - one read/write pair
 * @tx_buf: data to be written, or NULL
 * @rx_buf: where to put data, or NULL
 * @len: size of both
 * @delay: pause after this transfer
 * @cs_change: toggle chip select
 */
struct spi_transfer {
	const void	*tx_buf;
	void		*rx_buf;
	unsigned	len;
	struct spi_delay delay;
	unsigned	cs_change:1;
	u8		bits_per_word;
};

int spi_sync_transfer(struct spi_device *spi, struct spi_transfer *xfers,
		      unsigned int num_xfers);

#endif
