// SPDX-License-Identifier: GPL-2.0
#include <linux/key.h>

static const u8 arrows[] = { KEY_CODE(KEY_UP), KEY_CODE(KEY_DOWN) };

u8 dev_arrow(int i)
{
	return arrows[i];
}

static const struct {
	u8 code, flags;
} menu[] = {
	{ KEY_CODE(KEY_DOWN), 1 },
	{ .code = KEY_CODE(KEY_MENU) },
};

u8 dev_menu(int i)
{
	return menu[i].code;
}
