/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _SOC_TI_PRUSS_H_
#define _SOC_TI_PRUSS_H_

#include <linux/device.h>

struct pruss {
	struct device *dev;
	u32 cfg[4];
	unsigned int mems;
};

int pruss_of_setup_memories(struct pruss *pruss);
int pruss_probe(struct pruss *pruss);

#endif
