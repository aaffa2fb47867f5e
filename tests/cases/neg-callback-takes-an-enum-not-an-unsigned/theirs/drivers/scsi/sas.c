// SPDX-License-Identifier: GPL-2.0-only
#include <scsi/host.h>

static int sas_queue(struct scsi_cmnd *cmd)
{
	return cmd ? 0 : -1;
}

static int sas_reset(struct scsi_cmnd *cmd, unsigned int what)
{
	return cmd && what == SCSI_RESET_BUS;
}

static const struct scsi_host_template sas_template = {
	.name = "sas",
	.queuecommand = sas_queue,
	.reset = sas_reset,
};

int sas_init(void);

int sas_init(void)
{
	return scsi_add_host(&sas_template);
}
