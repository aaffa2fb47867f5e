/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SPI_H
#define _SPI_H

#include <linux/types.h>

struct spi_controller {
	int bus_num;
	u16 num_chipselect;
	void *priv;
};

struct spi_device {
	struct spi_controller *controller;
	struct spi_controller *master;	/* compatibility */
	u32 max_speed_hz;
};

struct spi_controller *spi_alloc_host(size_t size);
int spi_register_controller(struct spi_controller *ctlr);

static inline void *spi_controller_get_devdata(struct spi_controller *ctlr)
{
	return ctlr->priv;
}

/* compatibility layer */
#define spi_master			spi_controller
#define spi_master_get_devdata(_ctlr)	spi_controller_get_devdata(_ctlr)
#define spi_register_master(_ctlr)	spi_register_controller(_ctlr)

#endif
