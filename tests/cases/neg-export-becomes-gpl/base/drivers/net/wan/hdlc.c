// SPDX-License-Identifier: GPL-2.0
#include <linux/crc.h>
#include <linux/export.h>

static const struct {
	unsigned int id;
	const char *name;
} hd_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *hd_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(hd_names); i++)
		if (hd_names[i].id == id)
			return hd_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int hd_saved_mode;

static int hd_suspend_mode(int mode)
{
	hd_saved_mode = mode;
	return 0;
}

static int hd_resume_mode(void)
{
	return hd_saved_mode;
}
#endif

bool hdlc_flag(u8 c)
{
	return c == 0x7e;
}

MODULE_DESCRIPTION("HDLC framing");
MODULE_LICENSE("GPL v2");
