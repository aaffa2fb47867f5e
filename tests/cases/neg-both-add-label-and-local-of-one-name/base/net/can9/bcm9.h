/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCM9_H
#define _BCM9_H

#include <linux/mutex.h>

struct bcm9_op {
	u32 can_id;
	u32 nframes;
	struct mutex lock;
};

int bcm9_tx_setup(struct bcm9_op *op, u32 nframes);
int bcm9_rx_setup(struct bcm9_op *op, u32 nframes);

#endif
