// SPDX-License-Identifier: GPL-2.0
#include <linux/crc9.h>
#include <linux/export.h>

static const struct {
	unsigned int id;
	const char *name;
} hd9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *hd9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(hd9_names); i++)
		if (hd9_names[i].id == id)
			return hd9_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int hd9_saved_mode;

static int hd9_suspend_mode(int mode)
{
	hd9_saved_mode = mode;
	return 0;
}

static int hd9_resume_mode(void)
{
	return hd9_saved_mode;
}
#endif
bool hdlc9_flag(u8 c)
{
	return c == 0x7e;
}

bool hdlc9_frame_ok(const u8 *frame, size_t len)
{
	u16 crc = crc9_byte(0xffff, 0);

	if (len < 4 || !hdlc9_flag(frame[0]))
		return false;
	return crc9_itu(crc, frame + 1, len - 1) == 0xf0b8;
}

MODULE_DESCRIPTION("HDLC framing");
MODULE_LICENSE("GPL v2");
