/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SOC_CONFIG_H
#define SOC_CONFIG_H

#define SOC_UART_BASE	0x21c0500
#define CONFIG_CORES_MAX	4

void park(unsigned int core);

#endif
