/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __CONFIG_ALDER_H
#define __CONFIG_ALDER_H

#define BOARD_RAM_BASE	0x10000000
#define BOARD_NAME	"alder"

#endif
