// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/hid.h>

static __u8 sanderling_rdesc[] = {
	0x05, 0x01, 0x09, 0x05,
};

static u8 *sanderling_report_fixup(struct hid_device *hdev, u8 *rdesc,
				   unsigned int *rsize)
{
	if (hdev->product != 0x4242)
		return rdesc;
	*rsize = sizeof(sanderling_rdesc);
	return sanderling_rdesc;
}

static int sanderling_probe(struct hid_device *hdev)
{
	return hdev->product ? 0 : -ENODEV;
}

extern struct hid_driver sanderling_driver;
struct hid_driver sanderling_driver = {
	.name = "sanderling",
	.probe = sanderling_probe,
	.report_fixup = sanderling_report_fixup,
};
