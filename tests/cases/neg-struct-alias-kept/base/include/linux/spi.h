/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SPI_H
#define SPI_H
#include <linux/types.h>
struct spi_ctl {
	s16 bus_num;
	void *data;
};
struct spi_ctl *spi_alloc(size_t size);
void *spi_ctl_get_data(struct spi_ctl *c);
#endif
