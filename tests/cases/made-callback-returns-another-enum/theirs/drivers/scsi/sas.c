// SPDX-License-Identifier: GPL-2.0-only
#include <scsi/host.h>

static int sas_queue(struct scsi_cmnd *cmd)
{
	return cmd ? 0 : -1;
}

static enum blk_eh_timer_return sas_timed_out(struct scsi_cmnd *cmd)
{
	return cmd ? BLK_EH_RESET_TIMER : BLK_EH_DONE;
}

static const struct scsi_host_template sas_template = {
	.name = "sas",
	.queuecommand = sas_queue,
	.eh_timed_out = sas_timed_out,
};

int sas_init(void);

int sas_init(void)
{
	return scsi_add_host(&sas_template);
}
