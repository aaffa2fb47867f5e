// SPDX-License-Identifier: GPL-2.0
#include <linux/device/devres.h>

struct nova_adc {
	struct device *dev;
	u32 *ctrl;
};

static void nova_adc_off(void *data)
{
	struct nova_adc *adc = data;

	*adc->ctrl = 0;
}

int nova_adc_probe(struct nova_adc *adc)
{
	*adc->ctrl = 1;
	devm_add_action(adc->dev, nova_adc_off, adc);
	return 0;
}
