// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/module.h>
#include <linux/spi/spi.h>

struct loom {
	void __iomem *regs;
	u32 cs_mask;
};

static void loom_set_cs(struct spi_device *spi, bool enable)
{
	struct loom *l = spi_controller_get_devdata(spi->controller);
	u32 bit = BIT(spi->chip_select);

	if (enable)
		l->cs_mask |= bit;
	else
		l->cs_mask &= ~bit;
	writel(l->cs_mask, l->regs);
}

int loom_setup(struct device *dev, struct spi_controller *ctlr);
int loom_setup(struct device *dev, struct spi_controller *ctlr)
{
	ctlr->num_chipselect = 4;
	ctlr->set_cs = loom_set_cs;
	return devm_spi_register_controller(dev, ctlr);
}
