/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SPI_H
#define SPI_H
#include <linux/types.h>
struct spi_controller {
	s16 bus_num;
	void *data;
};
struct spi_controller *spi_alloc(size_t size);
void *spi_controller_get_data(struct spi_controller *c);

/* Compatibility layer */
#define spi_ctl			spi_controller
#define spi_ctl_get_data(_c)	spi_controller_get_data(_c)
#endif
