/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/cleanup.h>

void *gate_copy(int id);

#endif
