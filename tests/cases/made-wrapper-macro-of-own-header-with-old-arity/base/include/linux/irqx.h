/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IRQX_H
#define _IRQX_H

#include <linux/types.h>

struct device;

int devm_request(struct device *dev, int irq, void *data);

#endif
