// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include "swift.h"

int swift_spi_probe(void *spi)
{
	return regmap_swift_probe(spi, 7);
}

MODULE_DESCRIPTION("Swift IMU over SPI");
MODULE_LICENSE("GPL");
