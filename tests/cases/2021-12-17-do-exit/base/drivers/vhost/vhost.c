// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

struct vhost_dev {
	int stop;
	long result;
};

int vhost_worker(void *data);

int vhost_worker(void *data)
{
	struct vhost_dev *dev = data;

	while (!dev->stop)
		dev->result++;
	return 0;
}
