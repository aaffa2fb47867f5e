/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SCSI_SCSI_HOST_H
#define _SCSI_SCSI_HOST_H
#include <linux/types.h>

struct queue_limits {
	u32 max_segments;
};
struct scsi_device {
	u32 lun;
	u16 queue_depth;
};

struct scsi_host_template {
	const char *name;
	/*
	 * Before the mid layer attempts to scan for a new device it calls this.
	 */
	int (* sdev_init)(struct scsi_device *);
	int (* sdev_configure)(struct scsi_device *, struct queue_limits *lim);
	void (* sdev_destroy)(struct scsi_device *);
	int can_queue;
};
#endif
