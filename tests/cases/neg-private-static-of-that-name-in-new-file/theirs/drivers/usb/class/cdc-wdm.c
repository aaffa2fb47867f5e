// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/usb.h>

#define WDM_IN_USE		1
#define WDM_DISCONNECTING	2
#define WDM_RESPONDING		7

struct wdm_device {
	u8			*inbuf;
	struct urb		*command;
	struct urb		*response;
	struct urb		*validity;
	struct usb_interface	*intf;
	unsigned long		flags;
	u16			wMaxCommand;
	struct list_head	device_list;
	struct work_struct	rxwork;
	struct work_struct	service_intr;
	int (*manage_power)(struct usb_interface *, int);
};

static struct list_head wdm_device_list;

static struct wdm_device *wdm_find_device(struct usb_interface *intf)
{
	struct wdm_device *desc;

	list_for_each_entry(desc, &wdm_device_list, device_list)
		if (desc->intf == intf)
			return desc;
	return NULL;
}

static void poison_urbs(struct wdm_device *desc)
{
	/* in this order, as the callbacks submit each other */
	usb_poison_urb(desc->command);
	usb_poison_urb(desc->validity);
	usb_poison_urb(desc->response);
}

static void free_urbs(struct wdm_device *desc)
{
	kfree(desc->validity);
	kfree(desc->response);
	kfree(desc->command);
}

static int wdm_open(struct wdm_device *desc)
{
	if (desc->flags & BIT(WDM_DISCONNECTING))
		return -ENODEV;
	desc->flags |= BIT(WDM_IN_USE);
	return desc->manage_power ? desc->manage_power(desc->intf, 1) : 0;
}

int wdm_suspend(struct usb_interface *intf)
{
	struct wdm_device *desc = wdm_find_device(intf);

	if (!desc)
		return -ENODEV;
	if (desc->flags & BIT(WDM_RESPONDING))
		return -EBUSY;
	poison_urbs(desc);
	cancel_work_sync(&desc->rxwork);
	return 0;
}

int wdm_pre_reset(struct usb_interface *intf)
{
	struct wdm_device *desc = wdm_find_device(intf);

	desc->flags |= BIT(WDM_DISCONNECTING);
	poison_urbs(desc);
	cancel_work_sync(&desc->rxwork);
	cancel_work_sync(&desc->service_intr);
	return 0;
}

void wdm_disconnect(struct usb_interface *intf)
{
	struct wdm_device *desc = wdm_find_device(intf);

	if (wdm_open(desc))
		free_urbs(desc);
}
