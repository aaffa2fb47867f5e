/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOFTNET_H
#define _SOFTNET_H

#include <linux/percpu_x.h>

DECLARE_PER_CPU(unsigned int, softnet_dropped);

#endif
