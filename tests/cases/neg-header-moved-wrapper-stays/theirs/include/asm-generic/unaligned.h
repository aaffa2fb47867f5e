/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_GENERIC_UNALIGNED_H
#define _ASM_GENERIC_UNALIGNED_H

/* moved, kept for those who include it here */
#include <linux/unaligned.h>

#endif
