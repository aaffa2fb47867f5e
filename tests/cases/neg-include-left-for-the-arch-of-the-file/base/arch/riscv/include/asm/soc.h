/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_SOC_H
#define _ASM_SOC_H

#include <linux/of.h>

#define SOC_MAX	4

#endif
