// SPDX-License-Identifier: GPL-2.0
#include <dt-bindings/clock/newsoc.h>

int newsoc_gate(int id)
{
	switch (id) {
	case CLK_UART0:
	case CLK_MMC0:
		return 1;
	default:
		return 0;
	}
}
