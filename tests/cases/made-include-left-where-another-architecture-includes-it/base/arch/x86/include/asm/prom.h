/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_PROM_H
#define _ASM_X86_PROM_H

#include <linux/bus.h>

void x86_node_setup(struct bus_dev *dev);

#endif
