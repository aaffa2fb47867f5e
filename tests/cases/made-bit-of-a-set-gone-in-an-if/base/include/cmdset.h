/* SPDX-License-Identifier: GPL-2.0 */
#ifndef CMDSET_H
#define CMDSET_H

#define SETCMD_FLASH	0x0001
#define SETCMD_EEPROM	0x0002
#define SETCMD_CLOCK	0x0004

#define BOARD_SETCMD	(SETCMD_FLASH | SETCMD_EEPROM)

int run_flash(void);
int run_clock(void);

#endif
