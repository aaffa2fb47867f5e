/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_SOC_H
#define _ASM_SOC_H

#define SOC_MAX	1

#endif
