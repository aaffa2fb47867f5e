// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/err.h>
#include <linux/usb/role.h>

struct tegra_xusb_port {
	struct device dev;
	struct usb_role_switch *usb_role_sw;
	int mode;
};

static int tegra_xusb_port_init(struct tegra_xusb_port *port)
{
	dev_set_drvdata(&port->dev, port);
	return 0;
}

static int tegra_xusb_role_sw_set(struct device *dev, enum usb_role role)
{
	struct tegra_xusb_port *port = dev_get_drvdata(dev);

	port->mode = role;
	return 0;
}

int tegra_xusb_add_usb2_port(struct tegra_xusb_port *port)
{
	int err;

	err = tegra_xusb_port_init(port);
	if (err < 0)
		return err;
	port->mode = -1;
	port->usb_role_sw = usb_role_switch_add(&port->dev, "tegra",
						tegra_xusb_role_sw_set);
	if (IS_ERR(port->usb_role_sw))
		return PTR_ERR(port->usb_role_sw);
	return 0;
}
