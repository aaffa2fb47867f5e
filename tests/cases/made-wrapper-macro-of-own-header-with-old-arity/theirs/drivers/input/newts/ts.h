/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TS_H
#define _TS_H

#include <linux/irqx.h>

struct ts {
	struct device *dev;
	int irq;
};

#define ts_request(ts) \
	devm_request((ts)->dev, (ts)->irq, ts)

#endif
