/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PUMP_H
#define _PUMP_H

struct pump;

struct pump_ops {
	int (*start)(struct pump *p);
	int (*run)(struct pump *p, int force);
};

int pump_add(const struct pump_ops *ops);

#endif
