// SPDX-License-Identifier: GPL-2.0
#include <cmdset.h>

int probe_eeprom(void);

#if (BOARD_SETCMD & SETCMD_EEPROM)
int probe_eeprom(void)
{
	return run_flash();
}
#endif
