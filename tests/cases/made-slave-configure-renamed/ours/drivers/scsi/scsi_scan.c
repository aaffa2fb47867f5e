// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

int scsi_add_lun(const struct scsi_host_template *hostt, struct scsi_device *sdev);
int scsi_add_lun(const struct scsi_host_template *hostt, struct scsi_device *sdev)
{
	struct queue_limits lim = { .max_segments = 128 };

	if (hostt->sdev_init && hostt->sdev_init(sdev))
		return -EIO;
	if (hostt->sdev_configure)
		return hostt->sdev_configure(sdev, &lim);
	return 0;
}
