/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

#include <linux/compiler.h>

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;

typedef _Bool bool;

struct list_head {
	struct list_head *next, *prev;
};

#endif /* _LINUX_TYPES_H */
