// SPDX-License-Identifier: GPL-2.0
#include <linux/usb/port.h>

int new_cc(int reg);

int new_cc(int reg)
{
	return port_presents(reg, CC1) |
	       reg << PORT_CTRL_CC2_SHIFT;
}
