// SPDX-License-Identifier: GPL-2.0-only
#include "asm/unaligned.h"

int acc_read(const unsigned char *buf)
{
	return get_le(buf);
}
