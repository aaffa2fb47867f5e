/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NVME9_HOST_H
#define _NVME9_HOST_H

#include <linux/mutex.h>

struct nvme9_queue {
	struct mutex lock;
	u32 depth;
	u32 inflight;
};

int nvme9_submit(struct nvme9_queue *q, u32 n);
int nvme9_drain(struct nvme9_queue *q);

#endif
