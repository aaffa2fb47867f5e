/* SPDX-License-Identifier: MIT */
#ifndef _TTM_DEVICE_H_
#define _TTM_DEVICE_H_

#include <linux/list.h>

struct ttm_device;

struct ttm_device_funcs {
	int (*access_memory)(struct ttm_device *bdev, unsigned long offset);
	void (*swap_notify)(struct ttm_device *bdev);
};

/**
 * struct ttm_device - a device whose memory is managed here
 */
struct ttm_device {
	/**
	 * @device_list: our entry in the global list
	 */
	struct list_head device_list;

	/**
	 * @funcs: what the driver does
	 */
	const struct ttm_device_funcs *funcs;

	/**
	 * @pinned: buffers that are not to be moved
	 */
	struct list_head pinned;

	/**
	 * @vma_manager: addresses for mmap()
	 */
	void *vma_manager;

	/**
	 * @lru_lock: protects the lists of buffers; a buffer that is pinned
	 * is on none of them
	 */
	int lru_lock;

	/**
	 * @ddestroy: buffers waiting for their fences
	 */
	struct list_head ddestroy;

	/**
	 * @dev_mapping: for unmapping from user space
	 */
	void *dev_mapping;
};

int ttm_device_init(struct ttm_device *bdev, const struct ttm_device_funcs *funcs);

#endif
