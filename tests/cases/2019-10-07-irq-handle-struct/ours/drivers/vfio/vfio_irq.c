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

struct vfio_irq_ctx {
	struct irq_desc *desc;
	irq_handle_t handle;
};

int vfio_irq_set(struct vfio_irq_ctx *ctx, unsigned int start, int count)
{
	int i;

	for (i = 0; i < count; i++) {
		ctx[i].desc = irq_to_desc(start + i);
		ctx[i].handle = ctx[i].desc ? irq_claim(ctx[i].desc) : -1;
		if (ctx[i].handle < 0)
			goto undo;
	}
	return 0;

undo:
	while (i--)
		irq_release(ctx[i].handle & 0xff);
	return -EBUSY;
}
