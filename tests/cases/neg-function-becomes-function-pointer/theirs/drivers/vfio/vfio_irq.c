// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

#ifdef CONFIG_PM_SLEEP
static u32 vfio_irq_saved[4];

static int vfio_irq_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		vfio_irq_saved[i] = regs[i];
	return 0;
}
#else
#define vfio_irq_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum vfio_irq_event {
	vfio_irq_EV_START,
	vfio_irq_EV_STOP,
	vfio_irq_EV_ERROR,
	vfio_irq_EV_MAX
};

static unsigned long vfio_irq_events[vfio_irq_EV_MAX];

static inline void vfio_irq_account(enum vfio_irq_event ev)
{
	switch (ev) {
	case vfio_irq_EV_START:
	case vfio_irq_EV_STOP:
		vfio_irq_events[ev]++;
		break;
	case vfio_irq_EV_ERROR:
		vfio_irq_events[vfio_irq_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

int vfio_irq_all(irq_handle_t *handles, size_t n)
{
	size_t i;

	for (i = 0; i < n && i < irq_count(); i++) {
		handles[i] = irq_claim(irq_to_desc(i));
		if ((*irq_claim)(irq_to_desc(i)) != handles[i])
			irq_release(handles[i]);
	}
	return irq_count() > 0 ? (int)i : -ENODEV;
}
