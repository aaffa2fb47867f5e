/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DRIVERS_TTY_COMPAT_H
#define DRIVERS_TTY_COMPAT_H

#include <linux/kernel.h>
#include <linux/clk_gate.h>

#endif
