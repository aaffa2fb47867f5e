// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/usb/role.h>

struct usb_role_switch {
	struct device dev;
	usb_role_switch_set_t set;
};

int usb_role_switch_set_role(struct usb_role_switch *sw, enum usb_role role)
{
	if (!sw->set)
		return -EOPNOTSUPP;
	return sw->set(sw->dev.parent, role);
}
EXPORT_SYMBOL_GPL(usb_role_switch_set_role);

void *usb_role_switch_get_drvdata(struct usb_role_switch *sw)
{
	return dev_get_drvdata(&sw->dev);
}

struct usb_role_switch *
usb_role_switch_register(struct device *parent,
			 const struct usb_role_switch_desc *desc)
{
	struct usb_role_switch *sw = devm_kzalloc(parent, sizeof(*sw));

	if (!sw)
		return ERR_PTR(-ENOMEM);
	sw->dev.parent = parent;
	sw->set = desc->set;
	return sw;
}
EXPORT_SYMBOL_GPL(usb_role_switch_register);
