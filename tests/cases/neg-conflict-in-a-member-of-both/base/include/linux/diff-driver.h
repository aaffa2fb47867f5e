/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef DIFF_DRIVER_H
#define DIFF_DRIVER_H

struct diff_driver {
	const char *name;
	char *external;
	char *algorithm;
	int binary;
};

int diff_run(const struct diff_driver *drv);

#endif
