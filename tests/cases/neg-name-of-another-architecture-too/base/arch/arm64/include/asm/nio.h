/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_IO_H
#define __ASM_IO_H
#include <linux/types.h>
#include <asm/npgprot.h>
#endif
