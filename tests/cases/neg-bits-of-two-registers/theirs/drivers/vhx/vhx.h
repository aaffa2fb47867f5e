/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _VHX_H
#define _VHX_H

#define BIT(n) (1UL << (n))

#define VHX_CTRL		0x00
#define VHX_CTRL_EN	BIT(0)
#define VHX_CTRL_RST	BIT(1)

#define VHX_STAT		0x04
#define VHX_STAT_RX	BIT(0)
#define VHX_STAT_TX	BIT(1)
#define VHX_STAT_ERR	BIT(2)
#define VHX_ALIGN	64

#endif
