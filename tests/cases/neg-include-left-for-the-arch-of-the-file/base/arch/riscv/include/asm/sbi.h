/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_SBI_H
#define _ASM_SBI_H

#define SBI_LANES	2

#endif
