// SPDX-License-Identifier: GPL-2.0
#include <linux/dock.h>
#include <linux/sysfs.h>

static struct attribute dock_lamp = { .name = "lamp", .mode = 0444 };
static struct attribute dock_port = { .name = "port", .mode = 0444 };

static struct attribute *dock_attrs[] = {
	&dock_lamp,
	&dock_port,
	0,
};
ATTRIBUTE_GROUPS(dock);

static struct kset dock_set = {
	.groups = dock_groups,
};

int dock_show(struct dock *dock);

int dock_show(struct dock *dock)
{
	if (kset_register(&dock_set))
		return -1;
	return dock_scan(dock);
}
