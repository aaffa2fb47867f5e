// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/usb/role.h>

#define DWC3_GCTL_PRTCAP_HOST	1
#define DWC3_GCTL_PRTCAP_DEVICE	2

struct dwc3 {
	struct device *dev;
	u32 current_dr_role;
	struct usb_role_switch *role_sw;
};

void dwc3_set_mode(struct dwc3 *dwc, u32 mode)
{
	dwc->current_dr_role = mode;
}

static void dwc3_drd_update(struct dwc3 *dwc)
{
	if (!dwc->current_dr_role)
		dwc3_set_mode(dwc, DWC3_GCTL_PRTCAP_DEVICE);
}

#if defined(CONFIG_USB_ROLE_SWITCH)

static int dwc3_usb_role_switch_set(struct device *dev, enum usb_role role)
{
	struct dwc3 *dwc = dev_get_drvdata(dev);

	dwc3_set_mode(dwc, role == USB_ROLE_HOST ? DWC3_GCTL_PRTCAP_HOST :
						   DWC3_GCTL_PRTCAP_DEVICE);
	return 0;
}

static enum usb_role dwc3_usb_role_switch_get(struct device *dev)
{
	struct dwc3 *dwc = dev_get_drvdata(dev);

	return dwc->current_dr_role == DWC3_GCTL_PRTCAP_HOST ?
	       USB_ROLE_HOST : USB_ROLE_DEVICE;
}

static int dwc3_setup_role_switch(struct dwc3 *dwc)
{
	struct usb_role_switch_desc desc = {};

	desc.driver_data = dwc;
	desc.set = dwc3_usb_role_switch_set;
	desc.get = dwc3_usb_role_switch_get;
	dwc->role_sw = usb_role_switch_register(dwc->dev, &desc);
	return dwc->role_sw ? 0 : -ENODEV;
}
#else
#define dwc3_setup_role_switch(x) 0
#endif

int dwc3_drd_init(struct dwc3 *dwc)
{
	dwc3_drd_update(dwc);
	return dwc3_setup_role_switch(dwc);
}
