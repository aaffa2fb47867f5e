/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCM_H
#define _BCM_H

#include <linux/mutex.h>

struct bcm_op {
	u32 can_id;
	u32 nframes;
	struct mutex lock;
};

int bcm_tx_setup(struct bcm_op *op, u32 nframes);
int bcm_rx_setup(struct bcm_op *op, u32 nframes);

#endif
