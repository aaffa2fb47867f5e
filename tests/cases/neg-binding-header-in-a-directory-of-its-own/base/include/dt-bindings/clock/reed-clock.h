/* SPDX-License-Identifier: GPL-2.0 */
#define REED_CLK_UART	1
#define REED_CLK_SPI	2
