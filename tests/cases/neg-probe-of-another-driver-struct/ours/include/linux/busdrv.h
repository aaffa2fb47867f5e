/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUSDRV_H
#define _LINUX_BUSDRV_H

#include <linux/types.h>

struct bus_client {
	unsigned short addr;
	void *priv;
};

struct bus_id {
	const char *name;
	unsigned long data;
};

struct i2c_drv {
	int (*probe)(struct bus_client *client);
	int (*remove)(struct bus_client *client);
	const struct bus_id *id_table;
};

struct spi_drv {
	int (*probe)(struct bus_client *client, const struct bus_id *id);
	int (*remove)(struct bus_client *client);
	const struct bus_id *id_table;
};

int i2c_drv_add(const struct i2c_drv *drv);
int spi_drv_add(const struct spi_drv *drv);

#endif
