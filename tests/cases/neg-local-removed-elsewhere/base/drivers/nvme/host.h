/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NVME_HOST_H
#define _NVME_HOST_H

#include <linux/mutex.h>

struct nvme_queue {
	struct mutex lock;
	u32 depth;
	u32 inflight;
};

int nvme_submit(struct nvme_queue *q, u32 n);
int nvme_drain(struct nvme_queue *q);

#endif
