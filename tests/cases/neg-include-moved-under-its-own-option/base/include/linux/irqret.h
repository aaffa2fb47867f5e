/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IRQRET_H
#define _LINUX_IRQRET_H

#include <linux/types.h>

enum irqret {
	IRQRET_NONE,
	IRQRET_HANDLED,
	IRQRET_WAKE_THREAD,
};

typedef enum irqret irqret_t;
typedef irqret_t (*irqhandler_t)(int irq, void *data);

#endif /* _LINUX_IRQRET_H */
