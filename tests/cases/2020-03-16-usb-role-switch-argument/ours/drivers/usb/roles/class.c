// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/usb/role.h>

struct usb_role_switch {
	struct device dev;
	usb_role_switch_set_t set;
};

int usb_role_switch_set_role(struct usb_role_switch *sw, enum usb_role role)
{
	return sw->set ? sw->set(sw, role) : -EOPNOTSUPP;
}
EXPORT_SYMBOL_GPL(usb_role_switch_set_role);

struct usb_role_switch *
usb_role_switch_add(struct device *parent, const char *name,
		    usb_role_switch_set_t set)
{
	struct usb_role_switch *sw = devm_kzalloc(parent, sizeof(*sw));

	if (!sw)
		return ERR_PTR(-ENOMEM);
	sw->dev.parent = parent;
	sw->dev.init_name = name;
	sw->dev.driver_data = parent->driver_data;
	sw->set = set;
	return sw;
}
EXPORT_SYMBOL_GPL(usb_role_switch_add);

void *usb_role_switch_get_drvdata(struct usb_role_switch *sw)
{
	return dev_get_drvdata(&sw->dev);
}
