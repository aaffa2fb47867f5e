/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

#include <linux/module.h>

struct gate_driver {
	const char *name;
};
int gate_register(struct gate_driver *d);
#define module_gate_driver(d)	\
static int d##_init(void)	\
{				\
	return gate_register(&d);	\
}				\
module_init(d##_init)

#endif
