// SPDX-License-Identifier: GPL-2.0-only
#include <linux/err.h>
#include "pruss.h"

static int pruss_clk_mux_setup(struct pruss *pruss, unsigned int idx)
{
	struct device *dev = pruss->dev;

	if (idx >= ARRAY_SIZE(pruss->cfg)) {
		dev_err(dev, "no mux %u\n", idx);
		return -EINVAL;
	}

	pruss->cfg[idx] |= BIT(0);
	pruss->cfg[idx] &= ~BIT(4);
	pruss->mems++;
	if (pruss->mems > ARRAY_SIZE(pruss->cfg))
		dev_info(dev, "more muxes than memories\n");

	return 0;
}

int pruss_probe(struct pruss *pruss)
{
	unsigned int i;
	int ret = 0;

	for (i = 0; !ret && i < 2; i++)
		ret = pruss_clk_mux_setup(pruss, i);
	return ret;
}
