// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>
#include <linux/irq_hint.h>

/* Bring a raw sample into the unit the callers count in. */
static int igx_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static const struct {
	unsigned int id;
	const char *name;
} igx_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *igx_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(igx_names); i++)
		if (igx_names[i].id == id)
			return igx_names[i].name;
	return "unknown";
}

#define IGX_RING_SIZE 64
#define IGX_RING_MASK (IGX_RING_SIZE - 1)

static unsigned int igx_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & IGX_RING_MASK;
}

static bool igx_ring_full(unsigned int head, unsigned int tail)
{
	return igx_ring_space(head, tail) == 0;
}

int igx_request_irqs(struct device *dev, unsigned int n)
{
	if (igx_ring_full(0, n)) {
		dev_err(dev, "no room for %u vectors\n", n);
		return -EBUSY;
	}
	return 0;
}

static const char * const igx_steps[] = {
	"request_irq",
	"irq_set_affinity_hint(irq, mask)",
	"free_irq",
};

void igx_report(struct device *dev, unsigned int step, int err)
{
	if (step >= ARRAY_SIZE(igx_steps))
		return;
	dev_warn(dev, "\"%s\" failed: irq_set_affinity_hint(%d, NULL)\n",
		 igx_steps[step], err);
	dev_info(dev, "calling "
		 "irq_set_affinity_hint(0, NULL); "
		 "is left to user space, not \"irq\"\n");
}
