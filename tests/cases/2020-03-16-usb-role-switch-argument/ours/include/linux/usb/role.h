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

typedef int (*usb_role_switch_set_t)(struct usb_role_switch *sw,
				     enum usb_role role);

/**
 * usb_role_switch_add - a switch with nothing but a setter
 * @parent: who has it
 * @name: for sysfs
 * @set: of type usb_role_switch_set_t
 */
struct usb_role_switch *
usb_role_switch_add(struct device *parent, const char *name,
		    usb_role_switch_set_t set);

int usb_role_switch_set_role(struct usb_role_switch *sw, enum usb_role role);
void *usb_role_switch_get_drvdata(struct usb_role_switch *sw);

#endif
