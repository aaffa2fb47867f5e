/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NEWSOC_H
#define _NEWSOC_H

#define CLK_BUS		0
#define CLK_UART0	1
#define CLK_UART1	2
#define CLK_EMMC	3

#endif
