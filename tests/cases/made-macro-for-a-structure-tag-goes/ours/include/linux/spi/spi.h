/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_SPI_H
#define __LINUX_SPI_H

#include <linux/device.h>

struct spi_device {
	struct device		dev;
	struct spi_controller	*controller;
	u32			max_speed_hz;
};

/**
 * struct spi_controller - interface to SPI host or target controller
 * @dev: device interface to this driver
 * @bus_num: board-specific (and often SOC-specific) identifier
 */
struct spi_controller {
	struct device	dev;
	s16		bus_num;
	u16		num_chipselect;
	int		(*setup)(struct spi_device *spi);
};

static inline void *spi_controller_get_devdata(struct spi_controller *ctlr)
{
	return dev_get_drvdata(&ctlr->dev);
}

struct spi_controller *spi_alloc_host(struct device *dev, unsigned int size);
#endif
