/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PORT_REGS_H
#define _PORT_REGS_H

#define PORT_CTRL_CC1_SHIFT	0
#define PORT_CTRL_CC2_SHIFT	2
#define PORT_CTRL_CC_MASK	0x3
#define PORT_CTRL_CC1		0x3
#define PORT_CTRL_CC2		0xc

#define port_presents(reg, cc) \
	(((reg) >> PORT_CTRL_##cc##_SHIFT) & PORT_CTRL_CC_MASK)

#endif
