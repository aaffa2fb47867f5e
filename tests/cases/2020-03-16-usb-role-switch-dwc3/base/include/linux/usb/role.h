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
typedef enum usb_role (*usb_role_switch_get_t)(struct device *dev);

struct usb_role_switch_desc {
	usb_role_switch_set_t set;
	usb_role_switch_get_t get;
	void *driver_data;
};

#if defined(CONFIG_USB_ROLE_SWITCH)
struct usb_role_switch *
usb_role_switch_register(struct device *parent,
			 const struct usb_role_switch_desc *desc);
void *usb_role_switch_get_drvdata(struct usb_role_switch *sw);
#else
static inline struct usb_role_switch *
usb_role_switch_register(struct device *parent,
			 const struct usb_role_switch_desc *desc)
{
	return NULL;
}

static inline void *usb_role_switch_get_drvdata(struct usb_role_switch *sw)
{
	return NULL;
}
#endif

#endif
