/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NMC_H
#define NMC_H
#include <linux/kernel.h>
int nmc_set(u32 reg, u32 val);
#define nmc_set_name(reg, val)	nmc_set(reg, val)
#endif
