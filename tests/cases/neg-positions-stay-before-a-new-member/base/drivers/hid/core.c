// SPDX-License-Identifier: GPL-2.0
#include <linux/quirk.h>

static int fix_reset(u32 id)
{
	return id != 0;
}

static const struct quirk core_quirks[] = {
	{ .name = "reset", .flags = 1, .fixup = fix_reset },
};

int quirk_core(u32 id)
{
	return quirk_apply(&core_quirks[0], id);
}
