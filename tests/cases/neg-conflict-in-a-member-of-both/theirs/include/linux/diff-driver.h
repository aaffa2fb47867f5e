/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef DIFF_DRIVER_H
#define DIFF_DRIVER_H

struct external_diff {
	char *cmd;
	unsigned int trust_exit_code : 1;
};

struct diff_driver {
	const char *name;
	struct external_diff external;
	char *algorithm;
	int binary;
};

int diff_run(const struct diff_driver *drv);

#endif
