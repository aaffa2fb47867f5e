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

int tegra_xusb_add_usb2_port(struct tegra_xusb_port *port)
{
	int err;

	err = tegra_xusb_port_init(port);
	if (err < 0)
		return err;
	port->mode = -1;
	return 0;
}
