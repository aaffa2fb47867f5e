// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/usb.h>

#ifdef CONFIG_PM_SLEEP
static u32 cdc_wwan_saved[4];

static int cdc_wwan_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cdc_wwan_saved[i] = regs[i];
	return 0;
}
#else
#define cdc_wwan_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum cdc_wwan_event {
	cdc_wwan_EV_START,
	cdc_wwan_EV_STOP,
	cdc_wwan_EV_ERROR,
	cdc_wwan_EV_MAX
};

static unsigned long cdc_wwan_events[cdc_wwan_EV_MAX];

static inline void cdc_wwan_account(enum cdc_wwan_event ev)
{
	switch (ev) {
	case cdc_wwan_EV_START:
	case cdc_wwan_EV_STOP:
		cdc_wwan_events[ev]++;
		break;
	case cdc_wwan_EV_ERROR:
		cdc_wwan_events[cdc_wwan_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct wdm_device {
	struct urb *command, *validity;
	struct work_struct rxwork, service_outs_intr;
	struct list_head device_list;
};

static void kill_urbs(struct wdm_device *desc)
{
	usb_kill_urb(desc->command);
	usb_kill_urb(desc->validity);
}

static void service_outs_intr(struct work_struct *work)
{
	kill_urbs(container_of(work, struct wdm_device, service_outs_intr));
}

int wwan_init(struct wdm_device *desc)
{
	desc->service_outs_intr.func = service_outs_intr;
	cancel_work_sync(&desc->service_outs_intr);
	kill_urbs(desc);
	return 0;
}
