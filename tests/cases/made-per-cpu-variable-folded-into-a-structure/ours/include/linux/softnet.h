/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOFTNET_H
#define _SOFTNET_H

#include <linux/percpu_x.h>

struct softnet_data {
	unsigned int dropped;
};

DECLARE_PER_CPU(struct softnet_data, softnet_data);

#endif
