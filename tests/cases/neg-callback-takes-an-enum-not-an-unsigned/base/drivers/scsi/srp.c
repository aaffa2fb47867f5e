// SPDX-License-Identifier: GPL-2.0-only
#include <scsi/host.h>

static int srp_queue(struct scsi_cmnd *cmd)
{
	return cmd ? 0 : -1;
}

static int srp_reset(struct scsi_cmnd *cmd, unsigned int what)
{
	return cmd && what == SCSI_RESET_BUS;
}

static const struct scsi_host_template srp_template = {
	.name = "srp",
	.queuecommand = srp_queue,
	.reset = srp_reset,
};

int srp_init(void);

int srp_init(void)
{
	return scsi_add_host(&srp_template);
}
