// SPDX-License-Identifier: GPL-2.0-only
#include <scsi/host.h>

static int srp_queue(struct scsi_cmnd *cmd)
{
	return cmd ? 0 : -1;
}

static enum blk_eh_timer_return srp_timed_out(struct scsi_cmnd *cmd)
{
	return cmd ? BLK_EH_RESET_TIMER : BLK_EH_DONE;
}

static const struct scsi_host_template srp_template = {
	.name = "srp",
	.queuecommand = srp_queue,
	.eh_timed_out = srp_timed_out,
};

int srp_init(void);

int srp_init(void)
{
	return scsi_add_host(&srp_template);
}
