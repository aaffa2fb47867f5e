// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/hid.h>

static __u8 *asus_report_fixup(struct hid_device *hdev, __u8 *rdesc, unsigned int *rsize)
{
	if (*rsize > 2)
		rdesc[1] = 0x55;
	return rdesc;
}

extern struct hid_driver asus_driver;
struct hid_driver asus_driver = {
	.name		= "asus",
	.report_fixup	= asus_report_fixup,
};
