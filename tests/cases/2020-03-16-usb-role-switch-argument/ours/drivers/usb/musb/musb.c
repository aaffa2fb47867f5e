// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/usb/role.h>

struct musb {
	enum usb_role role;
};

static int musb_role_set(struct usb_role_switch *sw, enum usb_role role)
{
	struct musb *musb = usb_role_switch_get_drvdata(sw);

	musb->role = role;
	return 0;
}

bool musb_add_switch(struct device *dev)
{
	return !IS_ERR(usb_role_switch_add(dev, "musb", musb_role_set));
}
