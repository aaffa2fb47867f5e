/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SYSFS_H
#define _LINUX_SYSFS_H

struct kobject {
	const char *name;
	struct kobject *parent;
};

#endif
