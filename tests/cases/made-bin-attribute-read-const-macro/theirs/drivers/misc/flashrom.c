// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

#define FLASH_BIN_RO(_name, _size)			\
static struct bin_attribute flash_##_name = {		\
	.attr = { .name = #_name, .mode = 0400 },	\
	.size = _size,					\
	.read = _name##_read,				\
}

static ssize_t otp_read(struct device *dev, struct bin_attribute *attr,
			char *buf, loff_t off, size_t count)
{
	if (off >= attr->size)
		return 0;
	return min(count, attr->size - (size_t)off);
}
FLASH_BIN_RO(otp, 128);

struct bin_attribute *flash_first(void)
{
	return &flash_otp;
}
