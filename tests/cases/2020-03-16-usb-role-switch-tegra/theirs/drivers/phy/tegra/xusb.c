// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/usb/role.h>

struct tegra_xusb_port {
	struct device dev;
	struct usb_role_switch *usb_role_sw;
	unsigned int index;
	int mode;
};

struct tegra_xusb_padctl {
	struct tegra_xusb_port ports[4];
	unsigned int num_ports;
};

static int tegra_xusb_role_sw_set(struct device *dev, enum usb_role role)
{
	struct tegra_xusb_port *port = container_of(dev, struct tegra_xusb_port,
						    dev);

	port->mode = role == USB_ROLE_NONE ? 0 : role;
	return 0;
}

static int tegra_xusb_setup_usb_role_switch(struct tegra_xusb_port *port)
{
	struct usb_role_switch_desc role_sx_desc = {
		.name = "usb-otg",
		.set = tegra_xusb_role_sw_set,
	};

	port->usb_role_sw = usb_role_switch_register(&port->dev, &role_sx_desc);
	if (IS_ERR(port->usb_role_sw))
		return PTR_ERR(port->usb_role_sw);
	return 0;
}

static int tegra_xusb_setup_one(struct tegra_xusb_port *port, unsigned int i)
{
	port->index = i;
	if (i == 0)
		return tegra_xusb_setup_usb_role_switch(port);
	return 0;
}

int tegra_xusb_setup_ports(struct tegra_xusb_padctl *padctl)
{
	unsigned int i;
	int err;

	for (i = 0; i < padctl->num_ports; i++) {
		err = tegra_xusb_setup_one(&padctl->ports[i], i);
		if (err)
			return err;
	}
	return 0;
}
