// SPDX-License-Identifier: GPL-2.0
#include <linux/usb/role.h>

struct usb_role_switch {
	struct device dev;
	const struct usb_role_switch_desc *desc;
};

enum usb_role usb_role_switch_get_role(struct usb_role_switch *sw)
{
	if (!sw->desc->get)
		return USB_ROLE_NONE;
	return sw->desc->get(sw->dev.parent);
}
EXPORT_SYMBOL_GPL(usb_role_switch_get_role);

int usb_role_switch_set_role(struct usb_role_switch *sw, enum usb_role role)
{
	return sw->desc->set(sw->dev.parent, role);
}
EXPORT_SYMBOL_GPL(usb_role_switch_set_role);
