/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_GATES_H
#define LINUX_GATES_H

#include <linux/kernel.h>
#include <linux/cleanup.h>

int gate_get(int id);
void gate_put(int id);
DEFINE_CLASS(gate, int, gate_put(_T), gate_get(id), int id)

#endif
