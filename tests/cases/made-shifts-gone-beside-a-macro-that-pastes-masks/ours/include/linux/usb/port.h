/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PORT_REGS_H
#define _PORT_REGS_H

#define PORT_CTRL_CC1		0x3
#define PORT_CTRL_CC2		0xc

#define port_presents(reg, cc) \
	(((reg) & PORT_CTRL_##cc) != 0)

#endif
