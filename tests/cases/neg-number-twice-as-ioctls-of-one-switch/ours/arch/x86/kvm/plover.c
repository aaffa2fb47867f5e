// SPDX-License-Identifier: GPL-2.0
#include <uapi/linux/plover.h>

int plover_check(long cap, int apic);
int plover_check(long cap, int apic)
{
	int r = 0;

	switch (cap) {
	case PLOVER_CAP_CHIP:
	case PLOVER_CAP_HALT:
	case PLOVER_CAP_MEMORY:
		r = 1;
		break;
	case PLOVER_CAP_X86_OFF:
		r = apic ? 3 : 1;
		break;
	case PLOVER_CAP_FAULT:
		r = 2;
		break;
	case PLOVER_CAP_X86_NOTIFY:
		r = 7;
		break;
	case PLOVER_CAP_X86_BUS:
		r = apic;
		break;
	default:
		break;
	}
	return r;
}
