/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_USB_H
#define _LINUX_USB_H

#include <linux/kernel.h>

struct urb;
struct usb_interface {
	u8 num_altsetting;
	void *priv;
};

struct work_struct {
	struct list_head entry;
	void (*func)(struct work_struct *work);
};

void usb_kill_urb(struct urb *urb);
void usb_poison_urb(struct urb *urb);
bool cancel_work_sync(struct work_struct *work);

#endif /* _LINUX_USB_H */
