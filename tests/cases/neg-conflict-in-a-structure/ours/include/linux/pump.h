/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PUMP_H
#define _LINUX_PUMP_H

struct pump;

struct pump_req {
	int speed;
	int mode;
};

struct pump_ops {
	int (*start)(struct pump *p);
	int (*set)(struct pump *p, int speed);
	int (*drain)(struct pump *p);
	int (*stop)(struct pump *p);
};

struct pump {
	const char *name;
	const struct pump_ops *ops;
	int speed;

	int limit;
	int level;
	int users;
};

int pump_start(struct pump *p);
int pump_set(struct pump *p, int speed);

#endif
