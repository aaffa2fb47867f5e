/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SPINLOCK_H
#define _LINUX_SPINLOCK_H

#include <linux/cleanup.h>
#include <linux/types.h>

typedef struct spinlock {
	unsigned int slock;
} spinlock_t;

#endif
