// SPDX-License-Identifier: GPL-2.0
#include <linux/sysfs.h>

int sysfs_create_bin_file(struct kobject *kobj, const struct bin_attribute *attr)
{
	if (!kobj || !attr->attr.name)
		return -EINVAL;
	return attr->read || attr->write ? 0 : -EINVAL;
}
EXPORT_SYMBOL_GPL(sysfs_create_bin_file);

ssize_t sysfs_kf_bin_read(struct kobject *kobj, struct bin_attribute *attr,
			  char *buf, loff_t pos, size_t count);
ssize_t sysfs_kf_bin_read(struct kobject *kobj, struct bin_attribute *attr,
			  char *buf, loff_t pos, size_t count)
{
	if (!attr->read)
		return -EIO;
	return attr->read(kobj, attr, buf, pos, count);
}
