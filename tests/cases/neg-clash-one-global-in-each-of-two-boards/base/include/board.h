/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BOARD_H
#define BOARD_H

int board_init(void);
int board_port_init(int port);

#endif
