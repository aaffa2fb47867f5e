// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>
#include <linux/platform_device.h>

static struct class *old_class;

static int old_match(struct device *dev, struct device_driver *drv)
{
	return dev->init_name == drv->name;
}

static struct bus_type old_bus = {
	.name = "old",
	.match = old_match,
};

static ssize_t eeprom_read(struct device *dev, struct bin_attribute *attr,
			   char *buf, loff_t off, size_t count)
{
	return off < attr->size ? count : 0;
}

static struct bin_attribute eeprom_attr = {
	.attr = { .name = "eeprom", .mode = 0444 },
	.size = 64,
	.read = eeprom_read,
};

static struct bin_attribute *old_bin_attrs[] = { &eeprom_attr, NULL };

static const struct attribute_group old_group = {
	.bin_attrs = old_bin_attrs,
};

static int old_probe(struct platform_device *pdev)
{
	return devm_device_add_group(&pdev->dev, &old_group);
}

static int old_remove(struct platform_device *pdev)
{
	class_destroy(old_class);
	return 0;
}

static struct platform_driver old_driver = {
	.probe = old_probe,
	.remove = old_remove,
	.driver = { .name = "old" },
};
module_platform_driver(old_driver);

int old_setup(void)
{
	old_class = class_create(THIS_MODULE, "old");
	return bus_register(&old_bus);
}
