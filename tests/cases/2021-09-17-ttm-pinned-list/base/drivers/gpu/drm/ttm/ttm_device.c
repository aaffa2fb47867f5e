// SPDX-License-Identifier: GPL-2.0 OR MIT
#include <drm/ttm/ttm_device.h>

static LIST_HEAD(ttm_devices);

static void init_list(struct list_head *head)
{
	head->next = head;
	head->prev = head;
}

int ttm_device_init(struct ttm_device *bdev, const struct ttm_device_funcs *funcs)
{
	if (!funcs)
		return -EINVAL;
	bdev->funcs = funcs;
	init_list(&bdev->ddestroy);
	list_add_tail(&bdev->device_list, &ttm_devices);
	return 0;
}
EXPORT_SYMBOL(ttm_device_init);

void ttm_device_fini(struct ttm_device *bdev)
{
	list_del(&bdev->device_list);
	bdev->dev_mapping = NULL;
}
EXPORT_SYMBOL(ttm_device_fini);
