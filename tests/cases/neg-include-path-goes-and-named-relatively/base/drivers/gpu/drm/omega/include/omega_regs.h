/* SPDX-License-Identifier: MIT */
#ifndef _OMEGA_REGS_H
#define _OMEGA_REGS_H

#define OMEGA_CTRL		0x0000
#define  OMEGA_CTRL_RESET	0x0001
#define OMEGA_FENCE		0x0040
#define OMEGA_FENCE_SEQ		0x0044

#endif
