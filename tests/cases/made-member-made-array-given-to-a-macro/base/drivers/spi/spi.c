// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/spi/spi.h>

int devm_spi_register_controller(struct device *dev, struct spi_controller *ctlr)
{
	if (!ctlr->num_chipselect)
		return -EINVAL;
	ctlr->dev.parent = dev;
	return 0;
}
EXPORT_SYMBOL_GPL(devm_spi_register_controller);

int __spi_validate(struct spi_device *spi);
int __spi_validate(struct spi_device *spi)
{
	if (spi_get_chipselect(spi, 0) >= spi->controller->num_chipselect)
		return -EINVAL;
	return spi->bits_per_word > 32 ? -EINVAL : 0;
}
