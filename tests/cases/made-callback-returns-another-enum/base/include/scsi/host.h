/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SCSI_HOST_H
#define SCSI_HOST_H

struct scsi_cmnd;

enum blk_eh_timer_return {
	BLK_EH_DONE,
	BLK_EH_RESET_TIMER,
};

struct scsi_host_template {
	const char *name;
	int (*queuecommand)(struct scsi_cmnd *cmd);
	/* what is to become of a command that takes too long */
	enum blk_eh_timer_return (*eh_timed_out)(struct scsi_cmnd *cmd);
};

int scsi_add_host(const struct scsi_host_template *t);

#endif
