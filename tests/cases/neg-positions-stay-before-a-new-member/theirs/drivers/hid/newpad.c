// SPDX-License-Identifier: GPL-2.0
#include <linux/quirk.h>

static int fix_rotate(u32 id)
{
	return id > 4;
}

static const struct quirk pad_quirks[] = {
	{ "rotate", 0x10, fix_rotate },
	{ "none", 0, NULL },
};

int newpad(u32 id)
{
	return quirk_apply(pad_quirks, id);
}
