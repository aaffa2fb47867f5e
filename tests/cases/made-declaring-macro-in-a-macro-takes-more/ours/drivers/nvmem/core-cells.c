// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>
#include <linux/string.h>

static u8 cells_store[64];

static ssize_t nvmem_read(struct kobject *kobj, struct bin_attribute *attr,
			  char *buf, loff_t off, size_t count)
{
	if (off >= (loff_t)attr->size)
		return 0;
	memcpy(buf, cells_store + off, count);
	return count;
}
static BIN_ATTR_RO(nvmem, sizeof(cells_store), 0400);

int nvmem_cells_init(struct device *dev);
int nvmem_cells_init(struct device *dev)
{
	return sysfs_create_bin_file(&dev->kobj, &bin_attr_nvmem);
}
