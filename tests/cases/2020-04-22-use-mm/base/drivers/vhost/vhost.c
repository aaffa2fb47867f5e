// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmu_context.h>

struct vhost_dev {
	struct mm_struct *mm;
	int (*work)(struct vhost_dev *dev);
};

int vhost_worker(void *data)
{
	struct vhost_dev *dev = data;
	int ret;

	use_mm(dev->mm);
	do {
		ret = dev->work(dev);
	} while (ret > 0);
	unuse_mm(dev->mm);
	return ret;
}
