/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __HID_H
#define __HID_H
#include <linux/types.h>
typedef u8 __u8;
struct hid_device {
	u32 product;
};
struct hid_driver {
	const char *name;
	const __u8 *(*report_fixup)(struct hid_device *hdev, __u8 *buf,
			unsigned int *size);
	int (*probe)(struct hid_device *hdev);
};
#endif
