// SPDX-License-Identifier: GPL-2.0-only
#include <linux/spi/spi.h>

static int ks8851_probe_spi(struct spi_device *spi)
{
	spi->max_speed_hz = 40000000;
	return 0;
}

static int ks8851_remove_spi(struct spi_device *spi)
{
	dev_set_drvdata(&spi->dev, NULL);
	return 0;
}

static struct spi_driver ks8851_driver = {
	.driver = { .name = "ks8851" },
	.probe = ks8851_probe_spi,
	.remove = ks8851_remove_spi,
};
module_spi_driver(ks8851_driver);
