// SPDX-License-Identifier: GPL-2.0
#include <linux/mfd/palm.h>

static const struct {
	unsigned int id;
	const char *name;
} palmrtc_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *palmrtc_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(palmrtc_names); i++)
		if (palmrtc_names[i].id == id)
			return palmrtc_names[i].name;
	return "unknown";
}

static u32 palmrtc_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int palmrtc_read(struct palm *palm, u32 *out)
{
	*out = palm_read(palm, 4);
	return 0;
}

int palmrtc_alarm_irq(struct palm *palm)
{
#if 0 /* the alarm line is not wired on this board */
	int virq = palm_irq_get_virq(palm, 2);

# if defined(CONFIG_PM_SLEEP)
	if (palm->wakeup)
		virq = palm->irq_base;
# endif
	return virq;
#else
	return palm->wakeup ? -EBUSY : -ENODEV;
#endif
}

#if 0
static int palmrtc_probe_irq(struct palm *palm)
{
	return palm_irq_get_virq(palm, palm->irq_base);
}
#endif
