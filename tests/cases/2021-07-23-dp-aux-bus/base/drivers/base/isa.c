// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

#ifdef CONFIG_PM_SLEEP
static u32 isa_saved[4];

static int isa_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		isa_saved[i] = regs[i];
	return 0;
}
#else
#define isa_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum isa_event {
	isa_EV_START,
	isa_EV_STOP,
	isa_EV_ERROR,
	isa_EV_MAX
};

static unsigned long isa_events[isa_EV_MAX];

static inline void isa_account(enum isa_event ev)
{
	switch (ev) {
	case isa_EV_START:
	case isa_EV_STOP:
		isa_events[ev]++;
		break;
	case isa_EV_ERROR:
		isa_events[isa_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static int isa_bus_probe(struct device *dev)
{
	return dev->driver_data ? 0 : -ENODEV;
}

static int isa_bus_remove(struct device *dev)
{
	dev->driver_data = NULL;
	return 0;
}

static struct bus_type isa_bus_type = {
	.name	= "isa",
	.probe	= isa_bus_probe,
	.remove	= isa_bus_remove,
};

int __init isa_bus_init(void)
{
	int error = bus_register(&isa_bus_type);

	if (error)
		bus_unregister(&isa_bus_type);
	return error;
}
