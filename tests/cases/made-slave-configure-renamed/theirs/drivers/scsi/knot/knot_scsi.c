// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

static int knot_slave_configure(struct scsi_device *sdev)
{
	sdev->queue_depth = 32;
	return 0;
}

#define KNOT_SHT_COMMON						\
	.name			= "knot",			\
	.slave_configure	= knot_slave_configure,		\
	.can_queue		= 64

extern const struct scsi_host_template knot_sht, knot_sht_v2;
const struct scsi_host_template knot_sht = {
	KNOT_SHT_COMMON,
};
const struct scsi_host_template knot_sht_v2 = {
	KNOT_SHT_COMMON,
};
