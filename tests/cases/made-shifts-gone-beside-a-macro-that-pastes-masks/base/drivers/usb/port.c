// SPDX-License-Identifier: GPL-2.0
#include <linux/usb/port.h>

int port_cc(int reg);

int port_cc(int reg)
{
	return port_presents(reg, CC1) ? 1 : port_presents(reg, CC2);
}
