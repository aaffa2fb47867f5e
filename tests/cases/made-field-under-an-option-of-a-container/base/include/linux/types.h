/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

#define NULL ((void *)0)

typedef unsigned int u32;
typedef unsigned char u8;
typedef unsigned long size_t;

struct device {
	struct device *parent;
	void *driver_data;
	const char *init_name;
};

struct list_head {
	struct list_head *next, *prev;
};

#define offsetof(type, member) __builtin_offsetof(type, member)
#define container_of(ptr, type, member) \
	((type *)((char *)(ptr) - offsetof(type, member)))

#endif
