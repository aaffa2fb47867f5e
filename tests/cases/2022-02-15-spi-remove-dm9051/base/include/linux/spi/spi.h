/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_SPI_H
#define __LINUX_SPI_H

#include <linux/device.h>

struct device_driver {
	const char *name;
	int (*probe)(struct device *dev);
	int (*remove)(struct device *dev);
};

struct spi_device {
	struct device dev;
	u32 max_speed_hz;
};

#define to_spi_device(d) container_of(d, struct spi_device, dev)

struct spi_device_id {
	char name[32];
	unsigned long driver_data;
};

/**
 * struct spi_driver - host side protocol driver
 * @id_table: devices it knows
 * @probe: bind to a device
 * @remove: unbind from it
 * @driver: of the driver model
 */
struct spi_driver {
	const struct spi_device_id *id_table;
	int			(*probe)(struct spi_device *spi);
	int			(*remove)(struct spi_device *spi);
	void			(*shutdown)(struct spi_device *spi);
	struct device_driver	driver;
};

int spi_register_driver(struct spi_driver *sdrv);

#define module_spi_driver(__spi_driver)				\
	int __spi_driver##_init(void)				\
	{							\
		return spi_register_driver(&__spi_driver);	\
	}

#endif
