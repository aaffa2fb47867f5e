/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SCAN_REGS_H
#define _SCAN_REGS_H

#include "../blit_reg.h"

#define BLIT_DSL(n)	((n) + 16)

#endif
