/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SPINX_H
#define _LINUX_SPINX_H

#include <linux/types.h>

typedef struct {
	u32 slock;
} spinx_t;

#include <linux/rwlkx.h>

void spinx_lock(spinx_t *l);

#endif
