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

int dwc3_drd_init(struct dwc3 *dwc)
{
	dwc3_drd_update(dwc);
	return 0;
}
