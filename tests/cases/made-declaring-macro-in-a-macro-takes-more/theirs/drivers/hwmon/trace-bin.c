// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

#define HWTRACE_DEPTH 128

#define DEFINE_HWTRACE(ch)						\
static u16 hwtrace_buf_##ch[HWTRACE_DEPTH];				\
static ssize_t hwtrace_##ch##_read(struct kobject *kobj,		\
				   struct bin_attribute *attr,		\
				   char *buf, loff_t off, size_t count)	\
{									\
	return off ? 0 : (ssize_t)min(count, sizeof(hwtrace_buf_##ch));	\
}									\
static BIN_ATTR_RO(hwtrace_##ch, sizeof(hwtrace_buf_##ch))

DEFINE_HWTRACE(0);
DEFINE_HWTRACE(1);

static struct bin_attribute *hwtrace_bins[] = {
	&bin_attr_hwtrace_0,
	&bin_attr_hwtrace_1,
	NULL,
};

static const struct attribute_group hwtrace_group = {
	.name = "trace",
	.bin_attrs = hwtrace_bins,
};

int hwtrace_register(struct device *dev);
int hwtrace_register(struct device *dev)
{
	return sysfs_create_group(&dev->kobj, &hwtrace_group);
}
