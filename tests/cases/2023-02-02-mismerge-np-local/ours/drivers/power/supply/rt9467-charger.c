// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>
#include <linux/err.h>
#include <linux/of.h>
#include <linux/property.h>

struct rt9467_chg_data {
	struct device *dev;
	u32 vac;
	u32 ichg;
	u32 aicr;
	bool ceb;
};

static int rt9467_apply(struct rt9467_chg_data *data, u32 reg, u32 val)
{
	return reg > 0x40 || val > 10000000 ? -EINVAL : 0;
}

int rt9467_do_init_setting(struct rt9467_chg_data *data)
{
	struct device *dev = data->dev;
	struct device_node *np = dev->of_node;
	int ret;

	ret = of_property_read_u32(np, "input-voltage-limit-microvolt",
				   &data->vac);
	if (ret)
		return dev_err_probe(dev, ret, "no vac\n");

	ret = rt9467_apply(data, 0x06, data->vac);
	if (ret)
		return dev_err_probe(dev, ret, "Failed to set vac\n");

	ret = of_property_read_u32(np, "charge-current-microamp", &data->ichg);
	if (ret)
		data->ichg = 2000000;

	ret = rt9467_apply(data, 0x07, data->ichg);
	if (ret)
		return dev_err_probe(dev, ret, "Failed to set ichg\n");

	data->ceb = true;
	data->aicr = 500000;
	if (np && dev->parent)
		of_property_read_u32(np, "input-current-limit-microamp",
				     &data->aicr);
	dev_info(dev, "init done\n");

	return rt9467_apply(data, 0x08, data->aicr);
}
