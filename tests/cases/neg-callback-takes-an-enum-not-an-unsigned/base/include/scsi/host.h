/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SCSI_HOST_H
#define SCSI_HOST_H

struct scsi_cmnd;

enum scsi_reset {
	SCSI_RESET_DEVICE,
	SCSI_RESET_BUS = 1 << 1,
	SCSI_RESET_HOST = 0x4,
};

struct scsi_host_template {
	const char *name;
	int (*queuecommand)(struct scsi_cmnd *cmd);
	int (*reset)(struct scsi_cmnd *cmd, unsigned int what);
};

int scsi_add_host(const struct scsi_host_template *t);

#endif
