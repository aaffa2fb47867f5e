// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

static unsigned int sunxi_rsb_debug_mask = 0x3;
module_param(sunxi_rsb_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} sunxi_rsb_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused sunxi_rsb_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sunxi_rsb_debug_names); i++)
		if (sunxi_rsb_debug_mask & sunxi_rsb_debug_names[i].bit)
			printk("sunxi_rsb: %s\n", sunxi_rsb_debug_names[i].name);
}

struct sunxi_rsb {
	struct device *dev;
	u8 running : 1, quirk : 1;
	unsigned int nr;
};

static struct bus_type sunxi_rsb_bus = {
	.name = "rsb",
};

static int sunxi_rsb_count(struct device *dev, void *data)
{
	struct sunxi_rsb *rsb = data;

	rsb->nr += dev->parent == rsb->dev;
	return 0;
}

static void sunxi_rsb_stop(void *data)
{
	struct sunxi_rsb *rsb = data;

	rsb->running = 0;
}

int sunxi_rsb_probe(struct sunxi_rsb *rsb)
{
	int ret;

	rsb->running = 1;
	ret = devm_add_action(rsb->dev, sunxi_rsb_stop, rsb);
	if (ret)
		goto err_stop;
	ret = bus_for_each_dev(&sunxi_rsb_bus, rsb, sunxi_rsb_count);
	if (!ret)
		return rsb->nr;
err_stop:
	sunxi_rsb_stop(rsb);
	return ret;
}
