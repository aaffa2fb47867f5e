// SPDX-License-Identifier: GPL-2.0
#include <linux/key.h>

static const u8 arrows[] = { KEY_CODE(KEY_UP), KEY_CODE(KEY_DOWN) };

u8 dev_arrow(int i)
{
	return arrows[i];
}
