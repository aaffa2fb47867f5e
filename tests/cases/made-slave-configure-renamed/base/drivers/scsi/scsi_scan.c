// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

int scsi_add_lun(const struct scsi_host_template *hostt, struct scsi_device *sdev);
int scsi_add_lun(const struct scsi_host_template *hostt, struct scsi_device *sdev)
{
	if (hostt->slave_alloc && hostt->slave_alloc(sdev))
		return -EIO;
	if (hostt->slave_configure)
		return hostt->slave_configure(sdev);
	return 0;
}
