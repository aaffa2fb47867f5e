/* SPDX-License-Identifier: GPL-2.0 */
#ifndef CMDSET_H
#define CMDSET_H

#define HAVE_CMD_FLASH	1
#define HAVE_CMD_EEPROM	1

#define BOARD_SETCMD	0x0003

int run_flash(void);
int run_clock(void);

#endif
