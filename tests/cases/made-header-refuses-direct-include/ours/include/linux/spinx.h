/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SPINX_H
#define _LINUX_SPINX_H

#include <linux/types.h>

typedef struct {
	u32 slock;
} spinx_t;

#define __LINUX_INSIDE_SPINX_H
#include <linux/rwlkx.h>
#undef __LINUX_INSIDE_SPINX_H

void spinx_lock(spinx_t *l);

#endif
