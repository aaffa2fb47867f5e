// SPDX-License-Identifier: GPL-2.0
#include <linux/usb/role.h>

struct ci_hdrc {
	enum usb_role role;
};

static enum usb_role ci_usb_role_switch_get(struct device *dev)
{
	struct ci_hdrc *ci = dev_get_drvdata(dev);

	return ci->role;
}

static int ci_usb_role_switch_set(struct device *dev, enum usb_role role)
{
	struct ci_hdrc *ci = dev_get_drvdata(dev);

	ci->role = role;
	return 0;
}

const struct usb_role_switch_desc ci_role_switch = {
	.set = ci_usb_role_switch_set,
	.get = ci_usb_role_switch_get,
};
