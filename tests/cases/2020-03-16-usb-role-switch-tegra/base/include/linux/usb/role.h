// SPDX-License-Identifier: GPL-2.0
#ifndef __LINUX_USB_ROLE_H
#define __LINUX_USB_ROLE_H

#include <linux/device.h>

struct usb_role_switch;

enum usb_role {
	USB_ROLE_NONE,
	USB_ROLE_HOST,
	USB_ROLE_DEVICE,
};

typedef int (*usb_role_switch_set_t)(struct device *dev, enum usb_role role);

/**
 * struct usb_role_switch_desc - what a driver offers
 * @set: switch to a role
 * @allow_userspace_control: may sysfs call @set
 */
struct usb_role_switch_desc {
	const char *name;
	usb_role_switch_set_t set;
	bool allow_userspace_control;
};

struct usb_role_switch *
usb_role_switch_register(struct device *parent,
			 const struct usb_role_switch_desc *desc);
void *usb_role_switch_get_drvdata(struct usb_role_switch *sw);

#endif
