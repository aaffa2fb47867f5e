/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_SPI_H
#define __LINUX_SPI_H

#include <linux/device.h>

#define SPI_CS_CNT_MAX 4

struct spi_device;

struct spi_controller {
	struct device dev;
	u16 num_chipselect;
	int (*transfer_one)(struct spi_controller *ctlr, struct spi_device *spi);
	void (*set_cs)(struct spi_device *spi, bool enable);
	void *priv;
};

#define spi_master spi_controller
#define spi_master_get_devdata(_ctlr) spi_controller_get_devdata(_ctlr)

struct spi_device {
	struct device dev;
	struct spi_controller *controller;
	u32 max_speed_hz;
	u8 chip_select[SPI_CS_CNT_MAX];
	u8 bits_per_word;
	u32 mode;
	void *controller_data;
};

static inline u8 spi_get_chipselect(const struct spi_device *spi, u8 idx)
{
	return spi->chip_select[idx];
}

static inline void *spi_controller_get_devdata(struct spi_controller *ctlr)
{
	return ctlr->priv;
}

int devm_spi_register_controller(struct device *dev, struct spi_controller *ctlr);

#endif
