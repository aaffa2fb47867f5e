// SPDX-License-Identifier: GPL-2.0+
#include <linux/err.h>
#include <linux/usb/role.h>

static enum usb_role last;

static int hd3ss_set(struct usb_role_switch *sw, enum usb_role role)
{
	last = role;
	return 0;
}

int hd3ss_probe(struct device *dev)
{
	struct usb_role_switch_desc desc = { .set = hd3ss_set };

	return PTR_ERR(usb_role_switch_register(dev, &desc));
}
